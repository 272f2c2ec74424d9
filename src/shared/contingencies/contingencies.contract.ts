import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { KeptPromise, PromiseLevels } from '../promises/promises.contract'
import { ContingencyPaperJob } from './paper'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })

export const contingencyKinds = [
  'strike',
  'flood',
  'powerCut',
  'supplier',
  'staff',
  'works',
  'health',
  'other',
] as const
export const ContingencyKind = z.enum(contingencyKinds)
export type ContingencyKind = z.infer<typeof ContingencyKind>

/** Something out of the ordinary, and what was done so that it did not harm the customers (domain.md §1.25). */
export const ContingencyDraft = z.object({
  name: z.string().trim().min(1).max(120),
  kind: ContingencyKind,
  startedOn: CivilDay,
  /** The last day; null while it lasts. */
  endedOn: CivilDay.nullable(),
  /** What was told to the customers, and how. */
  told: z.string().trim().max(2000).default(''),
  /** What they were offered instead. */
  alternative: z.string().trim().max(2000).default(''),
  notes: z.string().trim().max(2000).default(''),
})
export type ContingencyDraft = z.infer<typeof ContingencyDraft>

export const Contingency = ContingencyDraft.extend({
  id: z.int(),
  notedBy: z.string(),
  /** Promises that it touched. */
  promiseCount: z.int(),
})
export type Contingency = z.infer<typeof Contingency>

const ContingencyFile = z.object({
  contingency: Contingency,
  /** Those that it touched, by their day. */
  promises: z.array(KeptPromise),
  /** Open or due while it lasted and not said to be touched. */
  candidates: z.array(KeptPromise),
  /** Of the promises for the days that it lasted, with those it touched and without them. */
  levels: PromiseLevels,
})

const changes = ['contingencies', 'promises', 'charter', 'home'] as const

export const contingenciesContract = {
  /** The latest first. */
  'contingencies.list': query('staff', 'contingencies', Nothing, z.array(Contingency)),
  'contingencies.show': query('owner', 'contingencies', Id, ContingencyFile),
  'contingencies.add': command('owner', changes, ContingencyDraft, Id),
  'contingencies.change': command('owner', changes, Id.extend({ contingency: ContingencyDraft }), Nothing),
  /** With it goes that promises were touched by it. */
  'contingencies.void': command('owner', changes, Id, Nothing),
  'contingencies.paper': query(
    'owner',
    'contingencies',
    Id,
    ContingencyFile.pick({ contingency: true, promises: true, levels: true })
      .extend({ businessName: z.string(), logo: z.string().nullable(), language: Language, today: CivilDay })
      .nullable(),
  ),
  'contingencies.print': action('owner', ContingencyPaperJob, z.object({ fileName: z.string() }).nullable()),
  'contingencies.openPaper': action('owner', Nothing, Nothing),
} satisfies ContractShape
