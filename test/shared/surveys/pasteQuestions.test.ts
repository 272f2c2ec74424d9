import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuestions, toQuestions } from '#shared/surveys/pasteQuestions'
import { Questionnaire } from '#shared/surveys/questionnaire'
import { aQuestionnaire, someQuestions } from '../../support/builders'

test('each line is a question on the scale of quality, without the number it had', () => {
  expect(
    readQuestions('1. Rapidez en caja\n\n2) Trato\nP3. - Limpieza\n4 horas de espera\n1.5 litros'),
  ).toEqual([
    { text: 'Rapidez en caja', type: 'S5', options: [] },
    { text: 'Trato', type: 'S5', options: [] },
    { text: 'Limpieza', type: 'S5', options: [] },
    { text: '4 horas de espera', type: 'S5', options: [] },
    { text: '1.5 litros', type: 'S5', options: [] },
  ])
})

test('lines that are set in or begin with a dash or a letter are options of the question above', () => {
  const text =
    '¿Cómo nos conoció?\n  Un amigo\n\tLa radio\n- Internet\na) Otro\nMarque todas las que use:\n• Wifi'
  expect(readQuestions(text)).toEqual([
    { text: '¿Cómo nos conoció?', type: 'SC', options: ['Un amigo', 'La radio', 'Internet', 'Otro'] },
    { text: 'Marque todas las que use:', type: 'MC', options: ['Wifi'] },
  ])
})

test('a list that is set in as a whole is a list of questions', () => {
  expect(readQuestions('    Rapidez\n    Trato').map(({ text }) => text)).toEqual(['Rapidez', 'Trato'])
})

test('a question for yes or no is known by its options, by what it says, or by how it begins', () => {
  const typesOf = (text: string) => readQuestions(text).map(({ text: words, type }) => `${type} ${words}`)
  expect(typesOf('¿Le atendieron bien?\n- Sí\n- No')).toEqual(['YN ¿Le atendieron bien?'])
  expect(typesOf('¿Le atendieron bien? (sí/no)')).toEqual(['YN ¿Le atendieron bien?'])
  expect(typesOf('¿Volvería a comprar?')).toEqual(['YN ¿Volvería a comprar?'])
  expect(typesOf('Would you come back?')).toEqual(['YN Would you come back?'])
  expect(typesOf('¿Haya o no? no dice nada')).toEqual(['S5 ¿Haya o no? no dice nada'])
  expect(typesOf('¿Cómo fue la espera?')).toEqual(['S5 ¿Cómo fue la espera?'])
})

test.each([
  ['¿Nos recomendaría a un amigo?', 'R10'],
  ['How likely is it that you would recommend us?', 'R10'],
  ['¿Nos recomendaría? (sí/no)', 'YN'],
  ['¿Cuántas personas venían con usted?', 'NUM'],
  ['Edad', 'NUM'],
  ['¿Cuándo vino?', 'DATE'],
  ['¿Qué podemos mejorar?', 'TXT'],
  ['Comentarios:', 'TXT'],
  ['Why did you come?', 'TXT'],
  ['¿Qué tal la comida?', 'S5'],
  ['Quesos y postres', 'S5'],
  ['¿Cómo le atendieron?', 'S5'],
])('%s is answered as its words ask: %s', (text, type) => {
  expect(readQuestions(text).map((question) => question.type)).toEqual([type])
})

test('what was read becomes questions with keys of their own, in the language of the sheet', () => {
  const questionnaire = aQuestionnaire({ questions: someQuestions('S5', 'S5'), language: 'en' })
  const made = toQuestions(readQuestions('Speed\nColour?\n- Red'), questionnaire, 2)
  expect(made.map(({ key, type, text, options }) => [key, type, text, options])).toEqual([
    ['v2q3', 'S5', { es: '', en: 'Speed' }, []],
    ['v2q4', 'SC', { es: '', en: 'Colour?' }, [{ es: '', en: 'Red' }]],
  ])
})

test('whatever is pasted, the questionnaire can be saved', () => {
  const pieces = fc.constantFrom('¿Qué?', ' ', '\n', '- ', '1. ', 'a) ', '\t', 'x', '(sí/no)', '[ ]')
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      const questionnaire = aQuestionnaire({ questions: someQuestions('S5') })
      const made = toQuestions(readQuestions(parts.join('')), questionnaire, 1)
      const next = { ...questionnaire, questions: [...questionnaire.questions, ...made] }
      expect(Questionnaire.safeParse(next).success).toBe(true)
    }),
  )
})
