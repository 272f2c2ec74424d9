import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/calendar/civilDate'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** Which waves and which days of cases the figures are made of. */
export function CountedWaves({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const { counted, cases } = result
  const parts = counted.map(({ surveyTitle, label, usableCount }) =>
    t('libreta.counts.sheets', { survey: localText(surveyTitle), wave: label, count: usableCount }),
  )
  if (cases) {
    const to = addDays(cases.end, -1)
    parts.push(t('libreta.counts.cases', { from: format.date(cases.start), to: format.date(to) }))
  }
  if (counted.length === 0) parts.unshift(t('libreta.counts.none'))
  return (
    <Text size="sm" c="dimmed" component="div">
      <Text span fw={560}>
        {t('libreta.counts.title')}
      </Text>
      <ul className="scorecard-counts">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </Text>
  )
}
