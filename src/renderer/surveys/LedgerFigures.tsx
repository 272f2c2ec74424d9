import { Modal, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerState } from '#shared/surveys/ledger'
import { countOf, type NumberRange } from '#shared/surveys/sheetRanges'
import { useFormat } from '../ui/useFormat'
import { useRangesText } from './LedgerRanges'

interface LedgerFigureProps {
  readonly state: LedgerState
  readonly count: number
  /** Those of them whose numbers are known. */
  readonly numbers: readonly NumberRange[]
  /** The numbers of the entry that the figure is of; none for the whole wave. */
  readonly of?: readonly NumberRange[]
}

/** A figure of the register that opens the list of its sheets. */
export function LedgerFigure({ state, count, numbers, of }: LedgerFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const rangesText = useRangesText()
  const [isOpen, setIsOpen] = useState(false)
  if (count === 0) return format.number(0)
  const name = t(`ledger.counts.${state}`)
  const label = of
    ? t('ledger.list.openOf', { name, count, numbers: rangesText(of) })
    : t('ledger.list.open', { name, count })
  return (
    <>
      <UnstyledButton className="ledger-figure" aria-label={label} onClick={() => setIsOpen(true)}>
        {format.number(count)}
      </UnstyledButton>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('ledger.list.title', { name, count })}
        centered
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <SheetList count={count} numbers={numbers} />
      </Modal>
    </>
  )
}

function SheetList({ count, numbers }: Pick<LedgerFigureProps, 'count' | 'numbers'>) {
  const { t } = useTranslation()
  const rangesText = useRangesText()
  const known = countOf(numbers)
  return (
    <>
      {known > 0 && <Text className="ledger-list">{rangesText(numbers)}</Text>}
      {known < count && <Text size="sm">{t('ledger.list.counted', { count: count - known })}</Text>}
      {known > count && <Text size="sm">{t('ledger.list.among', { count })}</Text>}
    </>
  )
}
