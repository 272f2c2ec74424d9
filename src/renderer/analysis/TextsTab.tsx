import { Alert, Anchor, Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenTexts } from '#shared/analysis/texts.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { RenameTheme } from './RenameTheme'
import { TextLine } from './TextLine'

/** Long enough not to search at every key. */
const SEARCH_AFTER = 200
const WITHOUT = ' without'

/** What people wrote: to search it, to put themes on it and to see which come up most. */
export function TextsTab({ wave, isOwner }: { wave: Wave; isOwner: boolean }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const [search, setSearch] = useState('')
  const [searched] = useDebouncedValue(search, SEARCH_AFTER)
  const [questionKey, setQuestionKey] = useState<string | null>(null)
  const [theme, setTheme] = useState<string | null>(null)
  const everything = useApiQuery('analysis.texts', { waveId: wave.id })
  const texts = useApiQuery('analysis.texts', {
    waveId: wave.id,
    search: searched,
    questionKey,
    theme: theme === WITHOUT ? '' : theme,
  })
  return (
    <QueryState query={everything}>
      {(all) => {
        if (all.isHidden) return <Alert color="yellow">{t('analysis.texts.hidden')}</Alert>
        if (all.total === 0)
          return <EmptyState title={t('analysis.texts.none')} text={t('analysis.texts.noneText')} />
        const shown = texts.data ?? all
        const questions = all.questions.map(({ key, text, count }) => ({
          value: key,
          label: `${localText(text)} (${count})`,
        }))
        const themes = all.themes.map(({ theme: name, count }) => ({
          value: name,
          label: `${name} (${count})`,
        }))
        return (
          <>
            <Group align="flex-end" mb="md">
              <TextInput
                type="search"
                label={t('analysis.texts.search')}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
                w={260}
              />
              {questions.length > 1 && (
                <Select
                  label={t('analysis.question')}
                  placeholder={t('analysis.texts.anyQuestion')}
                  data={questions}
                  value={questionKey}
                  onChange={setQuestionKey}
                  clearable
                  clearButtonProps={{ 'aria-label': t('analysis.texts.anyQuestion') }}
                  w={320}
                />
              )}
              <Select
                label={t('analysis.texts.theme')}
                placeholder={t('analysis.texts.anyTheme')}
                data={[{ value: WITHOUT, label: t('analysis.texts.withoutTheme') }, ...themes]}
                value={theme}
                onChange={setTheme}
                clearable
                clearButtonProps={{ 'aria-label': t('analysis.texts.anyTheme') }}
                w={220}
              />
            </Group>
            <div className="texts">
              <TextList texts={shown} all={all} wave={wave} />
              <ThemeCounts all={all} wave={wave} isOwner={isOwner} onChoose={setTheme} />
            </div>
          </>
        )
      }}
    </QueryState>
  )
}

interface TextListProps {
  readonly texts: WrittenTexts
  readonly all: WrittenTexts
  readonly wave: Wave
}

function TextList({ texts, all, wave }: TextListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const names = new Map(all.questions.map(({ key, text }) => [key, localText(text)]))
  const known = [...all.themes.map(({ theme }) => theme), ...all.otherThemes]
  return (
    <div>
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {t('analysis.texts.found', { found: format.number(texts.found), total: format.number(texts.total) })}
        {texts.found > texts.texts.length &&
          ` ${t('analysis.texts.firstOnes', { count: texts.texts.length })}`}
      </Text>
      {texts.found > 0 && (
        <ul className="surface text-list">
          {texts.texts.map((text) => (
            <TextLine
              key={`${text.responseId} ${text.questionKey}`}
              text={text}
              question={all.questions.length > 1 ? (names.get(text.questionKey) ?? '') : ''}
              known={known}
              wave={wave}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface ThemeCountsProps {
  readonly all: WrittenTexts
  readonly wave: Wave
  readonly isOwner: boolean
  readonly onChoose: (theme: string) => void
}

function ThemeCounts({ all: { themes }, wave, isOwner, onChoose }: ThemeCountsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [renamed, setRenamed] = useState<string | null>(null)
  const most = Math.max(1, ...themes.map(({ count }) => count))
  return (
    <section className="surface surface-pad" aria-labelledby="themes-title">
      <h2 id="themes-title" className="figure-title">
        {t('analysis.texts.themes')}
      </h2>
      {themes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('analysis.texts.noThemes')}
        </Text>
      )}
      <table className="bars">
        <tbody>
          {themes.map(({ theme, count }) => (
            <tr key={theme}>
              <th scope="row">
                <Anchor component="button" type="button" size="sm" onClick={() => onChoose(theme)}>
                  {theme}
                </Anchor>
              </th>
              <td className="bars-track">
                <span className="bars-bar bars-top" style={{ width: `${(100 * count) / most}%` }} />
              </td>
              <td className="number">{format.number(count)}</td>
              {isOwner && (
                <td className="number">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    aria-label={t('analysis.texts.renameOf', { theme })}
                    onClick={() => setRenamed(theme)}
                  >
                    {t('analysis.texts.rename')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {renamed !== null && (
        <RenameTheme surveyId={wave.surveyId} theme={renamed} onClose={() => setRenamed(null)} />
      )}
    </section>
  )
}
