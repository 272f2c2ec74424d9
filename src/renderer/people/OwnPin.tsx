import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'

const SetPinDialog = lazy(() => import('./SetPinDialog').then((m) => ({ default: m.SetPinDialog })))

/** Staff set their own PIN; what they may not change is not shown. */
export function OwnPin() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const state = useApiQuery('session.state', {}).data
  const own = state?.people.find(({ id }) => id === state.person?.id)
  if (!own) return null
  return (
    <div>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t(own.hasPin ? 'people.changePin' : 'people.setPin')}
      </Button>
      {isOpen && (
        <Suspense>
          <SetPinDialog person={own} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
