import { plainWords } from '#shared/customers/searchText'
import type { Opportunity, OpportunityDraft, Outcome } from '#shared/opportunities/opportunities.contract'
import { defaultWeights, priorityOf, type Weights } from '#shared/opportunities/priority'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type Row = Omit<Opportunity, 'needTags' | 'products' | 'priority' | 'mayCall'> & {
  readonly mayCall: 0 | 1
  readonly needTags: string
  readonly products: string
}

/** Opportunities; those of somebody who is off the list are not among them. */
export const opportunitiesRepository = oncePerDatabase((db: Db) => {
  const select = `
    SELECT one.id, one.customer_id AS customerId, one.prospect,
      CASE WHEN one.customer_id IS NULL THEN one.prospect ELSE coalesce(nullif(customer.name, ''), customer.phone) END
        AS name,
      coalesce(customer.phone, '') AS phone, coalesce(customer.consent_phone, 1) AS mayCall, one.objective, one.need, one.need_tags AS needTags, one.products,
      one.suitable, one.opportunity, one.risk, one.access, one.near, one.way, one.who, one.planned_on AS plannedOn,
      one.outcome, one.outcome_on AS outcomeOn, one.outcome_reason AS outcomeReason
    FROM opportunity AS one LEFT JOIN customer ON customer.id = one.customer_id
    WHERE one.voided_at IS NULL
      AND (one.id, one.created_at) NOT IN (SELECT id, created_at FROM erased_prospect)
      AND (one.customer_id IS NULL OR customer.voided_at IS NULL AND customer.erased_at IS NULL)`
  const open = db.prepare<[], Row>(
    `${select} AND coalesce(one.outcome, 'postponed') = 'postponed' ORDER BY one.id`,
  )
  const decided = db.prepare<[number], Row>(
    `${select} AND one.outcome IN ('won', 'lost') ORDER BY one.outcome_on DESC, one.id DESC LIMIT ?`,
  )
  const find = db.prepare<[number], Row>(`${select} AND one.id = ?`)
  const columns = {
    customer_id: 'customerId',
    prospect: 'prospect',
    objective: 'objective',
    need: 'need',
    need_tags: 'needTags',
    products: 'products',
    suitable: 'suitable',
    opportunity: 'opportunity',
    risk: 'risk',
    access: 'access',
    near: 'near',
    way: 'way',
    who: 'who',
    planned_on: 'plannedOn',
  }
  const insert = db.prepare(`
    INSERT INTO opportunity (${Object.keys(columns).join(', ')}, outcome_reason, created_at)
    VALUES (${Object.values(columns)
      .map((name) => `@${name}`)
      .join(', ')}, '', @now)`)
  const update = db.prepare(`
    UPDATE opportunity SET ${Object.entries(columns)
      .map(([column, name]) => `${column} = @${name}`)
      .join(', ')} WHERE id = @id`)
  const setVoid = db.prepare<[string, number]>('UPDATE opportunity SET voided_at = ? WHERE id = ?')
  const setOutcome = db.prepare<[string | null, string | null, string, number]>(
    'UPDATE opportunity SET outcome = ?, outcome_on = ?, outcome_reason = ? WHERE id = ?',
  )
  const setPlanned = db.prepare<[string, number]>('UPDATE opportunity SET planned_on = ? WHERE id = ?')
  const weights = db.prepare<[], string>('SELECT weights FROM opportunity_weights WHERE id = 1').pluck()
  const putWeights = db.prepare<[string]>(`
    INSERT INTO opportunity_weights (id, weights) VALUES (1, ?)
    ON CONFLICT (id) DO UPDATE SET weights = excluded.weights`)
  const words = (column: 'need_tags' | 'products') =>
    db
      .prepare<[], string>(`
        SELECT DISTINCT value FROM opportunity, json_each(${column})
        WHERE voided_at IS NULL ORDER BY value COLLATE NOCASE LIMIT 200`)
      .pluck()
  const prospects = db.prepare<[], { id: number; prospect: string; isOff: 0 | 1 }>(`
    SELECT id, prospect, voided_at IS NOT NULL AS isOff FROM opportunity WHERE prospect <> '' AND customer_id IS NULL`)
  // Under other names, or taken away by an undo: the history still says it.
  const pictured = db.prepare<[], { id: number; prospect: string }>(`
    SELECT row_id AS id, before ->> '$.prospect' AS prospect FROM history_change
    WHERE table_name = 'opportunity' AND before ->> '$.prospect' <> ''
    UNION
    SELECT row_id, after ->> '$.prospect' FROM history_change
    WHERE table_name = 'opportunity' AND after ->> '$.prospect' <> ''`)
  const tags = words('need_tags')
  const products = words('products')

  function readWeights(): Weights {
    const kept = weights.get()
    return kept === undefined ? defaultWeights : (JSON.parse(kept) as Weights) // as it was checked when it was stored
  }
  function toOpportunity(row: Row, chosen: Weights): Opportunity {
    return {
      ...row,
      mayCall: row.mayCall === 1,
      // Written only by the statements above.
      needTags: JSON.parse(row.needTags) as string[],
      products: JSON.parse(row.products) as string[],
      priority: priorityOf(row, chosen),
    }
  }
  const bind = ({ needTags, products: offered, ...draft }: OpportunityDraft) => ({
    ...draft,
    needTags: JSON.stringify(needTags),
    products: JSON.stringify(offered),
  })
  const read = (rows: readonly Row[]) => {
    const chosen = readWeights()
    return rows.map((row) => toOpportunity(row, chosen))
  }

  return {
    weights: readWeights,
    putWeights: (chosen: Weights) => void putWeights.run(JSON.stringify(chosen)),
    /** In the order in which they were written. */
    open: (): Opportunity[] => read(open.all()),
    /** The latest first. */
    decided: (limit: number): Opportunity[] => read(decided.all(limit)),
    find(id: number): Opportunity | null {
      const row = find.get(id)
      return row ? toOpportunity(row, readWeights()) : null
    },
    insert: (draft: OpportunityDraft, now: string): number =>
      Number(insert.run({ ...bind(draft), now }).lastInsertRowid),
    update: (id: number, draft: OpportunityDraft) => void update.run({ ...bind(draft), id }),
    void: (id: number, now: string) => void setVoid.run(now, id),
    setOutcome: (id: number, outcome: Outcome | null, on: string | null, reason: string) =>
      void setOutcome.run(outcome, on, reason, id),
    setPlanned: (id: number, day: string) => void setPlanned.run(day, id),
    /**
     * The opportunities under this name that are of nobody in the register; capitals, accents and spaces do not
     * matter. `offList` are those that only the history tells of, or that were taken off the list; `spelled` are the
     * ways in which the name was written.
     */
    underName(name: string): { ids: readonly number[]; count: number; offList: number; spelled: string[] } {
      const isMeant = (one: { prospect: string }) => plainWords(one.prospect) === plainWords(name)
      const listed = prospects.all().filter(isMeant)
      const ids = listed.map(({ id }) => id)
      const told = pictured.all().filter(isMeant)
      const past = new Set(told.map(({ id }) => id).filter((id) => !ids.includes(id)))
      return {
        ids,
        count: ids.length + past.size,
        offList: listed.filter(({ isOff }) => isOff === 1).length + past.size,
        spelled: [...new Set([...listed, ...told].map(({ prospect }) => prospect))],
      }
    },
    tags: (): string[] => tags.all(),
    products: (): string[] => products.all(),
  }
})
