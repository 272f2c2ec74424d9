import type { CycleSummary, GoalDraft, PlanMark } from '#shared/plan/cycle.contract'
import { CycleSummary as Summary } from '#shared/plan/cycle.contract'
import type { Direction } from '#shared/plan/effect'
import type { StepPercent } from '#shared/plan/steps'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface CycleRow {
  readonly id: number
  readonly number: number
  readonly startedOn: string
}

/** What the owner said of a step. */
export interface StepWord {
  readonly step: number
  readonly percent: StepPercent | null
  readonly note: string
  readonly skipReason: string | null
}

export interface GoalRow {
  readonly id: number
  readonly key: string
  readonly direction: Direction
  readonly baseline: number | null
  readonly baselineN: number
  readonly target: number
  readonly dueOn: string
  readonly personId: number | null
  readonly personName: string | null
  readonly createdOn: string
}

type PastRow = CycleRow & { readonly endedOn: string; readonly summary: string }

/** The cycles of the plan, with what the owner said of their steps, their goals and what was printed. */
export const cycleRepository = oncePerDatabase((db: Db) => {
  const running = db.prepare<[], CycleRow>(
    'SELECT id, number, started_on AS startedOn FROM plan_cycle WHERE ended_on IS NULL ORDER BY number DESC LIMIT 1',
  )
  const past = db.prepare<[], PastRow>(`
    SELECT id, number, started_on AS startedOn, ended_on AS endedOn, summary FROM plan_cycle
    WHERE ended_on IS NOT NULL ORDER BY number DESC`)
  const insert = db.prepare<[number, string]>('INSERT INTO plan_cycle (number, started_on) VALUES (?, ?)')
  const end = db.prepare<[string, string, number]>(
    'UPDATE plan_cycle SET ended_on = ?, summary = ? WHERE id = ?',
  )
  const steps = db.prepare<[number], StepWord>(
    'SELECT step, percent, note, skip_reason AS skipReason FROM plan_step WHERE cycle_id = ?',
  )
  const putStep = db.prepare<StepWord & { cycleId: number }>(`
    INSERT INTO plan_step (cycle_id, step, percent, note, skip_reason)
    VALUES (@cycleId, @step, @percent, @note, @skipReason)
    ON CONFLICT (cycle_id, step) DO UPDATE SET percent = @percent, note = @note, skip_reason = @skipReason`)
  const goalColumns = `
    SELECT goal.id, goal.indicator AS key, goal.direction, goal.baseline, goal.baseline_n AS baselineN, goal.target,
      goal.due_on AS dueOn, goal.person_id AS personId, person.name AS personName, goal.created_on AS createdOn
    FROM plan_goal AS goal LEFT JOIN person ON person.id = goal.person_id
    WHERE goal.voided_at IS NULL`
  const goals = db.prepare<[number], GoalRow>(`${goalColumns} AND goal.cycle_id = ? ORDER BY goal.id`)
  const goal = db.prepare<[number], GoalRow>(`${goalColumns} AND goal.id = ?`)
  const insertGoal = db.prepare(`
    INSERT INTO plan_goal (cycle_id, indicator, direction, baseline, baseline_n, target, due_on, person_id, created_on)
    VALUES (@cycleId, @indicator, @direction, @baseline, @baselineN, @target, @dueOn, @personId, @createdOn)`)
  const updateGoal = db.prepare(`
    UPDATE plan_goal SET direction = @direction, target = @target, due_on = @dueOn, person_id = @personId
    WHERE id = @id`)
  const voidGoal = db.prepare<[string, number]>('UPDATE plan_goal SET voided_at = ? WHERE id = ?')
  const marks = db.prepare<[number], { kind: PlanMark; day: string }>(
    'SELECT kind, day FROM plan_mark WHERE cycle_id = ? ORDER BY kind',
  )
  const putMark = db.prepare<[number, string, string]>(`
    INSERT INTO plan_mark (cycle_id, kind, day) VALUES (?, ?, ?)
    ON CONFLICT (cycle_id, kind) DO UPDATE SET day = excluded.day`)
  const dropMark = db.prepare<[number, string]>('DELETE FROM plan_mark WHERE cycle_id = ? AND kind = ?')

  return {
    /** Null while nothing of a plan was ever noted. */
    running: (): CycleRow | null => running.get() ?? null,
    past: (): (CycleSummary & CycleRow & { endedOn: string })[] =>
      past.all().map(({ summary, ...row }) => ({ ...row, ...Summary.parse(JSON.parse(summary)) })),
    insert: (number: number, startedOn: string): number =>
      Number(insert.run(number, startedOn).lastInsertRowid),
    end: (id: number, endedOn: string, summary: CycleSummary) =>
      void end.run(endedOn, JSON.stringify(summary), id),
    steps: (cycleId: number): StepWord[] => steps.all(cycleId),
    putStep: (cycleId: number, word: StepWord) => void putStep.run({ ...word, cycleId }),
    goals: (cycleId: number): GoalRow[] => goals.all(cycleId),
    goal: (id: number): GoalRow | null => goal.get(id) ?? null,
    insertGoal: (
      cycleId: number,
      draft: GoalDraft,
      begun: { readonly baseline: number | null; readonly baselineN: number; readonly createdOn: string },
    ): number => Number(insertGoal.run({ ...draft, ...begun, cycleId }).lastInsertRowid),
    updateGoal: (id: number, draft: Omit<GoalDraft, 'indicator'>) => void updateGoal.run({ ...draft, id }),
    voidGoal: (id: number, now: string) => void voidGoal.run(now, id),
    marks: (cycleId: number) => marks.all(cycleId),
    putMark: (cycleId: number, kind: PlanMark, day: string) => void putMark.run(cycleId, kind, day),
    dropMark: (cycleId: number, kind: PlanMark) => void dropMark.run(cycleId, kind),
  }
})
