import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { countOf, type NumberRange, type RangesRead, readRanges } from '#shared/surveys/sheetRanges'

/** Ranges as people read them: "1–50, 57". */
export function useRangesText(): (ranges: readonly NumberRange[]) => string {
  const { t } = useTranslation()
  const one = ({ from, to }: NumberRange) => (from === to ? String(from) : t('ledger.range', { from, to }))
  return (ranges) => ranges.map(one).join(', ')
}

interface RangesFieldProps {
  readonly text: string
  /** Nothing is said of an empty field before somebody tries to save it. */
  readonly isChecked: boolean
  readonly autoFocus?: boolean
  readonly onChange: (text: string) => void
}

/** Numbers of sheets typed as people write them; says how many they are as they are typed. */
export function RangesField({ text, isChecked, autoFocus = false, onChange }: RangesFieldProps) {
  const { t } = useTranslation()
  const problemOf = useRangesProblem()
  const read = readRanges(text)
  const isSilent = read.kind === 'empty' && !isChecked
  return (
    <TextInput
      data-autofocus={autoFocus || undefined}
      label={t('ledger.numbers.label')}
      description={
        read.kind === 'ranges'
          ? t('ledger.numbers.sheets', { count: countOf(read.ranges) })
          : t('ledger.numbers.help')
      }
      value={text}
      maxLength={2000}
      error={!isSilent && problemOf(read)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function useRangesProblem(): (read: RangesRead) => string | null {
  const { t } = useTranslation()
  return (read) => {
    if (read.kind === 'ranges') return null
    return t(`ledger.numbers.${read.kind}`, { part: 'part' in read ? read.part : '' })
  }
}
