import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import './comparison.css'

const tabs = [
  { key: 'profile', path: '/comparison' },
  { key: 'competitors', path: '/comparison/competitors' },
  { key: 'visits', path: '/comparison/visits' },
  { key: 'baskets', path: '/comparison/prices' },
] as const

/** The ways through the comparison with competitors. */
export function ComparisonTabs({ current }: { readonly current: (typeof tabs)[number]['key'] }) {
  const { t } = useTranslation()
  return (
    <nav className="comparison-tabs" aria-label={t('comparison.tabs.label')}>
      {tabs.map(({ key, path }) => (
        <Link key={key} href={path} aria-current={key === current ? 'page' : undefined}>
          {t(`comparison.tabs.${key}`)}
        </Link>
      ))}
    </nav>
  )
}

/** Whether the owner is here; null while it is not known. */
export function useIsOwner(): boolean | null {
  const role = useApiQuery('business.whoIsHere', {}).data?.role
  return role === undefined ? null : role === 'owner'
}
