import type { Action, ActionDraft, ActionState } from '#shared/plan/actions.contract'
import { Effect } from '#shared/plan/actions.contract'
import type { Direction } from '#shared/plan/effect'
import type { OriginKind } from '#shared/plan/origin'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** An action as it is kept: what it aims at by its key, and the effect only once it was judged. */
export type KeptAction = Omit<Action, 'aim' | 'before' | 'effect'> & {
  readonly aim: { readonly key: string; readonly direction: Direction } | null
  readonly judgeFrom: string | null
  readonly effect: Effect | null
}

interface ActionRow {
  readonly id: number
  readonly what: string
  readonly why: string
  readonly originKind: OriginKind | null
  readonly originId: string
  readonly originLabel: string
  readonly personId: number | null
  readonly personName: string | null
  readonly dueOn: string
  readonly state: ActionState
  readonly dropReason: string
  readonly startedOn: string | null
  readonly doneOn: string | null
  readonly indicator: string | null
  readonly direction: Direction | null
  readonly judgeFrom: string | null
  readonly verifiedOn: string | null
  readonly isEffective: 0 | 1 | null
  readonly verdictNote: string
  readonly effect: string | null
  readonly createdOn: string
}

export interface ActionProgress {
  readonly id: number
  readonly state: ActionState
  readonly startedOn: string | null
  readonly doneOn: string | null
  readonly dropReason: string
}

export interface ActionVerdict {
  readonly id: number
  readonly verifiedOn: string | null
  readonly isEffective: boolean | null
  readonly note: string
  readonly effect: Effect | null
}

/** Actions, dropped ones too. */
export const actionsRepository = oncePerDatabase((db: Db) => {
  const select = `
    SELECT one.id, one.what, one.why, one.origin_kind AS originKind, one.origin_id AS originId,
      one.origin_label AS originLabel, one.person_id AS personId, person.name AS personName, one.due_on AS dueOn,
      one.state, one.drop_reason AS dropReason, one.started_on AS startedOn, one.done_on AS doneOn, one.indicator,
      one.direction, one.judge_from AS judgeFrom, one.verified_on AS verifiedOn, one.is_effective AS isEffective,
      one.verdict_note AS verdictNote, one.effect, one.created_on AS createdOn
    FROM plan_action AS one LEFT JOIN person ON person.id = one.person_id`
  const list = db.prepare<[], ActionRow>(`${select} ORDER BY one.due_on, one.id`)
  const find = db.prepare<[number], ActionRow>(`${select} WHERE one.id = ?`)
  const dueBy = db.prepare<[string], ActionRow>(
    `${select} WHERE one.state IN ('open', 'started') AND one.due_on <= ? ORDER BY one.due_on, one.id`,
  )
  const toJudge = db.prepare<[], ActionRow>(
    `${select} WHERE one.state = 'done' AND one.indicator IS NOT NULL AND one.verified_on IS NULL ORDER BY one.id`,
  )
  const linked = db.prepare<[], { kind: OriginKind; originId: string; state: ActionState }>(`
    SELECT origin_kind AS kind, origin_id AS originId, state FROM plan_action
    WHERE origin_kind IS NOT NULL AND state <> 'dropped' ORDER BY id`)
  const insert = db.prepare(`
    INSERT INTO plan_action (what, why, origin_kind, origin_id, origin_label, person_id, due_on, state, drop_reason,
      indicator, direction, verdict_note, created_on)
    VALUES (@what, @why, @originKind, @originId, @originLabel, @personId, @dueOn, 'open', '', @indicator, @direction,
      '', @createdOn)`)
  const update = db.prepare(`
    UPDATE plan_action SET what = @what, why = @why, person_id = @personId, due_on = @dueOn, indicator = @indicator,
      direction = @direction WHERE id = @id`)
  const progress = db.prepare<ActionProgress>(`
    UPDATE plan_action SET state = @state, started_on = @startedOn, done_on = @doneOn, drop_reason = @dropReason,
      judge_from = NULL, verified_on = NULL, is_effective = NULL, verdict_note = '', effect = NULL WHERE id = @id`)
  const verdict = db.prepare(`
    UPDATE plan_action SET verified_on = @verifiedOn, is_effective = @isEffective, verdict_note = @note,
      effect = @effect WHERE id = @id`)
  const judgeFrom = db.prepare<[string, number]>('UPDATE plan_action SET judge_from = ? WHERE id = ?')

  return {
    /** The first due first. */
    list: (): KeptAction[] => list.all().map(toAction),
    find(id: number): KeptAction | null {
      const row = find.get(id)
      return row ? toAction(row) : null
    },
    /** Not done and due by that day. */
    dueBy: (day: string): KeptAction[] => dueBy.all(day).map(toAction),
    /** Done with something to move, and nobody has said yet whether it did. */
    toJudge: (): KeptAction[] => toJudge.all().map(toAction),
    linked: () => linked.all(),
    insert: (draft: ActionDraft, createdOn: string): number =>
      Number(
        insert.run({
          ...toRow(draft),
          originKind: draft.origin?.kind ?? null,
          originId: draft.origin?.id ?? '',
          originLabel: draft.origin?.label ?? '',
          createdOn,
        }).lastInsertRowid,
      ),
    update: (id: number, draft: Omit<ActionDraft, 'origin'>) => void update.run({ ...toRow(draft), id }),
    /** Whoever moves it takes back what was judged of it. */
    setProgress: (next: ActionProgress) => void progress.run(next),
    setVerdict: ({ isEffective, effect, ...next }: ActionVerdict) =>
      void verdict.run({
        ...next,
        isEffective: isEffective === null ? null : Number(isEffective),
        effect: effect && JSON.stringify(effect),
      }),
    setJudgeFrom: (id: number, day: string) => void judgeFrom.run(day, id),
  }
})

function toRow({ what, why, personId, dueOn, aim }: Omit<ActionDraft, 'origin'>) {
  const { indicator, direction } = aim ?? { indicator: null, direction: null }
  return { what, why, personId, dueOn, indicator, direction }
}

function toAction(row: ActionRow): KeptAction {
  const { originKind, originId, originLabel, indicator, direction, verifiedOn, isEffective, ...rest } = row
  const { verdictNote, effect, ...kept } = rest
  return {
    ...kept,
    origin: originKind && { kind: originKind, id: originId, label: originLabel },
    aim: indicator === null || direction === null ? null : { key: indicator, direction },
    verified:
      verifiedOn === null || isEffective === null
        ? null
        : { on: verifiedOn, isEffective: isEffective === 1, note: verdictNote },
    effect: effect === null ? null : Effect.parse(JSON.parse(effect)),
  }
}
