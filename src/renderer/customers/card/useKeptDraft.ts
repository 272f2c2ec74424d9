import { useEffect, useRef, useState } from 'react'
import { type Customer, CustomerDraft } from '#shared/customers/customer'
import { call, useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'

export interface KeptDraft {
  readonly draft: CustomerDraft
  readonly state: 'kept' | 'saving' | 'changed' | 'wrong'
  change(changes: Partial<CustomerDraft>): void
  /** Saves what was changed, when it can be saved; what is chosen rather than typed is passed along. */
  save(changes?: Partial<CustomerDraft>): void
}

/** What is written on a card: kept whenever a field is left, and when the page is. */
export function useKeptDraft(customer: Customer): KeptDraft {
  const report = useReport()
  const update = useApiCommand('customers.update')
  const [typed, setTyped] = useState<CustomerDraft | null>(null)
  const stored = draftOf(customer)
  const draft = typed ?? stored
  const isChanged = typed !== null && JSON.stringify(typed) !== JSON.stringify(stored)
  const isRight = CustomerDraft.safeParse(draft).success

  // The field that was being typed in may never be left: the page is.
  const pending = useRef<{ id: number; customer: CustomerDraft } | null>(null)
  pending.current = isChanged && isRight ? { id: customer.id, customer: draft } : null
  useEffect(
    () => () => {
      if (pending.current) void call('customers.update', pending.current).catch(report)
    },
    [report],
  )

  return {
    draft,
    state: update.isPending ? 'saving' : !isRight ? 'wrong' : isChanged ? 'changed' : 'kept',
    change: (changes) => setTyped({ ...draft, ...changes }),
    save(changes = {}) {
      const next = { ...draft, ...changes }
      if (JSON.stringify(next) === JSON.stringify(stored) || !CustomerDraft.safeParse(next).success) {
        if (Object.keys(changes).length > 0) setTyped(next)
        return
      }
      setTyped(next)
      update.mutate(
        { id: customer.id, customer: next },
        // Typed on while it was being saved: that stays.
        { onSuccess: () => setTyped((now) => (now === next ? null : now)), onError: report },
      )
    },
  }
}

function draftOf(customer: Customer): CustomerDraft {
  const {
    id: _id,
    createdAt: _at,
    voidedAt: _void,
    mergedIntoId: _into,
    erasedAt: _erased,
    ...draft
  } = customer
  return draft
}
