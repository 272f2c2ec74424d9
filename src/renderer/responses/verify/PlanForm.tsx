import { Button, Checkbox, Group, NumberInput, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection, VerificationPlan } from '#shared/responses/verification'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { usePlanText } from './usePlanText'

interface PlanFormProps {
  readonly waveId: number
  readonly plan: VerificationPlan
}

const kinds = ['all', 'every', 'random'] as const

/** Which sheets of the wave are keyed again, and when a difference is shown. */
export function PlanForm({ waveId, plan }: PlanFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const save = useApiCommand('responses.verifyPlan')
  const { selection } = plan
  const [kind, setKind] = useState(selection.kind)
  const [step, setStep] = useState(selection.kind === 'every' ? selection.step : 10)
  const [percent, setPercent] = useState(selection.kind === 'random' ? Math.round(selection.share * 100) : 10)
  const [reveal, setReveal] = useState(plan.reveal)
  const [headers, setHeaders] = useState(plan.headers)
  const planText = usePlanText()
  const selections: Readonly<Record<Selection['kind'], Selection>> = {
    all: { kind: 'all' },
    every: { kind: 'every', step },
    random: { kind: 'random', share: percent / 100, seed: waveId },
  }
  const submit = () =>
    save.mutate(
      { waveId, plan: { selection: selections[kind], reveal, headers } },
      { onSuccess: () => tell({ message: t('verification.plan.saved') }), onError: report },
    )

  return (
    <section className="surface surface-pad">
      <Stack gap="sm">
        <Radio.Group
          label={
            <Title order={2} size="h4">
              {t('verification.plan.title')}
            </Title>
          }
          value={kind}
          onChange={(value) => setKind(kinds.find((known) => known === value) ?? 'all')}
        >
          <Group gap="lg" mt="xs">
            {kinds.map((value) => (
              <Radio key={value} value={value} label={t(`verification.plan.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        {kind === 'every' && (
          <NumberInput
            label={t('verification.plan.step')}
            value={step}
            onChange={(value) => setStep(Number(value) || 2)}
            min={2}
            max={1000}
            allowDecimal={false}
            clampBehavior="strict"
            w={200}
          />
        )}
        {kind === 'random' && (
          <NumberInput
            label={t('verification.plan.share')}
            value={percent}
            onChange={(value) => setPercent(Number(value) || 1)}
            min={1}
            max={100}
            allowDecimal={false}
            clampBehavior="strict"
            w={200}
          />
        )}
        <Text size="sm" c="dimmed">
          {planText(selections[kind])}
        </Text>
        <Checkbox
          label={t('verification.plan.headers')}
          description={t('verification.plan.headersText')}
          checked={headers}
          onChange={(event) => setHeaders(event.currentTarget.checked)}
        />
        <Radio.Group
          label={t('verification.plan.reveal')}
          value={reveal}
          onChange={(value) => setReveal(value === 'atEnd' ? 'atEnd' : 'atOnce')}
        >
          <Group gap="lg" mt="xs">
            <Radio value="atOnce" label={t('verification.plan.atOnce')} />
            <Radio value="atEnd" label={t('verification.plan.atEnd')} />
          </Group>
        </Radio.Group>
        <Group>
          <Button variant="default" loading={save.isPending} onClick={submit}>
            {t('app.save')}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
