import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { equalPoints } from '#shared/scorecards/points'
import {
  defaultBands,
  type Scorecard,
  type ScorecardDraft,
  surveysOf,
} from '#shared/scorecards/scorecardDraft'
import type { ScorecardSummary, scorecardsContract } from '#shared/scorecards/scorecards.contract'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { lineRoleGapsReader } from './lineRoleGaps'
import { scorecardReader } from './readScorecard'
import { scorecardChoices } from './scorecardChoices'
import { scorecardPaperHandlers } from './scorecardPaper.handlers'
import { type ListedScorecard, scorecardsRepository } from './scorecards.repository'

/** Periods that a line of the list draws. */
const LISTED_PERIODS = 12
/** A new attribute is to reach this share of its scale. */
const USUAL_TARGET = 0.8

export function scorecardsHandlers(deps: Deps): HandlersFor<typeof scorecardsContract> {
  const { db, clock } = deps
  const scorecards = scorecardsRepository(db)
  const surveys = surveysRepository(db)
  const reader = scorecardReader({ db, clock })
  const choices = scorecardChoices(db)
  const roleGapsOf = lineRoleGapsReader(deps)

  function mustFind(id: number): Scorecard {
    const scorecard = scorecards.find(id)
    if (!scorecard) throw new AppError('notFound')
    return scorecard
  }

  function mustHaveSurveys(draft: ScorecardDraft): void {
    const isThere = (id: number) => surveys.newestVersion(id) !== null
    if (!surveysOf(draft).every(isThere)) throw new AppError('notFound')
  }

  /** What employees say never meets what customers say (domain.md §1.8). */
  function mustNotMix(draft: ScorecardDraft): void {
    const areOfEmployees = surveysOf(draft).map(
      (id) => surveys.newestVersion(id)?.questionnaire.audience === 'employees',
    )
    if (new Set(areOfEmployees).size > 1) throw new AppError('scorecardMixed')
  }

  function summaryOf({ scorecard, isArchived }: ListedScorecard): ScorecardSummary {
    const graded = reader.history(scorecard, LISTED_PERIODS).filter(({ grade }) => grade !== null)
    const result = reader.read(scorecard, { waveId: null })
    const titles = surveysOf(scorecard).flatMap((id) => surveys.newestVersion(id)?.questionnaire.title ?? [])
    return {
      id: scorecard.id,
      name: scorecard.name,
      surveyTitles: titles,
      rhythm: scorecard.rhythm,
      isArchived,
      waveLabel: result?.period.label ?? null,
      start: result?.period.start ?? null,
      grade: result?.total.grade ?? null,
      band: result?.total.band ?? null,
      previousGrade: result?.total.previousGrade ?? null,
      grades: graded.map(({ grade }) => grade ?? 0),
    }
  }

  return {
    ...scorecardPaperHandlers(deps),

    'scorecards.list': () => scorecards.all().map(summaryOf),
    'scorecards.get': ({ id }) => mustFind(id),

    'scorecards.create': (draft) => {
      mustHaveSurveys(draft)
      mustNotMix(draft)
      return { id: scorecards.insert(draft, clock.now()) }
    },
    'scorecards.save': (scorecard) => {
      mustFind(scorecard.id)
      mustHaveSurveys(scorecard)
      mustNotMix(scorecard)
      scorecards.update(scorecard)
      return {}
    },
    'scorecards.void': ({ id }) => {
      mustFind(id)
      scorecards.void(id, clock.now())
      return {}
    },
    'scorecards.fromSurvey': ({ surveyId, name }) => {
      const found = choices([surveyId])
      if (found.length === 0) throw new AppError('scorecardEmpty')
      const points = equalPoints(found.length)
      const draft: ScorecardDraft = {
        name,
        surveyId,
        moreSurveyIds: [],
        rhythm: 'wave',
        pointsFrom: 'owner',
        method: 'proportional',
        bands: defaultBands,
        attributes: found.slice(0, 60).map(({ attributeId, scaleMax }, index) => ({
          attributeId,
          points: points[index] ?? 0,
          target: Math.round(scaleMax * USUAL_TARGET * 10) / 10,
        })),
      }
      return { id: scorecards.insert(draft, clock.now()) }
    },
    'scorecards.duplicate': ({ id, name }) => {
      const { id: _, ...draft } = mustFind(id)
      const copyId = scorecards.insert({ ...draft, name }, clock.now())
      for (const { from, bands } of scorecards.bandVersions(id)) scorecards.setBands(copyId, from, bands)
      return { id: copyId }
    },
    'scorecards.archive': ({ id, isArchived }) => {
      mustFind(id)
      scorecards.setArchived(id, isArchived ? clock.now() : null)
      return {}
    },
    'scorecards.order': ({ ids }) => {
      for (const id of ids) mustFind(id)
      scorecards.setOrder(ids)
      return {}
    },

    'scorecards.bands': ({ id }) => [
      { id: null, from: null, bands: mustFind(id).bands },
      ...scorecards.bandVersions(id),
    ],
    'scorecards.setBands': ({ id, from, bands }) => {
      mustFind(id)
      scorecards.setBands(id, from, bands)
      return {}
    },
    'scorecards.dropBands': ({ bandsId }) => {
      if (!scorecards.dropBands(bandsId)) throw new AppError('notFound')
      return {}
    },

    'scorecards.result': ({ id, waveId, start }) => reader.read(mustFind(id), { waveId, start }),
    'scorecards.roleGaps': async ({ id, waveId, start }) => {
      const result = reader.read(mustFind(id), { waveId, start })
      return result === null ? [] : roleGapsOf(result)
    },
    'scorecards.history': ({ id }) => reader.history(mustFind(id)),
    'scorecards.choices': ({ surveyIds }) => choices(surveyIds),
    'scorecards.preview': (draft) => {
      mustHaveSurveys(draft)
      return reader.read({ ...draft, id: null }, { waveId: null })
    },
  }
}
