import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Route, Switch, useLocation } from 'wouter'
import type { Business } from '#shared/business/business.contract'
import { useNewCaseKey } from '../cases/useNewCaseKey'
import { SearchButton } from '../search/SearchButton'
import { ErrorBoundary } from './ErrorBoundary'
import { routes, sections } from './routes'
import { SampleBanner } from './SampleBanner'
import { UndoButtons } from './UndoButtons'
import { useFocusKept } from './useFocusKept'

/** The side bar and the page beside it. */
export function Shell({ business }: { business: Business }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  useNewCaseKey()
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
      <nav className="shell-side" aria-label={t('app.navigation')}>
        <Link href="/" className="shell-name">
          {business.name}
        </Link>
        <SearchButton />
        {sections.map(({ path, label, icon: Icon }) => (
          <Link
            key={path}
            href={path}
            className="shell-link"
            aria-current={isWithin(location, path) ? 'page' : undefined}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            {t(label)}
          </Link>
        ))}
        <div className="shell-foot">
          <UndoButtons />
        </div>
      </nav>
      <main className="shell-main" id="content" ref={main} tabIndex={-1}>
        {business.isSample && <SampleBanner />}
        <ErrorBoundary key={location}>
          <Suspense>
            <Switch>
              {routes.map(({ path, page: Page }) => (
                <Route key={path} path={path}>
                  {(params) => <Page params={params} />}
                </Route>
              ))}
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}

function isWithin(location: string, path: string): boolean {
  if (path === '/') return location === '/'
  if (path === '/settings' && location === '/people') return true
  if (path === '/surveys' && (location.startsWith('/waves') || location === '/import')) return true
  if (path === '/cases' && location === '/standards') return true
  return location.startsWith(path)
}
