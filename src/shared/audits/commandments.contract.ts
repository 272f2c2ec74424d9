import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { Checklist, ChecklistEntries } from '../checklists/checklist'
import { type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { indicatorUnits } from '../indicators/indicator'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Figure = z.number().nullable()

export const RoundLine = z.object({
  id: z.int(),
  openedOn: CivilDay,
  /** Null while people answer. */
  closedOn: CivilDay.nullable(),
  hasOwner: z.boolean(),
  /** Sheets of the staff; who they are of is nowhere. */
  sheets: z.int(),
  /** Whether who sits here has answered on the screen. */
  hasAnswered: z.boolean(),
})
export type RoundLine = z.infer<typeof RoundLine>

export const CommandmentRow = z.object({
  key: z.string(),
  name: LocalText,
  text: LocalText,
  owner: Figure,
  /** Mean of the staff; null under five answers, which the database does not tell (domain.md §1.22). */
  staff: Figure,
  n: z.int(),
  gap: Figure,
  isBlindSpot: z.boolean(),
  /** What customers say of it, where there is an indicator. */
  customer: z.object({ key: z.string(), unit: z.enum(indicatorUnits), value: z.number() }).nullable(),
})
export type CommandmentRow = z.infer<typeof CommandmentRow>

const changes = ['audits', 'indicators', 'home'] as const

export const commandmentsContract = {
  'audits.rounds': query(
    'staff',
    'audits',
    Nothing,
    z.object({
      checklist: z.object({ id: z.int(), title: LocalText, versionNumber: z.int() }).nullable(),
      /** The latest first. */
      rounds: z.array(RoundLine),
    }),
  ),
  'audits.round': query(
    'owner',
    'audits',
    Id,
    z.object({
      round: RoundLine,
      rows: z.array(CommandmentRow),
      ownerIndex: Figure,
      staffIndex: Figure,
    }),
  ),
  /** What a sheet of the round is typed into. The owner's own answers are read by the owner only. */
  'audits.roundSheet': query(
    'staff',
    'audits',
    Id,
    z.object({ round: RoundLine, checklist: Checklist, owner: ChecklistEntries.nullable() }),
  ),
  'audits.openRound': command('owner', changes, z.object({ checklistId: z.int() }), Id),
  'audits.rateAsOwner': command('owner', changes, Id.extend({ entries: ChecklistEntries }), Nothing),
  /**
   * A sheet of somebody of the staff: unsigned, without a time, and out of the history. On the screen whoever sits
   * here answers once; from paper as many as there are.
   */
  'audits.answer': keepDraft(
    'staff',
    changes,
    Id.extend({ entries: ChecklistEntries, isPaper: z.boolean() }),
    Nothing,
  ),
  /** For good: what the staff said is shown then, and one more answer could be told from the difference. */
  'audits.closeRound': keepDraft('owner', changes, Id, Nothing),
  'audits.voidRound': command('owner', changes, Id, Nothing),
} satisfies ContractShape
