import { SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages'

interface LanguageChoiceProps {
  readonly value: Language
  readonly onChange: (language: Language) => void
}

/** The language in which a form will be printed. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id={id}>
        {t('exchange.language')}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        data={(['es', 'en'] as const).map((language) => ({
          value: language,
          label: t(`surveys.languages.${language}`),
        }))}
        value={value}
        onChange={(language) => onChange(language === 'en' ? 'en' : 'es')}
      />
    </div>
  )
}
