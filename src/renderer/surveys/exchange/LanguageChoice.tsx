import { Input, SegmentedControl } from '@mantine/core'
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
    // The label of a field, so that it stands on one line with that of the field beside it.
    <Input.Wrapper label={t('exchange.language')} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        aria-labelledby={id}
        data={(['es', 'en'] as const).map((language) => ({
          value: language,
          label: t(`surveys.languages.${language}`),
        }))}
        value={value}
        onChange={(language) => onChange(language === 'en' ? 'en' : 'es')}
      />
    </Input.Wrapper>
  )
}
