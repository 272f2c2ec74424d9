import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from './api'
import { speak } from './languages'
import { Shell } from './Shell'

const Welcome = lazy(() => import('../business/Welcome').then((m) => ({ default: m.Welcome })))
const Recovery = lazy(() => import('../backup/Recovery').then((m) => ({ default: m.Recovery })))

/** The first decision: a database to recover, a business to welcome, or the app itself. */
export function Start() {
  const { i18n } = useTranslation()
  const database = useApiQuery('backup.state', {})
  const isReady = database.data?.state === 'ready'
  const business = useApiQuery('business.get', isReady ? {} : null)
  const language = business.data?.language

  useEffect(() => {
    if (language) void speak(i18n, language)
  }, [language, i18n])
  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [i18n.language])

  if (database.data?.state === 'failed') {
    return (
      <Suspense>
        <Recovery state={database.data} />
      </Suspense>
    )
  }
  if (business.data === undefined || (language && i18n.language !== language)) return null
  if (business.data === null) {
    return (
      <Suspense>
        <Welcome />
      </Suspense>
    )
  }
  return <Shell business={business.data} />
}
