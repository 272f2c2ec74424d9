import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Figure, type SatisfactionSummary, satisfactionPlaces } from '#shared/cases/satisfaction'
import type { Question } from '#shared/surveys/question'
import { useFormat } from '../../ui/useFormat'
import { useLocalText } from '../../ui/useLocalText'

interface SatisfactionFiguresProps {
  readonly summary: SatisfactionSummary
  readonly questions: readonly Question[]
}

/** What customers said of the handling of their cases: each figure with its n and how sure it is. */
export function SatisfactionFigures({ summary, questions }: SatisfactionFiguresProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const textOf = useLocalText()
  const { asked, declined, handling, ratings, ease, easeMean, solved, promiseKept, wouldReturn } = summary
  const textAt = (place: number) => {
    const question = questions[place]
    return question ? textOf(question.text) : ''
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {asked === 0
          ? t('caseSettled.figures.none')
          : t('caseSettled.figures.asked', { asked: number(asked), declined: number(declined) })}
      </Text>
      {asked > 0 && (
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('caseSettled.figures.what')}</Table.Th>
              <Table.Th>{t('caseSettled.figures.value')}</Table.Th>
              <Table.Th>{t('caseSettled.figures.interval')}</Table.Th>
              <Table.Th>{t('caseSettled.figures.n')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <FigureRow name={t('caseSettled.figures.handling')} figure={handling} unit="points" />
            <FigureRow name={t('caseSettled.figures.ease')} figure={ease} unit="share" />
            <FigureRow name={t('caseSettled.figures.easeMean')} figure={easeMean} unit="points" />
            <FigureRow name={t('caseSettled.figures.solved')} figure={solved} unit="share" />
            <FigureRow name={textAt(satisfactionPlaces.promiseKept)} figure={promiseKept} unit="share" />
            <FigureRow name={textAt(satisfactionPlaces.wouldReturn)} figure={wouldReturn} unit="share" />
            {ratings.map((figure, index) => (
              <FigureRow
                key={questions[index]?.key ?? index}
                name={textAt(index)}
                figure={figure}
                unit="points"
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}

interface FigureRowProps {
  readonly name: string
  readonly figure: Figure
  /** Points of a scale, or a share of the customers. */
  readonly unit: 'points' | 'share'
}

function FigureRow({ name, figure: { n, value, interval, visibility }, unit }: FigureRowProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  // Percentages of fewer than a hundred have no decimals (domain.md §0.1, C1).
  const say = (one: number | null) => (unit === 'points' ? number(one, 1) : percent(one, n < 100 ? 0 : 1))
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td>{visibility === 'hidden' ? t('analysis.hidden') : say(value)}</Table.Td>
      <Table.Td>
        {interval
          ? t('caseSettled.figures.from', { low: say(interval.low), high: say(interval.high) })
          : say(null)}
      </Table.Td>
      <Table.Td>
        {number(n)}
        {visibility === 'indicative' && ` · ${t('analysis.indicative')}`}
      </Table.Td>
    </Table.Tr>
  )
}
