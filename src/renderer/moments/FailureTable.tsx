import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FailuresResult, FailureTag } from '#shared/moments/failures.contract'
import { useFormat } from '../ui/useFormat'

interface FailureTableProps {
  readonly result: FailuresResult
  readonly by: FailureTag
  /** The tag whose failures are listed; null for those without one. */
  readonly of: string | null
  readonly nameOf: (tag: string | null) => string
  readonly onOpen: (tag: string | null) => void
}

/** Failures by a tag, most of them first; each row opens what it counts. */
export function FailureTable({ result, by, of, nameOf, onOpen }: FailureTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const share = (percent: number | null) => format.percent(percent === null ? null : percent / 100, 0)
  const opener = (tag: string | null) => (
    <UnstyledButton
      className="failure-open"
      aria-pressed={of === tag}
      aria-label={t('elements.failures.show', { name: nameOf(tag) })}
      onClick={() => onOpen(tag)}
    >
      {nameOf(tag)}
    </UnstyledButton>
  )
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t(`elements.failures.bys.${by}`)}</th>
          <th scope="col" className="number">
            {t('elements.failures.count')}
          </th>
          <th scope="col" aria-hidden />
          <th scope="col" className="number">
            {t('elements.failures.share')}
          </th>
          <th scope="col" className="number">
            {t('elements.failures.cumulative')}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.rows.map(({ name, n, percent, cumulativePercent }) => (
          <tr key={name}>
            <th scope="row">{opener(name)}</th>
            <td className="number">{n}</td>
            <td className="failure-bar" aria-hidden>
              <i style={{ width: `${percent ?? 0}%` }} />
            </td>
            <td className="number">{share(percent)}</td>
            <td className="number">{share(cumulativePercent)}</td>
          </tr>
        ))}
        {result.unknown > 0 && (
          <tr>
            <th scope="row">{opener(null)}</th>
            <td className="number">{result.unknown}</td>
            <td colSpan={3} />
          </tr>
        )}
      </tbody>
    </table>
  )
}
