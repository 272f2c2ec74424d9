import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { HomePage } from '../../../src/renderer/home/HomePage'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('an empty home says what to do first', async () => {
  renderPage(<HomePage />, { app: testApp() })
  expect(await screen.findByText('Qué hacer primero')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Crear una encuesta' }).getAttribute('href')).toBe('/surveys/new')
})

test('the home shows the grade of the newest wave and what changed since the one before', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const result = await app.call('scorecards.result', { id: 1, waveId: null })
  const grade = result?.total.grade ?? 0
  renderPage(<HomePage />, { app })
  const shown = new Intl.NumberFormat('es', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    grade,
  )
  expect(await screen.findByText(shown)).toBeTruthy()
  expect(screen.getByText(/puntos desde la ola anterior/)).toBeTruthy()
  // Who waits longest is opened from here; a survey with a rhythm says that nothing is to be done; the rest is a key away.
  const [worst] = (await app.call('cases.due', {})).overdue
  const open = await screen.findByRole('link', { name: 'Abrir el caso' })
  expect(open.getAttribute('href')).toBe(`/cases/${worst?.id}`)
  expect(screen.getByText(new RegExp(`${worst?.number}.*debía tener respuesta`))).toBeTruthy()
  const due = await app.call('home.due', {})
  fireEvent.click(await screen.findByRole('button', { name: `${due.length - 6} más: verlo todo` }))
  const list = screen.getByRole('region', { name: 'Lo que toca' })
  expect(within(list).getAllByText(/./, { selector: 'li.home-line a' }).length).toBe(due.length)
})

test('an open wave leads to the keying page, and says when a sheet was left half keyed', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const { waveId } = await app.call('surveys.openWave', {
    surveyId: 1,
    wave: { label: 'Invierno', openedOn: '2026-03-01', handedOut: 40 },
  })
  renderPage(<HomePage />, { app })
  const link = await screen.findByRole('link', { name: 'Pasar hojas' })
  expect(link.getAttribute('href')).toBe(`/waves/${waveId}/capture`)
  await app.call('responses.keepDraft', {
    waveId,
    draft: {
      responseId: null,
      sheetNumber: 1,
      header: { answeredOn: null, placeId: null, channelId: null, shiftId: null },
      answers: [],
      position: 0,
      buffer: '',
    },
  })
  // A half-keyed sheet is no change that pages follow: the next command is.
  await app.call('surveys.updateWave', { waveId, wave: { label: 'Invierno 2026', openedOn: '2026-03-01' } })
  expect(await screen.findByRole('link', { name: 'Seguir con la hoja a medias' })).toBeTruthy()
  // Staff see what they need to key and to register, and nothing of how it goes.
  cleanup()
  app.setRole('staff')
  renderPage(<HomePage />, { app })
  expect((await screen.findByRole('link', { name: 'Registrar un caso' })).getAttribute('href')).toBe(
    '/cases/new',
  )
  expect(screen.getByRole('link', { name: 'Seguir con la hoja a medias' })).toBeTruthy()
  for (const name of ['Lo primero que arreglar', 'Lo que cambió de verdad', 'Libreta de la casa'])
    expect(screen.queryByRole('region', { name })).toBeNull()
  // Nor are they sent to where only the owner may go.
  expect(await screen.findByText(/papeletas? del buzón/)).toBeTruthy()
  for (const ownersOnly of [/Ya puede cerrar/, /por valorar/, /festivos/])
    expect(screen.queryByText(ownersOnly)).toBeNull()
})
