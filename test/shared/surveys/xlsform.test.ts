import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import { groupKinds, Question } from '#shared/surveys/question'
import { Questionnaire } from '#shared/surveys/questionnaire'
import { questionTypes } from '#shared/surveys/scales'
import { skipProblems, withoutWrongSkips } from '#shared/surveys/skips'
import { fromXlsForm } from '#shared/surveys/xlsform/fromXlsForm'
import { toXlsForm } from '#shared/surveys/xlsform/toXlsForm'
import type { Row, XlsForm } from '#shared/surveys/xlsform/xlsForm'
import { aQuestion, aQuestionnaire, someOptions, someQuestions } from '../../support/builders'

const text = fc
  .record({ es: fc.oneof(fc.constant(''), fc.string({ maxLength: 30 })), en: fc.string({ maxLength: 20 }) })
  .filter(({ es, en }) => !`${es}${en}`.includes('${'))
const number = fc.option(
  fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e11, max: 1e11 })).map((n) => n + 0 || 0),
)
const word = fc.option(fc.string({ maxLength: 20 }))

const question = fc.record({
  key: fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/),
  type: fc.constantFrom(...questionTypes),
  code: fc.string({ maxLength: 20 }),
  text,
  help: text,
  heading: text,
  instructions: text,
  options: fc.array(text, { maxLength: 6 }),
  hasOther: fc.boolean(),
  range: fc.option(fc.record({ min: number, max: number })),
  lines: fc.integer({ min: 1, max: 20 }),
  naAllowed: fc.boolean(),
  required: fc.boolean(),
  core: fc.boolean(),
  dimension: fc.option(fc.constantFrom('TAN' as const, 'FIA' as const)),
  element: word,
  cause: word,
  run: fc.integer({ min: 1, max: 4 }),
  kind: fc.option(fc.constantFrom(...groupKinds)),
  groupKey: fc.stringMatching(/^[a-z ]{1,4}$/),
  jumps: fc.array(
    fc.record({
      values: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
      by: fc.integer({ min: -2, max: 5 }),
    }),
    { maxLength: 3 },
  ),
})

const questionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    title: text,
    intro: text,
    thanks: text,
    language: fc.constantFrom('es' as const, 'en' as const),
    audience: fc.constant('customers' as const),
    drafts: fc.uniqueArray(question, { selector: ({ key }) => key, maxLength: 8 }),
  })
  .map(({ drafts, ...rest }) => {
    const groups = drafts.flatMap(({ run, kind, groupKey }) =>
      Array(run).fill(kind ? { key: groupKey, kind } : null),
    )
    return {
      ...rest,
      questions: withoutWrongSkips(
        drafts.map(({ run: _, kind: __, groupKey: ___, jumps, ...draft }, index) =>
          Question.parse({
            ...draft,
            group: groups[index],
            skips: jumps.map(({ values, by }) => ({ values, to: drafts[index + by]?.key ?? null })),
          }),
        ),
      ),
    }
  })

describe('a questionnaire that goes out and comes back', () => {
  test('is the same, whatever is in it, and has nothing to report', () => {
    fc.assert(
      fc.property(questionnaire, (made) => {
        const back = fromXlsForm(toXlsForm(made), 'es')
        expect(back.questionnaire).toEqual(made)
        expect(back.problems).toEqual([])
        expect(Questionnaire.parse(back.questionnaire)).toEqual(made)
      }),
      { numRuns: 400 },
    )
  })

  test('leaves its ties to the attributes of the business at home', () => {
    const made = aQuestionnaire({ questions: [aQuestion({ attributeId: 7 })] })
    expect(fromXlsForm(toXlsForm(made), 'es').questionnaire.questions[0]?.attributeId).toBeNull()
    expect(JSON.stringify(toXlsForm(made))).not.toContain('attribute')
  })

  test('without the columns of Libreta keeps its types, its words and its skip rules', () => {
    const made = aQuestionnaire({
      questions: [
        ...someQuestions('S5', 'A5', 'I5', 'L5', 'N10', 'R10', 'F3', 'F5', 'E7', 'A7'),
        aQuestion({ key: 'q11', type: 'YN', skips: [{ values: [2], to: 'q13' }] }),
        aQuestion({
          key: 'q12',
          type: 'SC',
          options: someOptions(3),
          help: { es: 'Una sola', en: 'Only one' },
        }),
        aQuestion({ key: 'q13', type: 'MC', options: someOptions(4), required: true }),
        { ...blankQuestion('q14', 'NUM'), range: { min: 1, max: 5 } },
        blankQuestion('q15', 'DATE'),
        blankQuestion('q16', 'TXT'),
      ],
    })
    const form = toXlsForm(made)
    const foreign = { ...form, survey: form.survey.map(withoutOwnColumns) }
    const back = fromXlsForm(foreign, 'es').questionnaire
    expect(back.questions.map(({ core: _, ...rest }) => rest)).toEqual(
      made.questions.map(({ core: _, ...rest }) => rest),
    )
  })
})

function withoutOwnColumns(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !column.startsWith('libreta')))
}

function aForm(survey: Row[], choices: Row[] = [], settings: Row[] = []): XlsForm {
  return { survey, choices, settings }
}

const colours: Row[] = ['red', 'green', 'other'].map((name) => ({ list_name: 'colours', name, label: name }))
const yesNo: Row[] = [
  { list_name: 'yn', name: 'si', label: 'Sí' },
  { list_name: 'yn', name: 'no', label: 'No' },
]

describe('what is written', () => {
  test('skip rules become conditions on the questions that are passed over', () => {
    const questions = [
      aQuestion({ key: 'q1', type: 'YN', skips: [{ values: [2], to: 'q4' }] }),
      aQuestion({ key: 'q2', type: 'SC', options: someOptions(3), skips: [{ values: [1, 3], to: null }] }),
      ...someQuestions('S5', 'S5', 'S5').slice(2),
      aQuestion({ key: 'q4' }),
    ]
    const { survey } = toXlsForm(aQuestionnaire({ questions }))
    expect(survey.flatMap(({ name = '', relevant }) => (relevant ? [[name, relevant]] : []))).toEqual([
      ['q2', `\${q1} != '2'`],
      ['q3', `\${q1} != '2' and \${q2} != '1' and \${q2} != '3'`],
      ['q4', `\${q2} != '1' and \${q2} != '3'`],
    ])
  })

  test('headings are groups, tables are groups on one page, lists are written once', () => {
    const group = { key: 'g', kind: 'matrix' as const }
    const questions = [
      aQuestion({ key: 'q1', heading: { es: 'El local', en: 'The place' }, group }),
      aQuestion({ key: 'q2', group }),
      aQuestion({ key: 'q3', heading: { es: 'Usted', en: 'You' }, required: true }),
    ]
    const { survey, choices } = toXlsForm(aQuestionnaire({ questions }))
    expect(
      survey.map(({ type, appearance = '', required = '' }) => [type, appearance, required].join(' ').trim()),
    ).toEqual([
      'begin_group',
      'begin_group field-list',
      'select_one S5_na',
      'select_one S5_na',
      'end_group',
      'end_group',
      'begin_group',
      'select_one S5_na  yes',
      'end_group',
      'note',
    ])
    expect(choices.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', 'na'])
  })
})

describe('a form of another program', () => {
  test('becomes questions, with its groups as headings and its notes as instructions', () => {
    const { questionnaire: read, problems } = fromXlsForm(
      aForm(
        [
          { type: 'note', name: 'hello', label: 'Bienvenida' },
          { type: 'begin group', name: 'g1', label: 'El local' },
          { type: 'note', name: 'how', label: 'Marque una' },
          {
            type: 'select_one yn',
            name: 'came',
            label: '¿Había venido?',
            hint: 'Alguna vez',
            required: 'yes',
          },
          { type: 'select one from colours or_other', name: 'colour', label: '¿Color?' },
          { type: 'end group' },
          { type: 'integer', name: 'age', label: 'Edad', constraint: '. > 17 and . < 100' },
          {
            type: 'text',
            name: 'why',
            label: '¿Por qué?',
            appearance: 'multiline',
            relevant: `\${came} = 'si'`,
          },
        ],
        [...yesNo, ...colours],
        [{ form_title: 'Mi formulario' }],
      ),
      'es',
    )
    expect(problems.filter(({ reason }) => reason !== 'relevant')).toEqual([])
    expect(read).toMatchObject({
      title: { es: 'Mi formulario', en: '' },
      intro: { es: 'Bienvenida', en: '' },
    })
    expect(read.questions).toMatchObject([
      {
        type: 'YN',
        heading: { es: 'El local' },
        instructions: { es: 'Marque una' },
        help: { es: 'Alguna vez' },
        required: true,
      },
      {
        type: 'SC',
        hasOther: true,
        options: [{ es: 'red' }, { es: 'green' }, { es: 'other' }, { es: 'Otro' }],
      },
      { type: 'NUM', range: { min: 18, max: 99 } },
      { type: 'TXT', lines: 3 },
    ])
  })

  test('keeps the conditions that a skip rule can say, and names the others', () => {
    const { questionnaire: read, problems } = fromXlsForm(
      aForm(
        [
          { type: 'select_one yn', name: 'a', label: 'A' },
          { type: 'text', name: 'b', label: 'B', relevant: `\${a} = 'si'` },
          { type: 'text', name: 'c', label: 'C', relevant: `(\${a} = "si")` },
          { type: 'text', name: 'd', label: 'D', relevant: `\${age} > 18 and \${a} = 1` },
          { type: 'select_one colours', name: 'e', label: 'E' },
          { type: 'text', name: 'e_other', label: '¿Cuál?', relevant: `selected(\${e}, 'other')` },
        ],
        [...yesNo, ...colours],
      ),
      'es',
    )
    expect(read.questions.map(({ key, skips, hasOther }) => ({ key, skips, hasOther }))).toEqual([
      { key: 'a', skips: [{ values: [2], to: 'd' }], hasOther: false },
      { key: 'b', skips: [], hasOther: false },
      { key: 'c', skips: [], hasOther: false },
      { key: 'd', skips: [], hasOther: false },
      { key: 'e', skips: [], hasOther: true },
    ])
    expect(problems).toEqual([{ sheet: 'survey', row: 5, name: 'd', reason: 'relevant', isLeftOut: false }])
  })

  test('tells row by row what Libreta does not have', () => {
    const { questionnaire: read, problems } = fromXlsForm(
      aForm(
        [
          { type: 'start', name: 'start' },
          { type: 'geopoint', name: 'where', label: 'Lugar' },
          {},
          { type: 'calculate', name: 'sum', calculation: '1+1' },
          { type: 'begin_repeat', name: 'people', label: 'Personas' },
          { type: 'text', name: 'person', label: 'Nombre' },
          { type: 'end_repeat' },
          { type: 'select_one colours', name: 'town', label: 'Pueblo', choice_filter: `province=\${p}` },
          { type: 'select_one nothing', name: 'list', label: 'Sin lista' },
          { type: 'select_one_from_file towns.csv', name: 'file', label: 'Fichero' },
          { type: 'text', name: 'mail', label: 'Correo', constraint: "regex(., '@')", default: 'x' },
          { type: 'image', name: 'photo', label: 'Foto' },
        ],
        colours,
      ),
      'es',
    )
    expect(problems.map(({ row, name, reason, isLeftOut }) => [row, name, reason, isLeftOut])).toEqual([
      [2, 'start', 'metadata', true],
      [3, 'where', 'type', true],
      [5, 'sum', 'calculation', true],
      [6, 'people', 'repeat', true],
      [7, 'person', 'repeat', true],
      [9, 'town', 'cascade', true],
      [10, 'list', 'noChoices', true],
      [11, 'file', 'fileOfChoices', true],
      [12, 'mail', 'constraint', false],
      [12, 'mail', 'default', false],
      [13, 'photo', 'type', true],
    ])
    expect(read.questions.map(({ key }) => key)).toEqual(['mail'])
  })

  test('takes the words of its languages, and says which language it leaves', () => {
    const { questionnaire: read, problems } = fromXlsForm(
      aForm([
        {
          type: 'text',
          name: 'a',
          'label::English (en)': 'Why',
          'label::Français (fr)': 'Pourquoi',
          label: 'Por qué',
        },
      ]),
      'es',
    )
    expect(read.questions[0]?.text).toEqual({ es: 'Por qué', en: 'Why' })
    expect(problems).toMatchObject([{ reason: 'languages', name: 'Français (fr)' }])
  })

  test('with questions on one scale in a table becomes a matrix; other scales keep their words as options', () => {
    const scale = (list: string, labels: string[]): Row[] =>
      labels.map((label, index) => ({ list_name: list, name: String(index + 1), label }))
    const { questionnaire: read } = fromXlsForm(
      aForm(
        [
          { type: 'begin_group', name: 'table', appearance: 'field-list' },
          { type: 'select_one five', name: 'a', label: 'A' },
          { type: 'select_one five', name: 'b', label: 'B' },
          { type: 'end_group' },
          { type: 'select_one stars', name: 'c', label: 'C' },
          { type: 'range', name: 'd', label: 'D', parameters: 'start=0 end=10 step=1' },
        ],
        [
          ...scale('five', ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien']),
          ...scale('stars', ['*', '**', '***', '****', '*****']),
        ],
      ),
      'es',
    )
    expect(read.questions.map(({ type, group, range }) => [type, group?.kind ?? range])).toEqual([
      ['S5', 'matrix'],
      ['S5', 'matrix'],
      ['SC', null],
      ['NUM', { min: 0, max: 10 }],
    ])
  })
})

describe('a form that nobody would write by hand', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      ...['text', 'note', 'begin_group', 'end group', 'begin repeat', 'end_repeat', 'calculate', 'range'],
      ...['select_one colours', 'select_multiple yn or_other', 'select one from nothing', 'rank colours'],
      ...['integer', 'geopoint', 'hidden', 'S5', 'matrix', 'SELECT_ONE yn', '__proto__', 'constructor'],
      ...[
        `\${a} = 'si'`,
        `not(selected(\${colour}, 'red')) and (\${a} = "si" or \${b} > 3)`,
        `\${a} != `,
        '(((((',
      ],
      ...[
        'field-list',
        'yes',
        'no',
        'start=1 end=x step=0',
        '. >= 5 and . <= 1',
        '{"key":"__proto__"}',
        '[[]]',
      ],
      '[{"values":[1],"to":"q1"}]',
    ),
    fc.string({ maxLength: 12 }),
  )
  const headings = [
    ...[
      'type',
      'name',
      'label',
      'label::Español (es)',
      'label::English (en)',
      'label::Français (fr)',
      'hint',
    ],
    ...['relevant', 'required', 'constraint', 'appearance', 'parameters', 'choice_filter', 'calculation'],
    ...[
      'default',
      'media::image',
      'libreta_type',
      'libreta_more',
      'libreta_skips',
      'nobody knows',
      '__proto__',
    ],
  ]
  const row = fc.dictionary(fc.constantFrom(...headings), cell, { maxKeys: 8 })

  test('is read all the same: a questionnaire that can be stored, and a row named for all that is left', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), fc.array(row, { maxLength: 4 }), (survey, settings) => {
        const { questionnaire: read, problems } = fromXlsForm(
          aForm(survey, [...yesNo, ...colours], settings),
          'es',
        )
        expect(Questionnaire.parse(read)).toEqual(read)
        expect(skipProblems(read.questions)).toEqual([])
        const rows = survey.length + 1
        expect(problems.every(({ row: place }) => place === null || (place >= 2 && place <= rows))).toBe(true)
        const asked = survey.filter(({ type = '' }) =>
          /^(text|integer|select|range|rank|geopoint)/.test(type.trim()),
        )
        const told = problems.filter(({ isLeftOut, sheet }) => isLeftOut && sheet === 'survey').length
        // An "other, which?" belongs to the question before it.
        const others = read.questions.filter(({ hasOther }) => hasOther).length
        expect(read.questions.length + told + others).toBeGreaterThanOrEqual(asked.length)
      }),
      { numRuns: 400 },
    )
  })

  test('with groups in groups names each question once, under the titles it stands under', () => {
    const { questionnaire: read, problems } = fromXlsForm(
      aForm([
        { type: 'begin_group', name: 'outer', label: 'Fuera' },
        { type: 'begin_group', name: 'inner', label: 'Dentro' },
        { type: 'text', name: 'a', label: 'A' },
        { type: 'end_group' },
        { type: 'begin_repeat', name: 'many', label: 'Varias' },
        { type: 'begin_group', name: 'deep', label: 'Hondo' },
        { type: 'text', name: 'b', label: 'B' },
        { type: 'end_group' },
        { type: 'end_repeat' },
        { type: 'text', name: 'a', label: 'Otra A' },
        { type: 'begin_group', name: 'none', label: 'Nada' },
        { type: 'end_group' },
        { type: 'end_group' },
        { type: 'end_group' },
      ]),
      'es',
    )
    expect(read.questions.map(({ key, heading, text: { es } }) => [key, heading.es, es])).toEqual([
      ['a', 'Fuera · Dentro', 'A'],
      ['a_2', '', 'Otra A'],
    ])
    expect(problems.map(({ row: place, reason }) => [place, reason])).toEqual([
      [6, 'repeat'],
      [8, 'repeat'],
      [12, 'groupEmpty'],
    ])
  })

  test('without the sheets or the columns of a form has nothing to bring', () => {
    expect(fromXlsForm(aForm([]), 'es').questionnaire.questions).toEqual([])
    const wrong = fromXlsForm(aForm([{ pregunta: '¿Qué tal?', tipo: 'text' }]), 'es')
    expect([wrong.questionnaire.questions, wrong.problems]).toEqual([[], []])
  })
})
