import { Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { splits, VariabilityResult } from '#shared/moments/figures.contract'
import { NewActionButton } from '../plan/NewActionButton'
import { useFormat } from '../ui/useFormat'

interface BreakdownTableProps {
  readonly split: (typeof splits)[number]
  readonly breakdown: VariabilityResult['shift']
}

const days = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Mean and spread by shift, day or channel, with the sentence that says whether they surely differ. */
export function BreakdownTable({ split, breakdown: { rows, flag } }: BreakdownTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const nameOf = (name: string) => {
    const day = days.find((each) => each === name)
    return split === 'weekday' && day ? t(`variability.days.${day}`) : name
  }
  const shown = (name: string) => rows.find((row) => row.name === name)?.mean ?? null
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {t(`variability.splits.${split}`)}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(`variability.missing.${split}`)}
        </Text>
      ) : (
        <>
          <Group gap="sm" mb="xs">
            <Text size="sm" fw={flag ? 620 : 400}>
              {flag
                ? t('variability.differs', {
                    worst: nameOf(flag.worst),
                    best: nameOf(flag.best),
                    low: format.number(shown(flag.worst), 1),
                    high: format.number(shown(flag.best), 1),
                  })
                : t('variability.sameEnough')}
            </Text>
            {flag && (
              <NewActionButton
                origin={{
                  kind: 'variability',
                  id: `${split}:${flag.worst}`,
                  label: t('variability.worse', { worst: nameOf(flag.worst), best: nameOf(flag.best) }),
                }}
              />
            )}
          </Group>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t(`variability.splits.${split}`)}</th>
                <th scope="col" className="number">
                  {t('elements.mean')}
                </th>
                <th scope="col" className="number">
                  {t('variability.deviation')}
                </th>
                <th scope="col" className="number">
                  {t('moments.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{nameOf(row.name)}</th>
                  <td className="number">
                    {row.mean === null ? t('variability.hidden') : format.number(row.mean, 2)}
                  </td>
                  <td className="number">{format.number(row.deviation, 2)}</td>
                  <td className="number">{row.n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
