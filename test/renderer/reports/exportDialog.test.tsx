import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { ExportButton } from '../../../src/renderer/reports/ExportButton'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

async function sheetNames(path: string): Promise<(string | undefined)[]> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const xml = (await zip.file('xl/workbook.xml')?.async('string')) ?? ''
  return [...xml.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)
}

test('what goes into the workbook is chosen, written, and remembered the next time', async () => {
  await app().call('business.createSample', { language: 'es' })
  const path = join(app().folder, 'libro.xlsx')
  app().chosenFiles.push(path, join(app().folder, 'datos.zip'))
  const { user } = renderPage(<ExportButton waveId={3} />, { app: app() })
  await user.click(screen.getByRole('button', { name: 'Exportar…' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Casos' }))
  await user.click(screen.getByRole('checkbox', { name: 'Libreta' }))
  await user.click(screen.getByRole('button', { name: 'Guardar el archivo' }))
  expect(await screen.findByText('Guardado: libro.xlsx')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Abrir la carpeta' })).toBeTruthy()
  const names = await sheetNames(path)
  expect(names.slice(0, 3)).toEqual(['Resumen', 'Resultados', 'Encuesta_Otoño 2025'])
  expect(names).toContain('Estandares')
  expect(names).not.toContain('Casos')

  await user.click(screen.getByRole('button', { name: 'Cerrar' }))
  await user.click(screen.getByRole('button', { name: 'Exportar…' }))
  expect(await screen.findByRole('checkbox', { name: 'Casos' })).toHaveProperty('checked', false)
  await user.click(screen.getByRole('radio', { name: 'SPSS o PSPP' }))
  await user.click(screen.getByRole('button', { name: 'Guardar el archivo' }))
  expect(await screen.findByText('Guardado: datos.zip')).toBeTruthy()
})
