import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BackupsPage } from '../../../src/renderer/backup/BackupsPage'
import { Recovery } from '../../../src/renderer/backup/Recovery'
import { RestoredBanner } from '../../../src/renderer/backup/RestoredBanner'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('the owner makes a copy, sees what is in it and what would be lost, and goes back to it', async () => {
  const app = testApp()
  const { user } = renderPage(
    <>
      <RestoredBanner />
      <BackupsPage />
    </>,
    { app },
  )
  expect(
    await screen.findByText('Todavía no hay ninguna copia.', { selector: '[role=status] *' }),
  ).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Hacer una copia ahora' }))
  expect(await screen.findByText(/Copia hecha y comprobada: libreta-2026-03-02-100000.db/)).toBeTruthy()
  const table = await screen.findByRole('table', { name: 'En este PC' })
  expect(within(table).getByText('A mano')).toBeTruthy()
  expect(within(table).getByText('Comprobada')).toBeTruthy()
  expect(await screen.findByText(/Las copias están solo en este PC/)).toBeTruthy()
  await user.click(within(table).getByRole('checkbox'))
  await waitFor(() => expect(app.deps.backups.settings.get().kept).toEqual(['libreta-2026-03-02-100000.db']))

  await app.call('customers.create', { name: 'Luis' })
  app.setNow('2026-03-02T12:00:00')
  await user.click(within(table).getByRole('button', { name: /Ver qué hay dentro/ }))
  const dialog = await screen.findByRole('dialog')
  expect(
    await within(dialog).findByText(/Perdería lo registrado después: 1 cliente, y los cambios/),
  ).toBeTruthy()
  await user.click(within(dialog).getByRole('button', { name: 'Volver a esta copia' }))
  await waitFor(() => expect(app.restarts.count).toBe(1))
  expect(app.failures).toEqual([])
})

test('a second place is chosen and encrypted, the passphrase typed twice', async () => {
  const app = testApp()
  const stick = join(app.folder, 'usb')
  mkdirSync(stick)
  const { user } = renderPage(<BackupsPage />, { app })
  await user.click(await screen.findByRole('button', { name: 'Cifrar con contraseña…' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Contraseña'), 'corta')
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }))
  expect(within(dialog).getByText('Escriba al menos 10 letras.')).toBeTruthy()
  await user.type(within(dialog).getByLabelText('Contraseña'), ' no lo es')
  await user.type(within(dialog).getByLabelText('La misma otra vez'), 'corta no lo')
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }))
  expect(within(dialog).getByText('Las dos no son iguales.')).toBeTruthy()
  await user.type(within(dialog).getByLabelText('La misma otra vez'), ' es')
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }))
  expect(await screen.findByText(/Este sistema no puede guardarla/)).toBeTruthy()
  app.chosenFiles.push(stick)
  await user.click(screen.getByRole('button', { name: 'Elegir carpeta…' }))
  const table = await screen.findByRole('table', { name: 'Fuera de este PC' })
  expect(within(table).getByText('Cifrada')).toBeTruthy()
  expect(await screen.findByText('Hay copias buenas en este PC y en «usb».')).toBeTruthy()
  expect(app.failures).toEqual([])
})

const failed = {
  state: 'failed',
  folder: 'C:\\Datos',
  changedAt: null,
  canSalvage: false,
  lastBackup: null,
} as const

test.each([
  ['tooNew', 'Estos datos son de una Libreta más nueva'],
  ['busy', 'Otro programa tiene abierto el archivo de datos'],
  ['notUpdated', 'Esta versión no ha podido poner sus datos al día'],
  ['readOnly', 'La carpeta de datos no se deja escribir'],
  ['diskFull', 'El disco está lleno'],
] as const)(
  'a file that cannot be opened (%s) is explained, with the way to its folder',
  (problem, title) => {
    renderPage(<Recovery state={{ ...failed, problem }} />, { app: testApp() })
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(screen.getByText('C:\\Datos')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Usar la copia/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Volver a intentar' })).toBeTruthy()
  },
)

test('a damaged file is a guide, the gentlest way first; a missing one is never an empty app unasked', () => {
  const lastBackup = { name: 'libreta-2026-03-01-100000.db', at: '2026-03-01T10:00:00', counts: null }
  const damaged = {
    ...failed,
    problem: 'damaged',
    canSalvage: true,
    changedAt: '2026-03-02T18:00:00',
    lastBackup,
  } as const
  const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent)
  const { unmount } = renderPage(<Recovery state={damaged} />, { app: testApp() })
  expect(headings()).toEqual([
    'El archivo de datos está dañado',
    'Rescatar lo que se pueda leer',
    'Volver a la última copia buena',
    'Elegir otro archivo',
  ])
  expect(screen.getByText(/se perdería lo hecho entre las dos fechas/)).toBeTruthy()
  unmount()
  renderPage(<Recovery state={{ ...failed, problem: 'missing', lastBackup }} />, { app: testApp() })
  expect(headings()).toEqual([
    'El archivo de datos no está',
    'Volver a la última copia buena',
    'Elegir otro archivo',
    'Empezar de cero',
  ])
})
