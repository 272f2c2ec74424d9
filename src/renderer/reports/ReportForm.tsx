import {
  ActionIcon,
  Checkbox,
  Group,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  Text,
} from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { reportAnnexes, reportPapers } from '#shared/reports/periodReport'
import { usePeriodWords } from '../standards/useWords'
import { useLocalText } from '../ui/useLocalText'
import type { ReportChoiceControl, ReportLength } from './useReportChoice'

interface ReportFormProps {
  readonly choices: Output<'reports.periodChoices'>
  readonly control: ReportChoiceControl
}

const lengths = ['month', 'quarter', 'year', 'wave'] as const

/** Of what the report is, and what stands in it. */
export function ReportForm({ choices, control }: ReportFormProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { choice, change, setLength } = control
  const { surveys, scorecards } = choices
  const hasWaves = surveys.some(({ waves }) => waves.length > 0)
  const isOfWave = choice.period.length === 'wave'
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t('periodReport.period')}
        value={choice.period.length}
        onChange={(length) => setLength(length as ReportLength)} // one of those below
        data={lengths
          .filter((value) => value !== 'wave' || hasWaves)
          .map((value) => ({ value, label: t(`periodReport.lengths.${value}`) }))}
      />
      {isOfWave ? <WaveSelect choices={choices} control={control} /> : <PeriodSteps control={control} />}
      {!isOfWave && surveys.length > 1 && (
        <MultiSelect
          label={t('periodReport.surveys')}
          placeholder={choice.surveyIds === null ? t('periodReport.allSurveys') : ''}
          data={surveys.map(({ id, title }) => ({ value: String(id), label: localText(title) }))}
          value={(choice.surveyIds ?? []).map(String)}
          onChange={(ids) => change({ surveyIds: ids.length === 0 ? null : ids.map(Number) })}
        />
      )}
      {scorecards.length > 1 && (
        <Select
          label={t('periodReport.scorecard')}
          placeholder={t('periodReport.newestScorecard')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={scorecards.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={choice.scorecardId === null ? null : String(choice.scorecardId)}
          onChange={(id) => change({ scorecardId: id === null ? null : Number(id) })}
        />
      )}
      <Checkbox.Group
        label={t('periodReport.annexes')}
        value={choice.annexes}
        onChange={(chosen) => change({ annexes: reportAnnexes.filter((annex) => chosen.includes(annex)) })}
      >
        <Stack gap={6} mt={4}>
          {reportAnnexes.map((annex) => (
            <Checkbox key={annex} size="sm" value={annex} label={t(`periodReport.annex.${annex}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('periodReport.paper')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('periodReport.paper')}
          value={choice.paper}
          onChange={(paper) => change({ paper: paper as typeof choice.paper })} // one of those below
          data={(Object.keys(reportPapers) as (typeof choice.paper)[]).map((value) => ({
            value,
            label: t(`periodReport.papers.${value}`),
          }))}
        />
      </div>
    </Stack>
  )
}

function WaveSelect({ choices: { surveys }, control: { choice, setWave } }: ReportFormProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const { period } = choice
  return (
    <Select
      label={t('periodReport.wave')}
      allowDeselect={false}
      data={surveys
        .filter(({ waves }) => waves.length > 0)
        .map(({ title, waves }) => ({
          group: localText(title),
          items: waves.map(({ id, label }) => ({ value: String(id), label })),
        }))}
      value={period.length === 'wave' ? String(period.waveId) : null}
      onChange={(id) => id && setWave(Number(id))}
    />
  )
}

function PeriodSteps({ control: { choice, move, canGoOn } }: { control: ReportChoiceControl }) {
  const { t } = useTranslation()
  const words = usePeriodWords()
  const { period } = choice
  if (period.length === 'wave') return null
  return (
    <Group gap={2}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('periodReport.before')}
        onClick={() => move(-1)}
      >
        <IconChevronLeft size={18} stroke={1.6} />
      </ActionIcon>
      <Text fw={620} aria-live="polite">
        {words.period(period.length, period.start)}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('periodReport.after')}
        disabled={!canGoOn}
        onClick={() => move(1)}
      >
        <IconChevronRight size={18} stroke={1.6} />
      </ActionIcon>
    </Group>
  )
}
