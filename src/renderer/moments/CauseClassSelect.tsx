import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CauseClass, causeClasses } from '#shared/moments/causeClass'

interface CauseClassSelectProps {
  /** A word of the owner's own, from before there were classes, stays until another is chosen. */
  readonly value: string | null
  readonly onChange: (causeClass: CauseClass | null) => void
  readonly label?: string
  /** What stands there while nothing is said. */
  readonly placeholder?: string
  /** In a row that has no room for a label: then it is only said. */
  readonly isLabelHidden?: boolean
  readonly size?: 'xs' | 'sm'
}

/** What a failure was of: strategy, people or systems, seen or not by the customer, or another customer. */
export function CauseClassSelect(props: CauseClassSelectProps) {
  const { value, onChange, label, placeholder, isLabelHidden = false, size = 'sm' } = props
  const { t } = useTranslation()
  const name = label ?? t('moments.causeClass')
  const data = causeClasses.map((each) => ({
    value: each as string,
    label: t(`moments.causeClasses.${each}`),
  }))
  if (value !== null && !CauseClass.safeParse(value).success) data.push({ value, label: value })
  return (
    <Select
      size={size}
      {...(isLabelHidden ? { 'aria-label': name } : { label: name })}
      placeholder={placeholder ?? t('moments.noCauseClass')}
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      data={data}
      value={value}
      onChange={(chosen) => onChange(CauseClass.safeParse(chosen).data ?? null)}
    />
  )
}
