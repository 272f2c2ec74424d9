import { addDays } from '#shared/calendar/civilDate'
import { CaseFilter } from '#shared/cases/caseLines'
import { type Check, type CheckItem, checkOf, type Finding } from '#shared/months/checks'
import { daysOfMonth, type Month } from '#shared/months/month'
import { chosenNumbers, discrepancy } from '#shared/responses/verification'
import { surveysOf } from '#shared/scorecards/scorecardDraft'
import { ledgerSummary } from '#shared/surveys/ledger'
import { oddSheetCounts } from '../analysis/oddSheetCounts'
import { caseRegister } from '../cases/caseRegister'
import type { Deps } from '../deps'
import { actionsRepository } from '../plan/actions.repository'
import { verificationRepository } from '../responses/verification.repository'
import { scorecardReader } from '../scorecards/readScorecard'
import { ledgerRepository } from '../surveys/ledger.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { checksRepository } from './checks.repository'
import { figuresRepository, type MonthWave } from './figures.repository'
import { monthsRepository } from './months.repository'

/** Days after which a backup is an old one. */
const backupDays = 7
/** Cases named at most: the rest is in the register. */
const mostCases = 100

/** Makes the function that looks through a month before it is closed. */
export function monthChecker({ db, clock, backups, jobs }: Pick<Deps, 'db' | 'clock' | 'backups' | 'jobs'>) {
  const rows = checksRepository(db)
  const months = monthsRepository(db)
  const figures = figuresRepository(db, clock)
  const ledger = ledgerRepository(db)
  const waves = wavesRepository(db)
  const verification = verificationRepository(db)
  const register = caseRegister(db)
  const actions = actionsRepository(db)
  const reader = scorecardReader({ db, clock })
  const odd = oddSheetCounts({ db, jobs })

  /** One item a wave of which there are any. */
  function ofWaves(
    chosen: readonly Pick<MonthWave, 'id' | 'label'>[],
    page: string,
    countOf: (waveId: number) => number,
  ): CheckItem[] {
    return chosen.flatMap(({ id, label }) => {
      const count = countOf(id)
      return count > 0 ? [{ name: label, route: `/waves/${id}/${page}`, count }] : []
    })
  }

  /** Sheets that the plan of the wave wants keyed twice, and were not. */
  function notRekeyed(waveId: number): number {
    const { all, verified } = verification.numbers(waveId)
    const isVerified = new Set(verified)
    const chosen = chosenNumbers(all, verification.plan(waveId).selection)
    return chosen.filter((number) => !isVerified.has(number)).length
  }

  /** Differences between the two keyings, where they are more than can be let pass. */
  function tooManyDifferences(waveId: number): number {
    const sums = verification.sums(waveId)
    const total = (count: 'differences' | 'fields') => sums.reduce((sum, row) => sum + row[count], 0)
    return discrepancy(total('differences'), total('fields')).isHigh ? total('differences') : 0
  }

  function overdue(month: Month): Finding {
    const filter = CaseFilter.parse({ group: 'overdue', to: daysOfMonth(month).last })
    const { lines, total } = register.find({ filter, sort: null, offset: 0, limit: mostCases }, clock.today())
    const items = lines.map(({ id, number }) => ({ name: number, route: `/cases/${id}`, count: 1 }))
    const more = total - items.length
    return {
      key: 'casesOverdue',
      items: more > 0 ? [...items, { name: '', route: '/cases', count: more }] : items,
    }
  }

  function withoutRatings(month: Month): CheckItem[] {
    const libretas = figures.libretas(month)
    const surveysRead = new Set(libretas.flatMap(({ scorecard }) => surveysOf(scorecard)))
    const unread = figures.waves(month).filter(({ surveyId }) => !surveysRead.has(surveyId))
    const missing = libretas.flatMap(({ scorecard, period, chosen }) => {
      const read = reader.read(scorecard, chosen)
      const count = read?.rows.filter(({ rating }) => rating === null).length ?? 0
      const name = `${scorecard.name} · ${period}`
      return count > 0 ? [{ name, route: `/scorecards/${scorecard.id}`, count }] : []
    })
    return [...missing, ...unread.map(({ label: name }) => ({ name, route: '/scorecards/new', count: 1 }))]
  }

  /** Actions that were to be done by the end of the month, and still are not. */
  function actionsOverdue(month: Month): CheckItem[] {
    return actions
      .dueBy(daysOfMonth(month).last)
      .map(({ id, what }) => ({ name: what, route: `/actions?action=${id}`, count: 1 }))
  }

  function oldBackup(): CheckItem[] {
    const last = backups.list()[0]
    const isRecent = last !== undefined && last.at.slice(0, 10) > addDays(clock.today(), -backupDays)
    return isRecent ? [] : [{ name: '', route: '/backups', count: 1 }]
  }

  function check(month: Month): Check[] {
    const closed = figures.waves(month)
    const open = rows.openWaves(month)
    const unanswered = rows.unanswered(month)
    const served = rows.isServedKnown(month)
    const paper = new Map(
      [...closed, ...open].map(({ id }) => [id, ledgerSummary(ledger.entries(id)).totals]),
    )
    const findings: Finding[] = [
      { key: 'halfTyped', items: rows.halfTyped(month) },
      {
        key: 'openWaves',
        items: open.map(({ surveyId, label: name }) => ({ name, route: `/surveys/${surveyId}`, count: 1 })),
      },
      {
        key: 'sheetsToKey',
        items: ofWaves([...closed, ...open], 'ledger', (id) => paper.get(id)?.toKey ?? 0),
      },
      { key: 'sheetsMissing', items: ofWaves(closed, 'ledger', (id) => paper.get(id)?.missing ?? 0) },
      {
        key: 'sheetsInsufficient',
        items: ofWaves(closed, 'sheets', (id) => waves.find(id)?.insufficientCount ?? 0),
      },
      { key: 'sheetsOdd', items: ofWaves(closed, 'results', odd.of) },
      { key: 'secondKeying', items: ofWaves(closed, 'verify', notRekeyed) },
      { key: 'differences', items: ofWaves(closed, 'verify', tooManyDifferences) },
      overdue(month),
      { key: 'casesToAcknowledge', items: rows.received(month) },
      { key: 'casesWithoutCause', items: rows.withoutCause(month) },
      { key: 'casesNotAsked', items: rows.notAsked(month) },
      { key: 'actionsOverdue', items: actionsOverdue(month) },
      { key: 'slipsToType', items: rows.slipsToType(month) },
      {
        key: 'suggestionsUnanswered',
        items: unanswered > 0 ? [{ name: '', route: '/suggestions', count: unanswered }] : [],
      },
      { key: 'customersServed', items: served ? [] : [{ name: '', route: '/cases/analysis', count: 1 }] },
      { key: 'scorecards', items: withoutRatings(month) },
      { key: 'backup', items: oldBackup() },
    ]
    const accepted = months.acceptances(month)
    return findings.map((finding) => checkOf(finding, accepted.get(finding.key) ?? null))
  }

  return {
    check,
    /** The same, after what takes long was looked for in another thread. */
    async checkAside(month: Month): Promise<Check[]> {
      await odd.ready(figures.waves(month).map(({ id }) => id))
      return check(month)
    },
  }
}
