import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { basketIndex } from '#shared/comparison/basket'
import type { Output } from '#shared/contract/contract'
import { useFormat } from '../ui/useFormat'
import { type BasketForm, type BasketRow, emptyRow, isBlank, numberIn } from './basketForm'

interface BasketGridProps {
  readonly form: BasketForm
  readonly competitors: Output<'comparison.competitors'>
  readonly isChecked: boolean
  readonly onChange: (form: BasketForm) => void
}

interface Column {
  readonly key: string
  readonly label: string
  readonly isNumber: boolean
  readonly read: (row: BasketRow) => string
  readonly write: (row: BasketRow, text: string) => BasketRow
}

/** Products and their prices; Enter goes down, the arrows too, and the last row makes another. */
export function BasketGrid({ form, competitors, isChecked, onChange }: BasketGridProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const table = useRef<HTMLTableElement>(null)
  const nameOf = (id: number) => competitors.find((one) => one.id === id)?.name ?? ''
  const columns: readonly Column[] = [
    {
      key: 'product',
      label: t('comparison.baskets.product'),
      isNumber: false,
      read: ({ product }) => product,
      write: (row, product) => ({ ...row, product }),
    },
    {
      key: 'quantity',
      label: t('comparison.baskets.quantity'),
      isNumber: true,
      read: ({ quantity }) => quantity,
      write: (row, quantity) => ({ ...row, quantity }),
    },
    {
      key: 'own',
      label: t('comparison.baskets.ourPrice'),
      isNumber: true,
      read: ({ own }) => own,
      write: (row, own) => ({ ...row, own }),
    },
    ...form.competitorIds.map((id) => ({
      key: String(id),
      label: nameOf(id),
      isNumber: true,
      read: ({ prices }: BasketRow) => prices[id] ?? '',
      write: (row: BasketRow, text: string) => ({ ...row, prices: { ...row.prices, [id]: text } }),
    })),
  ]

  /** Whoever types in the last row finds another one under it. */
  function change(next: BasketRow) {
    const rows = form.rows.map((row) => (row.key === next.key ? next : row))
    const last = rows.at(-1)
    const isFull = last === undefined || !isBlank(last)
    const key = 1 + Math.max(0, ...rows.map((row) => row.key))
    onChange({ ...form, rows: isFull ? [...rows, emptyRow(key)] : rows })
  }
  function remove(key: number) {
    const rows = form.rows.filter((row) => row.key !== key)
    onChange({ ...form, rows: rows.length === 0 ? [emptyRow(1)] : rows })
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, row: number, column: number) {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    const cells = table.current?.querySelectorAll<HTMLInputElement>('tbody input')
    const cell = cells?.[(row + step) * columns.length + column]
    cell?.focus()
    cell?.select()
  }
  const isWrong = (row: BasketRow, column: Column) => {
    if (!isChecked || isBlank(row)) return false
    const text = column.read(row)
    if (!column.isNumber) return text.trim() === ''
    const value = numberIn(text)
    return value === undefined || (column.key === 'quantity' && !((value ?? 0) > 0))
  }
  const indexOf = (id: number) =>
    basketIndex(
      form.rows.map((row) => ({
        name: row.product,
        quantity: numberIn(row.quantity) ?? 0,
        ownPrice: numberIn(row.own) ?? null,
        otherPrice: numberIn(row.prices[id] ?? '') ?? null,
      })),
    )
  return (
    <div className="surface scroll-across">
      <table className="figures basket-grid" ref={table}>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th scope="col" key={key} className={isNumber ? 'number' : undefined}>
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('app.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row, at) => (
            <tr key={row.key}>
              {columns.map((column, place) => (
                <td key={column.key}>
                  <input
                    className="basket-cell"
                    data-number={column.isNumber || undefined}
                    inputMode={column.isNumber ? 'decimal' : 'text'}
                    aria-label={t('comparison.baskets.cell', { column: column.label, row: at + 1 })}
                    aria-invalid={isWrong(row, column)}
                    maxLength={120}
                    value={column.read(row)}
                    onChange={(event) => change(column.write(row, event.currentTarget.value))}
                    onKeyDown={(event) => onKeyDown(event, at, place)}
                  />
                </td>
              ))}
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('comparison.baskets.removeRow', { row: at + 1 })}
                  onClick={() => remove(row.key)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('comparison.baskets.index')}</th>
            <td />
            <td />
            {form.competitorIds.map((id) => (
              <td key={id} className="number">
                {number(indexOf(id).index, 1)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
