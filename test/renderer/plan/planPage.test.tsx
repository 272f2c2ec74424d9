import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlanPage } from '../../../src/renderer/plan/PlanPage'
import { PrintPlanPage } from '../../../src/renderer/plan/PrintPlanPage'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('a step is corrected by hand, and printing the plan proves that it was printed', async () => {
  const { user, unmount } = renderPage(<PlanPage />, { app: app(), route: '/plan' })
  await user.click(await screen.findByRole('button', { name: 'Cambiar el paso 9: Acciones en marcha' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByText('50 %'))
  await user.type(dialog.getByLabelText('Nota'), 'Van despacio')
  await user.click(dialog.getByRole('button', { name: 'Guardar' }))
  expect(await screen.findByText('Van despacio')).toBeTruthy()
  expect(screen.getByText('puesto a mano (lo encontrado dice 0 %)')).toBeTruthy()
  expect(screen.getByText('Falta imprimir el plan')).toBeTruthy()
  expect(screen.getByText(/Todavía no hay objetivos/)).toBeTruthy()
  unmount()

  app().chosenFiles.push(`${app().folder}/plan.pdf`)
  const printing = renderPage(<PrintPlanPage />, { app: app(), route: '/plan/print' })
  await screen.findByRole('heading', { name: 'Plan de mejora' })
  await printing.user.click(screen.getByRole('button', { name: 'Guardar PDF…' }))
  await screen.findByText('Guardado: plan.pdf')
  const { marks } = await app().call('plan.show', {})
  expect(marks.map(({ kind }) => kind)).toEqual(['planPrinted'])
})
