import { NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportSource } from '#shared/importing/source'
import { useInPieces } from './useInPieces'

interface ListColumnsProps<Target extends string> {
  readonly source: ImportSource
  readonly targets: readonly Target[]
  /** All that a column can become, in words. */
  readonly options: readonly { readonly value: Target; readonly label: string }[]
  readonly onTarget: (index: number, target: Target) => void
}

/** What each column of a list is. */
export function ListColumns<Target extends string>({
  source: { columns },
  targets,
  options,
  onTarget,
}: ListColumnsProps<Target>) {
  const { t } = useTranslation()
  const shown = useInPieces(columns.length)
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
                  onChange={(event) => {
                    const chosen = options.find(({ value }) => value === event.currentTarget.value)
                    if (chosen) onTarget(index, chosen.value)
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
