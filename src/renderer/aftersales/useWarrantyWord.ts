import { useTranslation } from 'react-i18next'
import type { ItemLine } from '#shared/aftersales/item'
import { addDays } from '#shared/calendar/civilDate'
import { useFormat } from '../ui/useFormat'

type Covered = Pick<ItemLine, 'warrantyEnd' | 'isInWarranty' | 'isReplaced'>

/** Makes the function that says of a unit whether its warranty holds, and until when. */
export function useWarrantyWord(): (line: Covered) => string {
  const { t } = useTranslation()
  const { date } = useFormat()
  return ({ warrantyEnd, isInWarranty, isReplaced }) => {
    if (isReplaced) return t('aftersales.warranty.replaced')
    if (warrantyEnd === null) return t('aftersales.warranty.none')
    return isInWarranty
      ? t('aftersales.warranty.until', { date: date(warrantyEnd) })
      : t('aftersales.warranty.ended', { date: date(addDays(warrantyEnd, 1)) })
  }
}

/** How a unit is called in a line: its product and its serial number. */
export function unitName({ product, serial }: Pick<ItemLine, 'product' | 'serial'>): string {
  return serial === '' ? product : `${product} · ${serial}`
}
