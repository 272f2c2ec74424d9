import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ItemLine } from '#shared/aftersales/item'
import { useFormat } from '../ui/useFormat'
import { unitName, useWarrantyWord } from './useWarrantyWord'

interface WarrantyCardProps {
  readonly line: ItemLine
  /** Where more is said of it; null on that page itself. */
  readonly href: string | null
  readonly children?: ReactNode
}

/** Whether a unit is in warranty, large enough to be read across the counter while the customer waits. */
export function WarrantyCard({ line, href, children }: WarrantyCardProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const warrantyWord = useWarrantyWord()
  const isCovered = line.isInWarranty && !line.isReplaced
  const who = line.customer?.name ?? t('aftersales.noCustomer')
  return (
    <div className="warranty-card" data-covered={isCovered}>
      <div className="warranty-says">
        <p className="warranty-word">{warrantyWord(line)}</p>
        <Text size="sm">
          {href === null ? (
            <strong>{unitName(line)}</strong>
          ) : (
            <Anchor component={Link} href={href} fw={600} underline="always">
              {unitName(line)}
            </Anchor>
          )}
          {' · '}
          {line.customer && href === null ? (
            <Anchor component={Link} href={`/customers/${line.customer.id}`} size="sm" underline="always">
              {who}
            </Anchor>
          ) : (
            who
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {t('aftersales.item.soldTo', { date: date(line.soldOn) })}
          {isCovered && ` · ${t('aftersales.warranty.lastDay')}`}
        </Text>
      </div>
      {children}
    </div>
  )
}
