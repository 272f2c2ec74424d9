import { QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'

import { followChanges } from './api'
import { ErrorBoundary } from './ErrorBoundary'
import { askForStart, createQueryClient } from './queryClient'
import { Start } from './Start'
import { ThemeProvider } from './ThemeProvider'
import { useHashAddress } from './useHashAddress'

const Messages = lazy(() => import('./Messages').then((m) => ({ default: m.Messages })))

/** Everything that all pages stand on. */
export function App({ i18n }: { i18n: i18n }) {
  const client = useMemo(() => {
    const created = createQueryClient()
    askForStart(created)
    return created
  }, [])
  useEffect(() => followChanges(client), [client])

  return (
    <I18nextProvider i18n={i18n}>
      <ThemeProvider>
        <QueryClientProvider client={client}>
          <Router hook={useHashAddress}>
            <ErrorBoundary>
              <Suspense>
                <Messages />
              </Suspense>
              <Start />
            </ErrorBoundary>
          </Router>
        </QueryClientProvider>
      </ThemeProvider>
    </I18nextProvider>
  )
}
