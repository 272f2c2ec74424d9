import { type Figures, successOf } from '#shared/analysis/figures'
import { ROLES_APART, roleQuestionOf } from '#shared/analysis/roles'
import { splitByQuestion } from '#shared/analysis/split'
import { inLanguage, type Language, type LocalText } from '#shared/i18n/languages'
import { rolesTexts } from '#shared/reports/sheets/rolesTexts'
import { isAtLeast } from '#shared/stats/numbers'
import type { Question } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import { resultsReader } from '../../../analysis/resultsReader'
import { cellAddress, columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { type SheetContext, waveText } from '../sheetContext'
import { type CellContent, type Formula, live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { uniqueHeaders } from '../sheetNames'

const thresholdRow = 4
const headerRow = 6
const firstRow = headerRow + 1
const textWidth = 42
/** Columns of one group: n, mean, share. */
const width = 3
const firstGroup = 2
/** Points from which roles are not to be read as one (domain.md §1.18). */
const APART = 100 * ROLES_APART

interface RoleGroup {
  /** The option that says the role; null for everybody. */
  readonly value: number | null
  readonly label: LocalText | null
}

interface Line {
  readonly question: Question
  /** In the order of the groups; null where nothing may be shown. */
  readonly figures: readonly (Figures | null)[]
}

interface Facts {
  /** The question that says the role, by its key. */
  readonly roleKey: string
  /** Everybody first, then the roles of which something may be shown. */
  readonly groups: readonly RoleGroup[]
  readonly hidden: readonly LocalText[]
  readonly lines: readonly Line[]
}

/** Each question with a share at the top, by the role of who answered (domain.md §1.18). */
export const rolesSheet = sheetKind<Facts>({
  key: 'roles',
  name: { es: rolesTexts.es.name, en: rolesTexts.en.name },
  about: { es: rolesTexts.es.about, en: rolesTexts.en.about },
  read,
  write,
  definitions: (_, language) => {
    const words = rolesTexts[language]
    return [
      [words.share, words.notes.share],
      [words.difference, words.notes.difference],
      [words.name, words.notes.hidden],
    ]
  },
  sentence({ lines }, language) {
    const apart = lines
      .flatMap(({ question, figures }) => {
        const difference = differenceOf(figures)
        return difference !== null && isAtLeast(difference, APART) ? [{ question, difference }] : []
      })
      .sort((one, other) => other.difference - one.difference)[0]
    if (!apart) return null
    const points = String(Math.round(apart.difference))
    return rolesTexts[language].sentence(inLanguage(apart.question.text, language), points)
  },
})

function read({ db, waveId }: ReadContext): Facts | null {
  if (waveId === null) return null
  const reader = resultsReader(db)
  const { questions, isOfEmployees } = reader.held(waveId)
  // Those who work here are never told apart by what they are.
  const role = isOfEmployees ? null : roleQuestionOf(questions)
  if (!role) return null
  const split = splitByQuestion(role.key)
  const { segments, questions: results } = reader.results({ waveId, split, withoutOdd: false })
  const told = results.filter(({ question }) => question.key !== role.key && successOf(question.type))
  const isShown = (at: number) => told.some((result) => result.segments[at]?.figures)
  const named = segments.flatMap(({ value, label }, at) => (label ? [{ value, label, at }] : []))
  const shown = named.filter(({ at }) => isShown(at))
  if (shown.length === 0) return null
  return {
    roleKey: role.key,
    groups: [{ value: null, label: null }, ...shown.map(({ value, label }) => ({ value, label }))],
    hidden: named.flatMap(({ label, at }) => (isShown(at) ? [] : [label])),
    lines: told.map((result) => ({
      question: result.question,
      figures: [
        result.figures.isHidden ? null : result.figures,
        ...shown.map(({ at }) => result.segments[at]?.figures ?? null),
      ],
    })),
  }
}

/** Points between the most and the least content of the roles, everybody left out; null with fewer than two. */
function differenceOf([, ...roles]: readonly (Figures | null)[]): number | null {
  const shares = roles.flatMap((figures) => figures?.topShare ?? [])
  return shares.length < 2 ? null : 100 * (Math.max(...shares) - Math.min(...shares))
}

function write(facts: Facts, context: SheetContext): SheetDraft {
  const { model, texts } = context
  const words = rolesTexts[model.language]
  const last = firstRow + facts.lines.length - 1
  const columns = firstGroup + facts.groups.length * width
  const sheet = new SheetDraft(words.name, [textWidth, ...facts.groups.flatMap(() => [8, 10, 12]), 13, 15], {
    landscape: true,
    titleRows: [headerRow, headerRow],
    freeze: { row: headerRow, column: 1 },
  })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, `${words.lead} ${waveText(model, texts)}`, 'subtitle')
  if (facts.hidden.length > 0) {
    const names = facts.hidden.map((label) => inLanguage(label, model.language)).join(', ')
    sheet.put(3, 1, words.hidden(names), 'note')
  }
  sheet.put(thresholdRow, 1, words.threshold, 'setting')
  sheet.put(thresholdRow, 2, APART, 'inputWhole')
  sheet.put(thresholdRow, 3, `← ${words.inputs}`, 'note')
  sheet.names.push({ name: words.names.threshold, block: columnBlock(2, thresholdRow, thresholdRow) })
  putHead(sheet, facts, model.language)
  facts.lines.forEach((line, index) => {
    putLine(sheet, line, { row: firstRow + index, facts, context })
  })
  sheet.tables.push({
    name: words.names.table,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: columns + 1 },
  })
  sheet.formats.push({
    block: columnBlock(columns + 1, firstRow, last),
    rule: { is: formulaText(words.apart) },
    look: 'bad',
  })
  return sheet
}

function putHead(sheet: SheetDraft, { groups }: Facts, language: Language): void {
  const words = rolesTexts[language]
  const headers = uniqueHeaders(
    [
      words.question,
      ...groups.flatMap(({ label }) => {
        const name = label ? inLanguage(label, language) : words.everybody
        return [words.n, words.mean, words.share].map((figure) => `${name}: ${figure}`)
      }),
      words.difference,
      words.verdict,
    ],
    60,
  )
  sheet.heights.set(headerRow, 48)
  sheet.put(headerRow, 1, headers[0] ?? words.question, 'headerLeft')
  sheet.putRow(headerRow, 2, headers.slice(1), 'header')
  const difference = firstGroup + groups.length * width
  sheet.note(headerRow, firstGroup + 2, words.notes.share)
  sheet.note(headerRow, difference, words.notes.difference)
  sheet.note(headerRow, difference + 1, words.notes.verdict)
}

interface Place {
  readonly row: number
  readonly facts: Facts
  readonly context: SheetContext
}

function putLine(sheet: SheetDraft, line: Line, { row, facts, context }: Place): void {
  const { model } = context
  const words = rolesTexts[model.language]
  const text = inLanguage(line.question.text, model.language)
  sheet.heights.set(row, Math.max(20, wrappedHeight(text, textWidth)))
  sheet.put(row, 1, text, 'strong')
  facts.groups.forEach((group, at) => {
    const column = firstGroup + at * width
    const figures = line.figures[at] ?? null
    if (figures === null) {
      sheet.putRow(row, column, [null, null, null], 'void')
      return
    }
    const cells = groupCells(line.question, figures, group, { row, column, facts, context })
    sheet.put(row, column, cells.n, 'wholeCentred')
    sheet.put(row, column + 1, cells.mean, figures.mean === null ? 'void' : 'decimal2')
    sheet.put(row, column + 2, cells.share, 'percent1')
  })
  const end = firstGroup + facts.groups.length * width
  const shares = facts.groups
    .flatMap((_, at) => (at === 0 ? [] : cellAddress(row, firstGroup + at * width + 2)))
    .join(',')
  const difference = differenceOf(line.figures)
  const spread = `IF(COUNT(${shares})<2,"",100*(MAX(${shares})-MIN(${shares})))`
  sheet.put(row, end, live(spread, difference), 'decimal1')
  const cell = cellAddress(row, end)
  const isApart = difference !== null && isAtLeast(difference, APART)
  const verdict = `IF(${cell}="","",IF(${cell}>=$B$${thresholdRow}-0.000000001,${formulaText(words.apart)},""))`
  sheet.put(row, end + 1, live(verdict, isApart ? words.apart : null), 'centred')
}

/** The figures of a group, as formulas over the answers where these are in the workbook. */
function groupCells(
  { key, type }: Question,
  { valid, mean, topShare }: Figures,
  { value }: RoleGroup,
  { row, column, facts, context }: Place & { readonly column: number },
): Readonly<Record<'n' | 'mean' | 'share', CellContent>> {
  const { model, ranges, texts } = context
  const index = model.questions.findIndex((question) => question.key === key)
  const roleIndex = model.questions.findIndex((question) => question.key === facts.roleKey)
  if (!ranges || index === -1 || roleIndex === -1) return { n: valid, mean, share: topShare }
  const answers = ranges.question(index)
  const usable = `${ranges.statuses},${formulaText(texts.statuses.usable)}`
  const meant = value === null ? usable : `${usable},${ranges.question(roleIndex)},${value}`
  const n = cellAddress(row, column)
  const guarded = (formula: string, result: number | null): Formula =>
    live(`IF(${n}<${Math.max(1, model.hideBelow)},"",${formula})`, result)
  const top = isScaleType(type) ? `">=${scales[type].topFrom}"` : '1'
  return {
    n: live(`COUNTIFS(${meant},${answers},">=0")`, valid),
    mean: mean === null ? null : guarded(`AVERAGEIFS(${answers},${meant})`, mean),
    share: guarded(`COUNTIFS(${meant},${answers},${top})/${n}`, topShare),
  }
}
