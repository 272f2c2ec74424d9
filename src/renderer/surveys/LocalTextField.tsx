import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#shared/i18n/languages'
import { isHalfTranslated } from '#shared/surveys/editing'

interface LocalTextFieldProps {
  readonly label: string
  readonly value: LocalText
  /** The language of the sheet, which is asked first. */
  readonly first: Language
  readonly maxLength?: number
  readonly minRows?: number
  /** Marks the first field, so that the page can put the cursor there. */
  readonly isMain?: boolean
  /** What to say when it is left without words; absent while it has some, or needs none. */
  readonly missing?: string
  readonly onChange: (value: LocalText) => void
}

export function languagesFrom(first: Language): readonly Language[] {
  return first === 'es' ? ['es', 'en'] : ['en', 'es']
}

/** A text in both languages; says which one is still to be translated. */
export function LocalTextField(props: LocalTextFieldProps) {
  const { label, value, first, maxLength = 2000, minRows = 1, isMain = false, missing, onChange } = props
  const { t } = useTranslation()
  // Nobody is told off for a field that is just being begun.
  const [wasLeft, setWasLeft] = useState(false)
  return languagesFrom(first).map((language) => {
    const isMissing = value[language].trim() === '' && isHalfTranslated(value)
    return (
      <Textarea
        key={language}
        label={t('surveys.editor.inLanguage', { label, language: t(`surveys.languages.${language}`) })}
        lang={language}
        autosize
        minRows={minRows}
        maxRows={8}
        maxLength={maxLength}
        value={value[language]}
        {...(isMissing && { placeholder: t('surveys.editor.untranslated') })}
        {...(language === first && {
          ...(isMain && { 'data-main-field': true }),
          ...(missing !== undefined && { placeholder: missing, error: wasLeft && missing }),
          onBlur: () => setWasLeft(true),
        })}
        onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
      />
    )
  })
}
