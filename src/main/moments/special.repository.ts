import type { Period } from '#shared/calendar/periods'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface GivenNews {
  readonly id: number
  readonly badNewsId: number
  readonly name: string
  readonly day: string
  readonly personName: string | null
  readonly outcome: 'accepted' | 'complaint'
  readonly note: string
}

export interface NewsGiver {
  readonly badNewsId: number
  readonly personId: number
  readonly name: string
  readonly trainedOn: string | null
}

export interface NewCustomer {
  readonly source: string
  readonly referredById: number | null
}

export interface ReferredCustomer {
  readonly id: number
  readonly name: string
  readonly referrerId: number
  readonly referrerName: string
  readonly day: string
  readonly thankedOn: string | null
}

const here = 'voided_at IS NULL AND merged_into_id IS NULL AND erased_at IS NULL'

/** Bad news and how it is taken, and customers who were brought by others. */
export const specialRepository = oncePerDatabase((db: Db) => {
  const news = db.prepare<[], { id: number; name: string; script: string }>(
    'SELECT id, name, script FROM bad_news WHERE voided_at IS NULL ORDER BY name',
  )
  const isNews = db.prepare<[number], 1>('SELECT 1 FROM bad_news WHERE id = ? AND voided_at IS NULL').pluck()
  const insertNews = db.prepare<[string, string, string]>(
    'INSERT INTO bad_news (name, script, created_at) VALUES (?, ?, ?)',
  )
  const updateNews = db.prepare<[string, string, number]>(
    'UPDATE bad_news SET name = ?, script = ? WHERE id = ?',
  )
  const voidNews = db.prepare<[string, number]>('UPDATE bad_news SET voided_at = ? WHERE id = ?')
  const givers = db.prepare<[], NewsGiver>(`
    SELECT bad_news_id AS badNewsId, person_id AS personId, person.name, trained_on AS trainedOn
    FROM bad_news_giver JOIN person ON person.id = person_id
    WHERE person.voided_at IS NULL ORDER BY person.name`)
  const putGiver = db.prepare<[number, number, string | null]>(`
    INSERT INTO bad_news_giver (bad_news_id, person_id, trained_on) VALUES (?, ?, ?)
    ON CONFLICT (bad_news_id, person_id) DO UPDATE SET trained_on = excluded.trained_on
    WHERE trained_on IS NOT excluded.trained_on`)
  const dropGiver = db.prepare<[number, number]>(
    'DELETE FROM bad_news_giver WHERE bad_news_id = ? AND person_id = ?',
  )
  const given = db.prepare<Period, GivenNews>(`
    SELECT g.id, g.bad_news_id AS badNewsId, bad_news.name, given_on AS day, person.name AS personName, outcome,
      note
    FROM bad_news_given AS g JOIN bad_news ON bad_news.id = bad_news_id LEFT JOIN person ON person.id = person_id
    WHERE g.voided_at IS NULL AND bad_news.voided_at IS NULL AND given_on >= @start AND given_on < @end
    ORDER BY given_on DESC, g.id DESC`)
  const insertGiven = db.prepare(`
    INSERT INTO bad_news_given (bad_news_id, given_on, person_id, outcome, note, created_at)
    VALUES (@badNewsId, @on, @personId, @outcome, @note, @now)`)
  const isGiven = db
    .prepare<[number], 1>('SELECT 1 FROM bad_news_given WHERE id = ? AND voided_at IS NULL')
    .pluck()
  const voidGiven = db.prepare<[string, number]>('UPDATE bad_news_given SET voided_at = ? WHERE id = ?')

  const newCustomers = db.prepare<Period, NewCustomer>(`
    SELECT source, referred_by AS referredById FROM customer
    WHERE ${here} AND created_at >= @start AND created_at < @end`)
  const referred = db.prepare<[], ReferredCustomer>(`
    SELECT brought.id, coalesce(nullif(brought.name, ''), brought.phone) AS name, referrer.id AS referrerId,
      coalesce(nullif(referrer.name, ''), referrer.phone) AS referrerName, substr(brought.created_at, 1, 10) AS day,
      (SELECT max(thanked_on) FROM referral_thanks WHERE customer_id = brought.id) AS thankedOn
    FROM customer AS brought JOIN customer AS referrer ON referrer.id = brought.referred_by
    WHERE brought.voided_at IS NULL AND brought.merged_into_id IS NULL AND brought.erased_at IS NULL
      AND referrer.voided_at IS NULL AND referrer.erased_at IS NULL
    ORDER BY brought.created_at, brought.id`)
  const thank = db.prepare<[number, string]>(
    'INSERT INTO referral_thanks (customer_id, thanked_on) VALUES (?, ?)',
  )
  const unthank = db.prepare<[number]>('DELETE FROM referral_thanks WHERE customer_id = ?')

  return {
    news: () => news.all(),
    isNews: (id: number): boolean => isNews.get(id) === 1,
    insertNews: (name: string, script: string, now: string): number =>
      Number(insertNews.run(name, script, now).lastInsertRowid),
    updateNews: (id: number, name: string, script: string) => void updateNews.run(name, script, id),
    voidNews: (id: number, now: string) => void voidNews.run(now, id),
    givers: (): NewsGiver[] => givers.all(),
    /** Those who give it from now on are these, and no others. */
    setGivers(
      id: number,
      next: readonly { readonly personId: number; readonly trainedOn: string | null }[],
    ): void {
      for (const { badNewsId, personId } of givers.all()) {
        if (badNewsId === id && next.every((giver) => giver.personId !== personId))
          dropGiver.run(id, personId)
      }
      for (const { personId, trainedOn } of next) putGiver.run(id, personId, trainedOn)
    },
    given: (period: Period): GivenNews[] => given.all(period),
    insertGiven: (one: Record<string, string | number | null>) =>
      Number(insertGiven.run(one).lastInsertRowid),
    isGiven: (id: number): boolean => isGiven.get(id) === 1,
    voidGiven: (id: number, now: string) => void voidGiven.run(now, id),
    newCustomers: (period: Period): NewCustomer[] => newCustomers.all(period),
    /** Every customer who was brought by another that is still in the register, the oldest first. */
    referred: (): ReferredCustomer[] => referred.all(),
    thank: (customerId: number, on: string) => void thank.run(customerId, on),
    unthank: (customerId: number) => void unthank.run(customerId),
  }
})
