import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BackupsPage } from '../../../src/renderer/backup/BackupsPage'
import { Recovery } from '../../../src/renderer/backup/Recovery'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('a backup made by hand is listed with its size', async () => {
  const app = testApp()
  const { user } = renderPage(<BackupsPage />, { app })
  await user.click(await screen.findByRole('button', { name: 'Hacer una copia ahora' }))
  expect(await screen.findByText(/Copia hecha y comprobada: libreta-2026-03-02-100000.db/)).toBeTruthy()
  expect(await screen.findByText(/MB$/)).toBeTruthy()
})

test.each([
  ['tooNew', 'Estos datos son de una Libreta más nueva'],
  ['notUpdated', 'Esta versión no ha podido poner sus datos al día'],
  ['readOnly', 'La carpeta de datos no se deja escribir'],
  ['diskFull', 'El disco está lleno'],
  ['damaged', 'El archivo de datos está dañado'],
] as const)(
  'a file that cannot be opened (%s) is explained, with the way to its folder',
  (problem, title) => {
    const state = {
      state: 'failed',
      problem,
      folder: 'C:\\Datos',
      changedAt: null,
      canSalvage: false,
      lastBackup: null,
    } as const
    renderPage(<Recovery state={state} />, { app: testApp() })
    expect(screen.getByRole('heading', { name: title })).toBeTruthy()
    expect(screen.getByText('C:\\Datos')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Usar la copia/ })).toBeNull()
  },
)
