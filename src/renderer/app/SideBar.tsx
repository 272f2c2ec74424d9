import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { QuickCount } from '../counter/QuickCount'
import { SearchButton } from '../search/SearchButton'
import { SeatButton } from '../session/SeatButton'
import { useApiQuery } from './api'
import { pageAt, sectionsFor } from './sections'
import { UndoButtons } from './UndoButtons'

/** The way to every page: the sections, and under the one somebody is in, its pages. */
export function SideBar({ name, location }: { readonly name: string; readonly location: string }) {
  const { t } = useTranslation()
  const role = useApiQuery('people.whoIsHere', {}).data?.role ?? 'owner'
  const here = pageAt(location)
  return (
    <nav className="shell-side" aria-label={t('app.navigation')}>
      <Link href="/" className="shell-name">
        {name}
      </Link>
      <SearchButton />
      <div className="shell-sections">
        {sectionsFor(role).map(({ key, label, icon: Icon, pages }) => {
          const isHere = here !== null && pages.includes(here)
          const hasPages = pages.length > 1
          return (
            <div key={key} className="shell-section">
              <Link
                href={pages[0]?.path ?? '/'}
                className="shell-link"
                data-within={isHere || undefined}
                aria-current={isHere && !hasPages ? 'page' : undefined}
                aria-expanded={hasPages ? isHere : undefined}
              >
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(label)}
              </Link>
              {isHere && hasPages && (
                <div className="shell-pages">
                  {pages.map((page) => (
                    <Link
                      key={page.path}
                      href={page.path}
                      className="shell-page"
                      aria-current={page === here ? 'page' : undefined}
                    >
                      {t(page.label)}
                    </Link>
                  ))}
                </div>
              )}
            </div>
          )
        })}
      </div>
      <div className="shell-foot">
        <UndoButtons />
        <QuickCount />
        <Link
          href="/help"
          className="shell-help"
          aria-keyshortcuts="F1"
          aria-current={location.startsWith('/help') ? 'page' : undefined}
        >
          <IconHelp size={18} stroke={1.6} aria-hidden />
          {t('help.open')}
          <kbd aria-hidden>{t('help.key')}</kbd>
        </Link>
        <SeatButton />
      </div>
    </nav>
  )
}
