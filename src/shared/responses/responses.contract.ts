import { z } from 'zod'
import { action, type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { Questionnaire } from '../surveys/questionnaire'
import { CivilDate, Wave } from '../surveys/surveys.contract'
import { Answers } from './answers'
import { ImportMapping, ImportPreview, ImportSource } from './importing'

/** What stays from sheet to sheet while keying a pile. */
export const SheetHeader = z.object({
  answeredOn: CivilDate.nullable(),
  placeId: z.int().nullable(),
  channelId: z.int().nullable(),
})
export type SheetHeader = z.infer<typeof SheetHeader>

export const SheetNumber = z.int().min(1).max(9_999_999)

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
  enteredAt: z.string(),
})
export type Sheet = z.infer<typeof Sheet>

const WaveRef = z.object({ waveId: z.int() })
const SheetRef = z.object({ id: z.int() })
const SheetContent = z.object({ sheetNumber: SheetNumber, header: SheetHeader, answers: Answers })
const afterSheets = ['responses', 'surveys', 'analysis', 'scorecards', 'home'] as const

export const responsesContract = {
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
    }),
  ),
  'responses.keepDraft': keepDraft('staff', [], WaveRef.extend({ draft: SheetDraft }), z.object({})),
  'responses.dropDraft': keepDraft('staff', ['responses'], WaveRef, z.object({})),
  'responses.save': command(
    'staff',
    afterSheets,
    WaveRef.extend(SheetContent.shape),
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
    WaveRef.extend({ before: z.int().nullable().default(null), limit: z.int().min(1).max(500).default(100) }),
    z.array(Sheet),
  ),
  /** Numbers that no sheet has between the lowest and the highest of the wave; the first 50 gaps. */
  'responses.missing': query(
    'staff',
    'responses',
    WaveRef,
    z.array(z.object({ from: z.int(), to: z.int() })),
  ),
  /** Asks for a CSV file and reads its head; null when the person cancelled. */
  'responses.chooseImport': action('owner', z.object({}), ImportSource.nullable()),
  /** Checks every row against the mapping and writes nothing. */
  'responses.previewImport': action(
    'owner',
    z.object({ token: z.string(), mapping: ImportMapping }),
    ImportPreview,
  ),
  /** Starts the job that writes all rows or none. */
  'responses.import': action(
    'owner',
    z.object({ token: z.string(), mapping: ImportMapping }),
    z.object({ jobId: z.int() }),
  ),
} satisfies ContractShape
