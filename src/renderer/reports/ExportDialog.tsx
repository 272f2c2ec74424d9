import { Button, Checkbox, Group, Modal, Radio, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CaseSpan } from '#shared/reports/caseSpan'
import { useRemembered } from '../analysis/useRemembered'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { JobProgress } from '../jobs/JobProgress'
import { useJob } from '../jobs/useJob'
import { WrittenFile } from '../jobs/WrittenFile'

const formats = ['workbook', 'csv', 'spss', 'r'] as const
type Format = (typeof formats)[number]

/** What stands for the libreta among the sheets that are left out. */
const SCORECARD = 'scorecard'

interface ExportDialogProps {
  /** Null for a period of a libreta that has none: there are no answers to export then. */
  readonly waveId: number | null
  /** A day of that period; null for the newest one. */
  readonly start: string | null
  /** Of the workbook; null for the first libreta of the survey. */
  readonly scorecardId: number | null
  readonly onClose: () => void
}

/** Writes a wave or a period to a file: a workbook with the sheets that are wanted, or data for a statistics program. */
export function ExportDialog({ waveId, start, scorecardId, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const chosen = useRemembered('reports.format', 'workbook')
  const leftOut = useRemembered('reports.leftOut', '')
  const keptSpan = useRemembered('reports.span', 'lastMonths')
  const span = CaseSpan.safeParse(keptSpan.value).data ?? 'lastMonths'
  const [withPersonal, setWithPersonal] = useState(false)
  const choices = useApiQuery('reports.choices', { waveId })
  const workbook = useApiCommand('reports.workbook')
  const analyst = useApiCommand('reports.analyst')
  const [job, follow] = useJob()
  const { sheets = [], isOfEmployees = false } = choices.data ?? {}
  const wished: Format = formats.find((one) => one === chosen.value) ?? 'workbook'
  const format = isOfEmployees || waveId === null ? 'workbook' : wished
  const without = new Set(leftOut.value.split(' ').filter((key) => key !== ''))
  const language = i18n.language === 'en' ? 'en' : 'es'
  const isBusy = workbook.isPending || analyst.isPending || job?.state.state === 'running'
  const listed = [
    ...(waveId === null
      ? []
      : [{ key: SCORECARD, name: t('reports.export.scorecard'), about: t('reports.export.scorecardAbout') }]),
    ...sheets.map(({ key, name, about }) => ({
      key,
      name: name[language],
      about: about?.[language],
    })),
  ]

  function write() {
    const handlers = {
      onSuccess: (started: { jobId: number } | null) => started && follow(started.jobId),
      onError: report,
    }
    if (format !== 'workbook' && waveId !== null)
      return analyst.mutate({ waveId, format, language }, handlers)
    const wanted = sheets.map(({ key }) => key).filter((key) => !without.has(key))
    const withScorecard = waveId === null || !without.has(SCORECARD)
    workbook.mutate(
      { waveId, start, scorecardId, language, withScorecard, sheets: wanted, withPersonal, span },
      handlers,
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(waveId === null ? 'reports.export.titleOfPeriod' : 'reports.export.title')}
      size="lg"
    >
      <Stack gap="sm">
        {waveId !== null && (
          <Radio.Group label={t('reports.export.format')} value={format} onChange={chosen.remember}>
            <SimpleGrid cols={2} spacing="xs" mt={4}>
              {formats.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  data-autofocus={one === format || undefined}
                  label={t(`reports.export.formats.${one}`)}
                  disabled={isOfEmployees && one !== 'workbook'}
                />
              ))}
            </SimpleGrid>
          </Radio.Group>
        )}
        <Text size="sm" c="dimmed">
          {t(`reports.export.help.${format}`)} {isOfEmployees && t('reports.export.ofEmployees')}
        </Text>
        {format === 'workbook' && (
          <>
            <SheetChoice
              sheets={listed}
              without={without}
              onChange={(keys) => leftOut.remember([...keys].join(' '))}
            />
            <Select
              label={t('reports.export.span')}
              description={t('reports.export.spanHelp')}
              inputWrapperOrder={['label', 'input', 'description']}
              data={CaseSpan.options.map((value) => ({ value, label: t(`reports.export.spans.${value}`) }))}
              value={span}
              onChange={(value) => value && keptSpan.remember(value)}
              allowDeselect={false}
              maw={340}
            />
            <Checkbox
              label={t('reports.export.withPersonal')}
              description={t('reports.export.personalHelp')}
              checked={withPersonal}
              onChange={(event) => setWithPersonal(event.currentTarget.checked)}
            />
          </>
        )}
        {job && <JobProgress job={job} label={t('reports.export.writing')} />}
        {job && <WrittenFile job={job} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
          <Button onClick={write} loading={isBusy}>
            {t('reports.export.write')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface SheetChoiceProps {
  readonly sheets: readonly {
    readonly key: string
    readonly name: string
    readonly about: string | undefined
  }[]
  readonly without: ReadonlySet<string>
  readonly onChange: (without: ReadonlySet<string>) => void
}

/** The sheets as ticks; those left out are remembered, so that a new one is in from the start. */
function SheetChoice({ sheets, without, onChange }: SheetChoiceProps) {
  const { t } = useTranslation()
  const toggled = (key: string) => {
    const next = new Set(without)
    if (!next.delete(key)) next.add(key)
    return next
  }
  return (
    <Checkbox.Group
      label={t('reports.export.sheets')}
      description={t('reports.export.sheetsHelp')}
      value={sheets.map(({ key }) => key).filter((key) => !without.has(key))}
    >
      <SimpleGrid cols={2} spacing="xs" mt={6}>
        {sheets.map(({ key, name, about }) => (
          <Checkbox
            key={key}
            value={key}
            label={name}
            description={about}
            onChange={() => onChange(toggled(key))}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
}
