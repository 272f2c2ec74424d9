import { Alert, Button, Group, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  dateOrders,
  decimals,
  delimiters,
  encodings,
  type ImportReading,
  type ImportSource,
} from '#shared/importing/source'
import { dateOf } from '#shared/responses/cells'
import { useFormat } from '../ui/useFormat'

interface ReadingFormProps {
  readonly source: ImportSource
  /** A column of it holds days: how they are written matters. */
  readonly hasDates: boolean
  readonly isBusy: boolean
  /** Something was changed: the file is to be read anew in this way. */
  readonly onRead: (reading: ImportReading) => void
}

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
const decimalNames = { ',': 'comma', '.': 'point' } as const

/** How the file was read, as found out, and where it can be put right. */
export function ReadingForm({ source, hasDates, isBusy, onRead }: ReadingFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, reading, sheets } = source
  const ambiguousDate = hasDates ? source.ambiguousDate : null
  const dayOf = (cell: string, order: (typeof dateOrders)[number]) => format.date(dateOf(cell, order) ?? cell)
  const change = (changes: ImportReading) => onRead({ ...reading, ...changes })
  return (
    <Stack component="section" aria-label={t('responses.import.reading')} gap="sm">
      <Group grow wrap="nowrap" align="flex-start">
        {kind === 'workbook' && (
          <Select
            label={t('responses.import.sheet')}
            data={sheets}
            value={reading.sheet ?? null}
            // Another sheet has its own numbers and days.
            onChange={(sheet) => sheet !== null && onRead({ sheet })}
            allowDeselect={false}
            disabled={isBusy}
          />
        )}
        {kind === 'csv' && (
          <>
            <Choice
              label={t('responses.import.encoding')}
              values={encodings}
              nameOf={(value) => t(`responses.import.encodings.${value}`)}
              value={reading.encoding}
              isBusy={isBusy}
              onChange={(encoding) => change({ encoding })}
            />
            <Choice
              label={t('responses.import.delimiter')}
              values={delimiters}
              nameOf={(value) => t(`responses.import.delimiters.${delimiterNames[value]}`)}
              value={reading.delimiter}
              isBusy={isBusy}
              onChange={(delimiter) => change({ delimiter })}
            />
          </>
        )}
        <Choice
          label={t('responses.import.decimal')}
          values={decimals}
          nameOf={(value) => t(`responses.import.decimals.${decimalNames[value]}`)}
          value={reading.decimal}
          isBusy={isBusy}
          onChange={(decimal) => change({ decimal })}
        />
        <Choice
          label={t('responses.import.dateOrder')}
          values={dateOrders}
          nameOf={(value) => t(`responses.import.dateOrders.${value}`)}
          value={ambiguousDate === null ? reading.dateOrder : undefined}
          isBusy={isBusy}
          onChange={(dateOrder) => change({ dateOrder })}
        />
      </Group>
      {ambiguousDate !== null && (
        <Alert color="yellow" role="alert">
          {t('responses.import.askDates', { date: ambiguousDate })}
          <Group gap="xs" mt="xs">
            {dateOrders.map((dateOrder) => (
              <Button
                key={dateOrder}
                size="xs"
                variant="default"
                disabled={isBusy}
                onClick={() => change({ dateOrder })}
              >
                {`${t(`responses.import.dateOrders.${dateOrder}`)}: ${dayOf(ambiguousDate, dateOrder)}`}
              </Button>
            ))}
          </Group>
        </Alert>
      )}
    </Stack>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly values: readonly Value[]
  readonly nameOf: (value: Value) => string
  readonly value: Value | undefined
  readonly isBusy: boolean
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({
  label,
  values,
  nameOf,
  value,
  isBusy,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Select
      label={label}
      data={values.map((known) => ({ value: known as string, label: nameOf(known) }))}
      value={value ?? null}
      onChange={(chosen) => {
        const known = values.find((one) => one === chosen)
        if (known !== undefined) onChange(known)
      }}
      allowDeselect={false}
      disabled={isBusy}
    />
  )
}
