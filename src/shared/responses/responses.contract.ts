import { z } from 'zod'
import { mostCounted } from '../contract/bounds'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { Questionnaire } from '../surveys/questionnaire'
import { CivilDate, Wave } from '../surveys/surveys.contract'
import { Answer, Answers } from './answers'
import { importContract } from './import.contract'
import { operatorsContract } from './operators.contract'

/** What stays from sheet to sheet while keying a pile. */
export const SheetHeader = z.object({
  answeredOn: CivilDate.nullable(),
  placeId: z.int().nullable(),
  channelId: z.int().nullable(),
  /** The turn of work in which it was answered, such as the morning. */
  shiftId: z.int().nullable().default(null),
})
export type SheetHeader = z.infer<typeof SheetHeader>

export const SheetNumber = z.int().min(1).max(9_999_999)

/** What the typist remarks about a sheet; empty for nothing. */
const SheetNote = z.string().max(1000).default('')

/** How a sheet was keyed, measured while it was. */
export const SheetKeying = z.object({
  /** Local wall-clock time of the first and of the last key. */
  started: z.string().max(40),
  ended: z.string().max(40),
  /** Milliseconds at the keys; a pause of over a minute counts as one. */
  worked: z.int().min(0).max(mostCounted),
  keystrokes: z.int().min(0).max(mostCounted),
  /** Keys that took something back. */
  corrections: z.int().min(0).max(mostCounted),
})
export type SheetKeying = z.infer<typeof SheetKeying>

/** A sheet half keyed: kept at every key, so that it comes back at the same question. */
export const SheetDraft = z.object({
  /** The sheet being corrected, or null for a new one. */
  responseId: z.int().nullable(),
  sheetNumber: SheetNumber,
  header: SheetHeader,
  answers: Answers,
  /** Index of the question that comes next; the number of questions when all are answered. */
  position: z.int().min(0),
  /** Digits or text typed for that question and not yet taken as its answer. */
  buffer: z.string().max(5000),
  /** What is being typed: the answer, what stands beside "other", or the number of a question to go to. */
  mode: z.enum(['answer', 'other', 'goto']).default('answer'),
  /** The question at which Enter asked whether to go on, and goes on when it comes again; null for none. */
  asked: z.int().min(0).nullable().default(null),
  /** Answers of questions that a skip rule passes over now, kept in case the rule changes back. */
  aside: z
    .array(z.object({ position: z.int().min(0), answer: Answer }))
    .max(300)
    .default([]),
  note: SheetNote,
})
export type SheetDraft = z.infer<typeof SheetDraft>

export const SheetStatus = z.enum(['usable', 'insufficient', 'void'])
export type SheetStatus = z.infer<typeof SheetStatus>

export const Sheet = z.object({
  id: z.int(),
  waveId: z.int(),
  sheetNumber: z.int(),
  header: SheetHeader,
  status: SheetStatus,
  voidReason: z.string().nullable(),
  answers: Answers,
  note: z.string(),
  enteredAt: z.string(),
})
export type Sheet = z.infer<typeof Sheet>

/** What one deed changed in a sheet. */
export const SheetChange = z.union([
  z.object({ kind: z.literal('answer'), position: z.int(), before: Answer, after: Answer }),
  z.object({
    kind: z.enum(['sheetNumber', 'answeredOn', 'placeId', 'channelId', 'shiftId', 'status', 'note']),
    before: z.union([z.string(), z.number(), z.null()]),
    after: z.union([z.string(), z.number(), z.null()]),
  }),
])
export type SheetChange = z.infer<typeof SheetChange>

/** One line of the history of a sheet. */
export const SheetDeed = z.object({
  id: z.int(),
  at: z.string(),
  person: z.string(),
  /** What the first line, which made the sheet, changed is empty: it is the sheet. */
  isFirst: z.boolean(),
  isUndo: z.boolean(),
  changes: z.array(SheetChange),
})
export type SheetDeed = z.infer<typeof SheetDeed>

const WaveRef = z.object({ waveId: z.int() })
const SheetRef = z.object({ id: z.int() })
const SheetContent = z.object({
  sheetNumber: SheetNumber,
  header: SheetHeader,
  answers: Answers,
  note: SheetNote,
})
const afterSheets = ['responses', 'surveys', 'analysis', 'importance', 'scorecards', 'home'] as const

export const responsesContract = {
  ...importContract,
  ...operatorsContract,
  /** Everything that the keying page needs to start or to go on. */
  'responses.capture': query(
    'staff',
    'responses',
    WaveRef,
    z.object({
      wave: Wave,
      questionnaire: Questionnaire,
      draft: SheetDraft.nullable(),
      nextSheetNumber: z.int(),
      lastHeader: SheetHeader.nullable(),
      /** Answers of the sheet keyed last, for the key that repeats them. */
      lastAnswers: Answers.nullable(),
      today: CivilDate,
    }),
  ),
  'responses.keepDraft': keepDraft('staff', [], WaveRef.extend({ draft: SheetDraft }), z.object({})),
  'responses.dropDraft': keepDraft('staff', ['responses'], WaveRef, z.object({})),
  'responses.save': command(
    'staff',
    afterSheets,
    WaveRef.extend({ ...SheetContent.shape, keying: SheetKeying.nullable().default(null) }),
    z.object({ id: z.int(), status: SheetStatus, nextSheetNumber: z.int() }),
  ),
  'responses.correct': command(
    'staff',
    afterSheets,
    SheetRef.extend(SheetContent.shape),
    z.object({ status: SheetStatus, nextSheetNumber: z.int() }),
  ),
  'responses.void': command(
    'staff',
    afterSheets,
    SheetRef.extend({ reason: z.string().trim().min(1).max(300) }),
    z.object({}),
  ),
  'responses.byNumber': query(
    'staff',
    'responses',
    WaveRef.extend({ sheetNumber: SheetNumber }),
    Sheet.nullable(),
  ),
  'responses.list': query(
    'staff',
    'responses',
    WaveRef.extend({
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
      /** A sheet number, or words of what is written in the sheet or noted about it; empty for all. */
      search: z.string().max(100).default(''),
    }),
    z.array(Sheet),
  ),
  /** What was done to a sheet, newest first. */
  'responses.history': query('staff', 'responses', SheetRef, z.array(SheetDeed)),
  /** The sheets of a wave keyed today by hand, and the milliseconds of work they took. */
  'responses.keyedToday': query(
    'staff',
    'responses',
    WaveRef,
    z.object({ count: z.int(), worked: z.number() }),
  ),
  /** Numbers that no sheet has between the lowest and the highest of the wave; the first 50 gaps. */
  'responses.missing': query(
    'staff',
    'responses',
    WaveRef,
    z.array(z.object({ from: z.int(), to: z.int() })),
  ),
} satisfies ContractShape
