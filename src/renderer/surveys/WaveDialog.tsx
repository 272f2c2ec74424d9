import { Alert, Button, Group, Modal, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveDraft } from '#shared/surveys/surveys.contract'
import type { Sampling } from '#shared/surveys/waves'
import { useApiQuery } from '../app/api'
import { DateField } from '../ui/DateField'
import { today } from '../ui/now'
import { SampleAdviceText } from './SampleAdviceText'
import { SamplingSelect } from './SamplingSelect'

interface WaveDialogProps {
  readonly surveyId: number
  readonly title: string
  readonly text?: string
  readonly warning?: string
  readonly action: string
  /** The wave to change; without it, `labelFor` proposes a name until one is typed. */
  readonly wave?: WaveDraft
  readonly labelFor?: (openedOn: string) => string
  readonly isPending: boolean
  readonly onSubmit: (wave: WaveDraft) => void
  readonly onClose: () => void
}

/** The facts of a wave. Drawn only while open, so that each time it starts afresh. */
export function WaveDialog(props: WaveDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <WaveForm {...props} />
    </Modal>
  )
}

function WaveForm({
  surveyId,
  text,
  warning,
  action,
  wave,
  labelFor,
  isPending,
  onSubmit,
  onClose,
}: WaveDialogProps) {
  const { t } = useTranslation()
  const [typedLabel, setTypedLabel] = useState<string | null>(wave?.label ?? null)
  const [openedOn, setOpenedOn] = useState<string | null>(wave?.openedOn ?? today())
  const [population, setPopulation] = useState(wave?.population ?? null)
  const [handedOut, setHandedOut] = useState(wave?.handedOut ?? null)
  const [plannedSample, setPlannedSample] = useState(wave?.plannedSample ?? null)
  const [chosenSampling, setSampling] = useState<Sampling | null | undefined>(wave?.sampling)
  const plan = useApiQuery('surveys.plan', { surveyId }).data?.plan
  const sampling = chosenSampling === undefined ? (plan?.sampling ?? null) : chosenSampling
  const expectedResponse = plan?.expectedResponse ?? null
  const label = typedLabel ?? labelFor?.(openedOn ?? today()) ?? ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '' || openedOn === null || isPending) return
    onSubmit({ label: label.trim(), openedOn, population, handedOut, sampling, plannedSample })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {text && <Text size="sm">{text}</Text>}
        {warning && (
          <Alert color="yellow" p="xs">
            {warning}
          </Alert>
        )}
        <TextInput
          data-autofocus
          // The proposed name is there to be kept, or to be typed over.
          onFocus={(event) => event.currentTarget.select()}
          label={t('surveys.wave.label')}
          maxLength={80}
          value={label}
          error={label.trim() === '' && t('surveys.wave.labelMissing')}
          onChange={(event) => setTypedLabel(event.currentTarget.value)}
        />
        <SimpleGrid cols={2} spacing="sm">
          <DateField
            label={t('surveys.wave.openedOn')}
            value={openedOn}
            error={openedOn === null && t('surveys.wave.dateMissing')}
            onChange={setOpenedOn}
          />
          <SamplingSelect value={sampling} onChange={setSampling} />
          <NumberInput
            label={t('surveys.wave.population')}
            description={t('surveys.wave.populationHelp')}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={population ?? ''}
            onChange={(value) => setPopulation(countOf(value) || null)}
          />
          <NumberInput
            label={t('waves.plannedSample')}
            description={t('waves.plannedSampleHelp')}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={plannedSample ?? ''}
            onChange={(value) => setPlannedSample(countOf(value) || null)}
          />
        </SimpleGrid>
        <SampleAdviceText plan={{ population, plannedSample, sampling, expectedResponse }} />
        <NumberInput
          label={t('surveys.wave.handedOutCount')}
          description={t('surveys.wave.handedOutHelp')}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={handedOut ?? ''}
          onChange={(value) => setHandedOut(countOf(value))}
        />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {action}
        </Button>
      </Group>
    </form>
  )
}

function countOf(value: string | number): number | null {
  const number = Number(value)
  return value === '' || !Number.isSafeInteger(number) ? null : number
}
