import { Button, Checkbox, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bandNames } from '#shared/scorecards/bandNames'
import { areBandsOrdered } from '#shared/scorecards/bandVersions'
import { type Bands, bandKeys } from '#shared/scorecards/scorecardDraft'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import { DateField } from '../ui/DateField'
import { useLocalText } from '../ui/useLocalText'

interface LevelsDialogProps {
  readonly scorecardId: number
  readonly bands: Bands
  /** First day of the period that is shown: from then on, unless said otherwise. */
  readonly from: string
  readonly onClose: () => void
}

const edited = bandKeys.filter((key) => key !== 'criminal')

/** From which grade each level begins, and from which day on. */
export function LevelsDialog({ scorecardId, bands, from, onClose }: LevelsDialogProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tell = useTellUndoable()
  const save = useApiCommand('scorecards.setBands')
  const undo = useUndoOf('scorecards.setBands', t('libreta.levels.dropped'))
  const [draft, setDraft] = useState<Bands>(bands)
  const [since, setSince] = useState<string | null>(from)
  const [isForAll, setForAll] = useState(false)
  const isOrdered = areBandsOrdered(draft)

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      { id: scorecardId, from: isForAll ? null : since, bands: draft },
      {
        onError: report,
        onSuccess: () => {
          tell(t('libreta.levels.saved'), undo)
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('libreta.levels.edit')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('libreta.levels.lead')}</Text>
          {edited.map((key) => (
            <Group key={key} justify="space-between">
              <Text size="sm">{localText(bandNames[key])}</Text>
              <NumberInput
                aria-label={t('libreta.levels.atLeast', { level: localText(bandNames[key]) })}
                size="xs"
                w={110}
                min={0}
                max={100}
                decimalScale={1}
                allowedDecimalSeparators={[',', '.']}
                value={draft[key]}
                onChange={(value) => setDraft({ ...draft, [key]: Number(value) || 0 })}
              />
            </Group>
          ))}
          <Text size="sm" c="dimmed">
            {t('libreta.levels.below', { level: localText(bandNames.criminal) })}
          </Text>
          {!isOrdered && (
            <Text size="sm" c="red" role="alert">
              {t('libreta.levels.order')}
            </Text>
          )}
          <DateField
            label={t('libreta.levels.since2')}
            description={t('libreta.levels.past')}
            value={since}
            onChange={setSince}
            disabled={isForAll}
          />
          <Checkbox
            label={t('libreta.levels.fromFirst')}
            checked={isForAll}
            onChange={(event) => setForAll(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button
              type="submit"
              disabled={!isOrdered || (!isForAll && since === null)}
              loading={save.isPending}
            >
              {t('libreta.levels.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
