import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Competitor, CompetitorDraft } from '#shared/comparison/competitors.contract'
import { useApiCommand } from '../app/api'
import { useTell } from '../app/useTell'
import { useUniqueName } from '../app/useUniqueName'
import { FormDialog } from '../ui/FormDialog'
import { LongText } from '../ui/LongText'

interface CompetitorDialogProps {
  /** Null for a new one. */
  readonly competitor: Competitor | null
  readonly onClose: () => void
}

/** Who it is, how far away, and what is worth knowing. */
export function CompetitorDialog({ competitor, onClose }: CompetitorDialogProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const add = useApiCommand('comparison.addCompetitor')
  const change = useApiCommand('comparison.changeCompetitor')
  const { name, field, isGiven, onError } = useUniqueName(competitor?.name ?? '', {
    missing: t('comparison.register.nameMissing'),
    taken: t('errors.nameTaken'),
  })
  const [distance, setDistance] = useState<number | string>(competitor?.distance ?? '')
  const [notes, setNotes] = useState(competitor?.notes ?? '')
  const [isActive, setIsActive] = useState(competitor?.isActive ?? true)

  function submit() {
    if (!isGiven()) return
    const draft = CompetitorDraft.safeParse({
      name,
      distance: typeof distance === 'number' ? distance : null,
      notes,
      isActive,
    })
    if (!draft.success) return
    const settled = {
      onSuccess: () => {
        tell({ message: t(competitor ? 'comparison.register.saved' : 'comparison.register.added') })
        onClose()
      },
      onError,
    }
    if (competitor) change.mutate({ id: competitor.id, competitor: draft.data }, settled)
    else add.mutate(draft.data, settled)
  }
  return (
    <FormDialog
      title={t(competitor ? 'comparison.register.change' : 'comparison.register.add')}
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput label={t('comparison.register.name')} maxLength={80} {...field} />
      <NumberInput
        label={t('comparison.register.distance')}
        description={t('comparison.register.distanceHelp')}
        min={0}
        max={20_000_000}
        step={50}
        allowDecimal={false}
        value={distance}
        onChange={setDistance}
      />
      <LongText
        label={t('comparison.register.notes')}
        description={t('comparison.register.notesHelp')}
        autosize
        minRows={2}
        maxRows={8}
        most={2000}
        value={notes}
        onChange={setNotes}
      />
      <Checkbox
        label={t('comparison.register.isActive')}
        description={t('comparison.register.isActiveHelp')}
        checked={isActive}
        onChange={(event) => setIsActive(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
