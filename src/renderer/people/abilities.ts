import type { Topic } from '#shared/contract/procedure'
import { type Section, sections } from '../app/sections'

/** The section of the side bar in which the deeds of a feature are done; null for those that have none. */
const sectionOf: Readonly<Record<Topic, string | null>> = {
  business: 'settings',
  people: 'settings',
  session: null,
  calendar: 'settings',
  attributes: 'surveys',
  surveys: 'surveys',
  responses: 'surveys',
  analysis: 'surveys',
  importance: 'surveys',
  scorecards: 'scorecards',
  cases: 'cases',
  charts: null,
  suggestions: 'cases',
  reports: 'scorecards',
  history: null,
  backup: null,
  home: 'home',
  jobs: null,
  customers: 'customers',
  moments: 'moments',
  months: 'scorecards',
  search: null,
  comparison: 'comparison',
  team: 'team',
  indicators: null,
  aftersales: 'sales',
  services: 'surveys',
  promises: 'sales',
  contingencies: 'plan',
  charter: 'plan',
  counter: 'sales',
  opportunities: 'customers',
  campaigns: 'customers',
  retention: 'plan',
  plan: 'plan',
  checklists: 'comparison',
  audits: 'plan',
  appraisals: 'team',
}

export interface Abilities {
  readonly section: Section
  /** Pages of the section that staff open, and those of the owner alone. */
  readonly open: Section['pages']
  readonly closed: Section['pages']
  /** Names of the commands that staff may give there. */
  readonly deeds: readonly string[]
}

/** What staff see and do, section by section, out of the side bar and of the roles that main holds to. */
export function abilitiesOf(staffDeeds: readonly string[]): Abilities[] {
  return sections.map((section) => ({
    section,
    open: section.pages.filter(({ role }) => role !== 'owner'),
    closed: section.pages.filter(({ role }) => role === 'owner'),
    deeds: staffDeeds.filter((name) => {
      const topic = name.slice(0, name.indexOf('.'))
      return Object.hasOwn(sectionOf, topic) && sectionOf[topic as Topic] === section.key
    }),
  }))
}
