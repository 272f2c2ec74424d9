import type { WorkbookModel } from '#shared/reports/workbookModel'
import { benchmarkQuestions, benchmarkSheets } from './bareWriter'
import { columns } from './sheets'

/** A workbook with a libreta of ten attributes and so many sheets. */
export function workbookOf(rows: number): WorkbookModel {
  const questions = benchmarkQuestions(columns)
  return {
    language: 'es',
    businessName: 'La tienda',
    surveyTitle: 'Encuesta',
    wave: { label: 'Primavera', firstDay: '2026-03-01', lastDay: '2026-03-28' },
    generatedAt: '2026-03-28T10:00',
    handedOut: 2 * rows,
    doubleMarks: 'invalid',
    hideBelow: 5,
    scorecard: {
      method: 'proportional',
      scale: { min: 1, max: 10 },
      attributes: questions.slice(0, 10).map(({ key, text }) => ({
        name: text.es,
        points: 10,
        rating: 5.5,
        n: rows,
        target: 8,
        previous: 5,
        questionKeys: [key],
      })),
      bands: [
        { name: 'Insuficiente', from: 0 },
        { name: 'Suficiente', from: 50 },
        { name: 'Excelente', from: 80 },
      ],
      previousWave: 'Invierno',
    },
    questions,
    sheetCount: rows,
    sheets: benchmarkSheets(rows, columns),
  }
}
