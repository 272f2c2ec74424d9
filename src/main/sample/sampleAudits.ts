import { addDays } from '#shared/calendar/civilDate'
import {
  type Checklist,
  type ChecklistEntries,
  itemsInOrder,
  type Purpose,
} from '#shared/checklists/checklist'
import type { Language } from '#shared/i18n/languages'
import { appraisalsRepository } from '../appraisals/appraisals.repository'
import { auditsRepository } from '../audits/audits.repository'
import { commandmentsRepository } from '../audits/commandments.repository'
import { checklistsRepository } from '../checklists/checklists.repository'
import { checklistTemplate } from '../checklists/checklistTemplates'
import type { Deps } from '../deps'
import { peopleRepository } from '../people/people.repository'

const texts = {
  es: {
    auditors: ['Dirección', 'Encargada de sala'],
    note: 'Dos mesas esperaban mientras se recogía el almacén.',
    person: 'Nuria',
    strength: 'Conoce la carta y la explica con gusto.',
    improvement: 'Cuando hay cola deja de mirar a quien entra.',
    goal: 'Saludar antes de un minuto, también con cola',
  },
  en: {
    auditors: ['Management', 'Floor manager'],
    note: 'Two tables were waiting while the store room was tidied.',
    person: 'Nuria',
    strength: 'Knows the menu and likes to explain it.',
    improvement: 'With a queue, stops looking at who comes in.',
    goal: 'Greet within a minute, with a queue too',
  },
} as const

/** Points in the order of the checklist; null did not apply. Two people looked in the same week. */
const audits = [
  { daysAgo: 94, by: 0, found: [1, 1, 2, 1, 0, 1, 1, 2, 1, 2, 1, null, 1, 0, 1, 2, 1, 2, 1, 1] },
  { daysAgo: 33, by: 0, found: [1, 2, 2, 2, 1, 1, 2, 2, 1, 2, 1, 1, 2, 0, 1, 2, 2, 2, 1, 1] },
  { daysAgo: 33, by: 1, found: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 2, 1, 2, 2, 2, 2, 1, 2] },
  { daysAgo: 5, by: 0, found: [2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 1, 1, 2, 1, 1, 2, 2, 2, 1, 1] },
] as const

const ownerRates = [5, 4, 5, 3, 4, 3, 4, 4, 5, 4]
const staffRates = [
  [4, 3, 4, 3, 4, 3, 3, 4, 4, 3],
  [4, 3, 3, 3, 4, 3, 2, 4, 4, 3],
  [5, 3, 4, 2, 4, 3, 3, 4, 4, 4],
  [4, 3, 3, 3, 4, 3, 3, 3, 4, 3],
  [4, 4, 4, 3, 4, 3, 3, 4, 5, 3],
  [4, 3, 4, 3, 3, 3, 3, 4, 4, 4],
]

const customerRates = [
  [5, 4, 3, 5, 5, 5, 4],
  [4, 3, 3, 4, 5, 5, 5],
  [5, 4, 3, 5, 4, 4, 4],
  [4, 2, 3, 5, 5, 5, 5],
  [5, 4, 4, 5, 5, 5, 4],
  [4, 3, 2, 4, 4, 5, 4],
  [5, 4, 4, 5, 5, 4, 5],
]

/** Four audits by two people, a closed round of the commandments, and the sheet of somebody who serves. */
export function createSampleAudits(
  deps: Pick<Deps, 'db' | 'clock' | 'contentFolder'>,
  language: Language,
): void {
  const { db, clock } = deps
  const text = texts[language]
  const now = clock.now()
  const day = (ago: number) => addDays(clock.today(), -ago)

  const rules = versionOf(deps, 'audit')
  for (const { daysAgo, by, found } of audits) {
    const entries = entriesOf(rules.checklist, found)
    const [first] = itemsInOrder(rules.checklist)
    if (first && found[0] < 2) entries[first.key] = { value: found[0], note: text.note }
    const audit = { auditedOn: day(daysAgo), auditor: text.auditors[by], dayPart: 'midday' as const, entries }
    auditsRepository(db).insert(rules.id, audit, now)
  }

  const commandments = commandmentsRepository(db)
  const sentences = versionOf(deps, 'commandments')
  const round = commandments.insert(sentences.id, day(24), now)
  commandments.setOwner(round, entriesOf(sentences.checklist, ownerRates))
  const keys = itemsInOrder(sentences.checklist).map(({ key }) => key)
  for (const rates of staffRates)
    commandments.addSheet(round, Object.fromEntries(keys.map((key, at) => [key, rates[at] ?? 0])))
  commandments.close(round, day(10))

  const sheet = versionOf(deps, 'appraisal')
  const personId = peopleRepository(db).insert({ name: text.person, role: 'staff' })
  const appraisals = appraisalsRepository(db)
  const fill = (source: 'customer' | 'manager' | 'self', rates: readonly number[], ago: number) =>
    appraisals.insertSheet(
      { personId, versionId: sheet.id, source },
      {
        filledOn: day(ago),
        dayPart: ago % 2 === 0 ? 'midday' : 'morning',
        entries: entriesOf(sheet.checklist, rates),
      },
      now,
    )
  for (const [at, rates] of customerRates.entries()) fill('customer', rates, 20 + at)
  fill('manager', [5, 4, 4, 5, 5, 5, 4], 14)
  fill('self', [4, 4, 5, 5, 5, 4, 4], 13)
  appraisals.insertDevelopment(
    personId,
    {
      fromOn: day(60),
      toOn: day(10),
      strength: text.strength,
      improvement: text.improvement,
      goal: text.goal,
      goalDueOn: addDays(clock.today(), 6),
    },
    now,
  )
}

function versionOf(
  { db, clock, contentFolder }: Pick<Deps, 'db' | 'clock' | 'contentFolder'>,
  purpose: Purpose,
) {
  const checklists = checklistsRepository(db)
  const id = checklists.insertChecklist(purpose, checklistTemplate(contentFolder, purpose), clock.now())
  const version = checklists.versions(id).at(-1)
  if (!version) throw new Error('the sample checklist was not stored')
  return version
}

function entriesOf(checklist: Checklist, found: readonly (number | null)[]): ChecklistEntries {
  return Object.fromEntries(
    itemsInOrder(checklist).map(({ key }, at) => [key, { value: found[at] ?? ('na' as const), note: '' }]),
  )
}
