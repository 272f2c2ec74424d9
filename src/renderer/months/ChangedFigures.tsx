import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MonthDetail } from '#shared/months/months.contract'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { decimalsOf } from './figureGroups'
import { useFigureName } from './monthWords'

/** The figures that are no longer those that were signed, one beside the other. */
export function ChangedFigures({ detail: { changes, isChanged, state } }: { detail: MonthDetail }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const name = useFigureName()
  return (
    <CaseSection title={t('months.changes.title')}>
      {changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(isChanged ? 'months.changes.hidden' : 'months.changes.none')}
        </Text>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('months.changes.figure')}</th>
              <th scope="col" className="number">
                {t('months.changes.signed')}
              </th>
              <th scope="col" className="number">
                {t('months.changes.now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.key} ${change.name}`}>
                <th scope="row">{name(change)}</th>
                <td className="number">{number(change.signed, decimalsOf(change.signed))}</td>
                <td className="number">{number(change.now, decimalsOf(change.now))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > 0 && state === 'closed' && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('months.changes.locked')}
        </Text>
      )}
    </CaseSection>
  )
}
