import type {
  WorkbookModel,
  WorkbookQuestion,
  WorkbookScorecard,
  WorkbookSheet,
} from '#shared/reports/workbookModel'
import type { Answer } from '#shared/responses/answers'
import type { QuestionType } from '#shared/surveys/scales'

/** Texts that spreadsheets are known to get wrong. */
export const trickyTexts: readonly string[] = [
  '=1+1',
  '+34 600 000 000',
  '-5 % de descuento',
  '@casa',
  '\t=2+2',
  '\r=3+3',
  '=HYPERLINK("http://example.invalid","x")',
  'Ñandú, café y 😀 emoji',
  '<b>&amp; "comillas" \'simples\'</b>',
  '  espacios  dobles  ',
  'dos\nlíneas',
  'campana \u0007 y nulo \u0000 fuera',
  '_x0041_ no es A',
  'NA',
  'a'.repeat(40_000),
  '*?~',
  '12',
]

/** A question; ratings of 1 to 10 unless said. */
export function aQuestion(
  key: string,
  es: string,
  type: QuestionType = 'N10',
  options: readonly string[] = [],
): WorkbookQuestion {
  return {
    key,
    type,
    text: { es, en: `${es} (en)` },
    options: options.map((text) => ({ es: text, en: text })),
  }
}

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const questions: readonly WorkbookQuestion[] = [
  aQuestion('rapidez', '¿Qué nota le da a la rapidez con que le atendimos?'),
  aQuestion('trato', '¿Y al trato de nuestro equipo?'),
  aQuestion('limpieza', '¿Y a la limpieza del local?'),
  aQuestion('limpieza2', '¿Y a la limpieza de los aseos?'),
  aQuestion('precio', '¿Y al precio de lo que compró?'),
  aQuestion('volver', '¿Nos recomendaría a un amigo?', 'R10'),
  aQuestion('facil', 'Fue fácil resolver lo que necesitaba', 'E7'),
  aQuestion('si', '¿Encontró lo que buscaba?', 'YN'),
  aQuestion('como', '¿Cómo nos conoció?', 'SC', ['Un amigo', 'Pasaba por aquí', 'Internet', '=Otro']),
  aQuestion('servicios', '¿Qué servicios usa?', 'MC', ['Barra', 'Terraza', 'Para llevar', 'Domicilio']),
  aQuestion('edad', '¿Cuántos años tiene?', 'NUM'),
  aQuestion('texto', '=¿Qué mejoraría?', 'TXT'),
]

const statuses = [
  'usable',
  'usable',
  'usable',
  'usable',
  'insufficient',
  'usable',
  'usable',
  'voided',
] as const

function anAnswer(type: QuestionType, key: string, roll: (sides: number) => number, number: number): Answer {
  const luck = roll(40)
  if (luck === 0) return null
  if (luck === 1) return 'na'
  if (luck === 2) return type === 'MC' ? 'illegible' : 'multi'
  if (luck === 3 && type !== 'TXT') return 'range'
  if (type === 'TXT') return { text: trickyTexts[number % trickyTexts.length] ?? '' }
  if (type === 'MC') return { marks: [1, 2, 3, 4].filter(() => roll(2) === 0) }
  if (type === 'NUM') return 18 + roll(60) + roll(4) / 4
  if (type === 'YN') return 1 + roll(2)
  if (type === 'SC') return 1 + roll(4)
  if (type === 'R10') return Math.min(10, 5 + roll(7))
  if (type === 'E7') return Math.min(7, 3 + roll(6))
  return Math.min(10, (key === 'rapidez' ? 4 : 6) + roll(5))
}

/** `count` sheets with answers of every kind, one by one. */
export function* sampleSheets(count: number, asked = questions): Generator<WorkbookSheet> {
  const roll = dice(7)
  for (let number = 1; number <= count; number += 1) {
    yield {
      number,
      date: number % 11 === 0 ? null : `2026-03-${String(1 + (number % 28)).padStart(2, '0')}`,
      place: number % 3 === 0 ? 'Terraza' : 'Salón principal',
      channel: number % 9 === 0 ? null : 'Papel',
      shift: number % 5 === 0 ? null : 'Mañana',
      status: statuses[number % statuses.length] ?? 'usable',
      answers: asked.map(({ type, key }) => anAnswer(type, key, roll, number)),
    }
  }
}

/** Mean and n of the usable answers to the questions, as the app would work them out. */
export function usableMean(sheets: Iterable<WorkbookSheet>, positions: readonly number[]) {
  const values: number[] = []
  for (const { status, answers } of sheets) {
    if (status !== 'usable') continue
    for (const position of positions) {
      const answer = answers[position]
      if (typeof answer === 'number') values.push(answer)
    }
  }
  const total = values.reduce((sum, value) => sum + value, 0)
  return { n: values.length, rating: values.length === 0 ? null : total / values.length }
}

/** The libreta of that wave. */
export function aScorecard(count = 60): WorkbookScorecard {
  const rated = (positions: readonly number[]) => usableMean(sampleSheets(count), positions)
  return {
    method: 'proportional',
    scale: { min: 1, max: 10 },
    attributes: [
      { name: 'Rapidez', points: 30, ...rated([0]), target: 8, previous: 6.1, questionKeys: ['rapidez'] },
      { name: 'Trato', points: 25, ...rated([1]), target: 7.5, previous: 8.4, questionKeys: ['trato'] },
      {
        name: 'Limpieza',
        points: 20,
        ...rated([2, 3]),
        target: 9,
        previous: null,
        questionKeys: ['limpieza', 'limpieza2'],
      },
      { name: 'Precio', points: 15, ...rated([4]), target: null, previous: 7.2, questionKeys: ['precio'] },
      {
        name: '=Variedad de la carta',
        points: 10,
        rating: 7.25,
        n: 12,
        target: 7,
        previous: 7,
        questionKeys: [],
      },
    ],
    bands: [
      { name: 'Criminal', from: 0 },
      { name: 'Básico', from: 50 },
      { name: 'Esperado', from: 65 },
      { name: 'Deseado', from: 80 },
      { name: 'Alucinante', from: 90 },
    ],
    previousWave: 'Primavera 2026',
  }
}

/** A wave of a café with `count` sheets. */
export function aWorkbook(count = 60, changes: Partial<WorkbookModel> = {}): WorkbookModel {
  return {
    language: 'es',
    businessName: 'Café & Ñoquis «La Plaza»',
    surveyTitle: 'Opinión de los clientes',
    wave: { label: 'Otoño 2026', firstDay: '2026-03-01', lastDay: '2026-03-31' },
    generatedAt: '2026-04-02T10:15',
    handedOut: 120,
    doubleMarks: 'invalid',
    hideBelow: 5,
    scorecard: aScorecard(count),
    questions,
    sheetCount: count,
    sheets: sampleSheets(count),
    ...changes,
  }
}

/** Lets the workbook be written without showing progress. */
export const noControl = { onProgress: () => undefined, isCancelled: () => false }
