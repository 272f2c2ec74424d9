import { Group, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Language } from '#shared/i18n/languages'

interface LanguageAndSizeProps<Size extends string> {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly size: Size
  readonly sizes: readonly Size[]
  readonly onSize: (size: Size) => void
}

/** In which language and on which paper something for the wall is printed. */
export function LanguageAndSize<Size extends string>(props: LanguageAndSizeProps<Size>) {
  const { language, onLanguage, size, sizes, onSize } = props
  const { t } = useTranslation()
  return (
    <Group gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t('suggestions.poster.language')}
        value={language}
        onChange={(value) => onLanguage(Language.parse(value))}
        data={Language.options.map((value) => ({ value, label: t(`suggestions.poster.languages.${value}`) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('suggestions.poster.size')}
        value={size}
        onChange={onSize}
        data={[...sizes]}
      />
    </Group>
  )
}
