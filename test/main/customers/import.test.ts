import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appForEachTest, contentOf, outcomeOf } from '../../support/builders'
import { aCustomer } from './customerDeeds'

const app = appForEachTest()

async function chosenFile(text: string) {
  const path = join(app().folder, 'agenda.csv')
  writeFileSync(path, text)
  app().chosenFiles.push(path)
  const file = await app().call('customers.chooseImport', {})
  if (!file) throw new Error('nothing was chosen')
  return file
}

const agenda = `Nombre;Apellidos;Móvil;Correo electrónico;Fecha de nacimiento;Etiquetas;Talla
Ana;Núñez;'+34 600 11 22 33;ana@ejemplo.es;5/3/85;vip, tarta;M
Luis;;611222333;;;;L
ana;nunez;;;;;
;;;;;solo etiqueta;
Eva;;633;;31/31/1990;;
`

test('a file is tried first: who is new, who is there already, and which rows are no customers', async () => {
  await aCustomer(app(), { name: 'Luisito', phone: '+34 611-222-333' })
  const before = contentOf(app().db)
  const { token, targets, columns, rowCount } = await chosenFile(agenda)
  expect(targets).toEqual(['name', 'name', 'phone', 'email', 'birthday', 'tags', 'ignore'])
  expect([columns[6], rowCount]).toEqual([{ name: 'Talla', samples: ['M', 'L'] }, 5])
  expect(await app().call('customers.tryImport', { token, targets })).toEqual({
    fresh: 1,
    knownCount: 2,
    known: [
      { line: 3, name: 'Luis', sameAs: 'Luisito' },
      { line: 4, name: 'ana nunez', sameAs: 'Ana Núñez' },
    ],
    problemCount: 2,
    problems: [
      { line: 5, problem: 'nameOrPhone' },
      { line: 6, problem: 'birthday' },
    ],
  })
  expect(contentOf(app().db)).toEqual(before)
})

test('what was tried is taken in, once, and taken back in one step', async () => {
  const { token, targets } = await chosenFile(agenda)
  const before = contentOf(app().db)
  expect(await app().call('customers.import', { token, targets, withKnown: false })).toEqual({ count: 2 })
  const [ana] = await app().call('customers.find', { text: 'nuñez' })
  expect(await app().call('customers.get', { id: ana?.id ?? 0 })).toMatchObject({
    name: 'Ana Núñez',
    phone: '+34 600 11 22 33',
    birthday: '1985-03-05',
    tags: ['vip', 'tarta'],
  })
  const again = app().call('customers.import', { token, targets, withKnown: false })
  expect(await outcomeOf(again)).toBe('notFound')
  await app().call('history.undo', {})
  expect(contentOf(app().db)).toEqual(before)
})

test('those who seem to be there already are added when asked for', async () => {
  const { token, targets } = await chosenFile(agenda)
  expect(await app().call('customers.import', { token, targets, withKnown: true })).toEqual({ count: 3 })
})

test('the list that was exported comes back as it was', async () => {
  await aCustomer(app(), {
    name: 'Ana',
    phone: '+34 600',
    email: 'a@x.es',
    notes: '=1+1',
    consent: { phone: true, email: false, message: true, on: '2026-01-02', how: 'firmó' },
  })
  const before = await app().call('customers.get', { id: 1 })
  const path = join(app().folder, 'clientes.csv')
  app().chosenFiles.push(path, path)
  await app().call('customers.export', { format: 'csv' })
  const file = await app().call('customers.chooseImport', {})
  await app().call('customers.import', {
    token: file?.token ?? '',
    targets: file?.targets ?? [],
    withKnown: true,
  })
  expect({ ...(await app().call('customers.get', { id: 2 })), id: 1 }).toEqual(before)
})

test('a file that is no table is refused, and only the owner imports', async () => {
  const path = join(app().folder, 'nada.csv')
  writeFileSync(path, 'una línea')
  app().chosenFiles.push(path)
  expect(await outcomeOf(app().call('customers.chooseImport', {}))).toBe('notCsv')
  app().setRole('staff')
  expect(await outcomeOf(app().call('customers.chooseImport', {}))).toBe('notAllowed')
})
