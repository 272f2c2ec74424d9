import { useTranslation } from 'react-i18next'
import type { GroupResults, QuestionResults } from '#shared/analysis/results.contract'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { useFigureWords } from './useFigureWords'

interface GroupBlockProps {
  readonly group: GroupResults
  readonly questions: readonly QuestionResults[]
}

/** What questions that belong together come to: points shared out, a ranking, or pairs. */
export function GroupBlock({ group, questions }: GroupBlockProps) {
  const { t } = useTranslation()
  return (
    <section className="surface result" aria-labelledby={`group-${group.start}`}>
      <h2 id={`group-${group.start}`}>{t(`analysis.groups.${group.kind}.title`)}</h2>
      <p className="result-note">{t(`analysis.groups.${group.kind}.text`)}</p>
      {group.kind === 'sum' || group.kind === 'ranking' ? (
        <PointsTable group={group} questions={questions} />
      ) : (
        <PairTable group={group} questions={questions} />
      )}
    </section>
  )
}

type PointsGroup = Extract<GroupResults, { kind: 'sum' | 'ranking' }>
type PairGroup = Extract<GroupResults, { kind: 'importance' | 'expectation' }>

/** Each line with its points, the most important first. */
function PointsTable({ group, questions }: { group: PointsGroup; questions: GroupBlockProps['questions'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const points = group.kind === 'sum' ? group.points : group.lines.map((line) => line.points)
  if (points === null)
    return <p className="result-few">{t('analysis.tooFew', { count: group.kind === 'sum' ? group.n : 0 })}</p>
  const lines = points.map((value, index) => ({
    value,
    place: group.kind === 'ranking' ? (group.lines[index]?.meanPlace ?? null) : null,
    question: questions[group.start + index]?.question,
  }))
  const most = Math.max(1, ...points.map((value) => value ?? 0))
  return (
    <>
      {group.kind === 'sum' && (
        <p className="result-meta">
          <strong>{t('analysis.nIs', { n: format.number(group.n) })}</strong>
          {group.rescaled > 0 && <span>{t('analysis.groups.sum.rescaled', { count: group.rescaled })}</span>}
        </p>
      )}
      <table className="bars">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('analysis.question')}</th>
            <th scope="col">{t('analysis.drawing')}</th>
            <th scope="col">{t('analysis.groups.points')}</th>
            <th scope="col">{t('analysis.groups.place')}</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .sort((first, second) => (second.value ?? 0) - (first.value ?? 0))
            .map(({ value, place, question }) => (
              <tr key={question?.key}>
                <th scope="row">{question && localText(question.text)}</th>
                <td className="bars-track">
                  <span className="bars-bar bars-top" style={{ width: `${(100 * (value ?? 0)) / most}%` }} />
                </td>
                <td className="number">{format.number(value, 1)}</td>
                <td className="number bars-share">
                  {place !== null && t('analysis.groups.meanPlace', { place: format.number(place, 1) })}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}

/** Each pair with the means of both and what lies between them. */
function PairTable({ group, questions }: { group: PairGroup; questions: GroupBlockProps['questions'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const words = useFigureWords()
  return (
    <table className="segments">
      <thead>
        <tr>
          <th scope="col">{t('analysis.question')}</th>
          <th scope="col" className="number">
            {t(`analysis.groups.${group.kind}.first`)}
          </th>
          <th scope="col" className="number">
            {t(`analysis.groups.${group.kind}.second`)}
          </th>
          <th scope="col" className="number">
            {t('analysis.groups.difference')}
          </th>
          <th scope="col" className="number">
            {t('analysis.n')}
          </th>
        </tr>
      </thead>
      <tbody>
        {group.lines.map(({ n, difference, interval }, index) => {
          const first = questions[group.start + 2 * index]
          const second = questions[group.start + 2 * index + 1]
          if (!first || !second) return null
          return (
            <tr key={first.question.key}>
              <th scope="row">{localText(first.question.text)}</th>
              <td className="number">{format.number(first.figures.mean, 2)}</td>
              <td className="number">{format.number(second.figures.mean, 2)}</td>
              <td className="number">
                {format.change(difference, 2)}{' '}
                <small>{words.between(interval, (value) => format.change(value, 2))}</small>
              </td>
              <td className="number">{format.number(n)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
