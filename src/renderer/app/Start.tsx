import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { forgetRead, readAnew } from '../session/locking'
import { call, useApiQuery } from './api'
import { speak } from './languages'
import { Shell } from './Shell'

const Welcome = lazy(() => import('../business/Welcome').then((m) => ({ default: m.Welcome })))
const Recovery = lazy(() => import('../backup/Recovery').then((m) => ({ default: m.Recovery })))
const LockScreen = lazy(() => import('../session/LockScreen').then((m) => ({ default: m.LockScreen })))
const CodeDialog = lazy(() => import('../session/CodeDialog').then((m) => ({ default: m.CodeDialog })))

/** The first decision: a database to recover, a business to welcome, a lock to open, or the app itself. */
export function Start() {
  const { i18n } = useTranslation()
  const database = useApiQuery('backup.state', {})
  const isReady = database.data?.state === 'ready'
  const session = useApiQuery('session.state', isReady ? {} : null).data
  const isLocked = session?.role === 'nobody'
  const business = useApiQuery('business.get', session && !isLocked ? {} : null)
  const language = business.data?.language ?? session?.business?.language
  const [code, setCode] = useState<string | null>(null)
  useSeat(session)

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
  if (session === undefined || (language && i18n.language !== language)) return null
  if (isLocked) {
    return (
      <Suspense>
        <LockScreen state={session} onCode={setCode} />
      </Suspense>
    )
  }
  if (business.data === undefined) return null
  if (business.data === null) {
    return (
      <Suspense>
        <Welcome />
      </Suspense>
    )
  }
  return (
    <>
      <Shell business={business.data} />
      {code !== null && (
        <Suspense>
          <CodeDialog code={code} onClose={() => setCode(null)} />
        </Suspense>
      )}
    </>
  )
}

/** Nobody sees what was read for somebody else. */
function useSeat(session: Output<'session.state'> | undefined): void {
  const client = useQueryClient()
  const last = useRef<string | null>(null)
  const seat = session?.isProtected ? `${session.role} ${session.person?.id ?? ''}` : null
  const isLocked = session?.role === 'nobody'
  useEffect(() => {
    const before = last.current
    last.current = seat
    if (isLocked) {
      // After the page has gone, and with it what was half-typed in it. Refused when main has locked by itself.
      call('session.lock', {}).catch(() => undefined)
      forgetRead(client)
    } else if (before !== null && seat !== null && before !== seat && !before.startsWith('nobody')) {
      readAnew(client)
    }
  }, [client, seat, isLocked])
}
