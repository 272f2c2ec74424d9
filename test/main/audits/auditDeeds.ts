import type { ChecklistEntries, Purpose } from '#shared/checklists/checklist'
import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** The ready-made checklist of a purpose, in use. */
export async function readyChecklist(app: TestApp, purpose: Purpose) {
  const checklist = await app.call('checklists.template', { purpose })
  const { id } = await app.call('checklists.add', { purpose, checklist })
  return { id, checklist }
}

/** Answers by key of the item. */
export function entriesOf(values: Readonly<Record<string, number | 'na'>>): ChecklistEntries {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, note: '' }]))
}

/** The worked example L2: 68.3 %, and R3, R10 and R6 are the lowest (domain.md §1.21). */
export const exampleAudit = entriesOf({
  'R1-1': 2,
  'R1-2': 1,
  'R2-1': 2,
  'R2-2': 2,
  'R3-1': 1,
  'R3-2': 0,
  'R4-1': 2,
  'R4-2': 2,
  'R4-3': 1,
  'R5-1': 2,
  'R6-1': 1,
  'R6-2': 'na',
  'R7-1': 2,
  'R7-2': 1,
  'R8-1': 1,
  'R9-1': 2,
  'R9-2': 2,
  'R9-3': 2,
  'R10-1': 0,
  'R10-2': 1,
})

type AuditChanges = Partial<Input<'audits.add'>['audit']>

export async function anAudit(app: TestApp, versionId: number, changes: AuditChanges = {}) {
  const audit = { auditedOn: '2026-03-02', auditor: 'Ana', entries: exampleAudit, ...changes }
  return (await app.call('audits.add', { versionId, audit })).id
}

export async function auditChecklist(app: TestApp) {
  const { id, checklist } = await readyChecklist(app, 'audit')
  const { versionId } = await app.call('audits.typing', { checklistId: id })
  return { id, checklist, versionId }
}

export async function aRound(app: TestApp) {
  const { id: checklistId } = await readyChecklist(app, 'commandments')
  return (await app.call('audits.openRound', { checklistId })).id
}

export async function somebody(app: TestApp, name = 'Lucía') {
  return (await app.call('people.add', { name, role: 'staff' })).id
}

/** Ratings of the three components of T18, both questions of a component alike. */
export function ratings(appearance: number, attitude: number, values: number | 'na'): ChecklistEntries {
  return entriesOf({
    'T18-01': appearance,
    'T18-02': attitude,
    'T18-03': attitude,
    'T18-04': values,
    'T18-05': values,
  })
}

export async function aSheetAbout(
  app: TestApp,
  personId: number,
  changes: Partial<Input<'appraisals.addSheet'>> & { readonly entries?: ChecklistEntries } = {},
) {
  const { source = 'customer', entries = ratings(4, 4, 4) } = changes
  const { versionId } = await app.call('appraisals.typing', { personId, source })
  const sheet = { filledOn: '2026-02-20', dayPart: 'morning' as const, entries, ...changes.sheet }
  return (await app.call('appraisals.addSheet', { personId, source, versionId, sheet })).id
}

export const exampleDevelopment = {
  fromOn: '2026-01-01',
  toOn: '2026-03-02',
  strength: 'Explica muy bien',
  improvement: 'Mirar a quien entra',
  goal: 'Saludar antes de un minuto',
  goalDueOn: '2026-03-06',
}

/** With the name of who sits in tests, so that whoever writes on it has the same. */
async function aDevelopment(app: TestApp) {
  await readyChecklist(app, 'appraisal')
  const personId = await somebody(app, 'Ana')
  const { id } = await app.call('appraisals.addDevelopment', { personId, development: exampleDevelopment })
  return { id, personId }
}

/** For each command of audits and appraisals that makes history, an input that changes something. */
export const auditDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'audits.add': async (app) => ({
    versionId: (await auditChecklist(app)).versionId,
    audit: { auditedOn: '2026-03-02', auditor: 'Ana', entries: exampleAudit },
  }),
  'audits.change': async (app) => ({
    id: await anAudit(app, (await auditChecklist(app)).versionId),
    audit: { auditedOn: '2026-03-01', auditor: 'Luis', entries: entriesOf({ 'R1-1': 0 }) },
  }),
  'audits.void': async (app) => ({
    id: await anAudit(app, (await auditChecklist(app)).versionId),
    reason: 'Era una prueba',
  }),
  'audits.openRound': async (app) => ({ checklistId: (await readyChecklist(app, 'commandments')).id }),
  'audits.rateAsOwner': async (app) => ({ id: await aRound(app), entries: entriesOf({ M1: 5 }) }),
  'audits.voidRound': async (app) => ({ id: await aRound(app) }),
  'appraisals.addSheet': async (app) => {
    await readyChecklist(app, 'appraisal')
    const personId = await somebody(app)
    const { versionId } = await app.call('appraisals.typing', { personId, source: 'manager' })
    const sheet = { filledOn: '2026-03-01', entries: ratings(4, 3, 5) }
    return { personId, source: 'manager', versionId, sheet }
  },
  'appraisals.addDevelopment': async (app) => ({
    personId: await somebody(app),
    development: exampleDevelopment,
  }),
  'appraisals.changeDevelopment': async (app) => ({
    id: (await aDevelopment(app)).id,
    development: { ...exampleDevelopment, strength: 'Otra cosa' },
  }),
  'appraisals.finishGoal': async (app) => ({ id: (await aDevelopment(app)).id, doneOn: '2026-03-02' }),
  'appraisals.annotate': async (app) => {
    const { id, personId } = await aDevelopment(app)
    await app.call('people.sitDown', { personId })
    return { id, note: 'De acuerdo' }
  },
}
