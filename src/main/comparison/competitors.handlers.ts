import type { CompetitorDraft, competitorsContract } from '#shared/comparison/competitors.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { isFirstOfPair } from '#shared/surveys/groups'
import { type Question, rangeOf } from '#shared/surveys/question'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Deps } from '../deps'
import { manySheetsIn } from '../jobs/manySheets'
import { surveysRepository } from '../surveys/surveys.repository'
import { competitorsRepository } from './competitors.repository'
import { readProfile } from './readProfile'
import { readRoleProfiles } from './readRoleProfiles'

/** The register of competitors, and what is known of each attribute of them. */
export function competitorsHandlers({
  db,
  clock,
  jobs,
}: Pick<Deps, 'db' | 'clock' | 'jobs'>): HandlersFor<typeof competitorsContract> {
  const competitors = competitorsRepository(db)
  const attributes = attributesRepository(db)
  const surveys = surveysRepository(db)
  const hasManySheets = manySheetsIn(db)

  function mustBeFree({ name }: CompetitorDraft, id: number | null): void {
    const holder = competitors.named(name)
    if (holder !== null && holder !== id) throw new AppError('nameTaken', { name: 'taken' })
  }

  /** Every competitor and attribute named must be there. */
  function mustKnow(named: readonly { competitorId: number | null; attributeId: number }[]): void {
    const isKnown = named.every(
      ({ competitorId, attributeId }) =>
        (competitorId === null || competitors.find(competitorId)) && attributes.find(attributeId),
    )
    if (!isKnown) throw new AppError('notFound')
  }

  return {
    'comparison.competitors': () => competitors.list(),
    'comparison.addCompetitor': (draft) => {
      mustBeFree(draft, null)
      return { id: competitors.insert(draft, clock.now()) }
    },
    'comparison.changeCompetitor': ({ id, competitor }) => {
      if (!competitors.find(id)) throw new AppError('notFound')
      mustBeFree(competitor, id)
      competitors.update(id, competitor)
      return {}
    },
    'comparison.voidCompetitor': ({ id }) => {
      if (!competitors.find(id)) throw new AppError('notFound')
      competitors.void(id, clock.now())
      return {}
    },

    'comparison.questions': () => {
      const ties = competitors.ties()
      return surveys.list().flatMap(({ id, title }) => {
        const questions = surveys.newestVersion(id)?.questionnaire.questions ?? []
        const tied = ties.filter(({ surveyId }) => surveyId === id)
        const offered = tieable(questions)
        if (offered.length === 0 && tied.length === 0) return []
        return {
          surveyId: id,
          title,
          questions: offered,
          ties: tied.map(({ questionKey, competitorId, attributeId }) => ({
            questionKey,
            competitorId,
            attributeId,
          })),
        }
      })
    },
    'comparison.tieQuestions': ({ surveyId, ties }) => {
      const questions = surveys.newestVersion(surveyId)?.questionnaire.questions
      if (!questions) throw new AppError('notFound')
      mustKnow(ties)
      const keys = new Set(ties.map(({ questionKey }) => questionKey))
      const offered = new Set(tieable(questions).map(({ key }) => key))
      // One that an older version asked stays tied.
      const kept = new Set(
        competitors
          .ties()
          .filter((tie) => tie.surveyId === surveyId)
          .map((tie) => tie.questionKey),
      )
      const isWrong = [...keys].some((key) => !offered.has(key) && !kept.has(key))
      if (isWrong || keys.size < ties.length) throw new AppError('invalidInput', { ties: 'notTieable' })
      competitors.setTies(surveyId, ties)
      return {}
    },

    'comparison.opinions': () => competitors.opinions(clock.today()),
    'comparison.giveOpinions': ({ ratedOn, ratings }) => {
      if (ratedOn > clock.today()) throw new AppError('invalidInput', { ratedOn: 'inFuture' })
      mustKnow(ratings)
      for (const { rating, ...about } of ratings) {
        if (rating === null) competitors.dropOpinion({ ...about, ratedOn })
        else competitors.putOpinion({ ...about, ratedOn, rating })
      }
      return {}
    },
    'comparison.profile': () => (hasManySheets() ? jobs.read('competitorProfile', {}) : readProfile(db)),
    'comparison.byRole': () => (hasManySheets() ? jobs.read('roleProfiles', {}) : readRoleProfiles(db)),
    'comparison.setSettings': (settings) => {
      competitors.setSettings(settings)
      return {}
    },
  }
}

/** Questions that can rate a competitor: on a scale of quality, and about no attribute of our own. */
function tieable(questions: readonly Question[]) {
  return questions
    .filter(
      ({ key, type, attributeId }) =>
        rangeOf(type) !== null &&
        type !== 'I5' &&
        type !== 'L5' &&
        type !== 'R10' &&
        attributeId === null &&
        !isFirstOfPair(questions, key),
    )
    .map((question) => ({
      key: question.key,
      text: question.text,
      heading: headingOf(questions, question),
      groupKey: question.group?.key ?? null,
    }))
}

/** The words over the matrix that a question stands in. */
function headingOf(questions: readonly Question[], { heading, group }: Question) {
  const first = group && questions.find((question) => question.group?.key === group.key)
  return first?.heading ?? heading
}
