import {
  IconBriefcase,
  IconChecklist,
  IconHome,
  IconMessageReport,
  IconReportAnalytics,
  IconRoute,
  IconScale,
  IconSettings,
  IconTargetArrow,
  IconUserHeart,
  IconUsers,
} from '@tabler/icons-react'
import type { ParseKeys } from 'i18next'
import type { ComponentType } from 'react'

/** A page that the side bar leads to. Of `owner` when nobody else may read what it shows. */
export interface SectionPage {
  readonly path: string
  readonly label: ParseKeys
  readonly role?: 'owner'
  /** Other addresses of the same place: where one is when one reads a wave, one is among the surveys. */
  readonly also?: readonly string[]
}

/** A heading of the side bar; the first of its pages is where it leads. Without pages it is not shown. */
export interface Section {
  readonly key: string
  readonly label: ParseKeys
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly pages: readonly SectionPage[]
}

/** What the side bar offers, in order. A new page adds one line to its section. */
export const sections: readonly Section[] = [
  { key: 'home', label: 'home.title', icon: IconHome, pages: [{ path: '/', label: 'home.title' }] },
  {
    key: 'surveys',
    label: 'surveys.title',
    icon: IconChecklist,
    pages: [{ path: '/surveys', label: 'surveys.title', also: ['/waves', '/import'] }],
  },
  {
    key: 'cases',
    label: 'cases.title',
    icon: IconMessageReport,
    pages: [
      { path: '/cases', label: 'cases.title' },
      { path: '/suggestions', label: 'suggestions.title' },
      { path: '/standards', label: 'standards.title', role: 'owner' },
      { path: '/cases/analysis', label: 'standards.analysis.short', role: 'owner' },
    ],
  },
  {
    key: 'customers',
    label: 'customers.title',
    icon: IconUsers,
    pages: [
      { path: '/customers', label: 'customers.title' },
      { path: '/opportunities', label: 'opportunities.title' },
      { path: '/campaigns', label: 'campaigns.title' },
    ],
  },
  {
    key: 'sales',
    label: 'sections.sales',
    icon: IconBriefcase,
    pages: [
      { path: '/promises', label: 'promises.title' },
      { path: '/counter', label: 'counter.title' },
      { path: '/aftersales', label: 'aftersales.title' },
    ],
  },
  {
    key: 'scorecards',
    label: 'scorecards.titlePlural',
    icon: IconReportAnalytics,
    pages: [
      { path: '/scorecards', label: 'scorecards.titlePlural', role: 'owner' },
      { path: '/report', label: 'periodReport.title', role: 'owner' },
      { path: '/months', label: 'months.title', role: 'owner' },
    ],
  },
  {
    key: 'moments',
    label: 'sections.moments',
    icon: IconRoute,
    pages: [
      { path: '/moments', label: 'sections.moments' },
      { path: '/bad-news', label: 'specialMoments.short' },
      { path: '/elements', label: 'sections.elements', role: 'owner' },
      { path: '/variability', label: 'variability.title', role: 'owner' },
    ],
  },
  {
    key: 'comparison',
    label: 'comparison.title',
    icon: IconScale,
    pages: [
      { path: '/comparison', label: 'comparison.tabs.profile', role: 'owner' },
      { path: '/comparison/competitors', label: 'comparison.tabs.competitors' },
      { path: '/comparison/visits', label: 'comparison.tabs.visits', also: ['/comparison/checklists'] },
      { path: '/comparison/prices', label: 'comparison.tabs.baskets' },
    ],
  },
  {
    key: 'plan',
    label: 'sections.plan',
    icon: IconTargetArrow,
    pages: [
      { path: '/plan', label: 'plan.title', role: 'owner' },
      { path: '/actions', label: 'actions.title' },
      { path: '/retention', label: 'retention.title', role: 'owner' },
      { path: '/charter', label: 'charter.title', role: 'owner' },
      { path: '/contingencies', label: 'contingencies.title', role: 'owner' },
      { path: '/audits', label: 'audits.title' },
      { path: '/audits/commandments', label: 'audits.commandments.title' },
    ],
  },
  {
    key: 'team',
    label: 'sections.team',
    icon: IconUserHeart,
    pages: [
      { path: '/team', label: 'team.title', role: 'owner' },
      { path: '/chain', label: 'team.chain.title', role: 'owner' },
      { path: '/appraisals', label: 'appraisals.title' },
    ],
  },
  {
    key: 'settings',
    label: 'business.settings',
    icon: IconSettings,
    pages: [
      { path: '/settings', label: 'business.settings' },
      { path: '/people', label: 'sections.people' },
      { path: '/calendar', label: 'calendar.title' },
      { path: '/history', label: 'history.title', role: 'owner' },
      { path: '/trash', label: 'history.trash.title', role: 'owner' },
      { path: '/backups', label: 'backup.title', role: 'owner' },
    ],
  },
]

/** The sections and pages that somebody may open: the owner all, staff those that are not the owner's alone. */
export function sectionsFor(role: 'owner' | 'staff'): Section[] {
  return sections
    .map((section) => ({
      ...section,
      pages: section.pages.filter((page) => role === 'owner' || page.role !== 'owner'),
    }))
    .filter(({ pages }) => pages.length > 0)
}

/** The page of the side bar that an address belongs to: the one whose address is the longest beginning of it. */
export function pageAt(location: string): SectionPage | null {
  const found = sections
    .flatMap(({ pages }) => pages)
    .flatMap((page) => [page.path, ...(page.also ?? [])].map((path) => ({ page, path })))
    .filter(({ path }) => location === path || (path !== '/' && location.startsWith(`${path}/`)))
    .sort((one, other) => other.path.length - one.path.length)
  return found[0]?.page ?? null
}
