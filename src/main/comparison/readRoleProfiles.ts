import { successOf } from '#shared/analysis/figures'
import { roleGapOf, roleQuestionOf } from '#shared/analysis/roles'
import { UNSAID } from '#shared/analysis/sheetGroups'
import { groupsOfQuestion } from '#shared/analysis/split'
import { type IsTold, isToldOfAll, toldParts } from '#shared/analysis/toldParts'
import type { RoleProfile } from '#shared/comparison/competitors.contract'
import { momentsOfRatings } from '#shared/comparison/ratings'
import type { LocalText } from '#shared/i18n/languages'
import { valuesAt } from '#shared/importance/waveSheets'
import type { Answers } from '#shared/responses/answers'
import type { Question } from '#shared/surveys/question'
import { chosenIn } from '../analysis/segments'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { type OwnSheets, ownSheets, scaledAt } from './surveyRatings'

type RatedAttribute = OwnSheets & { readonly attributeId: number; readonly name: string }

/** What people of each role gave us, in every wave that our ratings are made of and that asked for the role. */
export function readRoleProfiles(db: Db): RoleProfile[] {
  const names = new Map(
    attributesRepository(db)
      .list()
      .map(({ id, name }) => [id, name]),
  )
  const rated = ownSheets(db, { from: null, to: null }).flatMap((own): RatedAttribute[] => {
    const name = names.get(own.attributeId)
    return name === undefined ? [] : [{ ...own, name }]
  })
  const waveIds = [...new Set(rated.map(({ wave }) => wave.id))]
  return waveIds.flatMap((waveId) => {
    const attributes = rated.filter(({ wave }) => wave.id === waveId)
    const [first] = attributes
    // Those who work here are never told apart by what they are.
    const isOfCustomers = first && !first.wave.isOfEmployees
    const role = first && roleQuestionOf(first.questions)
    return isOfCustomers && role ? [profileOf(attributes, first, role)] : []
  })
}

function profileOf(
  attributes: readonly RatedAttribute[],
  { wave, questions }: OwnSheets,
  role: Question,
): RoleProfile {
  const roleAt = questions.indexOf(role)
  const groups: { readonly value: number; readonly label: LocalText | null }[] = [
    ...groupsOfQuestion(role),
    { value: UNSAID, label: null },
  ]
  const readings = groups.map(({ value }) =>
    attributes.map((attribute) => givenBy(attribute, (answers) => chosenIn(answers[roleAt]) === value)),
  )
  const parts = toldParts(readings, toldOf)
  const shownAt = groups.flatMap((_, at) => (parts[at]?.some(({ mean }) => mean !== null) ? [at] : []))
  return {
    waveId: wave.id,
    waveLabel: wave.label,
    roleKey: role.key,
    role: role.text,
    groups: shownAt.map((at) => ({ label: groups[at]?.label ?? null })),
    rows: attributes.map((attribute, index) => {
      const [own] = toldOf([givenBy(attribute, () => true)], isToldOfAll)
      const roles = shownAt.flatMap((at) => {
        const cell = parts[at]?.[index]
        const label = groups[at]?.label
        const isTold = cell && cell.mean !== null && cell.successes !== null
        return label && isTold ? [{ label, n: cell.n, successes: cell.successes ?? 0 }] : []
      })
      return {
        attributeId: attribute.attributeId,
        name: attribute.name,
        own: { n: own?.n ?? 0, mean: own?.mean ?? null },
        cells: shownAt.map((at) => {
          const { n = 0, mean = null } = parts[at]?.[index] ?? {}
          return { n, mean }
        }),
        gap: roleGapOf(roles),
      }
    }),
  }
}

interface Given {
  readonly attributeId: number
  readonly n: number
  /** 1–5. */
  readonly mean: number | null
  /** Answers in the top-box set; null where the scale has none. */
  readonly successes: number | null
}

/** What some of those who rated us on an attribute gave. */
function givenBy(
  { attributeId, questions, position, sheets }: RatedAttribute,
  isMeant: (answers: Answers) => boolean,
): Given {
  const theirs = sheets.filter(isMeant)
  const { n, mean } = momentsOfRatings(
    scaledAt(questions, theirs, position).filter((value) => value !== null),
  )
  const type = questions[position]?.type
  const isTop = type ? successOf(type) : null
  return { attributeId, n, mean, successes: isTop && valuesAt(theirs, position).filter(isTop).length }
}

function toldOf(given: readonly Given[], isTold: IsTold): Given[] {
  return given.map((one) =>
    isTold(String(one.attributeId), one.n) ? one : { ...one, mean: null, successes: null },
  )
}
