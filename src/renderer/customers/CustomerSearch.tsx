import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { CustomerLine } from './CustomerLine'

interface CustomerSearchProps {
  readonly label: string
  readonly isAnonymous: boolean
  readonly isFirst: boolean
  readonly onChoose: (id: number | null) => void
  /** With what was typed, to begin with. */
  readonly onCreate: (typed: string) => void
  readonly onType: () => void
}

const CREATE = 'create'
const ANONYMOUS = 'anonymous'

/** A field that finds customers as one types; the arrows walk over what it found and Enter takes it. */
export function CustomerSearch({
  label,
  isAnonymous,
  isFirst,
  onChoose,
  onCreate,
  onType,
}: CustomerSearchProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [looked] = useDebouncedValue(text.trim(), 60)
  const found = useApiQuery('customers.find', looked === '' ? null : { text: looked })
  const customers = looked === '' ? [] : (found.data ?? [])
  /** Enter came before the answer: it is taken once that is there. */
  const [isAwaited, setIsAwaited] = useState(false)
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const typed = text.trim()

  const isUpToDate = typed !== '' && looked === typed && found.data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the answer that was waited for comes.
  useEffect(() => {
    if (isAwaited && isUpToDate) submit(firstOf(customers))
  }, [isAwaited, isUpToDate])

  function submit(value: string) {
    setIsAwaited(false)
    list.closeDropdown()
    setText('')
    if (value === CREATE) onCreate(typed)
    else onChoose(value === ANONYMOUS ? null : Number(value))
  }

  return (
    <Combobox store={list} onOptionSubmit={submit} withinPortal>
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={isAnonymous ? t('customers.picker.anonymous') : t('customers.picker.placeholder')}
          value={text}
          maxLength={100}
          autoComplete="off"
          {...(isFirst ? { 'data-autofocus': true } : {})}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setIsAwaited(false)
            onType()
            list.openDropdown()
            list.resetSelectedOption()
          }}
          onFocus={() => list.openDropdown()}
          onBlur={() => list.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // The form around it is not sent by choosing somebody.
            event.preventDefault()
            if (list.getSelectedOptionIndex() === -1 && typed !== '') setIsAwaited(true)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('customers.list.label')}>
          {customers.map((customer) => (
            <Combobox.Option key={customer.id} value={String(customer.id)}>
              <CustomerLine customer={customer} />
            </Combobox.Option>
          ))}
          {typed !== '' && looked === typed && found.data?.length === 0 && (
            <Combobox.Empty>{t('customers.picker.nothing')}</Combobox.Empty>
          )}
          <Combobox.Option value={CREATE}>
            {typed === '' ? t('customers.picker.createNew') : t('customers.picker.create', { name: typed })}
          </Combobox.Option>
          <Combobox.Option value={ANONYMOUS} active={isAnonymous}>
            {t('customers.picker.anonymous')}
          </Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** What Enter means without a choice: the first one found, or somebody new when nobody was. */
function firstOf([first]: readonly { readonly id: number }[]): string {
  return first ? String(first.id) : CREATE
}
