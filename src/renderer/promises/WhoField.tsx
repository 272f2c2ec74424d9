import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/customers/customer'
import { useApiQuery } from '../app/api'

/** Who a promise is for: somebody of the register, or only a name. */
export interface Who {
  readonly name: string
  readonly customerId: number | null
}

export const nobody: Who = { name: '', customerId: null }

interface WhoFieldProps extends Omit<AutocompleteProps, 'value' | 'onChange' | 'data'> {
  readonly value: Who
  readonly onChange: (who: Who) => void
}

/** A name as it is typed, with those of the register that it could be; a name that is none of them stays a name. */
export function WhoField({ value, onChange, ...rest }: WhoFieldProps) {
  const { t } = useTranslation()
  const typed = value.customerId === null ? value.name.trim() : ''
  const [looked] = useDebouncedValue(typed, 80)
  const found =
    useApiQuery('customers.find', looked.length < 2 ? null : { text: looked, limit: 6 }).data ?? []
  const shown = looked === typed ? found : []
  const lineOf = ({ name, phone }: CustomerCard) => [name, phone].filter((part) => part !== '').join(' · ')
  // Two that look the same on the line are told apart by neither: the first one stands.
  const lines = new Map([...shown].reverse().map((card) => [lineOf(card), card.id]))
  return (
    <Autocomplete
      label={t('promises.fields.who')}
      placeholder={t('promises.line.whoPlaceholder')}
      maxLength={120}
      limit={6}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={value.customerId === null ? undefined : t('promises.line.known')}
      {...rest}
      data={[...lines.keys()].reverse()}
      // What was found fits already, by its phone too.
      filter={({ options }) => options}
      value={value.name}
      onChange={(name) => onChange({ name, customerId: lines.get(name) ?? null })}
    />
  )
}
