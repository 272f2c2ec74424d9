import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { HomePage } from '../../../src/renderer/home/HomePage'
import { MonthPage } from '../../../src/renderer/months/MonthPage'
import { MonthSheet } from '../../../src/renderer/months/MonthSheet'
import { MonthsPage } from '../../../src/renderer/months/MonthsPage'
import { MonthsSection } from '../../../src/renderer/standards/MonthsSection'
import { aFullMonth, march } from '../../main/months/monthBuilders'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('without anything to close the list says what makes a month', async () => {
  renderPage(<MonthsPage />, { app: app() })
  await screen.findByText('Aún no hay ningún mes que cerrar')
})

test('a month is looked through, accepted, signed, saved, and opened again with a reason', async () => {
  await app().call('business.create', aBusiness())
  await aFullMonth(app())
  const home = renderPage(<HomePage />, { app: app() })
  const note = await screen.findByRole('link', { name: 'Ya puede cerrar marzo de 2026.' })
  expect(note.getAttribute('href')).toBe('/months/2026-03')
  home.unmount()

  const { user } = renderPage(<MonthPage params={{ month: march }} />, { app: app() })
  const close = async () => screen.findByRole<HTMLButtonElement>('button', { name: 'Cerrar marzo de 2026' })
  expect((await close()).disabled).toBe(true)
  await screen.findByText('No volvieron 2 hojas repartidas.')
  expect(screen.getByRole('link', { name: 'Primavera (2)' }).getAttribute('href')).toMatch(
    /\/waves\/\d+\/ledger/,
  )

  // A backup is made right there, and the line goes.
  await user.click(screen.getByRole('button', { name: 'Hacer una copia ahora' }))
  await screen.findByText('Hay una copia de seguridad de esta semana.')

  // One is accepted with a note, which can be taken off; then all that are left.
  const missing = screen.getByRole('button', { name: 'Aceptar: No volvieron 2 hojas repartidas.' })
  await user.click(missing)
  await user.keyboard('{Enter}')
  await screen.findByText('Escriba por qué.')
  await user.keyboard('Se mojaron{Enter}')
  await screen.findByText(/«Se mojaron»/)
  await user.click(screen.getByRole('button', { name: /^Quitar la nota de: No volvieron/ }))
  await user.click(await screen.findByRole('button', { name: 'Aceptar los 4 avisos que quedan' }))
  await user.type(await screen.findByLabelText('Por qué se deja así'), 'Visto con Luz{Enter}')
  await screen.findByText('Todo está mirado: puede firmar.')

  await user.clear(screen.getByRole('combobox', { name: 'Quién firma' }))
  await user.click(await close())
  await screen.findByText('Escriba quién firma.')
  await user.type(screen.getByRole('combobox', { name: 'Quién firma' }), 'Ana')
  await user.click(await close())
  await screen.findByText(/^Firmado por Ana el 2 abr 2026/)

  app().chosenFiles.push(app().folder)
  await user.click(screen.getByRole('button', { name: 'Elegir carpeta o memoria USB…' }))
  await screen.findByText('Guardado en «Libreta 2026-03 La tienda» y comprobado.')
  await screen.findByText(/Ver los 5 archivos/)

  await user.click(screen.getByRole('button', { name: 'Abrir de nuevo…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Abrir de nuevo' }))
  await dialog.findByText('Escriba por qué se abre.')
  await user.type(dialog.getByLabelText('Por qué se abre'), 'Apareció una hoja{Enter}')
  await screen.findAllByText(/«Apareció una hoja»/)
  await screen.findByText('Las cifras son las que se firmaron.')
})

test('what was typed into a closed month stays in its field, and is refused with the name of the month', async () => {
  await aFullMonth(app())
  const keys = (await app().call('months.check', { month: march })).map(({ key }) => key)
  await app().call('months.accept', { month: march, keys, note: 'Visto' })
  await app().call('months.close', { month: march, signedBy: 'Ana', signedOn: '2026-04-02', note: '' })
  const month = { month: march, isRunning: false, complaints: 1, customers: 400, cost: { value: 0, ids: [] } }
  const { user } = renderPage(<MonthsSection months={[month as never]} />, { app: app() })
  const field = screen.getByRole<HTMLInputElement>('textbox')
  await user.clear(field)
  await user.type(field, '512{Enter}')
  await screen.findByText(/^El mes de marzo de 2026 está cerrado\. Ábralo de nuevo/)
  expect(field.value).toBe('512')

  // The sheet of the closing: figures, what was accepted, who signed.
  const detail = await app().call('months.get', { month: march })
  const [closing] = detail.closings
  if (!closing) throw new Error('not closed')
  renderPage(<MonthSheet detail={detail} closing={closing} />, { app: app() })
  await screen.findByText('Hoja de cierre · Marzo de 2026')
  screen.getByText('Primavera: hojas que cuentan')
  screen.getByText(closing.seal)
})
