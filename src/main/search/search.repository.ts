import { type Warranty, warrantyEnd } from '#shared/aftersales/warranty'
import type { Hit, SearchKind } from '#shared/search/search.contract'
import { mostCounted } from '#shared/search/search.contract'
import { excerptOf, type Sought } from '#shared/search/sought'
import { caseNumber } from '../cases/storedCase'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type HitOf<Kind extends SearchKind> = Extract<Hit, { kind: Kind }>
/** What is read of a thing that was found: its texts as a JSON array. */
type Row<Kind extends SearchKind> = Omit<HitOf<Kind>, 'kind' | 'excerpt'> & { readonly texts: string }

interface Finder {
  /** The newest first. */
  hits(match: string, sought: Sought, limit: number): Hit[]
  /** At most `mostCounted` + 1. */
  count(match: string): number
}

/** Reads the index of everything that was said (migration 50) and what stands behind it. */
export const searchRepository = oncePerDatabase((db: Db): Readonly<Record<SearchKind, Finder>> => {
  const joined = (columns: string) => `(SELECT group_concat(${columns}, char(10))`
  return {
    case: finder<'case', Omit<Row<'case'>, 'number'> & { year: number; sequence: number }>({
      name: 'case',
      columns: `
        c.id, c.year, c.sequence, c.kind AS caseKind, c.state, substr(c.opened_at, 1, 10) AS openedOn,
        customer.name AS customerName,
        json_array(c.description, c.remedy_asked, c.product, c.official_number, c.old_number, c.topic,
          ${joined('text')} FROM (SELECT text FROM case_event
            WHERE case_id = c.id AND taken_back_at IS NULL AND text <> '' ORDER BY at DESC, id DESC)),
          ${joined('text')} FROM case_task WHERE case_id = c.id AND voided_at IS NULL),
          ${joined('change')} FROM case_satisfaction WHERE case_id = c.id AND voided_at IS NULL)) AS texts`,
      from: 'customer_case AS c ON c.id = looked.id LEFT JOIN customer ON customer.id = c.customer_id',
      toHit: ({ year, sequence, ...row }) => ({ ...row, number: caseNumber(year, sequence) }),
    }),
    customer: finder<'customer', Row<'customer'>>({
      name: 'customer',
      columns: `
        c.id, coalesce(nullif(c.name, ''), c.phone) AS name, c.phone, c.email,
        json_array(c.notes, c.preferred_name, c.document,
          ${joined(`concat_ws(char(10), subject, nullif(result, ''), nullif(next_step, ''))`)} FROM (SELECT * FROM customer_contact
            WHERE customer_id = c.id AND voided_at IS NULL ORDER BY at DESC)),
          ${joined('note')} FROM customer_purchase WHERE customer_id = c.id AND voided_at IS NULL)) AS texts`,
      from: 'customer AS c ON c.id = looked.id',
      toHit: (row) => row,
    }),
    sheet: finder<'sheet', Omit<Row<'sheet'>, 'surveyTitle'> & { title: string }>({
      name: 'sheet',
      columns: `
        r.id, r.wave_id AS waveId, r.sheet_number AS sheetNumber, wave.label AS waveLabel,
        version.questionnaire ->> '$.title' AS title,
        (SELECT json_group_array(coalesce(value ->> '$.text', value ->> '$.other', ''))
         FROM (SELECT value FROM json_each(r.answers) WHERE type = 'object'
               UNION ALL SELECT json_object('text', coalesce(r.note, '')))) AS texts`,
      from: `response AS r ON r.id = looked.id JOIN wave ON wave.id = r.wave_id
        JOIN survey_version AS version ON version.id = wave.version_id`,
      // Of a survey that was taken away nothing is shown, though its sheets are still there.
      shown: `EXISTS (SELECT 1 FROM response JOIN wave ON wave.id = response.wave_id
        JOIN survey ON survey.id = wave.survey_id
        WHERE response.id = sheet_words.rowid AND wave.voided_at IS NULL AND survey.voided_at IS NULL)`,
      toHit: ({ title, ...row }) => ({
        ...row,
        surveyTitle: JSON.parse(title) as HitOf<'sheet'>['surveyTitle'],
      }),
    }),
    suggestion: finder<'suggestion', Row<'suggestion'>>({
      name: 'suggestion',
      columns: `
        s.id, s.slip_number AS slipNumber, s.state, coalesce(s.written_on, emptying.emptied_on) AS "on",
        json_array(s.text, s.published_said, s.published_done, s.discard_reason) AS texts`,
      from: 'suggestion AS s ON s.id = looked.id JOIN box_emptying AS emptying ON emptying.id = s.emptying_id',
      toHit: (row) => row,
    }),
    promise: finder<'promise', Omit<Row<'promise'>, 'isDone'> & { isDone: 0 | 1 }>({
      name: 'promise',
      columns: `
        p.id, p.what, p.reference, p.due, p.done_at IS NOT NULL OR p.cancelled_by IS NOT NULL AS isDone,
        coalesce(nullif(customer.name, ''), customer.phone, nullif(p.who, '')) AS who, json_array(p.note) AS texts`,
      from: `promise AS p ON p.id = looked.id
        LEFT JOIN customer ON customer.id = p.customer_id AND customer.erased_at IS NULL`,
      toHit: ({ isDone, ...row }) => ({ ...row, isDone: isDone === 1 }),
    }),
    item: finder<'item', Omit<Row<'item'>, 'warrantyEnd'> & Warranty>({
      name: 'item',
      columns: `
        i.id, i.product, i.serial, i.warranty_from AS warrantyFrom, i.warranty_months AS warrantyMonths,
        coalesce(nullif(customer.name, ''), customer.phone) AS customerName, json_array(i.conditions) AS texts`,
      from: `sold_item AS i ON i.id = looked.id
        LEFT JOIN customer ON customer.id = i.customer_id AND customer.erased_at IS NULL`,
      toHit: ({ warrantyFrom, warrantyMonths, ...row }) => ({
        ...row,
        warrantyEnd: warrantyEnd({ warrantyFrom, warrantyMonths }),
      }),
    }),
  }

  interface Finding<Kind extends SearchKind, Stored> {
    readonly name: Kind
    readonly columns: string
    readonly from: string
    /** A condition on what the index found. */
    readonly shown?: string
    readonly toHit: (row: Stored) => Row<Kind>
  }

  function finder<Kind extends SearchKind, Stored>({
    name,
    columns,
    from,
    shown,
    toHit,
  }: Finding<Kind, Stored>): Finder {
    const words = `FROM ${name}_words WHERE ${name}_words MATCH ? ${shown ? `AND ${shown}` : ''}`
    // The index is read backwards, and no further than needed: how common a word is makes no difference.
    const ids = db
      .prepare<[string, number], number>(`SELECT rowid ${words} ORDER BY rowid DESC LIMIT ?`)
      .pluck()
    const count = db
      .prepare<[string, number], number>(`SELECT count(*) FROM (SELECT 1 ${words} LIMIT ?)`)
      .pluck()
    const rows = db.prepare<[string], Stored>(`
      SELECT ${columns} FROM (SELECT key, value AS id FROM json_each(?)) AS looked JOIN ${from}
      ORDER BY looked.key`)
    return {
      hits(match, sought, limit) {
        return rows.all(JSON.stringify(ids.all(match, limit))).map((row) => {
          const { texts, ...hit } = toHit(row)
          const written = (JSON.parse(texts) as (string | null)[]).filter((text) => text !== null)
          // The compiler cannot see that the columns of a kind are those of its hits; the contract is checked in tests.
          return { ...hit, kind: name, excerpt: [...excerptOf(written, sought)] } as unknown as HitOf<Kind>
        })
      },
      count: (match) => count.get(match, mostCounted + 1) ?? 0,
    }
  }
})
