import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesOf, isClosed, Question, rangeOf } from '#shared/surveys/question'
import { Questionnaire } from '#shared/surveys/questionnaire'
import { isScaleType, questionTypes, scales, scaleTypes } from '#shared/surveys/scales'
import { aQuestion, aQuestionnaire, someOptions } from '../../support/builders'

const keysOf = (question: Parameters<typeof choicesOf>[0]) =>
  choicesOf(question).map(({ value, key }) => `${value}:${key}`)

describe('the key that the typist presses', () => {
  test('is the digit itself on short scales', () => {
    expect(keysOf(aQuestion({ type: 'S5' }))).toEqual(['1:1', '2:2', '3:3', '4:4', '5:5'])
    expect(keysOf(aQuestion({ type: 'F3' }))).toEqual(['1:1', '2:2', '3:3'])
    expect(keysOf(aQuestion({ type: 'YN' }))).toEqual(['1:1', '2:2'])
  })

  test('is 0 for ten on a grade, which has no zero', () => {
    expect(keysOf(aQuestion({ type: 'N10' })).at(-1)).toBe('10:0')
  })

  test('is + for ten on recommendation, where 0 is an answer', () => {
    const keys = keysOf(aQuestion({ type: 'R10' }))
    expect([keys[0], keys.at(-1), keys.length]).toEqual(['0:0', '10:+', 11])
  })

  test('is one digit for lists of up to ten, and two from eleven on', () => {
    expect(keysOf({ type: 'SC', options: someOptions(10) })).toEqual([
      ...['1:1', '2:2', '3:3', '4:4', '5:5', '6:6', '7:7', '8:8', '9:9'],
      '10:0',
    ])
    expect(keysOf({ type: 'MC', options: someOptions(11) })).toEqual([
      ...['1:01', '2:02', '3:03', '4:04', '5:05', '6:06', '7:07', '8:08', '9:09'],
      '10:10',
      '11:11',
    ])
    expect(keysOf({ type: 'SC', options: someOptions(30) }).at(-1)).toBe('30:30')
  })

  test('belongs to one choice only, and no key is the beginning of another', () => {
    const anyType = fc.constantFrom(...questionTypes)
    fc.assert(
      fc.property(anyType, fc.integer({ min: 0, max: 30 }), (type, count) => {
        const choices = choicesOf({ type, options: someOptions(count) })
        const keys = choices.map(({ key }) => key)
        const isAmbiguous = keys.some((key) => keys.some((other) => other !== key && other.startsWith(key)))
        expect({ unique: new Set(keys).size, isAmbiguous }).toEqual({
          unique: choices.length,
          isAmbiguous: false,
        })
        expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length)
        // Keys that mean something else while keying: no answer, blank, two marks.
        expect(keys.filter((key) => ['n', '-', '*', ''].includes(key))).toEqual([])
      }),
    )
  })
})

describe('the boxes of a question', () => {
  test.each(scaleTypes)('%s has one for each step of its scale, in order', (type) => {
    const { min, max } = scales[type]
    expect(choicesOf(aQuestion({ type })).map(({ value }) => value)).toEqual(
      Array.from({ length: max - min + 1 }, (_, index) => min + index),
    )
    expect(rangeOf(type)).toEqual({ min, max })
  })

  test.each(scaleTypes)('%s is labelled in both languages: each step, or its two ends', (type) => {
    const { labels, endsOnly, min, max } = scales[type]
    expect(labels).toHaveLength(endsOnly ? 2 : max - min + 1)
    expect(labels.filter(({ es, en }) => es === '' || en === '')).toEqual([])
    const shown = choicesOf(aQuestion({ type })).map(({ label }) => label)
    expect(shown.filter(({ es }) => es !== '')).toEqual(labels)
    expect([shown[0], shown.at(-1)]).toEqual([labels[0], labels.at(-1)])
  })

  test.each(scaleTypes)(
    '%s has its favourable and unfavourable answers inside the scale and apart',
    (type) => {
      const { min, max, topFrom, bottomTo } = scales[type]
      expect(min <= bottomTo && bottomTo < topFrom && topFrom <= max).toBe(true)
    },
  )

  test('numbers, days and texts have none, and only they are open', () => {
    const open = questionTypes.filter((type) => !isClosed(type))
    expect(open).toEqual(['NUM', 'DATE', 'TXT'])
    expect(open.map((type) => choicesOf(aQuestion({ type })))).toEqual([[], [], []])
  })

  test('lists and yes or no have no mean', () => {
    const without = questionTypes.filter((type) => rangeOf(type) === null)
    expect(without).toEqual(['YN', 'SC', 'MC', 'NUM', 'DATE', 'TXT'])
    expect(without.filter(isScaleType)).toEqual([])
  })
})

describe('what a questionnaire may be', () => {
  test('a question that says only what it must is completed', () => {
    const text = { es: 'Rapidez', en: '' }
    expect(Question.parse({ key: 'q1', type: 'S5', text: { es: 'Rapidez' }, naAllowed: true })).toEqual({
      ...aQuestion({ text }),
    })
  })

  test.each(['', 'q 1', 'ñ', 'q.1', 'x'.repeat(41)])('a key cannot be "%s"', (key) => {
    expect(Question.safeParse(aQuestion({ key })).success).toBe(false)
  })

  test('there are at most 300 questions and 30 options', () => {
    const questions = Array.from({ length: 301 }, (_, index) => aQuestion({ key: `q${index}` }))
    expect(Questionnaire.safeParse(aQuestionnaire({ questions })).success).toBe(false)
    expect(Questionnaire.safeParse(aQuestionnaire({ questions: questions.slice(1) })).success).toBe(true)
    expect(Question.safeParse(aQuestion({ type: 'SC', options: someOptions(31) })).success).toBe(false)
  })

  test('no two questions have the same key', () => {
    const questions = [aQuestion(), aQuestion({ type: 'N10' })]
    expect(Questionnaire.safeParse(aQuestionnaire({ questions })).success).toBe(false)
  })
})
