import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { SurveyEditorPage } from '../../../src/renderer/surveys/SurveyEditorPage'
import { appForEachTest, aQuestion, aSurvey, aWave } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

const questions = ['Rapidez', 'Precio', 'Trato'].map((es, index) =>
  aQuestion({ key: `q${index + 1}`, text: { es, en: '' } }),
)

async function openEditor(changes: Partial<Questionnaire> = {}) {
  const surveyId = await aSurvey(app(), { questions, ...changes })
  const page = renderPage(<SurveyEditorPage params={{ surveyId: String(surveyId) }} />, { app: app() })
  await screen.findByText('Guardado')
  const saved = async () => (await app().call('surveys.get', { surveyId })).questionnaire
  const savedTexts = async () => (await saved()).questions.map(({ text }) => text.es)
  return { ...page, surveyId, saved, savedTexts }
}

const list = () => screen.getByRole('navigation', { name: 'Preguntas' })
const lines = () =>
  within(list())
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.question-text')?.textContent)
const pick = (name: RegExp) => within(list()).getByRole('button', { name })
const mainField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Pregunta · Español' })

test('what is typed is saved by itself', async () => {
  const { user, savedTexts } = await openEditor()
  await user.clear(mainField())
  await user.type(mainField(), 'La espera')
  await waitFor(async () => expect(await savedTexts()).toEqual(['La espera', 'Precio', 'Trato']), {
    timeout: 3000,
  })
  await screen.findByText('Guardado')
  expect(lines()).toEqual(['La espera', 'Precio', 'Trato'])
})

test('leaving the page saves what was typed last', async () => {
  const { user, unmount, savedTexts } = await openEditor()
  await user.type(mainField(), ' en caja')
  unmount()
  await waitFor(async () => expect((await savedTexts())[0]).toBe('Rapidez en caja'))
})

test('Ctrl+Enter adds a question below and goes to write it', async () => {
  const { user, saved } = await openEditor()
  await user.click(mainField())
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(lines()).toEqual(['Rapidez', 'Sin texto', 'Precio', 'Trato']))
  await waitFor(() => expect(document.activeElement).toBe(mainField()))
  await user.keyboard('Horario')
  await user.tab()
  await waitFor(async () =>
    expect((await saved()).questions.map(({ key, text }) => [key, text.es])).toEqual([
      ['q1', 'Rapidez'],
      ['q4', 'Horario'],
      ['q2', 'Precio'],
      ['q3', 'Trato'],
    ]),
  )
})

test('the plus key adds a question outside fields and is a plus inside them', async () => {
  const { user } = await openEditor()
  await user.click(mainField())
  await user.keyboard('+')
  expect(mainField().value).toBe('Rapidez+')
  await user.click(pick(/Trato/))
  await user.keyboard('+')
  await waitFor(() => expect(lines()).toHaveLength(4))
})

test('questions are walked with the arrows and put in order with Alt and an arrow', async () => {
  const { user, savedTexts } = await openEditor()
  await user.click(pick(/Rapidez/))
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(pick(/Precio/))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(async () => expect(await savedTexts()).toEqual(['Precio', 'Rapidez', 'Trato']))
  await screen.findByText('Pregunta movida al lugar 1 de 3')
})

test('a deleted question comes back where it was', async () => {
  const { user, saved, savedTexts } = await openEditor()
  const before = await saved()
  await user.click(pick(/Precio/))
  await user.keyboard('{Delete}')
  await waitFor(async () => expect(await savedTexts()).toEqual(['Rapidez', 'Trato']))
  expect(document.activeElement).toBe(pick(/Trato/))
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  await waitFor(async () => expect(await saved()).toEqual(before))
})

test('a duplicated question stands below its original with a key of its own', async () => {
  const { user, saved } = await openEditor()
  await user.click(screen.getByRole('button', { name: 'Duplicar la pregunta' }))
  await waitFor(async () =>
    expect((await saved()).questions.map(({ key, text }) => [key, text.es])).toEqual([
      ['q1', 'Rapidez'],
      ['q4', 'Rapidez'],
      ['q2', 'Precio'],
      ['q3', 'Trato'],
    ]),
  )
})

test('an undo in the history shows the questionnaire of before', async () => {
  const { user, saved } = await openEditor()
  const before = await saved()
  await user.click(pick(/Rapidez/))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(() => expect(lines()).toEqual(['Precio', 'Rapidez', 'Trato']))
  await screen.findByText('Guardado')
  await app().call('history.undo', {})
  await waitFor(() => expect(lines()).toEqual(['Rapidez', 'Precio', 'Trato']))
  expect(await saved()).toEqual(before)
})

test('a frozen version says that a change of words starts the next one, and then that it did', async () => {
  const surveyId = await aSurvey(app(), { questions })
  await app().call('surveys.openWave', { surveyId, wave: aWave() })
  const { user } = renderPage(<SurveyEditorPage params={{ surveyId: String(surveyId) }} />, { app: app() })
  await screen.findByText(/La versión 1 ya se ha repartido/)
  await user.type(mainField(), ' en caja')
  await user.tab()
  await screen.findByText(/Está escribiendo la versión 2/)
  expect(screen.getByText(/La ola «.*» está abierta con la versión 1/)).toBeTruthy()
  expect(screen.queryByText(/La versión 1 ya se ha repartido/)).toBeNull()
  await app().call('history.undo', {})
  await screen.findByText(/La versión 1 ya se ha repartido/)
  expect(mainField().value).toBe('Rapidez')
})

test('a list of choices is pasted, and waits when another kind of answer is tried', async () => {
  const { user, saved } = await openEditor({ questions: [aQuestion()] })
  const choose = async (name: string) => {
    await user.click(screen.getByRole('combobox', { name: 'Tipo de respuesta' }))
    await user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }))
  }
  await choose('Elegir una')
  await user.click(await screen.findByRole('textbox', { name: 'Opción 1 · Español' }))
  await user.paste('Cada día\nCada semana\nCada mes')
  const options = ['Cada día', 'Cada semana', 'Cada mes'].map((es) => ({ es, en: '' }))
  await waitFor(async () => expect((await saved()).questions[0]).toMatchObject({ type: 'SC', options }))
  await choose('Calidad')
  await waitFor(async () => expect((await saved()).questions[0]).toMatchObject({ type: 'S5', options: [] }))
  await choose('Elegir varias')
  await waitFor(async () => expect((await saved()).questions[0]).toMatchObject({ type: 'MC', options }))
})

test('an attribute is made by typing its name', async () => {
  const { user, saved } = await openEditor()
  await user.type(screen.getByRole('combobox', { name: 'Atributo de la libreta' }), 'La cola')
  await user.click(await screen.findByRole('option', { name: 'Crear «La cola»' }))
  await waitFor(async () => expect((await saved()).questions[0]?.attributeId).not.toBeNull())
  expect((await app().call('attributes.list', {})).map(({ name }) => name)).toContain('La cola')
})
