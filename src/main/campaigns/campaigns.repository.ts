import { type CallResult, contactRate, isPending, type ResultCounts } from '#shared/campaigns/calls'
import type { Campaign, CampaignCall, CampaignDraft } from '#shared/campaigns/campaigns.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface CampaignRow extends CampaignDraft, ResultCounts {
  readonly id: number
  readonly startedOn: string
  readonly endedOn: string | null
  readonly total: number
}

/** What is stored of a call that was made. */
export interface NotedCall {
  readonly id: number
  readonly result: CallResult
  readonly note: string
  readonly at: string
  readonly person: string
  readonly contactId: number
  readonly caseId: number | null
}

/** Who may be called at all: on the register, with a phone, and with the consent for it. */
const callable = `customer.voided_at IS NULL AND customer.erased_at IS NULL AND customer.consent_phone = 1
  AND customer.phone <> ''`

/** Call campaigns. Whoever may not be called is never among their lines, though what was counted stays. */
export const campaignsRepository = oncePerDatabase((db: Db) => {
  const countOf = (result: CallResult) => `count(*) FILTER (WHERE call.result = '${result}') AS ${result}`
  const select = `
    SELECT campaign.id, campaign.name, campaign.script, campaign.started_on AS startedOn, campaign.due_on AS dueOn,
      campaign.ended_on AS endedOn, count(DISTINCT call.customer_id) AS total, ${countOf('contacted')}, ${countOf('noAnswer')},
      ${countOf('sale')}, ${countOf('complaint')}, ${countOf('asksNoCall')}
    FROM campaign LEFT JOIN campaign_call AS call ON call.campaign_id = campaign.id
    WHERE campaign.voided_at IS NULL`
  const list = db.prepare<[], CampaignRow>(`${select} GROUP BY campaign.id ORDER BY campaign.id DESC`)
  const find = db.prepare<[number], CampaignRow>(`${select} AND campaign.id = ? GROUP BY campaign.id`)
  const calls = db.prepare<[number], CampaignCall>(`
    SELECT call.id, call.customer_id AS customerId, coalesce(nullif(customer.name, ''), customer.phone) AS name,
      customer.preferred_name AS preferredName, customer.phone, call.result, call.attempts,
      call.called_at AS calledAt, call.note, call.case_id AS caseId
    FROM campaign_call AS call JOIN customer ON customer.id = call.customer_id
    WHERE call.campaign_id = ? AND ${callable}
      -- Two customers that became one are called once.
      AND call.id = (SELECT same.id FROM campaign_call AS same
        WHERE same.campaign_id = call.campaign_id AND same.customer_id = call.customer_id
        ORDER BY same.result IS NULL, same.id DESC LIMIT 1)
    ORDER BY call.id`)
  const callOf = db.prepare<[number], { campaignId: number; customerId: number; result: CallResult | null }>(
    `SELECT campaign_id AS campaignId, customer_id AS customerId, result FROM campaign_call WHERE id = ?`,
  )
  const mayCall = db.prepare<[number], number>(`SELECT 1 FROM customer WHERE id = ? AND ${callable}`).pluck()
  const insert = db.prepare(`
    INSERT INTO campaign (name, script, started_on, due_on, created_at)
    VALUES (@name, @script, @today, @dueOn, @now)`)
  const insertCall = db.prepare<[number, number]>(`
    INSERT INTO campaign_call (campaign_id, customer_id, attempts, note, person) VALUES (?, ?, 0, '', '')`)
  const update = db.prepare(
    'UPDATE campaign SET name = @name, script = @script, due_on = @dueOn WHERE id = @id',
  )
  const setEnded = db.prepare<[string | null, number]>('UPDATE campaign SET ended_on = ? WHERE id = ?')
  const setVoid = db.prepare<[string, number]>('UPDATE campaign SET voided_at = ? WHERE id = ?')
  const note = db.prepare<NotedCall>(`
    UPDATE campaign_call SET result = @result, note = @note, called_at = @at, person = @person,
      attempts = attempts + 1, contact_id = @contactId, case_id = @caseId
    WHERE id = @id`)

  function toCampaign({ id, name, script, startedOn, dueOn, endedOn, total, ...row }: CampaignRow): Campaign {
    const { contacted, noAnswer, sale, complaint, asksNoCall } = row
    const results = { contacted, noAnswer, sale, complaint, asksNoCall }
    const listed = calls.all(id)
    const pending = listed.filter(({ result }) => isPending(result)).length
    return {
      id,
      name,
      script,
      startedOn,
      dueOn,
      endedOn,
      figures: {
        total,
        pending,
        hidden: total - listed.length,
        results,
        contactRate: { ...contactRate(results) },
      },
    }
  }

  return {
    /** The latest first. */
    list: (): Campaign[] => list.all().map(toCampaign),
    find(id: number): Campaign | null {
      const row = find.get(id)
      return row ? toCampaign(row) : null
    },
    /** Only who may be called now. */
    calls: (id: number): CampaignCall[] => calls.all(id),
    call: (id: number) => callOf.get(id) ?? null,
    mayCall: (customerId: number): boolean => mayCall.get(customerId) === 1,
    insert: (draft: CampaignDraft, today: string, now: string): number =>
      Number(insert.run({ ...draft, today, now }).lastInsertRowid),
    insertCall: (campaignId: number, customerId: number) => void insertCall.run(campaignId, customerId),
    update: (id: number, draft: CampaignDraft) => void update.run({ ...draft, id }),
    setEnded: (id: number, on: string | null) => void setEnded.run(on, id),
    void: (id: number, now: string) => void setVoid.run(now, id),
    note: (noted: NotedCall) => void note.run(noted),
  }
})
