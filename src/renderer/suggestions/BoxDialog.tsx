import { Autocomplete, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Box, BoxDraft } from '#shared/suggestions/suggestions.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useTell } from '../app/useTell'
import { useUniqueName } from '../app/useUniqueName'
import { FormDialog } from '../ui/FormDialog'

interface BoxDialogProps {
  /** Null for a new one. */
  readonly box: Box | null
  readonly onClose: () => void
}

/** What the box is called, where it hangs, and how long it may go unseen. */
export function BoxDialog({ box, onClose }: BoxDialogProps) {
  const { t } = useTranslation()
  const tell = useTell()
  const tags = useApiQuery('business.tags', {}).data ?? []
  const add = useApiCommand('suggestions.addBox')
  const change = useApiCommand('suggestions.changeBox')
  const { name, field, isGiven, onError } = useUniqueName(box?.name ?? '', {
    missing: t('suggestions.box.nameMissing'),
    taken: t('errors.nameTaken'),
  })
  const [place, setPlace] = useState(box?.place ?? '')
  const [everyDays, setEveryDays] = useState<number | string>(box?.everyDays ?? 7)

  function submit() {
    if (!isGiven()) return
    const draft = BoxDraft.safeParse({ name, place, everyDays })
    if (!draft.success) return
    const settled = {
      onSuccess: () => {
        tell({ message: t(box ? 'suggestions.box.saved' : 'suggestions.box.added') })
        onClose()
      },
      onError,
    }
    if (box) change.mutate({ id: box.id, box: draft.data }, settled)
    else add.mutate(draft.data, settled)
  }
  return (
    <FormDialog
      title={t(box ? 'suggestions.box.change' : 'suggestions.box.add')}
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('suggestions.box.name')}
        placeholder={t('suggestions.box.namePlaceholder')}
        maxLength={80}
        {...field}
      />
      <Autocomplete
        label={t('suggestions.box.place')}
        maxLength={80}
        data={tags.filter(({ kind }) => kind === 'place').map((tag) => tag.name)}
        value={place}
        onChange={setPlace}
      />
      <NumberInput
        label={t('suggestions.box.everyDays')}
        description={t('suggestions.box.everyDaysHelp')}
        min={1}
        max={366}
        allowDecimal={false}
        value={everyDays}
        onChange={setEveryDays}
      />
    </FormDialog>
  )
}
