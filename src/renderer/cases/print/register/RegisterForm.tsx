import { Alert, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, addMonths } from '#shared/calendar/civilDate'
import { periodOf } from '#shared/calendar/periods'
import type { RegisterJob } from '#shared/cases/register'
import { useApiCommand } from '../../../app/api'
import { useReport } from '../../../app/useReport'
import { DateField } from '../../../ui/DateField'

interface RegisterFormProps {
  readonly job: RegisterJob
  /** 'YYYY-MM-DD'. */
  readonly today: string
  /** The first day is not after the last. */
  readonly isPeriod: boolean
  readonly onChange: (job: RegisterJob) => void
}

const monthsBack = 24

/** Which days, on what paper, and the button that makes the file. */
export function RegisterForm({ job, today, isPeriod, onChange }: RegisterFormProps) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const print = useApiCommand('cases.printRegister')
  const open = useApiCommand('cases.openPaper')
  const change = (part: Partial<RegisterJob>) => onChange({ ...job, ...part })
  const named = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const thisMonth = periodOf(today, 'month').start
  const months = Array.from({ length: monthsBack }, (_, index) => addMonths(thisMonth, -index))
  const shown = months.find((month) => month === job.from && lastDay(month) === job.to) ?? null
  return (
    <Stack component="section" className="surface surface-pad" gap="sm" aria-label={t('casePapers.options')}>
      <Select
        label={t('caseFiles.register.month')}
        data={months.map((value) => ({ value, label: named.format(new Date(`${value}T00:00:00Z`)) }))}
        value={shown}
        onChange={(month) => month !== null && change({ from: month, to: lastDay(month) })}
        placeholder="—"
      />
      <Group grow align="flex-start">
        <DateField
          label={t('caseFiles.register.from')}
          value={job.from}
          onChange={(from) => from !== null && change({ from })}
        />
        <DateField
          label={t('caseFiles.register.to')}
          value={job.to}
          onChange={(to) => to !== null && change({ to })}
        />
      </Group>
      {!isPeriod && (
        <Text size="sm" c="red" role="alert">
          {t('caseFiles.register.wrongDays')}
        </Text>
      )}
      <Select
        label={t('caseFiles.register.size')}
        data={(['A4', 'Letter'] as const).map((value) => ({
          value,
          label: t(`caseFiles.register.sizes.${value}`),
        }))}
        value={job.size}
        onChange={(size) => change({ size: size === 'Letter' ? 'Letter' : 'A4' })}
        allowDeselect={false}
      />
      <Checkbox
        label={t('caseFiles.register.onlyComplaints')}
        checked={job.onlyComplaints}
        onChange={(event) => change({ onlyComplaints: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('caseFiles.register.withNames')}
        checked={job.withNames}
        onChange={(event) => change({ withNames: event.currentTarget.checked })}
      />
      <Button
        onClick={() => print.mutate(job, { onError: report })}
        loading={print.isPending}
        disabled={!isPeriod}
        leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}
      >
        {t(print.isPending ? 'casePapers.saving' : 'casePapers.save')}
      </Button>
      {print.data && (
        <Alert role="status" title={t('casePapers.saved', { name: print.data.fileName })}>
          <Text size="sm">{t('casePapers.savedText')}</Text>
          <Button size="xs" mt="xs" onClick={() => open.mutate({}, { onError: report })}>
            {t('casePapers.open')}
          </Button>
        </Alert>
      )}
    </Stack>
  )
}

const lastDay = (month: string) => addDays(addMonths(month, 1), -1)
