import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

interface WhoIsHereProps {
  readonly size?: 'xs' | 'sm'
  /** Somebody has been chosen: the keyboard may go elsewhere. */
  readonly onChosen?: () => void
}

/** Whose name goes with what is keyed from now on; nothing to choose where nobody has a name. */
export function WhoIsHere({ size = 'sm', onChosen }: WhoIsHereProps) {
  const { t } = useTranslation()
  const report = useReport()
  const people = useApiQuery('people.list', {}).data ?? []
  const here = useApiQuery('people.whoIsHere', {}).data
  const sitDown = useApiCommand('people.sitDown')
  if (people.length === 0 || !here) return null
  return (
    <NativeSelect
      label={t('people.here')}
      maw={320}
      size={size}
      value={String(here.person?.id ?? '')}
      onChange={({ currentTarget: { value } }) => {
        sitDown.mutate({ personId: value === '' ? null : Number(value) }, { onError: report })
        onChosen?.()
      }}
      data={[
        { value: '', label: t('people.owner') },
        ...people.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
    />
  )
}
