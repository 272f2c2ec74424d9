import { screen, waitFor, within } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import { ChecklistEditorPage } from '../../../src/renderer/checklists/ChecklistEditorPage'
import { pagesOf } from '../../../src/renderer/checklists/ChecklistPaper'
import { PrintChecklistPage } from '../../../src/renderer/checklists/PrintChecklistPage'
import { BasketPage } from '../../../src/renderer/comparison/BasketPage'
import { BasketsPage } from '../../../src/renderer/comparison/BasketsPage'
import { CompetitorsPage } from '../../../src/renderer/comparison/CompetitorsPage'
import { NewChecklistPage } from '../../../src/renderer/comparison/NewChecklistPage'
import { ProfilePage } from '../../../src/renderer/comparison/ProfilePage'
import { VisitEntryPage } from '../../../src/renderer/comparison/VisitEntryPage'
import { VisitPage } from '../../../src/renderer/comparison/VisitPage'
import { VisitsPage } from '../../../src/renderer/comparison/VisitsPage'
import {
  aChecklist,
  aCompetitor,
  aVisit,
  exampleBasket,
  exampleChecklist,
} from '../../main/comparison/comparisonDeeds'
import { appForEachTest, someAttributes } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

/** Pages take the day of this computer's clock: the app must live in it too. */
function liveToday(): string {
  const now = new Date().toISOString().slice(0, 19)
  app().setNow(now)
  return now.slice(0, 10)
}

test('a competitor is added from nothing, and can be taken back after it was removed', async () => {
  const { user } = renderPage(<CompetitorsPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Añadir un competidor' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(await within(dialog).findByRole('textbox', { name: /Nombre/ }), 'Bar Sol')
  await user.type(within(dialog).getByRole('textbox', { name: /Distancia/ }), '1200')
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }))
  expect(await screen.findByText('1,2 km')).toBeDefined()

  await user.click(screen.getByRole('button', { name: 'Quitar: Bar Sol' }))
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  expect(await screen.findByText('1,2 km')).toBeDefined()
})

test('opinions go in one key each and make a profile with its watermark', async () => {
  liveToday()
  await someAttributes(app(), ['Rapidez', 'Trato'])
  await aCompetitor(app())
  const { user } = renderPage(<ProfilePage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Dar mi opinión' }))
  const first = await screen.findByRole('textbox', { name: 'Rapidez: Nosotros' })
  first.focus()
  await user.keyboard('3245')
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  expect(await screen.findAllByText(/opinión del dueño/)).not.toEqual([])
  const table = await screen.findByRole('region', { name: 'Comparación por atributo' })
  expect(within(table).getByText('Oportunidad para adelantarse')).toBeDefined()
  // Nobody is told that an opinion of one is sure or not.
  expect(within(table).queryByText('la diferencia no es segura')).toBeNull()
})

test('a visit is keyed one key an answer, is kept half done, and is stored with Enter', async () => {
  liveToday()
  await aCompetitor(app())
  const { id } = await aChecklist(app())
  const params = { checklistId: String(id) }
  const { user, unmount } = renderPage(<VisitEntryPage params={params} />, { app: app() })
  await screen.findByRole('region', { name: 'Puntos de la lista' })
  // Yes; three and a half minutes; a step of four.
  await user.keyboard('13,5{Enter}4')
  await screen.findByText('3 de 6 respondidos')
  unmount()
  await waitFor(async () => {
    const { draft } = await app().call('comparison.typing', { checklistId: id })
    expect(draft).toMatchObject({ position: 3, entries: { M2: { value: 3.5 } } })
  })

  const again = renderPage(<VisitEntryPage params={params} />, { app: app() })
  await screen.findByText('Aquí está la visita que dejó a medias.')
  // A step that yes or no has not is refused; N/A, no, and the last by mouse.
  await again.user.keyboard('5n2')
  await screen.findByText('5 de 6 respondidos')
  await again.user.click(screen.getByRole('button', { name: 'Limpio: 5' }))
  await again.user.keyboard('{F5}')
  await again.user.type(await screen.findByRole('textbox', { name: 'Nota de «Limpio»' }), 'Suelo brillante')
  await again.user.keyboard('{Enter}')
  await screen.findByText('No quedan puntos. Intro guarda la visita.')
  await again.user.keyboard('{Enter}')
  await waitFor(() => expect(again.visited.at(-1)).toBe('/comparison/visits/1'))
  const { entries, visit } = await app().call('comparison.visit', { id: 1 })
  expect(entries['M6']).toEqual({ value: 5, note: 'Suelo brillante' })
  expect(visit).toMatchObject({ failedCriticals: 1, unanswered: 0 })
})

test('a visit shows what failed before its score', async () => {
  const id = await aVisit(app())
  renderPage(<VisitPage params={{ visitId: String(id) }} />, { app: app() })
  const missed = await screen.findByRole('list')
  expect(within(missed).getAllByRole('listitem')[0]?.textContent).toContain('Comprobante')
  expect(screen.getByText('No conforme')).toBeDefined()
  expect(screen.getByText('71 %')).toBeDefined()
})

test('visits are compared by section, with their number and the word for few', async () => {
  const competitorId = await aCompetitor(app())
  const { versionId } = await aChecklist(app())
  await aVisit(app(), versionId)
  await aVisit(app(), versionId, { competitorId })
  renderPage(<VisitsPage />, { app: app() })
  const table = await screen.findByRole('table', { name: 'Ellos y nosotros, por sección' })
  expect(within(table).getAllByText('1 visita · orientativo')).toHaveLength(2)
  expect(await screen.findByRole('link', { name: /Ver la visita a Bar Sol/ })).toBeDefined()
})

test('the ready-made checklist is looked at, used and changed, and printed', async () => {
  const page = renderPage(<NewChecklistPage />, { app: app() })
  expect(await screen.findAllByText('Minutos en caja')).not.toEqual([])
  await page.user.click(await screen.findByRole('button', { name: 'Usar esta lista' }))
  await waitFor(() => expect(page.visited.at(-1)).toBe('/comparison/checklists/1/edit'))
  page.unmount()

  await app().call('checklists.change', { id: 1, checklist: exampleChecklist() })
  const editor = renderPage(<ChecklistEditorPage params={{ checklistId: '1' }} />, { app: app() })
  const [name] = await screen.findAllByRole('textbox', { name: /Nombre de la lista/ })
  if (!name) throw new Error('the checklist has no name')
  await editor.user.clear(name)
  await editor.user.type(name, 'Mi li')
  editor.unmount()
  await waitFor(async () =>
    expect((await app().call('checklists.get', { id: 1 })).draft).toMatchObject({
      title: { es: 'Mi li' },
    }),
  )
  const again = renderPage(<ChecklistEditorPage params={{ checklistId: '1' }} />, { app: app() })
  await screen.findByText('Aquí están los cambios que dejó a medias.')
  await again.user.type(screen.getByDisplayValue('Mi li'), 'sta')
  await again.user.click(screen.getByRole('button', { name: 'Guardar la lista' }))
  await waitFor(() => expect(again.visited.at(-1)).toBe('/comparison/visits'))
  again.unmount()

  renderPage(<PrintChecklistPage params={{ checklistId: '1' }} />, { app: app() })
  expect(await screen.findAllByText('Mi lista')).not.toEqual([])
  expect(pagesOf([60, 20, 20, 50, 200, 10], 100)).toEqual([[0, 1, 2], [3], [4], [5]])
})

test('prices are typed in a grid that grows, and the index stands under them', async () => {
  const takenOn = liveToday()
  const competitorId = await aCompetitor(app())
  const { user, visited, unmount } = renderPage(<BasketPage params={{}} />, { app: app() })
  await user.click(await screen.findByRole('textbox', { name: 'Producto, fila 1' }))
  await user.keyboard('Leche{Tab}')
  await user.clear(screen.getByRole('textbox', { name: 'Cantidad, fila 1' }))
  await user.keyboard('2{Tab}1,10{Tab}1,00')
  expect(await screen.findByText('110,0')).toBeDefined()
  await user.click(screen.getByRole('textbox', { name: 'Nuestro precio, fila 2' }))
  await user.keyboard('caro')
  await user.click(screen.getByRole('button', { name: 'Guardar la cesta' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Escriba un número')
  await user.click(screen.getByRole('button', { name: 'Quitar la fila 2' }))
  await user.click(screen.getByRole('button', { name: 'Guardar la cesta' }))
  await waitFor(() => expect(visited.at(-1)).toBe('/comparison/prices'))
  unmount()

  await app().call('comparison.addBasket', { ...exampleBasket(competitorId), takenOn })
  renderPage(<BasketsPage />, { app: app() })
  expect(await screen.findByText('Somos un 0,8 % más caros')).toBeDefined()
  expect(screen.getByText('Somos un 10,0 % más caros')).toBeDefined()
})

test('who leaves half way and comes back in the same sitting goes on where they were', async () => {
  liveToday()
  const { id } = await aChecklist(app())
  const entry = <VisitEntryPage params={{ checklistId: String(id) }} />
  const page = renderPage(<Switching>{entry}</Switching>, { app: app() })
  await screen.findByRole('region', { name: 'Puntos de la lista' })
  await page.user.keyboard('1')
  await screen.findByText('1 de 6 respondidos')
  await page.user.click(screen.getByRole('button', { name: 'switch' }))
  await page.user.click(screen.getByRole('button', { name: 'switch' }))
  expect(await screen.findByText('Aquí está la visita que dejó a medias.')).toBeDefined()
  expect(screen.getByText('1 de 6 respondidos')).toBeDefined()
})

/** A page that can be left and come back to. */
function Switching({ children }: { readonly children: ReactNode }) {
  const [isThere, setIsThere] = useState(true)
  return (
    <>
      {isThere && children}
      <button type="button" onClick={() => setIsThere(!isThere)}>
        {'switch'}
      </button>
    </>
  )
}
