import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { askables, askableTags } from '#shared/moments/askables'
import { serviceElements, useElementName } from './elements'

interface ElementSelectProps {
  readonly value: string | null
  /** What else can be chosen here, beside the elements. */
  readonly more?: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (element: string | null) => void
}

/** The element of service that something belongs to: one or none (domain.md §1.13). */
export function ElementSelect({ value, more = [], onChange }: ElementSelectProps) {
  const { t } = useTranslation()
  const elementName = useElementName()
  const data: { value: string; label: string }[] = serviceElements.map((element) => ({
    value: element,
    label: elementName(element),
  }))
  for (const kind of askables)
    data.push({ value: askableTags[kind], label: t(`moments.asking.tags.${kind}`) })
  data.push(...more)
  // Templates have more tags of their own beside the elements.
  if (value !== null && data.every((each) => each.value !== value)) data.push({ value, label: value })
  return (
    <Select
      label={t('cases.facts.element')}
      clearable
      clearButtonProps={{ 'aria-label': t('app.remove') }}
      data={data}
      value={value}
      onChange={onChange}
    />
  )
}
