import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useIsOwner } from '../people/useIsOwner'

interface ChangesButtonProps {
  readonly table: 'customer_case' | 'customer' | 'response'
  readonly id: number
  /** What the page calls it. */
  readonly name: string
}

/** Leads the owner to everything that was done to one thing. */
export function ChangesButton({ table, id, name }: ChangesButtonProps) {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  if (!isOwner) return null
  return (
    <Button
      component={Link}
      href={`/history/${table}-${id}/${encodeURIComponent(name)}`}
      variant="subtle"
      color="gray"
    >
      {t('history.changes')}
    </Button>
  )
}
