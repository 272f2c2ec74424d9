import { writeFileSync } from 'node:fs'
import type { ImportMapping } from '#shared/responses/importing'
import { benchmarkQuestions, benchmarkSheets } from './bareWriter'
import { columns } from './sheets'

/** Writes the sheets as a spreadsheet program does, with a header; a comma inside a text brings its quotes. */
export function writeCsv(path: string, rows: number): void {
  const questions = benchmarkQuestions(columns)
  const header = ['Hoja', 'Fecha', 'Lugar', 'Canal', 'Estado', ...questions.map(({ text }) => text.es)]
  const lines = [header.join(',')]
  for (const { number, date, place, channel, answers } of benchmarkSheets(rows, columns)) {
    const cells = answers.map((answer) =>
      typeof answer === 'object' && answer !== null && 'text' in answer ? `"${answer.text}"` : String(answer),
    )
    lines.push([number, date, place, channel, 'Utilizable', ...cells].join(','))
  }
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
}

/** Every column of that file, each question made anew. */
export function csvMapping(): ImportMapping {
  const questions = benchmarkQuestions(columns)
  return {
    surveyId: null,
    surveyTitle: 'Encuesta',
    waveLabel: 'Primavera',
    openedOn: '2026-03-01',
    targets: [
      { kind: 'sheetNumber' },
      { kind: 'date' },
      { kind: 'place' },
      { kind: 'channel' },
      { kind: 'ignore' },
      ...questions.map(({ type, text }) => ({ kind: 'newQuestion' as const, type, text: text.es })),
    ],
  }
}
