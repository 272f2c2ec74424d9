import { Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { ChosenCustomer } from './ChosenCustomer'
import { CustomerSearch } from './CustomerSearch'
import { NewCustomer } from './NewCustomer'
import './customers.css'

interface CustomerPickerProps {
  /** The id of the customer; null for nobody yet, and for who stays anonymous. */
  readonly value: number | null
  readonly onChange: (id: number | null) => void
  readonly label?: string
  /** In a dialog: where the keyboard begins. */
  readonly isFirst?: boolean
}

type Step = { readonly kind: 'look' | 'anonymous' } | { readonly kind: 'create'; readonly typed: string }

/**
 * Who it is about: found as one types, made on the spot, or left anonymous. It stands inside other forms: Enter in it
 * never sends them.
 */
export function CustomerPicker({ value, onChange, label, isFirst = false }: CustomerPickerProps) {
  const { t } = useTranslation()
  const labelId = useId()
  const [step, setStep] = useState<Step>({ kind: 'look' })
  const card = useApiQuery('customers.card', value === null ? null : { id: value })
  const shown = label ?? t('customers.picker.label')

  function choose(id: number | null) {
    setStep({ kind: id === null ? 'anonymous' : 'look' })
    onChange(id)
  }
  function lookAgain() {
    setStep({ kind: 'look' })
    if (value !== null) onChange(null)
  }

  if (value !== null && card.data) {
    return (
      <section aria-labelledby={labelId}>
        <Text id={labelId} size="sm" fw={500} mb={2}>
          {shown}
        </Text>
        <ChosenCustomer customer={card.data} onChange={lookAgain} />
      </section>
    )
  }
  if (step.kind === 'create') {
    return <NewCustomer typed={step.typed} onMade={choose} onCancel={() => setStep({ kind: 'look' })} />
  }
  return (
    <CustomerSearch
      label={shown}
      isAnonymous={step.kind === 'anonymous'}
      isFirst={isFirst}
      onChoose={choose}
      onCreate={(typed) => setStep({ kind: 'create', typed })}
      onType={() => setStep({ kind: 'look' })}
    />
  )
}
