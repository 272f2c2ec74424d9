import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerFits } from '#shared/responses/answers'
import { dateOf, guessType, numberOf, readCell } from '#shared/responses/cells'
import { choicesOf, type Question } from '#shared/surveys/question'
import { scales, scaleTypes } from '#shared/surveys/scales'
import { aQuestion, someOptions } from '../../support/builders'

const rating = aQuestion({ type: 'S5' })
const list = aQuestion({ type: 'SC', options: someOptions(3) })
const several = aQuestion({ type: 'MC', options: someOptions(4) })

describe('a cell read as an answer', () => {
  test.each<[Question, string, unknown]>([
    [rating, '4', { answer: 4 }],
    [rating, ' 4 ', { answer: 4 }],
    [rating, '4,0', { answer: 4 }],
    [rating, '+4', { answer: 4 }],
    [rating, '', { answer: null }],
    [rating, '  ', { answer: null }],
    [rating, '-', { answer: null }],
    [rating, 'N/A', { answer: 'na' }],
    [rating, 'ns/nc', { answer: 'na' }],
    [rating, 'No aplica', { answer: 'na' }],
    [rating, '*', { answer: 'multi' }],
    [rating, 'Muy bien', { answer: 5 }],
    [rating, 'very bad', { answer: 1 }],
    [rating, '6', { problem: 'notOnScale' }],
    [rating, '0', { problem: 'notOnScale' }],
    [rating, '4,5', { problem: 'notOnScale' }],
    [rating, 'cuatro', { problem: 'notANumber' }],
    [rating, '1e1', { problem: 'notANumber' }],
    [rating, '4 puntos', { problem: 'notANumber' }],
    [aQuestion({ type: 'R10' }), '0', { answer: 0 }],
    [aQuestion({ type: 'R10' }), '10', { answer: 10 }],
    [aQuestion({ type: 'N10' }), '0', { problem: 'notOnScale' }],
    [aQuestion({ type: 'YN' }), 'sí', { answer: 1 }],
    [aQuestion({ type: 'YN' }), 'NO', { answer: 2 }],
    [aQuestion({ type: 'YN' }), 'Yes', { answer: 1 }],
    [list, 'opción 2', { answer: 2 }],
    [list, '3', { answer: 3 }],
    [list, '4', { problem: 'notOnScale' }],
    [several, '1, 3', { answer: { marks: [1, 3] } }],
    [several, '3;1;3', { answer: { marks: [1, 3] } }],
    [several, 'Opción 4 | 2', { answer: { marks: [2, 4] } }],
    [several, '5', { problem: 'notOnScale' }],
    [several, '1, otra', { problem: 'notOnScale' }],
    [several, '-', { answer: null }],
    [aQuestion({ type: 'NUM' }), '-12,5', { answer: -12.5 }],
    [aQuestion({ type: 'NUM' }), '12.5', { answer: 12.5 }],
    [aQuestion({ type: 'NUM' }), '12,5,1', { problem: 'notANumber' }],
    [aQuestion({ type: 'TXT' }), ' Muy bien ', { answer: { text: 'Muy bien' } }],
    [aQuestion({ type: 'TXT' }), '7', { answer: { text: '7' } }],
    [aQuestion({ type: 'TXT' }), '-', { answer: { text: '-' } }],
    [aQuestion({ type: 'TXT' }), '  ', { answer: null }],
  ])('of a question %#: "%s"', (question, cell, expected) => {
    expect(readCell(question, cell)).toEqual(expected)
  })

  test('whatever is in the cell, what is read is an answer the question can have, or a problem', () => {
    const question = fc.constantFrom(
      ...scaleTypes.map((type) => aQuestion({ type })),
      aQuestion({ type: 'YN' }),
      aQuestion({ type: 'SC', options: someOptions(12) }),
      aQuestion({ type: 'MC', options: someOptions(12) }),
      aQuestion({ type: 'NUM' }),
      aQuestion({ type: 'TXT' }),
    )
    const cell = fc.oneof(
      fc.string(),
      fc.integer({ min: -3, max: 15 }).map(String),
      fc.array(fc.integer({ min: 0, max: 13 })).map((marks) => marks.join(';')),
      fc.double().map(String),
      fc.string({ unit: fc.constantFrom(...'0123456789.,;|-+* nasc/') }),
    )
    fc.assert(
      fc.property(question, cell, (asked, text) => {
        const reading = readCell(asked, text)
        if ('answer' in reading) expect(answerFits(asked, reading.answer)).toBe(true)
        else expect(['notANumber', 'notOnScale']).toContain(reading.problem)
      }),
      { numRuns: 2000 },
    )
  })

  test('every printed box can be written by its value or by its words', () => {
    for (const type of [...scaleTypes, 'YN'] as const) {
      const question = aQuestion({ type })
      for (const { value, label } of choicesOf(question)) {
        for (const text of [String(value), label.es, label.en].filter((written) => written !== ''))
          expect([type, text, readCell(question, text)]).toEqual([type, text, { answer: value }])
      }
    }
  })
})

test.each([
  ['1', 1],
  ['-1,5', -1.5],
  ['+2.25', 2.25],
  [' 3 ', 3],
  ['007', 7],
  ['0,1', 0.1],
  ['', null],
  ['.', null],
  [',5', null],
  ['5.', null],
  ['1.234,5', null],
  ['1 000', null],
  ['1e3', null],
  ['0x10', null],
  ['Infinity', null],
  ['NaN', null],
  ['٣', null],
])('the number written "%s" is %s', (text, expected) => {
  expect(numberOf(text)).toBe(expected)
})

test.each([
  ['2026-03-05', '2026-03-05'],
  ['2026-3-5', '2026-03-05'],
  ['2026-03-05T10:20:30', '2026-03-05'],
  ['2026-03-05 10:20', '2026-03-05'],
  ['5/3/2026', '2026-03-05'],
  ['05.03.26', '2026-03-05'],
  ['05-03-2026', '2026-03-05'],
  [' 5/3/2026 ', '2026-03-05'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2026', null],
  ['31/4/2026', null],
  ['3/13/2026', null],
  ['0/3/2026', null],
  ['2026-13-01', null],
  ['5/3', null],
  ['46086', null],
  ['mañana', null],
  ['', null],
])('the day written "%s" is %s', (text, expected) => {
  expect(dateOf(text)).toBe(expected)
})

test('every day of four years is read back from its writings', () => {
  for (let day = Date.UTC(2023, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
    const iso = new Date(day).toISOString().slice(0, 10)
    const [year, month, date] = iso.split('-').map(Number)
    expect([iso, dateOf(iso), dateOf(`${date}/${month}/${year}`)]).toEqual([iso, iso, iso])
  }
})

test.each([
  [['1', '5', '3'], 'S5'],
  [['1', '5', '6'], 'E7'],
  [['1', '8', '10'], 'N10'],
  [['0', '8', '10'], 'R10'],
  [['0', '1'], 'R10'],
  [['11', '1'], 'NUM'],
  [['4,5', '1'], 'NUM'],
  [['-1', '1'], 'NUM'],
  [['1', 'NS/NC', '', ' 5 '], 'S5'],
  [['1', 'bien'], 'TXT'],
  [['bien', 'mal'], 'S5'],
  [['Sí', 'no'], 'YN'],
  [['caro', 'barato'], 'TXT'],
  [['5/3/2026', '2026-03-06 10:20'], 'DATE'],
  [['a', 'b', 'a', 'b', 'a', 'b'], 'SC'],
  [['', '  '], 'TXT'],
  [[], 'TXT'],
] as const)('cells %j look like answers of type %s', (cells, expected) => {
  expect(guessType(cells)).toBe(expected)
})

test('the type proposed is one that can hold every cell it was guessed from', () => {
  const cell = fc.oneof(
    fc.integer({ min: -2, max: 12 }).map(String),
    fc.constantFrom('', 'na', '2,5', 'bien'),
  )
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const question = aQuestion({ type: guessType(cells) })
      expect(cells.filter((text) => 'problem' in readCell(question, text))).toEqual([])
    }),
    { numRuns: 1000 },
  )
  expect(scales.S5.max).toBeLessThan(scales.E7.max)
})
