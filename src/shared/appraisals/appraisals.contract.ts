import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { Checklist, ChecklistEntries } from '../checklists/checklist'
import { KeptDraft } from '../checklists/checklists.contract'
import { dayParts } from '../comparison/visits.contract'
import { action, type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { PersonPaperJob } from './paper'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const Figure = z.number().nullable()
const Words = z.string().trim().max(600)

/** Who filled in a sheet about somebody; two of them never meet in one figure (domain.md §1.20). */
export const appraisalSources = ['customer', 'manager', 'self'] as const
export const AppraisalSource = z.enum(appraisalSources)
export type AppraisalSource = z.infer<typeof AppraisalSource>

export const SheetDraft = z.object({
  filledOn: CivilDay,
  dayPart: z.enum(dayParts).nullable().default(null),
  entries: ChecklistEntries,
})
export type SheetDraft = z.infer<typeof SheetDraft>

export const DevelopmentDraft = z
  .object({
    fromOn: CivilDay,
    toOn: CivilDay,
    /** What they do well. */
    strength: Words,
    /** What is worth working on. */
    improvement: Words,
    goal: z.string().trim().max(300),
    goalDueOn: CivilDay.nullable(),
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], message: 'beforeStart' })
  .refine(({ goal, goalDueOn }) => (goal === '') === (goalDueOn === null), {
    path: ['goalDueOn'],
    message: 'goalDay',
  })
export type DevelopmentDraft = z.infer<typeof DevelopmentDraft>

export const DevelopmentSheet = z.object({
  id: z.int(),
  personId: z.int(),
  fromOn: CivilDay,
  toOn: CivilDay,
  strength: z.string(),
  improvement: z.string(),
  goal: z.string(),
  goalDueOn: CivilDay.nullable(),
  goalDoneOn: CivilDay.nullable(),
  /** What the person says to it. */
  personNote: z.string(),
  personNotedOn: CivilDay.nullable(),
})
export type DevelopmentSheet = z.infer<typeof DevelopmentSheet>

export const SourceView = z.object({
  source: AppraisalSource,
  /** Sheets; of who leads and of themselves the last one. */
  n: z.int(),
  /** Fewer than five sheets of customers: nothing of them is told. */
  isHidden: z.boolean(),
  /** 0–100; null without ratings. */
  score: Figure,
  components: z.array(
    z.object({
      key: z.string(),
      name: LocalText,
      /** 0 is shown and does not count. */
      weight: z.number(),
      mean: Figure,
      n: z.int(),
    }),
  ),
})
export type SourceView = z.infer<typeof SourceView>

export const PersonView = z.object({
  person: z.object({ id: z.int(), name: z.string() }),
  fromOn: CivilDay,
  toOn: CivilDay,
  /** Null while none has been written. */
  sheet: DevelopmentSheet.nullable(),
  /** The latest first. */
  sheets: z.array(z.object({ id: z.int(), fromOn: CivilDay, toOn: CivilDay })),
  sources: z.array(SourceView),
  /** Sheets of customers by the part of the day: who works in the rush is rated by people in a hurry. */
  shifts: z.array(z.object({ dayPart: z.enum(dayParts).nullable(), n: z.int() })),
})
export type PersonView = z.infer<typeof PersonView>

const changes = ['appraisals', 'home'] as const

export const appraisalsContract = {
  /** In the order of the alphabet and without figures; staff find only themselves. */
  'appraisals.people': query(
    'staff',
    'appraisals',
    Nothing,
    z.object({
      checklist: z.object({ id: z.int(), title: LocalText, versionNumber: z.int() }).nullable(),
      people: z.array(
        z.object({
          id: z.int(),
          name: z.string(),
          goal: z.string(),
          goalDueOn: CivilDay.nullable(),
          goalDoneOn: CivilDay.nullable(),
        }),
      ),
    }),
  ),
  /** The sheet of somebody, the newest unless one is named; staff read only their own. */
  'appraisals.person': query(
    'staff',
    'appraisals',
    z.object({ personId: z.int(), sheetId: z.int().nullable().default(null) }),
    PersonView,
  ),
  'appraisals.print': action('staff', PersonPaperJob, z.object({ fileName: z.string() }).nullable()),
  'appraisals.typing': query(
    'staff',
    'appraisals',
    z.object({ personId: z.int(), source: AppraisalSource }),
    z.object({
      person: z.object({ id: z.int(), name: z.string() }),
      versionId: z.int(),
      checklist: Checklist,
      draft: KeptDraft.nullable(),
    }),
  ),
  'appraisals.keep': keepDraft(
    'staff',
    [],
    z.object({ personId: z.int(), source: AppraisalSource, draft: KeptDraft.nullable() }),
    Nothing,
  ),
  /** Staff fill in a sheet about themselves and no other. */
  'appraisals.addSheet': command(
    'staff',
    changes,
    z.object({ personId: z.int(), source: AppraisalSource, versionId: z.int(), sheet: SheetDraft }),
    Id,
  ),
  'appraisals.addDevelopment': command(
    'owner',
    changes,
    z.object({ personId: z.int(), development: DevelopmentDraft }),
    Id,
  ),
  'appraisals.changeDevelopment': command(
    'owner',
    changes,
    Id.extend({ development: DevelopmentDraft }),
    Nothing,
  ),
  /** With null the goal is open again. */
  'appraisals.finishGoal': command('owner', changes, Id.extend({ doneOn: CivilDay.nullable() }), Nothing),
  /** What the person says to their own sheet. */
  'appraisals.annotate': command('staff', changes, Id.extend({ note: Words }), Nothing),
} satisfies ContractShape
