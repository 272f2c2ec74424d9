import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { createI18n } from '#shared/i18n/i18n'
import { followChanges } from './api'
import { ErrorBoundary } from './ErrorBoundary'
import { createQueryClient } from './queryClient'
import { Start } from './Start'
import { ThemeProvider } from './ThemeProvider'

/** Everything that all pages stand on. */
export function App() {
  const client = useMemo(createQueryClient, [])
  // Until the business says otherwise, the language of the system, if we speak it.
  const i18n = useMemo(() => createI18n(navigator.language.startsWith('en') ? 'en' : 'es'), [])
  useEffect(() => followChanges(client), [client])

  return (
    <I18nextProvider i18n={i18n}>
      <ThemeProvider>
        <QueryClientProvider client={client}>
          <Router hook={useHashLocation}>
            <ErrorBoundary>
              <Notifications position="top-center" limit={3} />
              <Start />
            </ErrorBoundary>
          </Router>
        </QueryClientProvider>
      </ThemeProvider>
    </I18nextProvider>
  )
}
