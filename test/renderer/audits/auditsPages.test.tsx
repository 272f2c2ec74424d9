import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AppraisalEntryPage } from '../../../src/renderer/appraisals/AppraisalEntryPage'
import { AppraisalsPage } from '../../../src/renderer/appraisals/AppraisalsPage'
import { PersonPage } from '../../../src/renderer/appraisals/PersonPage'
import { AuditEntryPage } from '../../../src/renderer/audits/AuditEntryPage'
import { AuditPage } from '../../../src/renderer/audits/AuditPage'
import { AuditsPage } from '../../../src/renderer/audits/AuditsPage'
import { CommandmentsPage } from '../../../src/renderer/audits/CommandmentsPage'
import { RoundSheetPage } from '../../../src/renderer/audits/RoundSheetPage'
import { readyChecklist, somebody } from '../../main/audits/auditDeeds'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

/** Pages take the day of this computer's clock: the app must live in it too. */
function liveToday(): void {
  app().setNow(new Date().toISOString().slice(0, 19))
}

test('from nothing to an audit by single keys, and to its three lowest rules', async () => {
  liveToday()
  const start = renderPage(<AuditsPage />, { app: app() })
  await start.user.click(await screen.findByRole('button', { name: 'Empezar con las diez reglas' }))
  await waitFor(() => expect(start.visited.at(-1)).toBe('/audits/checklists/1/audit'))
  start.unmount()

  const entry = renderPage(<AuditEntryPage params={{ checklistId: '1' }} />, { app: app() })
  await screen.findByRole('region', { name: 'Puntos de la lista' })
  // A picture that is dropped on an item, or pasted, stays with it.
  const png = (name: string, more: string) =>
    new File([new Uint8Array(Buffer.from(`\u0089PNG\r\n\u001a\n${more}`, 'latin1'))], name, {
      type: 'image/png',
    })
  const [item = expect.fail()] = document.querySelectorAll('.entry-item')
  fireEvent.drop(item, { dataTransfer: { files: [png('suelo.png', '1')], items: [] } })
  await screen.findByRole('button', { name: 'Quitar la foto suelo.png' })
  fireEvent.paste(document, { clipboardData: { files: [png('barra.png', '2')] } })
  await screen.findByRole('button', { name: 'Quitar la foto barra.png' })
  // Three is no step of it; everything is done but the last rule.
  await entry.user.keyboard(`3${'2'.repeat(18)}0n`)
  await screen.findByText('20 de 20 respondidos')
  await entry.user.keyboard('{Enter}')
  await screen.findByText('Escriba quién la hace.')
  await entry.user.type(screen.getByRole('combobox', { name: 'Quién la hace' }), 'Ana')
  await entry.user.click(screen.getByRole('button', { name: 'Guardar la auditoría' }))
  await waitFor(() => expect(entry.visited.at(-1)).toBe('/audits/1'))
  entry.unmount()

  renderPage(<AuditPage params={{ auditId: '1' }} />, { app: app() })
  expect(await screen.findByText('90 %')).toBeDefined()
  expect(await screen.findByText(/Mostrar todos los productos: 0/)).toBeDefined()
})

test('a round is opened, the owner rates, paper goes in sheet after sheet, and a few are not enough', async () => {
  const page = renderPage(<CommandmentsPage />, { app: app() })
  await page.user.click(await screen.findByRole('button', { name: 'Empezar con los diez mandamientos' }))
  expect(await screen.findByText(/Falta que usted puntúe/)).toBeDefined()
  page.unmount()

  const owner = renderPage(<RoundSheetPage params={{ roundId: '1', side: 'owner' }} />, { app: app() })
  await screen.findByRole('region', { name: 'Puntos de la lista' })
  await owner.user.keyboard('5555555555{Enter}')
  await waitFor(() => expect(owner.visited.at(-1)).toBe('/audits/commandments'))
  owner.unmount()

  const paper = renderPage(<RoundSheetPage params={{ roundId: '1', side: 'paper' }} />, { app: app() })
  await screen.findByRole('region', { name: 'Puntos de la lista' })
  await paper.user.keyboard('3333333333{Enter}')
  await screen.findByText('1 hoja pasada.')
  await paper.user.keyboard('4444444444{Enter}')
  await screen.findByText('2 hojas pasadas.')
  paper.unmount()

  const again = renderPage(<CommandmentsPage />, { app: app() })
  await again.user.click(await screen.findByRole('button', { name: 'Cerrar la ronda' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/Con 2 hojas no se enseñará nada/)).toBeDefined()
})

test('slips of customers are keyed in a row, and the page of a person says nothing before five', async () => {
  liveToday()
  await readyChecklist(app(), 'appraisal')
  await somebody(app(), 'Zoe')
  await somebody(app(), 'Ángel')
  const list = renderPage(<AppraisalsPage />, { app: app() })
  const rows = await screen.findAllByRole('rowheader')
  expect(rows.map((row) => row.textContent)).toEqual(['Ángel', 'Zoe'])
  list.unmount()

  const params = { personId: '1', source: 'customer' }
  const { user, unmount } = renderPage(<AppraisalEntryPage params={params} />, { app: app() })
  await screen.findByRole('region', { name: 'Puntos de la lista' })
  await user.keyboard('5445555{Enter}')
  await screen.findByText('1 hoja pasada ahora.')
  await user.keyboard('n334444{Enter}')
  await screen.findByText('2 hojas pasadas ahora.')
  unmount()

  renderPage(<PersonPage params={{ personId: '1' }} />, { app: app() })
  expect(await screen.findByText(/hacen falta cinco y hay 2/)).toBeDefined()
  expect(screen.queryByText(/Actitud/)).toBeNull()
})
