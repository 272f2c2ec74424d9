import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { SurveyEditorPage } from '../../../src/renderer/surveys/SurveyEditorPage'
import { appForEachTest, aQuestion, aSurvey } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

const questions = [
  aQuestion({ key: 'q1', type: 'YN', text: { es: 'Compró', en: 'Bought' }, naAllowed: false }),
  aQuestion({ key: 'q2', text: { es: 'Precio', en: 'Price' } }),
  aQuestion({ key: 'q3', text: { es: 'Trato', en: 'Manners' } }),
]

async function openEditor(changes: Partial<Questionnaire> = {}) {
  const surveyId = await aSurvey(app(), { questions, ...changes })
  const page = renderPage(<SurveyEditorPage params={{ surveyId: String(surveyId) }} />, { app: app() })
  await screen.findByText('Guardado')
  const saved = async () => (await app().call('surveys.get', { surveyId })).questionnaire
  return { ...page, saved }
}

const list = () => screen.getByRole('navigation', { name: 'Preguntas' })
const pick = (name: RegExp) => within(list()).getByRole('button', { name })
const mainField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Pregunta · Español' })

test('a rule says in plain words where an answer leads', async () => {
  const { user, saved } = await openEditor()
  await user.click(screen.getByRole('button', { name: 'Saltar preguntas según la respuesta' }))
  await waitFor(async () => expect((await saved()).questions[0]?.skips).toEqual([{ values: [2], to: null }]))
  await user.click(screen.getByRole('combobox', { name: 'Salto 1: ir a' }))
  await user.click(await screen.findByRole('option', { name: '3. Trato' }))
  await waitFor(async () => expect((await saved()).questions[0]?.skips).toEqual([{ values: [2], to: 'q3' }]))
})

test('a rule that has become wrong says why, and is kept with all that is typed meanwhile', async () => {
  const skips = [{ values: [2], to: 'q3' }]
  const { user, saved } = await openEditor({
    questions: questions.map((question) => (question.key === 'q1' ? { ...question, skips } : question)),
  })
  await user.click(pick(/Trato/))
  await user.keyboard('{Delete}')
  await within(list()).findByText('Por arreglar')
  await user.click(pick(/Compró/))
  await screen.findByText(/La pregunta a la que iba ya no está/)
  await user.type(mainField(), ' hoy')
  await user.tab()
  await waitFor(async () =>
    expect((await saved()).questions.map(({ text, skips: rules }) => [text.es, rules])).toEqual([
      ['Compró hoy', skips],
      ['Precio', []],
    ]),
  )
  await screen.findByText('Guardado')
  await user.click(screen.getByRole('combobox', { name: 'Salto 1: ir a' }))
  await user.click(await screen.findByRole('option', { name: '2. Precio' }))
  await waitFor(async () => expect((await saved()).questions[0]?.skips).toEqual([{ values: [2], to: 'q2' }]))
  expect(screen.queryByText('Por arreglar')).toBeNull()
})

test('points are shared out among lines that are added one below the other', async () => {
  const { user, saved } = await openEditor()
  await user.click(screen.getByRole('button', { name: 'Añadir otra cosa' }))
  await user.click(await screen.findByRole('menuitem', { name: /Repartir 100 puntos/ }))
  await within(list()).findByText('Repartir 100 puntos')
  await user.click(screen.getByRole('button', { name: 'Añadir una línea' }))
  await waitFor(async () => {
    const kinds = (await saved()).questions.map(({ group }) => group?.kind ?? null)
    expect(kinds).toEqual([null, 'sum', 'sum', 'sum', 'sum', null, null])
  })
})

test('a pair of importance and performance shares its attribute, and goes and comes back as one', async () => {
  const { user, saved } = await openEditor()
  await user.click(screen.getByRole('button', { name: 'Añadir otra cosa' }))
  await user.click(await screen.findByRole('menuitem', { name: /Importancia y desempeño/ }))
  await waitFor(async () => expect((await saved()).questions).toHaveLength(5))
  const withPair = await saved()
  await user.click(screen.getByRole('button', { name: 'Eliminar la pregunta' }))
  await waitFor(async () => expect((await saved()).questions).toEqual(questions))
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  await waitFor(async () => expect(await saved()).toEqual(withPair))
})

test('a list pasted on the questions is shown as it will be, and added below the chosen one', async () => {
  const { user, saved } = await openEditor()
  fireEvent.paste(pick(/Compró/), {
    clipboardData: { getData: () => '1. Limpieza\n2. ¿Cómo nos conoció?\n- Un amigo\n- La radio' },
  })
  const dialog = await screen.findByRole('dialog', { name: 'Pegar preguntas' })
  within(dialog).getByText('Elegir una · Un amigo · La radio')
  await user.click(within(dialog).getByRole('button', { name: 'Añadir 2 preguntas' }))
  await waitFor(async () =>
    expect((await saved()).questions.map(({ type, text }) => `${type} ${text.es}`)).toEqual([
      'YN Compró',
      'S5 Limpieza',
      'SC ¿Cómo nos conoció?',
      'S5 Precio',
      'S5 Trato',
    ]),
  )
})

test('rarer fields wait behind one line', async () => {
  const { user, saved } = await openEditor()
  expect(screen.queryByRole('textbox', { name: /Código/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Más' }))
  await user.type(screen.getByRole('textbox', { name: /Código/ }), 'COMPRA')
  await user.type(screen.getByRole('combobox', { name: 'Momento de la verdad' }), 'La caja')
  await user.click(await screen.findByRole('option', { name: 'Crear «La caja»' }))
  await user.click(screen.getByRole('checkbox', { name: 'Aquí empieza una sección' }))
  await user.type(screen.getByRole('textbox', { name: 'Título de la sección · Español' }), 'Su visita')
  await user.tab()
  await waitFor(async () =>
    expect((await saved()).questions[0]).toMatchObject({
      code: 'COMPRA',
      momentId: 1,
      heading: { es: 'Su visita', en: '' },
    }),
  )
})

test('what is still to be translated is listed, and a step away', async () => {
  const { user } = await openEditor({
    questions: [...questions, aQuestion({ key: 'q4', text: { es: 'Horario', en: '' } })],
  })
  await user.click(screen.getByRole('button', { name: /^Sin traducir: 1/ }))
  await user.click(await screen.findByRole('menuitem', { name: '4. Horario' }))
  await waitFor(() => expect(mainField().value).toBe('Horario'))
  await user.type(screen.getByRole('textbox', { name: 'Pregunta · Inglés' }), 'Opening hours')
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Sin traducir/ })).toBeNull())
})

test('several questions are chosen with Shift and the arrows, deleted together and brought back', async () => {
  const { user, saved } = await openEditor()
  await user.click(pick(/Compró/))
  pick(/Compró/).focus()
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await screen.findByText('2 preguntas elegidas')
  await user.keyboard('{Delete}')
  await waitFor(async () => expect((await saved()).questions.map(({ key }) => key)).toEqual(['q3']))
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  await waitFor(async () => expect((await saved()).questions).toEqual(questions))
})

test('two questions of one scale that are chosen with Ctrl become a matrix', async () => {
  const { user, saved } = await openEditor()
  await user.click(pick(/Precio/))
  await user.keyboard('{Control>}')
  await user.click(pick(/Trato/))
  await user.keyboard('{/Control}')
  await user.click(screen.getByRole('button', { name: 'Unir en una matriz' }))
  await waitFor(async () =>
    expect((await saved()).questions.map(({ group }) => group?.kind ?? null)).toEqual([
      null,
      'matrix',
      'matrix',
    ]),
  )
})

test('a long list is searched, and the way through it is that of what is found', async () => {
  const long = Array.from({ length: 14 }, (_, index) =>
    aQuestion({
      key: `q${index + 1}`,
      text: { es: index % 7 === 6 ? 'Atención' : `Otra ${index}`, en: 'x' },
    }),
  )
  const { user } = await openEditor({ questions: long })
  await user.type(screen.getByRole('searchbox', { name: 'Buscar en las preguntas' }), 'atencion')
  await screen.findByText('2 preguntas encontradas')
  await user.click(within(list()).getByRole('button', { name: /^7 Atención/ }))
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(within(list()).getByRole('button', { name: /^14 Atención/ }))
})

test('a list pasted anywhere outside a field is offered, and added with two keys', async () => {
  const { user, saved } = await openEditor({ questions: [] })
  fireEvent.paste(document.body, { clipboardData: { getData: () => '1. Limpieza\n2. Precio' } })
  await screen.findByRole('dialog', { name: 'Pegar preguntas' })
  await user.click(screen.getByRole('textbox', { name: 'Preguntas' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () =>
    expect((await saved()).questions.map(({ text }) => text.es)).toEqual(['Limpieza', 'Precio']),
  )
})
