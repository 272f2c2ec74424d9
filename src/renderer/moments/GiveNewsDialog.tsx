import { Radio, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BadNews, BadNewsOutcome } from '#shared/moments/special.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'

interface GiveNewsDialogProps {
  readonly news: BadNews
  readonly today: string
  readonly onClose: () => void
}

/** One time that bad news was given: by whom and how it ended. */
export function GiveNewsDialog({ news, today, onClose }: GiveNewsDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const people = useApiQuery('people.list', {}).data ?? []
  const give = useApiCommand('moments.giveBadNews')
  const [outcome, setOutcome] = useState<BadNewsOutcome>('accepted')
  const [on, setOn] = useState(today)
  const [personId, setPersonId] = useState<number | null>(null)
  const [note, setNote] = useState('')
  return (
    <FormDialog
      title={t('specialMoments.news.titleGive')}
      isPending={give.isPending}
      onSubmit={() =>
        give.mutate(
          { badNewsId: news.id, on, personId, outcome, note },
          {
            onSuccess: () => {
              onClose()
              tell({ message: t('specialMoments.news.noted', { name: news.name }) })
            },
            onError: report,
          },
        )
      }
      onClose={onClose}
    >
      <Radio.Group
        label={t('specialMoments.news.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(BadNewsOutcome.safeParse(value).data ?? outcome)}
      >
        <Stack gap={6} mt={4}>
          {BadNewsOutcome.options.map((value) => (
            <Radio key={value} value={value} label={t(`specialMoments.news.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DateField label={t('specialMoments.news.day')} value={on} onChange={(day) => setOn(day ?? today)} />
      <Select
        label={t('specialMoments.news.person')}
        clearable
        clearButtonProps={{ 'aria-label': t('app.remove') }}
        data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={personId === null ? null : String(personId)}
        onChange={(value) => setPersonId(value === null ? null : Number(value))}
      />
      <Textarea
        label={t('specialMoments.news.note')}
        autosize
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
