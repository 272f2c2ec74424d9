import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Question } from '#shared/surveys/question'
import { CapturePage } from '../../../src/renderer/responses/CapturePage'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  keyedSheets,
  noHeader,
  someQuestions,
} from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

/** Opens the keying page of a new wave and waits until the keys are heard. */
async function openCapture(questions: readonly Question[] = someQuestions('S5', 'S5', 'YN'), route = '') {
  const { waveId, surveyId } = await aSurveyWithOpenWave(app(), questions)
  return { waveId, surveyId, open: () => openWave(waveId, route) }
}

async function openWave(waveId: number, search = '') {
  const params = { waveId: String(waveId) }
  const page = renderPage(<CapturePage params={params} />, {
    app: app(),
    route: `/waves/${waveId}/capture${search}`,
  })
  const keys = await screen.findByRole('application')
  await waitFor(() => expect(document.activeElement).toSatisfy((element) => keys.contains(element as Node)))
  return page
}

async function sheetsOf(waveId: number) {
  const sheets = await app().call('responses.list', { waveId, before: null })
  return sheets.map(({ sheetNumber, answers, status }) => ({ sheetNumber, answers, status }))
}

const draftOf = async (waveId: number) => (await app().call('responses.capture', { waveId })).draft

describe('keying', () => {
  test('one key an answer, Enter saves, and the next number is in place', async () => {
    const { waveId, open } = await openCapture()
    const { user } = await open()
    await user.keyboard('45n')
    expect(screen.getByText('Enter guarda la hoja 1')).toBeTruthy()
    await user.keyboard('{Enter}')
    await screen.findByText('Guardada la hoja 1')
    expect(screen.getByLabelText('Hoja')).toHaveProperty('value', '2')
    expect(await sheetsOf(waveId)).toEqual([{ sheetNumber: 1, answers: [4, 5, 'na'], status: 'usable' }])
    expect(await draftOf(waveId)).toBe(null)
  })

  test('keys pressed while a sheet is saved are those of the next one', async () => {
    const { waveId, open } = await openCapture()
    const { user } = await open()
    await user.keyboard('111{Enter}222{Enter}33')
    await screen.findByText('Guardada la hoja 2')
    await waitFor(async () => expect((await draftOf(waveId))?.answers).toEqual([3, 3, null]))
    expect(await sheetsOf(waveId)).toMatchObject([
      { sheetNumber: 2, answers: [2, 2, 2] },
      { sheetNumber: 1, answers: [1, 1, 1] },
    ])
  })

  test('a key that is not on the scale changes nothing and says why', async () => {
    const { waveId, open } = await openCapture()
    const { user } = await open()
    await user.keyboard('47')
    expect(screen.getAllByText('«7» no está en esta pregunta')).toHaveLength(2)
    await user.keyboard('5')
    expect(screen.queryByText('«7» no está en esta pregunta')).toBe(null)
    await waitFor(async () => expect((await draftOf(waveId))?.answers).toEqual([4, 5, null]))
  })

  test('a text is written in its field and Enter ends it', async () => {
    const { waveId, open } = await openCapture(someQuestions('S5', 'TXT'))
    const { user } = await open()
    await user.keyboard('4no - está bien{Shift>}{Enter}{/Shift}n{Enter}{Enter}')
    await screen.findByText('Guardada la hoja 1')
    expect(await sheetsOf(waveId)).toMatchObject([{ answers: [4, { text: 'no - está bien\nn' }] }])
  })

  test('a sheet with too few answers says so before it is saved', async () => {
    const { waveId, open } = await openCapture()
    const { user } = await open()
    await user.keyboard('4--')
    expect(screen.getByText(/contará como insuficiente/)).toBeTruthy()
    await user.keyboard('{Enter}')
    await screen.findByText('Guardada la hoja 1, insuficiente')
    expect(await sheetsOf(waveId)).toMatchObject([{ status: 'insufficient' }])
  })

  test('when it cannot be saved the sheet stays with everything typed', async () => {
    const { waveId, open } = await openCapture()
    const { user } = await open()
    await user.keyboard('451')
    // Behind the page's back: closing by itself is refused while a sheet is in hand.
    app().db.prepare("UPDATE wave SET closed_on = '2026-03-02' WHERE id = ?").run(waveId)
    await user.keyboard('{Enter}')
    await screen.findByText('La ola está cerrada. Ábrala de nuevo para cambiar sus hojas.')
    expect(screen.getByText('Enter guarda la hoja 1')).toBeTruthy()
    await waitFor(async () => expect((await draftOf(waveId))?.answers).toEqual([4, 5, 1]))
    await app().call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' })
    await user.keyboard('{Enter}')
    await screen.findByText('Guardada la hoja 1')
    expect(await sheetsOf(waveId)).toMatchObject([{ answers: [4, 5, 1] }])
  })
})

describe('a half-keyed sheet', () => {
  test('comes back at the same question', async () => {
    const { waveId, open } = await openCapture(someQuestions('S5', 'NUM', 'S5'))
    const first = await open()
    await first.user.keyboard('412')
    await waitFor(async () => expect((await draftOf(waveId))?.buffer).toBe('12'))
    first.unmount()
    const { user } = await openWave(waveId)
    expect(screen.getByText('Hoja 1 a medias, recuperada.')).toBeTruthy()
    await user.keyboard('{Enter}5{Enter}')
    await screen.findByText('Guardada la hoja 1')
    expect(await sheetsOf(waveId)).toMatchObject([{ answers: [4, 12, 5] }])
  })

  test('can be discarded', async () => {
    const { waveId, open } = await openCapture()
    const first = await open()
    await first.user.keyboard('45')
    await waitFor(async () => expect((await draftOf(waveId))?.position).toBe(2))
    first.unmount()
    const { user } = await openWave(waveId)
    await user.keyboard('{F8}')
    await user.click(await screen.findByRole('button', { name: 'Descartar' }))
    await waitFor(() => expect(screen.queryByText('Hoja 1 a medias, recuperada.')).toBe(null))
    expect(await draftOf(waveId)).toBe(null)
  })
})

describe('a number that is taken', () => {
  test('on saving: this one gets the next free number, and the keys typed meanwhile go on to the next', async () => {
    const { waveId, open } = await openCapture()
    await keyedSheets(app(), waveId, [[1, 1, 1]])
    const { user } = await open()
    await user.keyboard('22')
    // Somebody else keys the same number in the meantime.
    await app().call('responses.save', { waveId, ...aSheet([3, 3, 1], { sheetNumber: 2 }) })
    await user.keyboard('2{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Ya existe la hoja 2' })
    expect(within(dialog).getByText('Lo que acaba de escribir difiere de ella en 3 respuestas.')).toBeTruthy()
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    await user.keyboard('5{F4}')
    await screen.findByText('Guardada la hoja 3')
    await waitFor(async () => expect((await draftOf(waveId))?.answers).toEqual([5, null, null]))
    expect(await sheetsOf(waveId)).toMatchObject([
      { sheetNumber: 3, answers: [2, 2, 2] },
      { sheetNumber: 2 },
      { sheetNumber: 1 },
    ])
  })

  test('typed in the header: the existing sheet is opened and corrected', async () => {
    const { waveId, open } = await openCapture()
    await keyedSheets(app(), waveId, [[1, 1, 1]])
    const { user } = await open()
    await user.keyboard('{F2}1')
    await screen.findByText('Ya existe')
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Ya existe la hoja 1' })
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    await user.keyboard('{F3}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
    expect(screen.getByLabelText('Corrección')).toHaveProperty('value', '1')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('application'))
    await user.keyboard('5{End}{Enter}')
    await screen.findByText('Guardada la hoja 1')
    expect(await sheetsOf(waveId)).toEqual([{ sheetNumber: 1, answers: [5, 1, 1], status: 'usable' }])
  })
})

describe('the header', () => {
  test('stays from sheet to sheet, and a new place is made by typing it', async () => {
    const { waveId, open } = await openCapture([aQuestion()])
    const { user } = await open()
    await user.keyboard('{F2}{Enter}1/3/26{Enter}Terraza{Enter}')
    await user.keyboard('{Escape}')
    await waitFor(async () => expect(await app().call('business.tags', {})).toHaveLength(1))
    await user.keyboard('4{Enter}')
    await screen.findByText('Guardada la hoja 1')
    await user.keyboard('5{Enter}')
    await screen.findByText('Guardada la hoja 2')
    const sheets = await app().call('responses.list', { waveId, before: null })
    const [terrace] = await app().call('business.tags', {})
    const header = { ...noHeader, answeredOn: '2026-03-01', placeId: terrace?.id }
    expect(sheets.map((sheet) => sheet.header)).toEqual([header, header])
  })
})

test('a sheet asked for in the address is corrected, and the list comes back', async () => {
  const { waveId } = await openCapture()
  await keyedSheets(app(), waveId, [
    [1, 1, 1],
    [2, 2, 2],
  ])
  const { user, visited } = await openWave(waveId, '?sheet=1')
  await user.keyboard('{ArrowDown}5{End}{Enter}')
  await waitFor(() => expect(visited.at(-1)).toBe(`/waves/${waveId}/sheets`))
  expect(await sheetsOf(waveId)).toMatchObject([{ answers: [2, 2, 2] }, { answers: [1, 5, 1] }])
})

test('Esc leaves, and what was keyed is kept', async () => {
  const { waveId, surveyId, open } = await openCapture()
  const { user, visited } = await open()
  // The other keys are put away first.
  await user.keyboard('4{F1}{Escape}')
  expect(visited.at(-1)).not.toBe(`/surveys/${surveyId}`)
  await user.keyboard('{Escape}')
  expect(visited.at(-1)).toBe(`/surveys/${surveyId}`)
  await waitFor(async () => expect((await draftOf(waveId))?.answers).toEqual([4, null, null]))
})

test('a closed wave says so and leads to its survey', async () => {
  const { waveId, surveyId } = await openCapture()
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-02' })
  renderPage(<CapturePage params={{ waveId: String(waveId) }} />, { app: app() })
  const link = await screen.findByRole('link', { name: 'Ir a la encuesta' })
  expect(link.getAttribute('href')).toBe(`/surveys/${surveyId}`)
})

test('the sound of refused keys can be turned off and stays off', async () => {
  const { open } = await openCapture()
  const { user } = await open()
  await user.keyboard('{F7}')
  await screen.findByText('sin sonido')
  expect(await app().call('business.preferences', {})).toEqual({ captureSound: false })
})

describe('going on without Enter', () => {
  test('the last answer saves the sheet where that is wanted, and an Enter by habit leaves nothing blank', async () => {
    const { waveId, open } = await openCapture()
    const { user } = await open()
    await user.keyboard('{F4}')
    await screen.findByText('se guarda sola')
    await user.keyboard('451')
    await screen.findByText('Guardada la hoja 1')
    await user.keyboard('{Enter}342')
    await screen.findByText('Guardada la hoja 2')
    expect(await sheetsOf(waveId)).toMatchObject([{ answers: [3, 4, 2] }, { answers: [4, 5, 1] }])
  })

  test('a sheet that would not count, or lacks what is due, still waits for Enter', async () => {
    const { waveId, open } = await openCapture([aQuestion(), aQuestion({ key: 'due', required: true })])
    const { user } = await open()
    await user.keyboard('{F4}')
    await screen.findByText('se guarda sola')
    await user.keyboard('4-')
    await screen.findByText('Enter guarda la hoja 1')
    expect(await sheetsOf(waveId)).toEqual([])
  })

  test('Backspace on the next sheet goes back into the one just saved, and then on where it was', async () => {
    const { waveId, open } = await openCapture()
    const { user } = await open()
    await user.keyboard('451{Enter}')
    await screen.findByText('Guardada la hoja 1')
    expect(screen.getByText('vuelve a ella')).toBeTruthy()
    await user.keyboard('{Backspace}')
    expect(screen.getByLabelText('Corrección')).toHaveProperty('value', '1')
    expect(screen.getByText('3 de 3')).toBeTruthy()
    await user.keyboard('2{Enter}')
    await waitFor(() => expect(screen.getByLabelText('Hoja')).toHaveProperty('value', '2'))
    expect(await sheetsOf(waveId)).toEqual([{ sheetNumber: 1, answers: [4, 5, 2], status: 'usable' }])
    await user.keyboard('222{Enter}')
    await screen.findByText('Guardada la hoja 2')
    expect(screen.getByText('2 hojas en esta tanda')).toBeTruthy()
  })
})

test('what does not fit in a text is left out, and that is said', async () => {
  const { waveId, open } = await openCapture(someQuestions('TXT'))
  const { user } = await open()
  await user.paste('á'.repeat(5001))
  expect(screen.getAllByText(/Aquí caben 5000 letras/)).toHaveLength(2)
  await user.keyboard('{Enter}{Enter}')
  await screen.findByText('Guardada la hoja 1')
  expect(await sheetsOf(waveId)).toMatchObject([{ answers: [{ text: 'á'.repeat(5000) }] }])
})

test('a number is pasted, and letters in it are refused in words', async () => {
  const { waveId, open } = await openCapture(someQuestions('NUM', 'S5'))
  const { user } = await open()
  await user.paste('12,5')
  await user.keyboard('x')
  expect(screen.getAllByText('Eso no es un número')).toHaveLength(2)
  await user.keyboard('{Enter}4')
  await user.paste('333')
  await waitFor(async () => expect((await draftOf(waveId))?.answers).toEqual([12.5, 4]))
})

test('who keys is chosen on the page itself, and the keyboard comes back to the sheet', async () => {
  const luz = await app().call('people.add', { name: 'Luz', role: 'staff' })
  const { open } = await openCapture()
  const { user } = await open()
  await user.selectOptions(await screen.findByLabelText('Quién está ahora'), 'Luz')
  await waitFor(() => expect(screen.getByRole('application')).toBe(document.activeElement))
  await user.keyboard('451{Enter}')
  await screen.findByText('Guardada la hoja 1')
  expect(app().db.prepare('SELECT entered_by FROM response').pluck().all()).toEqual([luz.id])
})

test('keys of a text are counted, and keys that belong to the system are left alone', async () => {
  const { open } = await openCapture(someQuestions('TXT', 'S5'))
  const { user } = await open()
  await user.keyboard('hola{Backspace}{Alt>}{F4}{/Alt}{Enter}3{Enter}')
  await screen.findByText('Guardada la hoja 1')
  const keying = app().db.prepare<[], string>('SELECT keying FROM response').pluck().get()
  expect(JSON.parse(keying ?? '{}')).toMatchObject({ keystrokes: 8, corrections: 1 })
  expect(await app().call('business.preferences', {})).toEqual({})
})
