import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CasePage } from '../../../src/renderer/cases/CasePage'
import { aCase, answered, resolved } from '../../main/cases/caseBuilders'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
/** The page dates with the clock of the machine, which the app must not take for the future. */
const farAhead = '2099-01-01T10:00:00'

function openCase(caseId: number) {
  app().setNow(farAhead)
  const route = `/cases/${caseId}`
  return renderPage(<CasePage params={{ caseId: String(caseId) }} />, { app: app(), route })
}

test('who looks after a case is chosen in one go, and it is the owner again when nobody is', async () => {
  const { id } = await app().call('people.add', { name: 'Luz', role: 'staff' })
  const caseId = await aCase(app())
  const { user } = openCase(caseId)
  const responsible = async () => (await app().call('cases.show', { caseId })).facts.responsibleId
  await user.click(await screen.findByRole('combobox', { name: 'Responsable' }))
  await user.click(await screen.findByRole('option', { name: 'Luz' }))
  await waitFor(async () => expect(await responsible()).toBe(id))
  await user.click(screen.getByRole('combobox', { name: 'Responsable' }))
  await user.click(await screen.findByRole('option', { name: 'El dueño' }))
  await waitFor(async () => expect(await responsible()).toBeNull())
})

test('what was said in the morning is noted in the evening, and not before the customer came', async () => {
  const caseId = await aCase(app())
  const { user } = openCase(caseId)
  await user.type(await screen.findByRole('textbox', { name: 'El cliente dice' }), 'Sigue sin calentar')
  await user.click(screen.getByRole('button', { name: 'Fue antes' }))
  const on = screen.getByLabelText('Qué día fue')
  const time = screen.getByLabelText('A qué hora')
  const say = async (day: string, hour: string) => {
    await user.clear(on)
    await user.type(on, day)
    await user.clear(time)
    await user.type(time, hour)
    await user.click(screen.getByRole('button', { name: 'Anotar' }))
  }
  await say('1/3/2026', '12:00')
  await screen.findByText('Es anterior a cuando el cliente lo dijo.')
  expect(screen.getByRole('textbox', { name: 'El cliente dice' })).toHaveProperty(
    'value',
    'Sigue sin calentar',
  )
  await say('2/3/2026', '11:15')
  await waitFor(async () => {
    const { events } = await app().call('cases.show', { caseId })
    expect(events.at(-1)).toMatchObject({
      kind: 'message',
      at: '2026-03-02T11:15',
      text: 'Sigue sin calentar',
    })
  })
})

test('a case resolved too long ago is not opened again: a new one is begun that goes on with it', async () => {
  const { id: causeId } = await app().call('cases.addCause', { name: 'Avería' })
  const caseId = await aCase(app(), { causeId })
  await app().call('cases.step', { caseId, step: answered })
  await app().call('cases.step', { caseId, step: resolved })
  const { user, visited } = openCase(caseId)
  await user.click(await screen.findByRole('button', { name: 'Otros pasos' }))
  const menu = within(await screen.findByRole('menu'))
  expect(menu.queryByRole('menuitem', { name: /Reabrir/ })).toBeNull()
  await user.click(menu.getByRole('menuitem', { name: /nuevo/i }))
  expect(visited.at(-1)).toBe(`/cases/${caseId}/continue`)
})

test('what was entered twice counts once: the one that came later is voided in one key', async () => {
  const first = await aCase(app())
  const caseId = await aCase(app(), { openedAt: '2026-03-02T09:45' })
  await app().call('cases.link', { caseId: first, otherId: caseId, kind: 'duplicate' })
  const { user } = openCase(caseId)
  await user.click(await screen.findByRole('button', { name: 'Anular este' }))
  await waitFor(async () => expect((await app().call('cases.show', { caseId })).state).toBe('void'))
  expect((await app().call('cases.show', { caseId: first })).state).toBe('received')
})
