import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StandardFigure } from '#shared/standards/standardsRead'
import { verdictOf } from '#shared/standards/trend'
import { usePeriodWords } from './useWords'

/** A month at the beginning of a sentence has its capital. */
const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** What a trend says, in one sentence (domain.md §3.8). */
export function VerdictText({ trend }: { trend: StandardFigure['trend'] }) {
  const { t } = useTranslation()
  const { month } = usePeriodWords()
  const verdict = verdictOf(trend)
  if (verdict.kind === 'tooFew' || verdict.kind === 'normal') {
    return (
      <Text size="sm" mb="xs">
        {t(`standards.verdict.${verdict.kind}`)}
      </Text>
    )
  }
  const side = verdict.isAbove ? 'above' : 'below'
  return (
    <Alert color="orange" variant="light" mb="xs" p="xs">
      {sentence(t(`standards.verdict.${verdict.kind}.${side}`, { month: month(verdict.start) }))}
    </Alert>
  )
}
