import { Autocomplete, Button, Group, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthOf } from '#shared/months/month'
import type { MonthDetail } from '#shared/months/months.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { CaseSection } from '../cases/CaseSection'
import { DateField } from '../ui/DateField'
import { capital, useMonthName } from './monthWords'

/** Name, date and note: with them the month is closed. */
export function SignForm({ detail, isReady }: { detail: MonthDetail; isReady: boolean }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const nameOf = useMonthName()
  const close = useApiCommand('months.close')
  const { month, today, people, person } = detail
  const monthWords = nameOf(month)
  const [signedBy, setSignedBy] = useState(person || (people.length === 1 ? (people[0] ?? '') : ''))
  const [signedOn, setSignedOn] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const isNameMissing = signedBy.trim() === ''
  const isDateWrong = signedOn === null || signedOn > today || monthOf(signedOn) <= month

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isNameMissing || isDateWrong || close.isPending) return
    const onSuccess = () => tell({ message: t('months.sign.done', { month: capital(monthWords) }) })
    close.mutate(
      { month, signedBy: signedBy.trim(), signedOn, note: note.trim() },
      { onSuccess, onError: report },
    )
  }

  return (
    <CaseSection title={t('months.sign.title')}>
      <Text size="sm" mb="sm" maw={760}>
        {t('months.sign.text')}
      </Text>
      <form onSubmit={submit}>
        <Group align="flex-start" gap="md">
          <Autocomplete
            label={t('months.sign.name')}
            data={[...people]}
            maxLength={80}
            value={signedBy}
            error={isChecked && isNameMissing && t('months.sign.nameMissing')}
            onChange={setSignedBy}
          />
          <DateField
            label={t('months.sign.date')}
            w={170}
            value={signedOn}
            error={isChecked && isDateWrong && t('months.sign.dateWrong')}
            onChange={setSignedOn}
          />
          <TextInput
            label={t('months.sign.note')}
            style={{ flex: 1, minWidth: 240 }}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Group>
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={close.isPending} disabled={!isReady}>
            {t('months.sign.close', { month: monthWords })}
          </Button>
        </Group>
      </form>
    </CaseSection>
  )
}
