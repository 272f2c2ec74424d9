import { useTranslation } from 'react-i18next'
import type { QuestionResults, Segment, SegmentFigures } from '#shared/analysis/results.contract'
import { ROLES_APART } from '#shared/analysis/roles'
import { isAtLeast } from '#shared/stats/numbers'
import { visibilityOf } from '#shared/stats/suppression'
import { choicesOf } from '#shared/surveys/question'
import { isScaleType } from '#shared/surveys/scales'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { ShareLine } from './ShareLine'
import { useFigureWords } from './useFigureWords'

interface SegmentTableProps {
  readonly result: QuestionResults
  readonly segments: readonly Segment[]
  readonly title: string
}

/** What each group answered to one question; a group too small to be told apart says so. */
export function SegmentTable({ result, segments, title }: SegmentTableProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const words = useFigureWords()
  const { type } = result.question
  const shareName = words.shareName(result.question)
  const hasMean = isScaleType(type) || type === 'NUM'
  const shares = result.segments.flatMap(({ figures }) => figures?.topShare ?? [])
  const isFarApart = isAtLeast(Math.max(...shares) - Math.min(...shares), ROLES_APART)
  return (
    <>
      {isFarApart && <p className="result-note">{t('analysis.farApart')}</p>}
      <table className="segments">
        <caption className="visually-hidden">{t('analysis.segmentsOf', { question: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('analysis.group')}</th>
            <th scope="col" className="number">
              {t('analysis.n')}
            </th>
            <th scope="col">{shareName ?? t('analysis.mostChosen')}</th>
            {hasMean && (
              <th scope="col" className="number">
                {t('analysis.mean')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {segments.map((segment, index) => (
            <SegmentRow
              key={segment.value ?? 'none'}
              name={segment.label ? localText(segment.label) : t('analysis.unsaid')}
              part={result.segments[index]}
              result={result}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface SegmentRowProps {
  readonly name: string
  readonly part: SegmentFigures | undefined
  readonly result: QuestionResults
}

function SegmentRow({ name, part, result: { question } }: SegmentRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const words = useFigureWords()
  const figures = part?.figures ?? null
  if (!part || figures === null) {
    return (
      <tr className="segments-hidden">
        <th scope="row">{name}</th>
        <td />
        <td colSpan={2}>{t(`analysis.hiddenBecause.${hiddenReason(part)}`)}</td>
      </tr>
    )
  }
  const { valid, topShare, topInterval, mean, distribution } = figures
  const most = [...distribution].sort((first, second) => second.count - first.count)[0]
  const label = most && choicesOf(question).find(({ value }) => value === most.value)?.label
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        {visibilityOf(valid) === 'indicative' && <small>{t('analysis.indicative')} </small>}
        {format.number(valid)}
      </td>
      <td>
        {topShare !== null && (
          <span className="segments-share">
            <strong>{words.share(topShare, valid)}</strong>
            <ShareLine share={topShare} interval={topInterval} />
            <small>{words.between(topInterval, (value) => format.percent(value))}</small>
          </span>
        )}
        {topShare === null &&
          label &&
          most &&
          `${localText(label)} (${words.share(most.count / valid, valid)})`}
      </td>
      {mean !== null && <td className="number">{format.number(mean, 2)}</td>}
    </tr>
  )
}

function hiddenReason(part: SegmentFigures | undefined): 'empty' | 'few' | 'complementary' {
  return part?.visibility === 'complementary' || part?.visibility === 'few' ? part.visibility : 'empty'
}
