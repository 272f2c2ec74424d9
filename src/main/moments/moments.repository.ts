import type { Period } from '#shared/calendar/periods'
import type { CaseKind } from '#shared/cases/kinds'
import type { OfSomebody } from '#shared/customers/whoGroups'
import type { CauseClass } from '#shared/moments/causeClass'
import type { Moment, MomentDraft } from '#shared/moments/moments.contract'
import type { MomentClass } from '#shared/moments/ratingClass'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

type MomentRow = Omit<Moment, 'isVisible'> & { readonly isVisible: 0 | 1 }

export interface CaseOfMoment extends OfSomebody {
  readonly id: number
  readonly number: string
  readonly kind: CaseKind
  readonly day: string
  readonly text: string
}

export interface NoteOfMoment {
  readonly id: number
  readonly momentId: number
  readonly day: string
  readonly class: MomentClass
  readonly text: string
  readonly causeClass: CauseClass | null
  readonly notedBy: string
}

const toRow = ({ isVisible, ...moment }: MomentDraft) => ({ ...moment, isVisible: isVisible ? 1 : 0 })

/** The register of moments, and what the staff noted and customers said about them. */
export const momentsRepository = oncePerDatabase((db: Db) => {
  const list = db.prepare<[], MomentRow>(`
    SELECT moment.id, moment.name, cycle, channel, served_by AS servedBy, is_visible AS isVisible,
      owner_id AS ownerId, person.name AS ownerName, standard, special,
      element, dimension, cause_class AS causeClass
    FROM moment LEFT JOIN person ON person.id = owner_id
    WHERE moment.voided_at IS NULL ORDER BY position, moment.id`)
  const isKnown = db.prepare<[number], 1>('SELECT 1 FROM moment WHERE id = ? AND voided_at IS NULL').pluck()
  const insert = db.prepare(`
    INSERT INTO moment (name, cycle, channel, served_by, is_visible, owner_id, standard, special, element, dimension,
      cause_class, position, created_at)
    VALUES (@name, @cycle, @channel, @servedBy, @isVisible, @ownerId, @standard, @special, @element, @dimension,
      @causeClass, (SELECT coalesce(max(position), 0) + 1 FROM moment), @now)`)
  const update = db.prepare(`
    UPDATE moment SET name = @name, cycle = @cycle, channel = @channel, served_by = @servedBy,
      is_visible = @isVisible, owner_id = @ownerId, standard = @standard, special = @special,
      element = @element, dimension = @dimension, cause_class = @causeClass WHERE id = @id`)
  const place = db.prepare<[number, number, number]>(
    'UPDATE moment SET position = ? WHERE id = ? AND position <> ?',
  )
  const setVoid = db.prepare<[string, number]>('UPDATE moment SET voided_at = ? WHERE id = ?')
  const aboutMoments = `
    FROM customer_case
    WHERE moment_id IS NOT NULL AND kind IN ('complaint', 'claim', 'compliment') AND state <> 'void'
      AND opened_at >= @start AND opened_at < @end`
  const caseCounts = db.prepare<Period, { momentId: number; kind: CaseKind; n: number }>(
    `SELECT moment_id AS momentId, kind, count(*) AS n ${aboutMoments} GROUP BY 1, 2`,
  )
  const cases = db.prepare<Period & { id: number }, CaseOfMoment>(`
    SELECT id, printf('%d-%05d', year, sequence) AS number, kind,
      substr(opened_at, 1, 10) AS day, description AS text, customer_id AS customerId, role
    ${aboutMoments} AND moment_id = @id ORDER BY opened_at DESC, id DESC`)
  const notes = db.prepare<Period, NoteOfMoment>(`
    SELECT id, moment_id AS momentId, observed_on AS day, class, text, cause_class AS causeClass,
      noted_by AS notedBy
    FROM moment_note WHERE voided_at IS NULL AND observed_on >= @start AND observed_on < @end
    ORDER BY observed_on DESC, id DESC`)
  const insertNote = db.prepare(`
    INSERT INTO moment_note (moment_id, observed_on, class, text, cause_class, noted_by, noted_at)
    VALUES (@momentId, @on, @class, @text, @causeClass, @notedBy, @now)`)
  const isNote = db
    .prepare<[number], 1>('SELECT 1 FROM moment_note WHERE id = ? AND voided_at IS NULL')
    .pluck()
  const updateNote = db.prepare<{ id: number; text: string; causeClass: CauseClass | null }>(
    'UPDATE moment_note SET text = @text, cause_class = @causeClass WHERE id = @id',
  )
  const voidNote = db.prepare<[string, number]>('UPDATE moment_note SET voided_at = ? WHERE id = ?')

  return {
    list: (): Moment[] => list.all().map((row) => ({ ...row, isVisible: row.isVisible === 1 })),
    isKnown: (id: number): boolean => isKnown.get(id) === 1,
    insert: (moment: MomentDraft, now: string): number =>
      Number(insert.run({ ...toRow(moment), now }).lastInsertRowid),
    update: (id: number, moment: MomentDraft) => void update.run({ ...toRow(moment), id }),
    /** Where it stands in the journey; one that stands there already is not touched. */
    place: (id: number, position: number) => void place.run(position, id, position),
    void: (id: number, now: string) => void setVoid.run(now, id),
    /** How many complaints, claims and compliments of the days are about each moment. */
    caseCounts: (period: Period) => caseCounts.all(period),
    /** Those about one, the latest first. */
    cases: (period: Period, id: number): CaseOfMoment[] => cases.all({ ...period, id }),
    notes: (period: Period): NoteOfMoment[] => notes.all(period),
    isNote: (id: number): boolean => isNote.get(id) === 1,
    insertNote: (note: Omit<NoteOfMoment, 'id' | 'day'> & { readonly on: string; readonly now: string }) =>
      Number(insertNote.run(note).lastInsertRowid),
    updateNote: (note: { id: number; text: string; causeClass: CauseClass | null }) =>
      void updateNote.run(note),
    voidNote: (id: number, now: string) => void voidNote.run(now, id),
  }
})
