import { Anchor, Button } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OriginKind } from '#shared/plan/origin'
import { useApiQuery } from '../app/api'
import './plan.css'

// Loaded when it is first opened: most visits to a page make no action.
const ActionDialog = lazy(() => import('./ActionDialog').then((m) => ({ default: m.ActionDialog })))

interface NewActionButtonProps {
  /** What becomes an action; `id` is its own among those of its kind, `label` never names a customer. */
  readonly origin: { readonly kind: OriginKind; readonly id: string | number; readonly label: string }
  /** The indicator that the action should move, as `question:3:q2` or `reopened`. */
  readonly indicatorKey?: string
  /** Where it is to go; the better way of the indicator when left out. */
  readonly direction?: 'up' | 'down'
  /** What to do, as proposed; made of the label when left out. */
  readonly what?: string
  /** False where the key A means something else. */
  readonly hasKey?: boolean
  /** Asks for the eye, and the key A comes here first. */
  readonly isForemost?: boolean
}

/** Makes an action of what it stands beside, with the key A too, and says how many there are already. */
export function NewActionButton(props: NewActionButtonProps) {
  const { origin, indicatorKey, direction, what, hasKey = true, isForemost = false } = props
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const id = String(origin.id)
  const linked = useApiQuery('plan.linked', {}).data
  const count = linked?.filter((one) => one.kind === origin.kind && one.originId === id).length ?? 0
  return (
    <span className="new-action">
      {count > 0 && (
        <Anchor
          component={Link}
          href={`/actions?from=${origin.kind}~${encodeURIComponent(id)}`}
          size="xs"
          underline="always"
          aria-label={t('actions.linkedOf', { count, name: origin.label })}
        >
          {t('actions.linked', { count })}
        </Anchor>
      )}
      <Button
        size="compact-sm"
        variant={isForemost ? 'light' : 'subtle'}
        {...(!isForemost && { color: 'gray' })}
        leftSection={<IconFlag size={14} stroke={1.6} aria-hidden />}
        {...(hasKey && { 'data-new-action': isForemost ? 'foremost' : '', title: t('actions.newKey') })}
        aria-label={t('actions.makeOf', { name: origin.label })}
        onClick={() => setIsOpen(true)}
      >
        {t('actions.make')}
      </Button>
      {isOpen && (
        <Suspense>
          <ActionDialog
            begin={{
              kind: 'new',
              origin: { kind: origin.kind, id, label: origin.label },
              what: what ?? t('actions.suggested', { name: origin.label }),
              indicatorKey: indicatorKey ?? null,
              direction: direction ?? null,
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </span>
  )
}
