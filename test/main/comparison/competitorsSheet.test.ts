import { expect, test } from 'vitest'
import type { SheetContext } from '../../../src/main/reports/workbook/sheetContext'
import type { SheetDraft } from '../../../src/main/reports/workbook/sheetDraft'
import { competitorsSheet } from '../../../src/main/reports/workbook/sheets/competitorsSheet'
import {
  appForEachTest,
  aQuestion,
  aSurveyWithOpenWave,
  keyedSheets,
  someAttributes,
} from '../../support/builders'
import { answersWithMean, sheetsOf } from '../../support/pairs'
import { aChecklist, aCompetitor, aVisit, exampleBasket } from './comparisonDeeds'

const app = appForEachTest()

const context = () => ({
  db: app().db,
  clock: app().deps.clock,
  language: 'es' as const,
  waveId: 1,
  scorecardId: null,
  hasPersonal: false,
  span: 'lastMonths' as const,
})

/** What stands in the cells of a row, formulas by their results. */
function rowOf(sheet: SheetDraft, first: string): unknown[] {
  for (const cells of sheet.rows.values()) {
    if (cells.get(1)?.content !== first) continue
    return [...cells.values()].map(({ content }) =>
      typeof content === 'object' && content !== null ? content.result : content,
    )
  }
  return []
}

test('without anything about competitors there is no sheet', () => {
  expect(competitorsSheet.ready(context())).toBeNull()
})

test('the sheet says what the page says: differences, index, class and totals are live', async () => {
  const [speed = 0] = await someAttributes(app(), ['Rapidez'])
  const competitorId = await aCompetitor(app())
  const few = await aCompetitor(app(), 'Casi nadie', 900)
  const questions = [
    aQuestion({ key: 'q1', attributeId: speed }),
    aQuestion({ key: 'q2' }),
    aQuestion({ key: 'q3' }),
  ]
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
  const tie = (questionKey: string, whose: number) => ({
    questionKey,
    competitorId: whose,
    attributeId: speed,
  })
  await app().call('comparison.tieQuestions', { surveyId, ties: [tie('q2', competitorId), tie('q3', few)] })
  const none = Array.from({ length: 7 }, () => null)
  await keyedSheets(
    app(),
    waveId,
    sheetsOf([answersWithMean(3, 10), answersWithMean(4, 10), [5, 5, 5, ...none]]),
  )
  const { versionId } = await aChecklist(app())
  await aVisit(app(), versionId)
  await app().call('comparison.addBasket', exampleBasket(competitorId))

  const sheet = competitorsSheet.ready(context())
  expect(sheet?.sentence).toBe('Lo primero: Rapidez importa y un competidor lo hace mejor.')
  if (!sheet || !('write' in sheet)) throw new Error('there is no small sheet')
  const draft = sheet.write({ model: { language: 'es' } } as unknown as SheetContext) // all that this sheet asks for
  // Three answers are counted, and neither shown nor the best.
  expect(rowOf(draft, 'Rapidez')).toEqual([
    'Rapidez',
    1,
    3,
    10,
    4,
    10,
    null,
    3,
    4,
    -1,
    75,
    'Desventaja crítica',
  ])
  expect(rowOf(draft, 'Nota ponderada').slice(2, 8)).toEqual([3, null, 4, null, null, null])
  expect(rowOf(draft, 'Leche')).toEqual(['Leche', 2, 1.1, 1.05])
  const formulas = [...draft.rows.values()].flatMap((cells) =>
    [...cells.values()].flatMap(({ content }) =>
      typeof content === 'object' && content !== null ? [content.formula] : [],
    ),
  )
  expect(formulas.filter((formula) => formula.includes('$B$4')).length).toBeGreaterThan(0)
  expect(formulas.every((formula) => !formula.includes('NaN') && !formula.includes('undefined'))).toBe(true)
})
