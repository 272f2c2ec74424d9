import { Button } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Sheet } from '#shared/responses/responses.contract'
import { SheetPerson } from '../../customers/identity/SheetPerson'
import { useFormat } from '../../ui/useFormat'

interface SheetRowProps {
  readonly sheet: Sheet
  readonly place: string | null
  readonly channel: string | null
  readonly shift: string | null
  readonly isClosed: boolean
  readonly onVoid: (sheet: Sheet) => void
  readonly onHistory: (sheet: Sheet) => void
}

export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { sheet, place, channel, shift, isClosed, onVoid, onHistory } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { sheetNumber: number, header, status, voidReason } = sheet
  const isVoid = status === 'void'
  const isFixed = isVoid || isClosed
  return (
    <tr className={isVoid ? 'sheets-void' : undefined}>
      <th scope="row">
        {isFixed ? (
          number
        ) : (
          <Link
            href={`/waves/${sheet.waveId}/capture`}
            state={{ sheet: number }}
            aria-label={t('capture.sheets.correct', { number })}
            className="sheets-link"
          >
            {number}
          </Link>
        )}
      </th>
      <td>{format.date(header.answeredOn)}</td>
      <td>{place ?? t('app.noData')}</td>
      <td>{channel ?? t('app.noData')}</td>
      <td>{shift ?? t('app.noData')}</td>
      <td>
        {isVoid
          ? t('capture.sheets.voidBecause', { reason: voidReason ?? t('app.noData') })
          : t(`capture.sheets.statuses.${status}`)}
      </td>
      <td className="sheets-note" title={sheet.note}>
        {sheet.note}
      </td>
      <td>{format.dateTime(sheet.enteredAt)}</td>
      <td className="number">
        <SheetPerson sheet={sheet} />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('capture.sheets.historyOf', { number })}
          onClick={() => onHistory(sheet)}
        >
          {t('capture.sheets.history')}
        </Button>
        {!isFixed && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('capture.sheets.voidSheet', { number })}
            onClick={() => onVoid(sheet)}
          >
            {t('capture.sheets.void')}
          </Button>
        )}
      </td>
    </tr>
  )
})
