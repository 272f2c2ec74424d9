import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf } from '#shared/responses/cells'

const Calendar = lazy(() => import('./Calendar').then((m) => ({ default: m.Calendar })))

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** 'YYYY-MM-DD', or null for none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/**
 * A day typed as people write it: 5/3/26, 5.3.2026, 2026-03-05. What is no day is said, and never guessed at.
 * The calendar opens with its button or Alt+Down, and is no stop of the Tab key.
 */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const isWrong = typed !== null && typed.trim() !== '' && dateOf(typed) === null

  function type(text: string) {
    setTyped(text)
    const date = dateOf(text)
    if (text.trim() === '' || date !== null) onChange(date)
  }
  function choose(date: string) {
    setTyped(null)
    onChange(date)
    setIsOpen(false)
    field.current?.focus()
  }

  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" withRoles={false} trapFocus>
      <Popover.Target>
        <TextInput
          ref={field}
          placeholder={t('app.date.placeholder')}
          inputMode="numeric"
          {...rest}
          data-unreadable={isWrong || undefined}
          value={typed ?? written(value)}
          error={isWrong ? t('app.date.invalid') : rest.error}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.altKey && event.key === 'ArrowDown') setIsOpen(true)
            rest.onKeyDown?.(event)
          }}
          onBlur={(event) => {
            if (!isWrong) setTyped(null)
            rest.onBlur?.(event)
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              tabIndex={-1}
              aria-label={t('app.date.openCalendar')}
              onClick={() => setIsOpen((open) => !open)}
            >
              <IconCalendar size={15} stroke={1.6} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>{isOpen && <Calendar value={value} onChoose={choose} />}</Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

function written(value: string | null): string {
  if (value === null) return ''
  const [year, month, day] = value.split('-')
  return `${Number(day)}/${Number(month)}/${year}`
}
