import { z } from 'zod'
import { Bytes } from '../cases/attachments.contract'
import { Draft } from '../contract/bounds'
import { action, type ContractShape, command, keepDraft, query } from '../contract/procedure'
import { Checklist, Photo, purposes } from './checklist'
import { ChecklistPaperJob } from './paper'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })
const OfPurpose = z.object({ purpose: z.enum(purposes) })

/** What is being typed, kept answer by answer; what it holds is the page's own matter. */
export const KeptDraft = Draft
export type KeptDraft = z.infer<typeof KeptDraft>

const changes = ['checklists', 'comparison', 'audits', 'appraisals', 'home'] as const

export const checklistsContract = {
  /** The ready-made checklist of a purpose. */
  'checklists.template': query('staff', 'checklists', OfPurpose, Checklist),
  /** The newest version; saving makes another when something was filled in with it. */
  'checklists.get': query(
    'staff',
    'checklists',
    Id,
    Id.extend({
      purpose: z.enum(purposes),
      versionNumber: z.int(),
      isUsed: z.boolean(),
      checklist: Checklist,
      /** What was left half changed. */
      draft: KeptDraft.nullable(),
    }),
  ),
  'checklists.keep': keepDraft('owner', [], Id.extend({ draft: KeptDraft.nullable() }), Nothing),
  'checklists.add': command('owner', changes, OfPurpose.extend({ checklist: Checklist }), Id),
  'checklists.change': command(
    'owner',
    changes,
    Id.extend({ checklist: Checklist }),
    z.object({ versionNumber: z.int() }),
  ),
  'checklists.void': command('owner', changes, Id, Nothing),
  'checklists.paper': query(
    'staff',
    'checklists',
    Id,
    z.object({
      purpose: z.enum(purposes),
      businessName: z.string(),
      logo: z.string().nullable(),
      versionNumber: z.int(),
      checklist: Checklist,
    }),
  ),
  'checklists.print': action('staff', ChecklistPaperJob, z.object({ fileName: z.string() }).nullable()),

  /** A picture of the person goes to the folder of files; null when the person cancelled. */
  'checklists.choosePhoto': action('staff', Nothing, Photo.nullable()),
  /** Keeps a picture that was pasted or dropped in the folder of files. */
  'checklists.storePhoto': action('staff', z.object({ name: z.string().max(255), bytes: Bytes }), Photo),
  /** The picture, small, as a data URL; null when it is not one. */
  'checklists.photo': query(
    'staff',
    'checklists',
    z.object({ storedName: z.string().max(80) }),
    z.string().nullable(),
  ),
  'checklists.openPhoto': action('staff', z.object({ storedName: z.string().max(80) }), Nothing),
} satisfies ContractShape
