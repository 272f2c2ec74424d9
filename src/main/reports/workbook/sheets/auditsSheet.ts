import { type AuditedRule, auditResult, rulesOf } from '#shared/audits/auditRules'
import type { AuditsHome } from '#shared/audits/audits.contract'
import { createFormat } from '#shared/i18n/format'
import { inLanguage, type Language, type LocalText } from '#shared/i18n/languages'
import { auditsTexts } from '#shared/reports/sheets/auditsTexts'
import { validValues } from '#shared/stats/answers'
import { sum } from '#shared/stats/mean'
import { auditsRepository, type StoredAudit } from '../../../audits/audits.repository'
import { commandmentsRepository, type StoredRound } from '../../../audits/commandments.repository'
import { auditTrend, roundViews } from '../../../audits/readAudits'
import { checklistsRepository } from '../../../checklists/checklists.repository'
import type { Db } from '../../../db/database'
import { columnName } from '../addresses'
import { formulaText } from '../cellText'
import { excelMoment } from '../excelDates'
import { civilDate, type SheetContext } from '../sheetContext'
import { live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { uniqueHeaders } from '../sheetNames'

type Words = (typeof auditsTexts)['es']

interface LastAudit extends StoredAudit {
  readonly rules: readonly (AuditedRule & { readonly name: LocalText })[]
}

type ClosedRound = StoredRound & NonNullable<ReturnType<typeof roundViews>>

interface Facts {
  readonly last: LastAudit | null
  readonly trend: AuditsHome['trend']
  /** The last round that is closed; what an open one says is nobody's to read. */
  readonly round: ClosedRound | null
}

const nameWidth = 44

/** Audits of the shop and what owner and team think of it (domain.md §1.21, §1.22). */
export const auditsSheet = sheetKind<Facts>({
  key: 'audits',
  name: { es: auditsTexts.es.name, en: auditsTexts.en.name },
  about: { es: auditsTexts.es.title, en: auditsTexts.en.title },
  read({ db }: ReadContext): Facts | null {
    const last = lastAudit(db)
    const round = lastRound(db)
    const checklistId = checklistsRepository(db).checklists('audit').at(-1)
    const trend =
      checklistId === undefined ? { rules: [], leftOut: 0, columns: [] } : auditTrend(db, checklistId)
    return last || round ? { last, trend, round } : null
  },
  write,
  definitions: (_, language) => {
    const { percent, total, gap, staff, index, notes } = auditsTexts[language]
    return [
      [percent, notes.percent],
      [total, notes.total],
      [gap, notes.gap],
      [staff, notes.staff],
      [index, notes.index],
    ]
  },
  sentence({ last }, language) {
    const total = last && auditResult(last.rules).total
    if (!last || total === null) return null
    const percent = createFormat(language).percent(total / 100, 0)
    return auditsTexts[language].sentence(percent, civilDate(last.auditedOn, language))
  },
})

function lastAudit(db: Db): LastAudit | null {
  const [audit] = auditsRepository(db).all()
  const checklist = audit && checklistsRepository(db).version(audit.versionId)?.checklist
  if (!checklist) return null
  const names = new Map(checklist.sections.map(({ key, name }) => [key, name]))
  const rules = rulesOf(checklist, audit.entries)
  return {
    ...audit,
    rules: rules.map((rule) => ({ ...rule, name: names.get(rule.key) ?? { es: '', en: '' } })),
  }
}

function lastRound(db: Db): ClosedRound | null {
  const round = commandmentsRepository(db)
    .rounds()
    .find(({ closedOn }) => closedOn !== null)
  const read = round ? roundViews(db, round) : null
  return round && read ? { ...round, ...read } : null
}

function write({ last, trend, round }: Facts, { model: { language } }: SheetContext): SheetDraft {
  const words = auditsTexts[language]
  const sheet = new SheetDraft(words.name, [nameWidth, 22, ...Array.from({ length: 12 }, () => 13)], {
    landscape: true,
  })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  let next = 4
  if (last) {
    sheet.put(2, 1, words.lead(civilDate(last.auditedOn, language), last.auditor), 'subtitle')
    next = putLast(sheet, last, words, language, next)
  }
  if (trend.columns.length > 0) next = putHistory(sheet, trend, words, language, next)
  if (round) putRound(sheet, round, words, language, next)
  return sheet
}

/** The rules of the last audit and their mean. Answers with the row for what comes next. */
function putLast(
  sheet: SheetDraft,
  audit: LastAudit,
  words: Words,
  language: Language,
  header: number,
): number {
  const { rules } = audit
  const { rules: scored, total } = auditResult(rules)
  sheet.heights.set(header, 50)
  sheet.put(header, 1, words.rule, 'headerLeft')
  sheet.putRow(header, 2, [words.points, words.items, words.percent], 'header')
  sheet.note(header, 4, words.notes.percent)
  rules.forEach(({ name, items }, index) => {
    const row = header + 1 + index
    const values = validValues(items)
    const percent = scored[index]?.percent ?? null
    const text = inLanguage(name, language)
    sheet.heights.set(row, Math.max(18, wrappedHeight(text, nameWidth)))
    sheet.put(row, 1, text, 'strong')
    sheet.putRow(row, 2, [sum(values), values.length], 'wholeCentred')
    sheet.put(row, 4, live(`IF(C${row}=0,"",B${row}/(2*C${row}))`, shareOf(percent)), 'percent1')
  })
  const end = header + rules.length
  const column = `D${header + 1}:D${end}`
  sheet.tables.push({
    name: words.names.rules,
    block: { row: header, column: 1, lastRow: end, lastColumn: 4 },
  })
  sheet.putRow(end + 1, 1, [words.total, null, null], 'totalText')
  sheet.put(end + 1, 4, live(`IF(COUNT(${column})=0,"",AVERAGE(${column}))`, shareOf(total)), 'totalPercent')
  sheet.note(end + 1, 1, words.notes.total)
  return end + 4
}

const shareOf = (percent: number | null) => (percent === null ? null : percent / 100)

/** Every audit with its rules, the latest first. */
function putHistory(
  sheet: SheetDraft,
  { rules, columns, leftOut }: AuditsHome['trend'],
  words: Words,
  language: Language,
  top: number,
): number {
  const header = top + 2
  const lastColumn = rules.length + 3
  sheet.putAcross(top, 1, lastColumn, words.historyTitle, 'heading')
  sheet.put(top + 1, 1, words.historyLead(leftOut), 'note')
  sheet.heights.set(header, 64)
  const names = rules.map(({ name }) => inLanguage(name, language))
  sheet.putRow(header, 1, uniqueHeaders([words.auditor, words.date, ...names, words.total], 255), 'header')
  sheet.note(header, lastColumn, words.notes.total)
  const made = [...columns].reverse()
  made.forEach(({ auditedOn, auditor, percents, total }, index) => {
    const row = header + 1 + index
    sheet.put(row, 1, auditor, 'strong')
    sheet.put(row, 2, excelMoment(auditedOn) ?? auditedOn, 'dataDate')
    sheet.putRow(row, 3, percents.map(shareOf), 'percent')
    const range = `C${row}:${columnName(lastColumn - 1)}${row}`
    const formula = `IF(COUNT(${range})=0,"",AVERAGE(${range}))`
    sheet.put(row, lastColumn, live(formula, shareOf(total)), 'percent1')
  })
  const lastRow = header + made.length
  sheet.tables.push({ name: words.names.audits, block: { row: header, column: 1, lastRow, lastColumn } })
  return lastRow + 3
}

/** What the owner thinks and what the team says, of the last round that is closed. */
function putRound(
  sheet: SheetDraft,
  round: ClosedRound,
  words: Words,
  language: Language,
  top: number,
): void {
  const { views, closedOn, sheets, ownerIndex, staffIndex } = round
  const header = top + 2
  sheet.putAcross(top, 1, 6, words.commandments, 'heading')
  sheet.put(top + 1, 1, words.roundLead(civilDate(closedOn ?? '', language), sheets), 'note')
  sheet.heights.set(header, 34)
  sheet.put(header, 1, words.commandment, 'headerLeft')
  sheet.putRow(header, 2, [words.owner, words.staff, words.n, words.gap, words.blindSpot], 'header')
  sheet.note(header, 3, words.notes.staff)
  sheet.note(header, 5, words.notes.gap)
  views.forEach(({ name, owner, staff, n, gap, isBlindSpot }, index) => {
    const row = header + 1 + index
    const text = inLanguage(name, language)
    const both = (formula: string) => `IF(OR(B${row}="",C${row}=""),"",${formula})`
    sheet.heights.set(row, Math.max(18, wrappedHeight(text, nameWidth)))
    sheet.put(row, 1, text, 'strong')
    sheet.put(row, 2, owner, 'wholeCentred')
    sheet.put(row, 3, staff, 'decimal1')
    // Fewer answers than may be told are not told as a number either.
    sheet.put(row, 4, n === 0 ? null : n, 'wholeCentred')
    sheet.put(row, 5, live(both(`B${row}-C${row}`), gap), 'change')
    const spot = both(`IF(B${row}-C${row}>=1-1E-9,${formulaText(words.blindSpot)},"")`)
    sheet.put(row, 6, live(spot, isBlindSpot ? words.blindSpot : null), 'centred')
  })
  const last = header + views.length
  const block = { row: header, column: 1, lastRow: last, lastColumn: 6 }
  sheet.tables.push({ name: words.names.commandments, block })
  const spots = { row: header + 1, column: 6, lastRow: last, lastColumn: 6 }
  sheet.formats.push({ block: spots, rule: { is: formulaText(words.blindSpot) }, look: 'bad' })
  const index = (column: string) => {
    const range = `${column}${header + 1}:${column}${last}`
    return `IF(COUNT(${range})=0,"",100*(AVERAGE(${range})-1)/4)`
  }
  sheet.put(last + 1, 1, words.index, 'totalText')
  sheet.put(last + 1, 2, live(index('B'), ownerIndex), 'total1')
  sheet.put(last + 1, 3, live(index('C'), staffIndex), 'total1')
  sheet.note(last + 1, 1, words.notes.index)
}
