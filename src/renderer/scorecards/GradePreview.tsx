import { Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rowName } from '#shared/scorecards/indicatorNames'
import type { ScorecardDraft } from '#shared/scorecards/scorecardDraft'
import { call } from '../app/api'
import { useFormat } from '../ui/useFormat'
import { BandBadge } from './BandBadge'
import { isFew } from './fewData'
import { usePeriodName } from './usePeriodName'

/** Keys typed within this time are one question to main. */
const PAUSE_MS = 200

/** The grade that the libreta would give as it is being edited; null while it cannot be kept. */
export function GradePreview({ draft }: { draft: ScorecardDraft | null }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const nameOf = usePeriodName()
  const [settled] = useDebouncedValue(draft, PAUSE_MS)
  const asked = settled && { ...settled, name: settled.name.trim() || t('scorecards.title') }
  const preview = useQuery({
    queryKey: ['scorecards', 'scorecards.preview', asked],
    queryFn: () => (asked ? call('scorecards.preview', asked) : null),
    // The last grade stays while the next one is worked out.
    placeholderData: keepPreviousData,
  })
  const result = draft && preview.data
  const grade = result?.total.grade ?? null
  return (
    <aside className="surface surface-pad" aria-label={t('libreta.editor.preview')}>
      <Text size="sm" c="dimmed">
        {t('libreta.editor.preview')}
      </Text>
      {result && grade !== null ? (
        <>
          <Group align="baseline" gap="sm" role="status">
            <Text fz={40} fw={680} lh={1.2} data-testid="preview-grade">
              {format.number(grade, 1)}
            </Text>
            {result.total.band && <BandBadge band={result.total.band} />}
          </Group>
          <Text size="xs" c="dimmed">
            {t('libreta.editor.previewOf', { period: nameOf(result.scorecard.rhythm, result.period) })}
          </Text>
          {result.total.missingShare > 0 && (
            <Text size="sm" mt={4}>
              {t('libreta.editor.missing', { share: format.number(result.total.missingShare) })}
            </Text>
          )}
          <table className="preview-rows">
            <tbody>
              {result.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{rowName(row, i18n.language === 'en' ? 'en' : 'es')}</th>
                  <td>{isFew(row) ? t('app.noData') : format.number(row.rating, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <Text size="sm" mt={4}>
          {t(draft ? 'libreta.editor.previewNone' : 'libreta.editor.nothing')}
        </Text>
      )}
    </aside>
  )
}
