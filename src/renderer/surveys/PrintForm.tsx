import { Button, NumberInput, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PaperOptions } from '#shared/surveys/paper'
import type { Survey } from '#shared/surveys/surveys.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'
import { PrintProgress } from './PrintProgress'
import { columnCounts, paperSizes, printPreference } from './printDefaults'
import { usePrint } from './usePrint'

interface PrintFormProps {
  readonly survey: Survey
  readonly waveId: number | null
  readonly options: PaperOptions
  /** Pages of one sheet, once they are laid out. */
  readonly pages: number | null
  readonly onWave: (waveId: number | null) => void
  readonly onChange: (changes: Partial<PaperOptions>) => void
}

const noWave = 'none'
const maxCopies = 500

/** How to print, and the button that does it. */
export function PrintForm({ survey, waveId, options, pages, onWave, onChange }: PrintFormProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const report = useReport()
  const print = usePrint()
  const remember = useApiCommand('business.setPreference')
  const { size, columns, copies, firstNumber, largePrint } = options

  const changePaper = (changes: Partial<Pick<PaperOptions, 'size' | 'columns'>>) => {
    onChange(changes)
    remember.mutate({ key: printPreference, value: { size, columns, ...changes } }, { onError: report })
  }
  return (
    <Stack
      component="section"
      className="surface surface-pad print-form"
      gap="md"
      aria-label={t('surveys.printing.options')}
    >
      {survey.waves.length > 0 && (
        <Select
          label={t('surveys.printing.wave')}
          description={waveId === null && t('surveys.printing.noWaveHelp')}
          allowDeselect={false}
          data={[
            ...[...survey.waves].reverse().map((wave) => ({ value: String(wave.id), label: wave.label })),
            { value: noWave, label: t('surveys.printing.noWave') },
          ]}
          value={waveId === null ? noWave : String(waveId)}
          onChange={(value) => onWave(value === noWave || value === null ? null : Number(value))}
        />
      )}
      <div>
        <Text size="sm" fw={500} mb={4} id="paper-size">
          {t('surveys.printing.size')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="paper-size"
          data={paperSizes.map((value) => ({ value, label: t(`surveys.printing.sizes.${value}`) }))}
          value={size}
          onChange={(value) => changePaper({ size: paperSizes.find((known) => known === value) ?? size })}
        />
      </div>
      <div>
        <Text size="sm" fw={500} mb={4} id="paper-columns">
          {t('surveys.printing.columns')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="paper-columns"
          data={columnCounts.map(String)}
          value={String(columns)}
          onChange={(value) =>
            changePaper({ columns: columnCounts.find((known) => known === Number(value)) ?? columns })
          }
        />
      </div>
      <CountInput
        label={t('surveys.printing.copies')}
        max={maxCopies}
        value={copies}
        onChange={(value) => onChange({ copies: value })}
      />
      <CountInput
        label={t('surveys.printing.firstNumber')}
        description={
          copies === 1
            ? t('surveys.printing.oneNumber', { first: number(firstNumber) })
            : t('surveys.printing.numbers', {
                first: number(firstNumber),
                last: number(firstNumber + copies - 1),
              })
        }
        max={999_999}
        value={firstNumber}
        onChange={(value) => onChange({ firstNumber: value })}
      />
      <Switch
        label={t('surveys.printing.largePrint')}
        description={t('surveys.printing.largePrintHelp')}
        checked={largePrint}
        onChange={(event) => onChange({ largePrint: event.currentTarget.checked })}
      />
      <Button
        onClick={() => print.start({ surveyId: survey.id, waveId, options })}
        disabled={print.isBusy}
        leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}
      >
        {t(print.isPreparing ? 'surveys.printing.saving' : 'surveys.printing.savePdf')}
      </Button>
      <PrintProgress print={print} />
      <Text size="sm" c="dimmed" role="status">
        {pages !== null && t('surveys.printing.pages', { count: pages })}
      </Text>
    </Stack>
  )
}

interface CountInputProps {
  readonly label: string
  readonly description?: string
  readonly max: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A whole number from one; what is left empty goes back to what it was. */
function CountInput({ label, description, max, value, onChange }: CountInputProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      min={1}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={(next) => {
        const count = Number(next)
        if (count >= 1) onChange(count)
      }}
    />
  )
}
