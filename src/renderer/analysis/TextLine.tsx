import { Autocomplete, Button, Group, Pill, Text } from '@mantine/core'
import { type FormEvent, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenText } from '#shared/analysis/texts.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'

interface TextLineProps {
  readonly text: WrittenText
  /** Empty where all texts answer one question. */
  readonly question: string
  readonly known: readonly string[]
  readonly wave: Wave
}

/** One text with its themes; another is put on by typing it and Enter. */
export const TextLine = memo(function TextLine({ text, question, known }: TextLineProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tag = useApiCommand('analysis.tagText')
  const untag = useApiCommand('analysis.untagText')
  const [typed, setTyped] = useState<string | null>(null)
  const { responseId, questionKey, themes, sheetNumber } = text
  const add = (theme: string) => {
    if (theme.trim() === '') return
    tag.mutate({ responseId, questionKey, theme: theme.trim() }, { onError: report })
    setTyped(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add(typed ?? '')
  }
  return (
    <li>
      <p className="text-words">{text.text}</p>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {[
            sheetNumber !== null && t('analysis.odd.sheet', { number: sheetNumber }),
            question,
            text.isOther && t('analysis.texts.other'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {themes.map((theme) => (
          <Pill
            key={theme}
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('analysis.texts.removeTheme', { theme }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
            onRemove={() => untag.mutate({ responseId, questionKey, theme }, { onError: report })}
          >
            {theme}
          </Pill>
        ))}
        {typed === null ? (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('analysis.texts.addThemeTo', { text: text.text.slice(0, 40) })}
            onClick={() => setTyped('')}
          >
            {t('analysis.texts.addTheme')}
          </Button>
        ) : (
          <form onSubmit={submit}>
            <Autocomplete
              autoFocus
              size="xs"
              w={200}
              maxLength={60}
              aria-label={t('analysis.texts.newTheme')}
              placeholder={t('analysis.texts.newTheme')}
              data={known.filter((theme) => !themes.includes(theme))}
              value={typed}
              onChange={setTyped}
              onOptionSubmit={add}
              onBlur={() => typed === '' && setTyped(null)}
              onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
            />
          </form>
        )}
      </Group>
    </li>
  )
})
