import { expect, test } from 'vitest'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import type { SheetContext } from '../../../src/main/reports/workbook/sheetContext'
import type { SheetDraft } from '../../../src/main/reports/workbook/sheetDraft'
import { planSheet } from '../../../src/main/reports/workbook/sheets/planSheet'
import { appForEachTest } from '../../support/builders'
import { aJudgeableAction } from './planDeeds'

const app = appForEachTest()

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

test('the sheet of the plan has its goals, its actions and what they did', async () => {
  const context = {
    db: app().db,
    clock: app().deps.clock,
    language: 'es' as const,
    waveId: 1,
    scorecardId: null,
    hasPersonal: false,
    span: 'lastMonths' as const,
  }
  expect(planSheet.ready(context)).toBeNull()
  const { id, surveyId } = await aJudgeableAction(app())
  await app().call('plan.verify', { id, isEffective: true })
  const indicator = questionIndicatorKey(surveyId, 'q1')
  await app().call('plan.addGoal', { indicator, direction: 'up', target: 95, dueOn: '2026-12-31' })
  const ready = planSheet.ready(context)
  expect(ready?.sentence).toBe('0 acciones en marcha; funcionaron 1 de 1 comprobadas.')
  if (!ready || !('write' in ready)) throw new Error('no sheet')
  const sheet = ready.write({ model: { language: 'es' } } as SheetContext)
  expect(rowOf(sheet, 'Rapidez').slice(0, 7)).toEqual(['Rapidez', 'El dueño', 'subir', 90, 90, 95, 0])
  expect(rowOf(sheet, 'Otro camarero').slice(5)).toEqual(['Funcionó', 20, 90, 70])
  expect(rowOf(sheet, 'Funcionaron, de las comprobadas')).toEqual(['Funcionaron, de las comprobadas', 1])
  expect(rowOf(sheet, 'Hechas a tiempo, de las hechas')).toEqual(['Hechas a tiempo, de las hechas', 1])
})
