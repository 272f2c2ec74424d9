import { boxTexts } from '#shared/reports/sheets/boxTexts'
import { type SuggestionFigures, suggestionFigures } from '#shared/suggestions/figures'
import { suggestionPriority } from '#shared/suggestions/priority'
import type { Box, Emptying, Suggestion } from '#shared/suggestions/suggestions.contract'
import { boxesRepository } from '../../../suggestions/boxes.repository'
import { suggestionsRepository } from '../../../suggestions/suggestions.repository'
import { columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { excelMoment } from '../excelDates'
import type { LookName } from '../looks'
import type { SheetContext } from '../sheetContext'
import { type CellContent, live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'

const figuresRow = 4
const textWidth = 48

interface Facts {
  readonly boxes: readonly Box[]
  readonly emptyings: readonly Emptying[]
  readonly slips: readonly Suggestion[]
  readonly figures: SuggestionFigures
  readonly hasPersonal: boolean
}

type Words = (typeof boxTexts)['es']

/** The suggestion box: what came in, what it asked for and what was done (domain.md §1.11). */
export const boxSheet = sheetKind<Facts>({
  key: 'box',
  name: { es: boxTexts.es.name, en: boxTexts.en.name },
  about: { es: boxTexts.es.title, en: boxTexts.en.title },
  read({ db, hasPersonal }: ReadContext): Facts | null {
    const repository = boxesRepository(db)
    const boxes = repository.boxes()
    const emptyings = repository.emptyings()
    const slips = suggestionsRepository(db).list()
    if (emptyings.length === 0 && slips.length === 0) return null
    const untyped = emptyings.reduce(
      (sum, { slipCount, typedCount }) => sum + Math.max(0, slipCount - typedCount),
      0,
    )
    const figures = suggestionFigures({ slips: slips.map(toCounted), untyped, customers: null })
    return { boxes, emptyings, slips, figures, hasPersonal }
  },
  write,
  definitions: (_, language) => {
    const words = boxTexts[language]
    return [
      [words.votes, words.notes.votes],
      [words.priority, words.notes.priority],
    ]
  },
  sentence: ({ figures }, language) => boxTexts[language].sentence(figures.received, figures.pending),
})

const toCounted = (slip: Suggestion) => ({
  ...slip,
  isCase: slip.caseId !== null,
  isDuplicate: slip.duplicateOfId !== null,
})

/** What a slip is now: its state, or why it is no idea of its own. */
function stateOf({ state, isIllegible, caseId, duplicateOfId }: Suggestion, { states }: Words): string {
  if (caseId !== null) return states.case
  if (duplicateOfId !== null) return states.duplicate
  return isIllegible ? states.illegible : states[state]
}

interface Column {
  readonly header: string
  readonly width: number
  readonly look: LookName
  value(slip: Suggestion, row: number): CellContent
}

const day = (date: string | null) => (date === null ? null : (excelMoment(date) ?? date))

function columnsOf(words: Words, hasPersonal: boolean): readonly Column[] {
  const elements: Readonly<Record<string, string>> = words.elements
  const priority = ({ impact, effort }: Suggestion) =>
    impact === null || effort === null ? null : suggestionPriority({ impact, effort })
  const columns: Column[] = [
    { header: words.number, width: 14, look: 'wholeCentred', value: ({ slipNumber }) => slipNumber },
    { header: words.text, width: textWidth, look: 'text', value: ({ text }) => text },
    { header: words.votes, width: 9, look: 'wholeCentred', value: ({ votes }) => votes },
    { header: words.impact, width: 10, look: 'wholeCentred', value: ({ impact }) => impact },
    { header: words.effort, width: 10, look: 'wholeCentred', value: ({ effort }) => effort },
    {
      header: words.priority,
      width: 11,
      look: 'wholeCentred',
      value: (slip, row) => live(`IF(OR(D${row}="",E${row}=""),"",D${row}*(6-E${row}))`, priority(slip)),
    },
    { header: words.state, width: 16, look: 'centred', value: (slip) => stateOf(slip, words) },
    {
      header: words.accepted1,
      width: 11,
      look: 'centred',
      value: ({ wasAccepted }) => (wasAccepted ? words.yes : null),
    },
    { header: words.receivedOn, width: 12, look: 'dataDate', value: ({ receivedOn }) => day(receivedOn) },
    { header: words.repliedOn, width: 12, look: 'dataDate', value: ({ repliedOn }) => day(repliedOn) },
    {
      header: words.implementedOn,
      width: 12,
      look: 'dataDate',
      value: ({ implementedOn }) => day(implementedOn),
    },
    {
      header: words.element,
      width: 24,
      look: 'text',
      value: ({ element }) => (element === null ? null : (elements[element] ?? element)),
    },
    { header: words.box, width: 18, look: 'text', value: ({ boxName }) => boxName },
    {
      header: words.discardReason,
      width: 26,
      look: 'text',
      value: ({ discardReason }) => discardReason || null,
    },
  ]
  if (!hasPersonal) return columns
  return [
    ...columns,
    { header: words.customer, width: 24, look: 'text', value: ({ customerName }) => customerName },
  ]
}

function write(
  { boxes, emptyings, slips, figures, hasPersonal }: Facts,
  { model }: SheetContext,
): SheetDraft {
  const words = boxTexts[model.language]
  const columns = columnsOf(words, hasPersonal)
  const sheet = new SheetDraft(
    words.name,
    columns.map(({ width }) => width),
    { landscape: true },
  )
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  const boxRow = figuresRow + 9
  const slipHeader = boxRow + (boxes.length === 0 ? 1 : boxes.length + 4)
  putSlips(sheet, slips, columns, words, slipHeader)
  putFigures(
    sheet,
    figures,
    words,
    slips.length === 0 ? null : { first: slipHeader + 1, last: slipHeader + slips.length },
  )
  if (boxes.length > 0) putBoxes(sheet, boxes, emptyings, words, boxRow)
  return sheet
}

function putSlips(
  sheet: SheetDraft,
  slips: readonly Suggestion[],
  columns: readonly Column[],
  words: Words,
  header: number,
): void {
  if (slips.length === 0) return
  sheet.putAcross(header - 1, 1, 7, words.slipsTitle, 'heading')
  sheet.heights.set(header, 34)
  sheet.putRow(
    header,
    1,
    columns.map((column) => column.header),
    'header',
  )
  sheet.note(header, 3, words.notes.votes)
  sheet.note(header, 6, words.notes.priority)
  slips.forEach((slip, index) => {
    const row = header + 1 + index
    sheet.heights.set(row, Math.max(18, wrappedHeight(slip.text, textWidth)))
    columns.forEach(({ look, value }, position) => {
      sheet.put(row, position + 1, value(slip, row), look)
    })
  })
  const last = header + slips.length
  sheet.tables.push({
    name: words.names.slips,
    block: { row: header, column: 1, lastRow: last, lastColumn: columns.length },
  })
  const block = columnBlock(7, header + 1, last)
  sheet.formats.push(
    { block, rule: { is: formulaText(words.states.implemented) }, look: 'good' },
    { block, rule: { is: formulaText(words.states.discarded) }, look: 'faint' },
  )
}

function putFigures(
  sheet: SheetDraft,
  figures: SuggestionFigures,
  words: Words,
  rows: { readonly first: number; readonly last: number } | null,
): void {
  const { received, untyped, illegible, cases, duplicates, pending, acceptance, implementation, replyDays } =
    figures
  const column = (letter: string) => (rows ? `${letter}${rows.first}:${letter}${rows.last}` : '')
  const counted = (states: readonly string[]) =>
    `SUM(COUNTIF(${column('G')},{${states.map((state) => formulaText(state)).join(',')}}))`
  const { states } = words
  const judged = [states.evaluated, states.accepted, states.inProgress, states.implemented, states.discarded]
  const ideas = received - untyped - illegible - cases - duplicates
  const put = (index: number, label: string, content: CellContent, look: LookName) => {
    const row = figuresRow + 1 + index
    sheet.heights.set(row, 19)
    sheet.putAcross(row, 1, 2, label, 'text')
    sheet.put(row, 3, content, look)
  }
  const when = (formula: string, result: number | null): CellContent =>
    rows ? live(formula, result) : result
  const share = (value: number | null) => (value === null ? null : value / 100)
  const accepted = `COUNTIFS(${column('H')},${formulaText(words.yes)},${column('G')},"<>"&${formulaText(states.duplicate)},${column('G')},"<>"&${formulaText(states.case)},${column('G')},"<>"&${formulaText(states.illegible)})`
  sheet.putAcross(figuresRow, 1, 3, words.figures, 'heading')
  put(0, words.received, when(`COUNTA(${column('A')})+C${figuresRow + 2}`, received), 'whole')
  put(1, words.untyped, untyped, 'whole')
  put(2, words.ideas, when(counted([states.new, ...judged]), ideas), 'whole')
  const evaluated = ideas - pending
  put(
    3,
    words.accepted,
    evaluated === acceptance.n
      ? when(`IF(${counted(judged)}=0,"",${accepted}/${counted(judged)})`, share(acceptance.value))
      : share(acceptance.value),
    'percent',
  )
  put(
    4,
    words.implemented,
    when(
      `IF(${accepted}=0,"",COUNTIF(${column('G')},${formulaText(states.implemented)})/${accepted})`,
      share(implementation.value),
    ),
    'percent',
  )
  put(5, words.replyDays, replyDays.value, 'decimal1')
}

function putBoxes(
  sheet: SheetDraft,
  boxes: readonly Box[],
  emptyings: readonly Emptying[],
  words: Words,
  row: number,
): void {
  const { box, place, every, last, emptyings: times, slips } = words
  sheet.putAcross(row - 1, 1, 7, words.boxes, 'heading')
  sheet.heights.set(row, 48)
  sheet.putRow(row, 1, [place, box, every, times, slips, last], 'header')
  boxes.forEach(({ id, name, place: where, everyDays, lastEmptiedOn }, index) => {
    const own = emptyings.filter(({ boxId }) => boxId === id)
    const at = row + 1 + index
    sheet.put(at, 1, where || null, 'text')
    sheet.put(at, 2, name, 'strong')
    sheet.putRow(
      at,
      3,
      [everyDays, own.length, own.reduce((sum, { slipCount }) => sum + slipCount, 0)],
      'wholeCentred',
    )
    sheet.put(at, 6, day(lastEmptiedOn), 'dataDate')
  })
  sheet.tables.push({
    name: words.names.boxes,
    block: { row, column: 1, lastRow: row + boxes.length, lastColumn: 6 },
  })
}
