import { NativeSelect } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

const SitDownDialog = lazy(() =>
  import('../session/SitDownDialog').then((m) => ({ default: m.SitDownDialog })),
)

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
  const state = useApiQuery('session.state', {}).data
  const sitDown = useApiCommand('people.sitDown')
  const [asked, setAsked] = useState<{ id: number; name: string } | null>(null)
  if (people.length === 0 || !here || !state) return null

  function choose(id: number | null) {
    const withPin = state?.people.find((person) => person.id === id && person.hasPin)
    if (withPin) return setAsked(withPin)
    sitDown.mutate({ personId: id }, { onError: report })
    onChosen?.()
  }

  // With PINs nobody is the owner without a name, and an owner without a PIN cannot sit down.
  const choices = state.isProtected ? state.people : people
  const unnamed = state.isProtected ? [] : [{ value: '', label: t('people.owner') }]
  return (
    <>
      <NativeSelect
        label={t('people.here')}
        maw={320}
        size={size}
        value={String(here.person?.id ?? '')}
        onChange={({ currentTarget: { value } }) => choose(value === '' ? null : Number(value))}
        data={[...unnamed, ...choices.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
      {asked && (
        <Suspense>
          <SitDownDialog
            person={asked}
            onOpen={() => {
              setAsked(null)
              onChosen?.()
            }}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </>
  )
}
