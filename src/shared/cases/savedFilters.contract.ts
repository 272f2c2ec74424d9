import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { CaseKindSchema } from './caseFile'
import { CaseGroup, CaseRole, CaseSegment, CaseSort } from './caseLines'

/** Stretches of time that the register can be narrowed to, counted back from today. */
export const casePeriods = ['days30', 'days90', 'year'] as const

/** What the register shows; the words looked for are not part of it: they may name somebody. */
export const CaseListChoice = z.object({
  group: CaseGroup.catch('pending'),
  kind: CaseKindSchema.nullable().catch(null),
  sort: CaseSort.nullable().catch(null),
  responsibleId: z
    .union([z.int(), z.literal('owner')])
    .nullable()
    .catch(null),
  causeId: z.int().nullable().catch(null),
  period: z.enum(casePeriods).nullable().catch(null),
  role: CaseRole.nullable().catch(null),
  segment: CaseSegment.nullable().catch(null),
})
export type CaseListChoice = z.infer<typeof CaseListChoice>

/** A filter that somebody gave a name. */
export const SavedFilter = z.object({
  id: z.int(),
  name: z.string().trim().min(1).max(40),
  choice: CaseListChoice,
})
export type SavedFilter = z.infer<typeof SavedFilter>

const Id = z.object({ id: z.int() })

export const savedFiltersContract = {
  'cases.savedFilters': query('staff', 'cases', z.object({}), z.array(SavedFilter)),
  /** A filter of that name that is there already takes the new choice. */
  'cases.saveFilter': command('staff', ['cases'], SavedFilter.omit({ id: true }), Id),
  'cases.renameFilter': command('staff', ['cases'], SavedFilter.omit({ choice: true }), z.object({})),
  'cases.voidFilter': command('staff', ['cases'], Id, z.object({})),
} satisfies ContractShape
