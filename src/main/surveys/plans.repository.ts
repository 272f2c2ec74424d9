import type { Held, WavePlan } from '#shared/surveys/waves'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** A plan as it is kept: places and channels by their ids, so that a new name follows by itself. */
export interface StoredPlan extends Omit<WavePlan, 'places' | 'channels'> {
  readonly placeIds: readonly number[]
  readonly channelIds: readonly number[]
}

export interface PlannedSurvey extends Omit<Held, 'everyMonths'> {
  readonly surveyId: number
  /** Null when nobody made one. */
  readonly plan: StoredPlan | null
}

interface PlanRow {
  surveyId: number
  plan: string | null
  lastClosedOn: string | null
  hasOpenWave: 0 | 1
}

const select = `
  SELECT s.id AS surveyId, s.plan,
    (SELECT max(closed_on) FROM wave WHERE survey_id = s.id AND voided_at IS NULL) AS lastClosedOn,
    EXISTS (SELECT 1 FROM wave WHERE survey_id = s.id AND voided_at IS NULL AND closed_on IS NULL) AS hasOpenWave
  FROM survey s WHERE s.voided_at IS NULL`

const toPlanned = ({ plan, hasOpenWave, ...row }: PlanRow): PlannedSurvey => ({
  ...row,
  // Written only by `put`.
  plan: plan === null ? null : (JSON.parse(plan) as StoredPlan),
  hasOpenWave: hasOpenWave === 1,
})

/** When each survey is meant to be held, and when it was. */
export const plansRepository = oncePerDatabase((db: Db) => {
  const ofSurvey = db.prepare<[number], PlanRow>(`${select} AND s.id = ?`)
  const planned = db.prepare<[], PlanRow>(`${select} AND s.plan IS NOT NULL ORDER BY s.id`)
  const put = db.prepare<[string, number]>('UPDATE survey SET plan = ? WHERE id = ?')

  return {
    find(surveyId: number): PlannedSurvey | null {
      const row = ofSurvey.get(surveyId)
      return row ? toPlanned(row) : null
    },
    planned: (): PlannedSurvey[] => planned.all().map(toPlanned),
    put: (surveyId: number, plan: StoredPlan) => void put.run(JSON.stringify(plan), surveyId),
  }
})
