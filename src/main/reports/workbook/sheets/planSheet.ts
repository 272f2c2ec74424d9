import { inLanguage, type Language, type LocalText } from '#shared/i18n/languages'
import { actionFigures } from '#shared/plan/figures'
import { wayShare } from '#shared/plan/goals'
import { planTexts } from '#shared/reports/sheets/planTexts'
import { questionSources } from '../../../indicators/questionSources'
import { scorecardSources } from '../../../indicators/scorecardSources'
import { actionsRepository, type KeptAction } from '../../../plan/actions.repository'
import { cycleRepository, type GoalRow } from '../../../plan/cycle.repository'
import { formulaText } from '../cellText'
import { excelMoment } from '../excelDates'
import type { SheetContext } from '../sheetContext'
import { live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'

const textWidth = 46
const figuresRow = 4
const goalsHeader = figuresRow + 7

type Words = (typeof planTexts)['es']

interface NamedGoal extends GoalRow {
  readonly name: LocalText | null
  /** Of a question, as its last closed wave says it; of the others null. */
  readonly now: number | null
}

interface Facts {
  readonly goals: readonly NamedGoal[]
  readonly actions: readonly KeptAction[]
  readonly today: string
}

/** The plan: its goals, and the actions with what they did to their figures (domain.md §1.23). */
export const planSheet = sheetKind<Facts>({
  key: 'plan',
  name: { es: planTexts.es.name, en: planTexts.en.name },
  about: { es: planTexts.es.title, en: planTexts.en.title },
  read({ db, clock }: ReadContext): Facts | null {
    const cycles = cycleRepository(db)
    const cycle = cycles.running()
    const questions = questionSources({ db })
    const others = new Map(scorecardSources({ db, clock }).map((source) => [source.key, source]))
    const goals = (cycle ? cycles.goals(cycle.id) : []).map((goal): NamedGoal => {
      const question = questions.find(goal.key)
      const now = question?.spans?.().at(-1)?.read().value ?? null
      return { ...goal, name: (question ?? others.get(goal.key))?.name ?? null, now }
    })
    const actions = actionsRepository(db)
      .list()
      .filter(({ state }) => state !== 'dropped')
    return goals.length + actions.length === 0 ? null : { goals, actions, today: clock.today() }
  },
  write,
  definitions: (_, language) => {
    const words = planTexts[language]
    return [
      [words.way, words.notes.way],
      [words.effectiveness, words.notes.effectiveness],
    ]
  },
  sentence: (facts, language) => {
    const { running, effectiveness } = figuresOf(facts)
    return planTexts[language].sentence(running, effectiveness.part, effectiveness.n)
  },
})

function figuresOf({ actions, today }: Facts) {
  const counted = actions.map((one) => ({ ...one, isEffective: one.verified?.isEffective ?? null }))
  return actionFigures(counted, today)
}

function write(facts: Facts, { model }: SheetContext): SheetDraft {
  const words = planTexts[model.language]
  const sheet = new SheetDraft(words.name, [textWidth, 26, 14, 14, 14, 14, 14, 14, 14], { landscape: true })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  const { goals, actions } = facts
  const actionsHeader = goalsHeader + (goals.length === 0 ? 0 : goals.length + 3)
  if (goals.length > 0) putGoals(sheet, goals, words, model.language)
  if (actions.length > 0) putActions(sheet, actions, words, actionsHeader)
  putFigures(sheet, facts, words, actionsHeader)
  return sheet
}

const day = (date: string | null) => (date === null ? null : (excelMoment(date) ?? date))

function putGoals(sheet: SheetDraft, goals: readonly NamedGoal[], words: Words, language: Language): void {
  const header = goalsHeader
  sheet.putAcross(header - 1, 1, 7, words.goalsTitle, 'heading')
  sheet.heights.set(header, 34)
  const { indicator, who, direction, baseline, now, target, way, due } = words
  sheet.putRow(header, 1, [indicator, who, direction, baseline, now, target, way, due], 'header')
  sheet.note(header, 7, words.notes.way)
  goals.forEach((goal, index) => {
    const row = header + 1 + index
    const name = goal.name ? inLanguage(goal.name, language) : (words.indicatorNames[goal.key] ?? goal.key)
    const gone =
      goal.baseline === null || goal.now === null ? null : wayShare(goal.now, goal.baseline, goal.target)
    sheet.put(row, 1, name, 'text')
    sheet.put(row, 2, goal.personName ?? words.owner, 'text')
    sheet.put(row, 3, words.directions[goal.direction], 'centred')
    sheet.put(row, 4, goal.baseline, 'decimal1')
    sheet.put(row, 5, goal.now, 'decimal1')
    sheet.put(row, 6, goal.target, 'decimal1')
    const formula = `IF(OR(D${row}="",E${row}="",F${row}=D${row}),"",(E${row}-D${row})/(F${row}-D${row}))`
    sheet.put(row, 7, live(formula, gone), 'percent')
    sheet.put(row, 8, day(goal.dueOn), 'dataDate')
  })
  const block = { row: header, column: 1, lastRow: header + goals.length, lastColumn: 8 }
  sheet.tables.push({ name: words.names.goals, block })
}

function stateOf({ state, verified }: KeptAction, { states }: Words): string {
  if (verified) return verified.isEffective ? states.effective : states.notEffective
  return states[state]
}

function putActions(sheet: SheetDraft, actions: readonly KeptAction[], words: Words, header: number): void {
  sheet.putAcross(header - 1, 1, 7, words.actionsTitle, 'heading')
  sheet.heights.set(header, 34)
  const { what, from, who, due, doneOn, state, before, after, change } = words
  sheet.putRow(header, 1, [what, from, who, due, doneOn, state, before, after, change], 'header')
  actions.forEach((action, index) => {
    const row = header + 1 + index
    const [first, last] = [action.effect?.before?.value ?? null, action.effect?.after.value ?? null]
    sheet.heights.set(row, Math.max(18, wrappedHeight(action.what, textWidth)))
    sheet.put(row, 1, action.what, 'text')
    sheet.put(row, 2, action.origin?.label ?? null, 'text')
    sheet.put(row, 3, action.personName ?? words.owner, 'text')
    sheet.put(row, 4, day(action.dueOn), 'dataDate')
    sheet.put(row, 5, day(action.doneOn), 'dataDate')
    sheet.put(row, 6, stateOf(action, words), 'centred')
    sheet.put(row, 7, first, 'decimal1')
    sheet.put(row, 8, last, 'decimal1')
    const difference = first === null || last === null ? null : last - first
    sheet.put(row, 9, live(`IF(OR(G${row}="",H${row}=""),"",H${row}-G${row})`, difference), 'decimal1')
  })
  const block = { row: header, column: 1, lastRow: header + actions.length, lastColumn: 9 }
  sheet.tables.push({ name: words.names.actions, block })
}

function putFigures(sheet: SheetDraft, facts: Facts, words: Words, header: number): void {
  const { done, onTime, effectiveness } = figuresOf(facts)
  const count = facts.actions.length
  const column = (letter: string) => `${letter}${header + 1}:${letter}${header + Math.max(1, count)}`
  const counted = (state: string) => `COUNTIF(${column('F')},${formulaText(state)})`
  const verified = `${counted(words.states.effective)}+${counted(words.states.notEffective)}`
  const put = (index: number, label: string, formula: string, value: number | null, isShare: boolean) => {
    const row = figuresRow + 1 + index
    sheet.put(row, 1, label, 'text')
    sheet.put(row, 2, count === 0 ? value : live(formula, value), isShare ? 'percent' : 'whole')
  }
  const first = figuresRow + 1
  const inTime = `SUMPRODUCT((${column('E')}<>"")*(${column('E')}<=${column('D')}))`
  sheet.putAcross(figuresRow, 1, 2, words.figures, 'heading')
  put(0, words.done, `COUNT(${column('E')})`, done, false)
  put(1, words.onTime, `IF(B${first}=0,"",${inTime}/B${first})`, onTime.share, true)
  put(2, words.verified, verified, effectiveness.n, false)
  const worked = `IF(B${first + 2}=0,"",${counted(words.states.effective)}/B${first + 2})`
  put(3, words.effectiveness, worked, effectiveness.share, true)
  sheet.note(first + 3, 1, words.notes.effectiveness)
}
