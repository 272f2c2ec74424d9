import { Button, Group, NumberInput, SimpleGrid, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { components, defaultWeights, sumOf, Weights } from '#shared/opportunities/priority'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { FormDialog } from '../ui/FormDialog'
import { useFormat } from '../ui/useFormat'

interface WeightsDialogProps {
  readonly weights: Weights
  readonly onClose: () => void
}

const inPoints = (weights: Weights) => ({
  opportunity: Math.round(100 * weights.opportunity),
  risk: Math.round(100 * weights.risk),
  access: Math.round(100 * weights.access),
  near: Math.round(100 * weights.near),
})

/** How much each thing weighs in the priority: whole points that sum to 100. */
export function WeightsDialog({ weights, onClose }: WeightsDialogProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const report = useReport()
  const save = useApiCommand('opportunities.setWeights')
  const [points, setPoints] = useState(() => inPoints(weights))
  const sum = sumOf(points)
  function submit() {
    if (sum !== 100) return
    const { opportunity, risk, access, near } = points
    const chosen = Weights.parse({
      opportunity: opportunity / 100,
      risk: risk / 100,
      access: access / 100,
      near: near / 100,
    })
    save.mutate({ weights: chosen }, { onSuccess: onClose, onError: report })
  }
  return (
    <FormDialog
      title={t('opportunities.weights.title')}
      isPending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('opportunities.weights.help')}
      </Text>
      <SimpleGrid cols={2} spacing="sm">
        {components.map((component) => (
          <NumberInput
            key={component}
            label={t(`opportunities.weights.${component}`)}
            min={0}
            max={100}
            allowDecimal={false}
            value={points[component]}
            onChange={(value) => setPoints({ ...points, [component]: typeof value === 'number' ? value : 0 })}
          />
        ))}
      </SimpleGrid>
      <Group justify="space-between">
        <Text size="sm" role="status" {...(sum !== 100 && { c: 'var(--mantine-color-error)' })}>
          {t('opportunities.weights.sum', { sum: number(sum) })}
        </Text>
        <Button size="xs" variant="default" onClick={() => setPoints(inPoints(defaultWeights))}>
          {t('opportunities.weights.usual')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('opportunities.weights.rule')}
      </Text>
    </FormDialog>
  )
}
