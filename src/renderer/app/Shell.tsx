import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Business } from '#shared/business/business.contract'
import { useNewCaseKey } from '../cases/useNewCaseKey'
import { useNewActionKey } from '../plan/useNewActionKey'
import { useLocking } from '../session/useLocking'
import { ErrorBoundary } from './ErrorBoundary'
import { routes } from './routes'
import { SampleBanner } from './SampleBanner'
import { SideBar } from './SideBar'
import { useFocusKept } from './useFocusKept'
import { useHelpKey } from './useHelpKey'

const RestoredBanner = lazy(() =>
  import('../backup/RestoredBanner').then((m) => ({ default: m.RestoredBanner })),
)

/** The side bar and the page beside it. */
export function Shell({ business }: { business: Business }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  useNewCaseKey()
  useNewActionKey()
  useHelpKey()
  useLocking()
  const main = useRef<HTMLElement>(null)
  useFocusKept(main)

  // A new page is read from its top, and the keyboard goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the very reason to run again.
  useEffect(() => {
    main.current?.scrollTo({ top: 0 })
    main.current?.focus({ preventScroll: true })
  }, [location])

  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {t('app.skipToContent')}
      </button>
      <SideBar name={business.name} location={location} />
      <main className="shell-main" id="content" ref={main} tabIndex={-1}>
        {business.isSample && <SampleBanner />}
        <Suspense>
          <RestoredBanner />
        </Suspense>
        <ErrorBoundary key={location}>
          <Suspense>
            <Switch>
              {routes.map(({ path, page: Page }) => (
                <Route key={path} path={path}>
                  {(params) => <Page params={params} />}
                </Route>
              ))}
              {/* An address that no page has: of an older app, or mistyped. */}
              <Route>
                <Redirect to="/" replace />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
