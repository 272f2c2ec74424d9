import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { onTestFinished } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { en } from '#shared/i18n/en'
import { es } from '#shared/i18n/es'
import { createI18n } from '#shared/i18n/i18n'
import type { Language } from '#shared/i18n/languages'
import { followChanges } from '../../src/renderer/app/api'
import { createQueryClient } from '../../src/renderer/app/queryClient'
import { theme } from '../../src/renderer/app/theme'
import type { TestApp } from './testApp'

export interface RenderPageOptions {
  readonly app: TestApp
  readonly route?: string
  readonly language?: Language
}

export interface RenderedPage extends RenderResult {
  readonly user: UserEvent
  /** Every address the page went to, oldest first. */
  readonly visited: readonly string[]
}

/** A page on the real app without windows, with everything that pages stand on. */
export function renderPage(
  page: ReactNode,
  { app, route = '/', language = 'es' }: RenderPageOptions,
): RenderedPage {
  Object.defineProperty(window, 'bridge', { value: app.bridge, configurable: true })
  const client = createQueryClient()
  const { hook, searchHook, history } = memoryLocation({ path: route, record: true })
  const stopFollowing = followChanges(client)
  onTestFinished(() => {
    stopFollowing()
    client.clear()
    notifications.clean()
  })
  const result = render(
    <MantineProvider theme={theme} env="test">
      <I18nextProvider i18n={createI18n(language, language === 'en' ? en : es)}>
        <QueryClientProvider client={client}>
          <Router hook={hook} searchHook={searchHook}>
            <Notifications />
            {page}
          </Router>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>,
  )
  return { ...result, user: userEvent.setup(), visited: history }
}
