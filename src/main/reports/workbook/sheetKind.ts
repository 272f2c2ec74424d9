import type { Language } from '#shared/i18n/languages'
import type { CaseSpan } from '#shared/reports/caseSpan'
import type { Clock } from '../../clock'
import type { Db } from '../../db/database'
import type { LongSheet } from './longSheet'
import type { Definition, SheetContext, ToldSheet } from './sheetContext'
import type { SheetDraft } from './sheetDraft'

/** What a sheet may read, before anything of the workbook is written. */
export interface ReadContext {
  readonly db: Db
  readonly clock: Clock
  readonly language: Language
  /** The wave that the workbook is about; null in one of a libreta of the calendar, which has none. */
  readonly waveId: number | null
  /** The libreta that goes along; null for none. */
  readonly scorecardId: number | null
  /** Over what the sheets about cases tell. */
  readonly span: CaseSpan
  /** Whether names and contacts of customers may be told; the owner says so each time. */
  readonly hasPersonal: boolean
}

/** One sheet of the workbook: its name, what it reads, and how it is written. */
export interface SheetKind<Facts> {
  /** How the list of what goes into a workbook calls it. */
  readonly key: string
  /** Its tab; at most 31 characters, none of `[]:*?/\'`. */
  readonly name: Readonly<Record<Language, string>>
  /** What it is about, in a few words, beside its name where people choose; left out where the name says it. */
  readonly about?: Readonly<Record<Language, string>>
  /** What it tells; null where there is nothing to tell, and then the sheet does not exist. */
  read(context: ReadContext): Facts | null
  /** The sheet, with the results of its formulas. */
  write(facts: Facts, context: SheetContext): SheetDraft
  /** What the first page says of it, in a sentence; null for nothing. */
  sentence?(facts: Facts, language: Language): string | null
  /** Its terms and what they mean, for the notes. */
  definitions?(facts: Facts, language: Language): readonly Definition[]
}

/** A sheet with a table of any length; it is written before the small ones, which may count over it. */
export interface LongSheetKind<Facts> extends Omit<SheetKind<Facts>, 'write'> {
  /** How many rows its table will have. */
  count(facts: Facts): number
  write(facts: Facts, context: SheetContext): LongSheet
}

/** A small sheet whose facts were read. */
export interface ReadySmallSheet extends ToldSheet {
  write(context: SheetContext): SheetDraft
}

/** A long sheet that can be written now. */
export interface ReadyLongSheet extends ToldSheet {
  /** Rows of its table. */
  readonly count: number
  writeLong(context: SheetContext): LongSheet
}

export type ReadySheet = ReadySmallSheet | ReadyLongSheet

/** A sheet of any facts, as the list holds it. */
export interface ListedKind {
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  readonly about: Readonly<Record<Language, string>> | null
  /** Reads; null where the sheet does not exist. */
  ready(context: ReadContext): ReadySheet | null
}

/** Closes the facts of a sheet in, so that sheets of different facts make one list. */
export function sheetKind<Facts>(kind: SheetKind<Facts>): ListedKind {
  return listed(kind, (facts) => ({ write: (context) => kind.write(facts, context) }))
}

/** The same of a sheet with a table of any length. */
export function longSheetKind<Facts>(kind: LongSheetKind<Facts>): ListedKind {
  return listed(kind, (facts) => ({
    count: kind.count(facts),
    writeLong: (context) => kind.write(facts, context),
  }))
}

type Writer = Omit<ReadySmallSheet, keyof ToldSheet> | Omit<ReadyLongSheet, keyof ToldSheet>

function listed<Facts>(kind: Omit<SheetKind<Facts>, 'write'>, writer: (facts: Facts) => Writer): ListedKind {
  const { key, name, about = null } = kind
  return {
    key,
    name,
    about,
    ready(context) {
      const facts = kind.read(context)
      if (facts === null) return null
      return {
        key,
        name: name[context.language],
        sentence: kind.sentence?.(facts, context.language) ?? null,
        definitions: kind.definitions?.(facts, context.language) ?? [],
        ...writer(facts),
      }
    },
  }
}
