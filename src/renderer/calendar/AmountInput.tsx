import { NumberInput } from '@mantine/core'
import { useState } from 'react'

interface AmountInputProps {
  readonly label: string
  readonly value: number
  readonly onChange: (amount: number) => void
}

/** How many days, months or hours: 1 to 400. Left empty it is as it was. */
export function AmountInput({ label, value, onChange }: AmountInputProps) {
  const [isEmpty, setIsEmpty] = useState(false)
  return (
    <NumberInput
      aria-label={label}
      min={1}
      max={400}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      w={72}
      value={isEmpty ? '' : value}
      onChange={(typed) => {
        setIsEmpty(typed === '')
        if (Number(typed) >= 1) onChange(Number(typed))
      }}
      onBlur={() => setIsEmpty(false)}
    />
  )
}
