import { NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CaseTarget, caseTargets } from '#shared/cases/importing/targets'
import type { ImportSource } from '#shared/importing/source'
import { useInPieces } from '../../importing/useInPieces'

interface CaseColumnTableProps {
  readonly source: ImportSource
  readonly targets: readonly CaseTarget[]
  readonly onTarget: (index: number, target: CaseTarget) => void
}

/** What each column of the list is. */
export function CaseColumnTable({ source: { columns }, targets, onTarget }: CaseColumnTableProps) {
  const { t } = useTranslation()
  const shown = useInPieces(columns.length)
  const options = caseTargets.map((target) => ({ value: target, label: t(`caseFiles.targets.${target}`) }))
  return (
    <div className="surface" aria-busy={shown < columns.length}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('responses.import.column')}</th>
            <th scope="col">{t('responses.import.samples')}</th>
            <th scope="col">{t('responses.import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, shown).map(({ name, samples }, index) => (
            <tr key={name}>
              <td style={{ overflowWrap: 'anywhere', minWidth: 160 }}>
                <Text size="sm" lineClamp={2} title={name}>
                  {name}
                </Text>
              </td>
              <td style={{ overflowWrap: 'anywhere', minWidth: 120 }}>
                <Text size="sm" c="dimmed" lineClamp={1}>
                  {samples.filter((sample) => sample.trim() !== '').join(', ')}
                </Text>
              </td>
              <td>
                <NativeSelect
                  aria-label={t('responses.import.targetOf', { name })}
                  size="xs"
                  w={260}
                  data={options}
                  value={targets[index] ?? 'ignore'}
                  onChange={(event) =>
                    onTarget(index, CaseTarget.catch('ignore').parse(event.currentTarget.value))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
