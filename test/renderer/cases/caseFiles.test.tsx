import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CasesPage } from '../../../src/renderer/cases/CasesPage'
import { ImportCasesPage } from '../../../src/renderer/cases/files/ImportCasesPage'
import { aCase } from '../../main/cases/caseBuilders'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
const list = [
  'Número;Tipo;Fecha;Cliente;Descripción;Estado',
  'R-1;Reclamo;12/01/2026;Rosa;No calienta;Cerrado',
  'R-2;Trueque;13/01/2026;;Gracias;Abierto',
].join('\n')

test('a list goes from the file to the register: columns, words, what it does not say, check, import', async () => {
  const path = join(app().folder, 'lista.csv')
  writeFileSync(path, list)
  app().chosenFiles.push(path)
  const { user } = renderPage(<ImportCasesPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  expect(await screen.findByText(/lista\.csv · 2 filas · 6 columnas/)).toBeTruthy()
  const kind = await screen.findByRole('combobox', { name: 'Qué es la columna Tipo' })
  expect(kind).toHaveProperty('value', 'kind')
  // Nobody knows what a swap is, and the closed one does not say since when.
  expect(screen.getByRole('combobox', { name: 'Reclamo' })).toHaveProperty('value', 'claim')
  expect(screen.getByText('Diga qué significa')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Comprobar' }))
  expect(await screen.findByText('no se sabe qué significa: dígalo arriba')).toBeTruthy()
  expect(screen.getByText('está terminado y no dice cuándo')).toBeTruthy()

  await user.selectOptions(screen.getByRole('combobox', { name: 'Trueque' }), 'Felicitación')
  await user.click(screen.getByRole('checkbox', { name: /Lo terminado sin fecha/ }))
  await user.click(screen.getByRole('button', { name: 'Comprobar' }))
  const said = await screen.findByText(/se pueden importar 2 casos/)
  expect(said.textContent).toBe(
    'Todo correcto: se pueden importar 2 casos. 1 cliente es nuevo. 1 es anónimo. 1 ya terminó. 1 queda sin plazo: en su fecha aún no había plazos puestos. Causas nuevas: Sin causa anotada.',
  )
  await user.click(screen.getByRole('button', { name: 'Importar' }))
  expect(await screen.findByText('Importados 2 casos.')).toBeTruthy()
  const { lines } = await app().call('cases.list', { filter: { group: 'all' }, sort: 'oldest' })
  expect(lines.map(({ kind: one, state }) => [one, state])).toEqual([
    ['claim', 'closed'],
    ['compliment', 'received'],
  ])
})

test('a dropped list comes in as well, and two columns cannot be the same', async () => {
  const { user } = renderPage(<ImportCasesPage />, { app: app() })
  const area = await screen.findByRole('region', { name: 'También puede soltar el archivo aquí.' })
  fireEvent.drop(area, { dataTransfer: { files: [new File([list], 'lista.csv')] } })
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Qué es la columna Estado' }), 'Tipo')
  expect(await screen.findByText('Dos columnas no pueden ser lo mismo: Tipo.')).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Qué es la columna Fecha' }), 'No importar')
  expect(await screen.findByText('Diga qué columna es: Cuándo lo dijo.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Comprobar' })).toHaveProperty('disabled', true)
})

test('the cases of the list go to a file, without their customers unless it is asked for', async () => {
  await aCase(app())
  app().chosenFiles.push(join(app().folder, 'casos.xlsx'))
  const { user } = renderPage(<CasesPage />, { app: app() })
  await waitFor(() => expect(screen.getByRole('link', { name: /^2026-/ })).toBeTruthy())
  await user.click(screen.getByRole('button', { name: 'Listas' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Exportar a Excel o CSV…' }))
  expect(await screen.findByRole('checkbox', { name: 'Con los datos de los clientes' })).toHaveProperty(
    'checked',
    false,
  )
  await user.click(screen.getByRole('button', { name: 'Guardar el archivo' }))
  expect(await screen.findByText('Guardado: casos.xlsx')).toBeTruthy()
})
