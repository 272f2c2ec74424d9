import { auditResult, rulesOf } from '#shared/audits/auditRules'
import { compareViews } from '#shared/audits/commandments'
import { checklistsRepository } from '../checklists/checklists.repository'
import type { IndicatorFeature } from '../indicators/indicatorFeature'
import { auditsRepository } from './audits.repository'
import { commandmentsRepository } from './commandments.repository'

/**
 * The last audit of the period, because audits of different people are not averaged (domain.md §1.21), and what the
 * staff said in the last round that closed in it, from five answers on (§1.22).
 */
export const auditsIndicators: IndicatorFeature = ({ db }) => [
  {
    key: 'auditTotal',
    unit: 'percent',
    isHigherBetter: true,
    read({ start, end }) {
      const audit = auditsRepository(db).latest(start, end)
      const version = audit && checklistsRepository(db).version(audit.versionId)
      if (!version) return { value: null, n: 0 }
      return { value: auditResult(rulesOf(version.checklist, audit.entries)).total, n: 1 }
    },
  },
  {
    key: 'commandmentsIndex',
    unit: 'index',
    isHigherBetter: true,
    read({ start, end }) {
      const repository = commandmentsRepository(db)
      const round = repository.latestClosed(start, end)
      const means = round ? repository.staffMeans(round.id) : []
      const { staffIndex } = compareViews(means.map(({ mean }) => ({ owner: null, staff: mean })))
      return { value: staffIndex, n: staffIndex === null ? 0 : (round?.sheets ?? 0) }
    },
  },
]
