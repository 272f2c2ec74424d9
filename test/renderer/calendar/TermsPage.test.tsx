import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TermsPage } from '../../../src/renderer/calendar/TermsPage'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: '2026-11-22T10:00:00' })

async function open(country = 'PE', language: 'es' | 'en' = 'es') {
  await app().call('business.create', aBusiness({ country, language }))
  return renderPage(<TermsPage />, { app: app(), language })
}

test('the terms of the country are offered with their source, and taken with one click', async () => {
  const { user } = await open()
  expect(await screen.findByText('Todavía no ha elegido sus plazos')).toBeTruthy()
  expect(
    await screen.findByText(
      'Plazo orientativo comprobado en noviembre de 2026; confírmelo con su autoridad de consumo.',
    ),
  ).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Usar estos plazos' }))
  expect(await screen.findByText('Un reclamo que llega hoy')).toBeTruthy()
  expect(await screen.findByText('día 1 de 15')).toBeTruthy()
  expect((await app().call('calendar.terms', {})).current).toMatchObject({
    presetId: 'PE',
    validFrom: '2026-11-22',
  })
})

test('where no law was found the terms are goals of the business', async () => {
  await open('MX')
  const claim = (await screen.findByText('Reclamo')).closest('tr')
  expect(claim?.textContent).toContain('10 días hábiles')
  expect(claim?.textContent).toContain('meta interna')
})

test('everything can be changed, and is a version of its own from a day on', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Usar estos plazos' }))
  await user.click(await screen.findByRole('button', { name: 'Cambiar los plazos…' }))
  const from = screen.getByLabelText('Valen desde el')
  await user.clear(from)
  await user.type(from, '1/12/2026')
  const amount = screen.getByLabelText('Reclamo: cuánto')
  await user.clear(amount)
  await user.type(amount, '8')
  await user.type(screen.getByLabelText('Reclamo: días de prórroga'), '5')
  await user.selectOptions(screen.getByLabelText('Sugerencia: en qué'), 'días naturales')
  await user.click(screen.getByRole('button', { name: 'Guardar los plazos' }))
  const versions = within(await screen.findByRole('region', { name: 'Versiones' }))
  expect(versions.getByText('Reclamo: 8 días hábiles')).toBeTruthy()
  const stored = await app().call('calendar.terms', {})
  expect(stored.current).toMatchObject({ isEdited: false, validFrom: '2026-11-22' })
  expect(stored.versions[0]).toMatchObject({
    isEdited: true,
    validFrom: '2026-12-01',
    kinds: {
      claim: { term: { unit: 'businessDays', amount: 8 }, extension: { amount: 5 } },
      suggestion: { term: { unit: 'calendarDays', amount: 10 }, isLegal: false },
    },
  })
  await user.click(versions.getByRole('button', { name: 'Quitar los plazos desde el 1 dic 2026' }))
  await expect.poll(async () => (await app().call('calendar.terms', {})).versions.length).toBe(1)
})

test('texts and goals are the owner’s too, and a text that is emptied stays empty', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Usar estos plazos' }))
  await user.click(await screen.findByRole('button', { name: 'Cambiar los plazos…' }))
  await user.clear(screen.getByLabelText('Nombre'))
  await user.type(screen.getByLabelText('Nombre'), 'Los de mi tienda')
  await user.clear(screen.getByLabelText('Cuidado'))
  const reopen = screen.getByLabelText('Puede reabrirse en (días naturales)')
  await user.clear(reopen)
  await user.type(reopen, '15')
  await user.selectOptions(screen.getByLabelText('Primera respuesta: en qué'), 'días hábiles')
  await user.click(screen.getByRole('button', { name: 'Guardar los plazos' }))
  expect(await screen.findByRole('heading', { name: 'Los de mi tienda' })).toBeTruthy()
  expect((await app().call('calendar.terms', {})).current).toMatchObject({
    isEdited: true,
    caution: { es: '', en: '' },
    goals: { reopenDays: 15, firstReply: { unit: 'businessDays', amount: 8 } },
  })
})

test('all of it is said in English', async () => {
  const { user } = await open('CO', 'en')
  await user.click(await screen.findByRole('button', { name: 'Use these deadlines' }))
  expect(await screen.findByText('A claim that arrives today')).toBeTruthy()
  expect(screen.getAllByText('15 business days').length).toBeGreaterThan(1)
  expect(screen.getByText(/A guideline checked in November 2026/)).toBeTruthy()
})
