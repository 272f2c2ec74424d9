import { expect, test } from 'vitest'
import { tellingParts } from '#shared/services/asked'
import { readServices } from '#shared/services/demand'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import { servicesSheet } from '../../../src/main/reports/workbook/sheets/servicesSheet'
import {
  appForEachTest,
  aQuestionnaire,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
  outcomeOf,
} from '../../support/builders'

const app = appForEachTest()
const text = (es: string) => ({ es, en: '' })

/** "Do you want it?" and its importance, one after the other, as the ready-made form has them. */
const wish = (key: string, service: string) => [
  {
    ...blankQuestion(`${key}Q`, 'YN'),
    text: text(`¿Le gustaría que ofreciéramos ${service}?`),
    element: 'SERV',
  },
  { ...blankQuestion(`${key}I`, 'I5'), text: text(`¿Qué importancia tiene para usted ${service}?`) },
]
const customer = {
  ...blankQuestion('who', 'SC'),
  text: text('Usted…'),
  options: [text('Soy cliente'), text('Todavía no soy cliente')],
}
const questions = [...wish('a', 'entrega a domicilio'), ...wish('b', 'pago con tarjeta'), customer]

test('services are ranked by demand and importance, and those who are no customers stand apart', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), questions)
  const yes = 1
  const no = 2
  await keyedSheets(app(), waveId, [
    [yes, 5, yes, 5, 1],
    [yes, 4, yes, 5, 1],
    [no, 2, yes, 4, 1],
    [no, 1, yes, 5, 1],
    [yes, 3, no, 3, 1],
    [no, 1, no, 1, 2],
  ])
  const read = () => app().call('services.wave', { waveId })
  const { customers, others, missed } = await read()
  expect(customers.services).toMatchObject([
    { key: 'bQ', name: { es: 'Pago con tarjeta' }, demand: { successes: 4, n: 5, share: 0.8 }, rank: 1 },
    { key: 'aQ', name: { es: 'Entrega a domicilio' }, demand: { successes: 3, n: 5, share: 0.6 }, rank: 2 },
  ])
  expect(customers.services[0]?.index).toBeCloseTo(100 * 0.8 * ((4.4 - 1) / 4))
  expect(others).toMatchObject({ sheets: 1, services: [{ demand: { share: null } }, {}] })
  expect(missed).toEqual(['bQ', 'aQ'])
  const sheet = servicesSheet.ready({
    ...app().deps,
    language: 'es',
    waveId,
    scorecardId: null,
    hasPersonal: false,
    span: 'thisYear',
  })
  expect(sheet?.sentence).toBe('Lo que más piden y todavía no se da: Pago con tarjeta, Entrega a domicilio.')
  await app().call('services.setOffered', { surveyId, key: 'bQ', isOffered: true })
  expect((await read()).missed).toEqual(['aQ'])
  await app().call('history.undo', {})
  expect((await read()).missed).toEqual(['bQ', 'aQ'])

  // A service that is asked about later says that its answers begin there; in the first wave nothing is new.
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
  const more = aQuestionnaire({ questions: [...questions, ...wish('c', 'reserva de mesa')] })
  await app().call('surveys.save', { surveyId, questionnaire: more })
  const next = await app().call('surveys.openWave', { surveyId, wave: aWave({ openedOn: '2026-06-01' }) })
  const later = await app().call('services.wave', next)
  const newOnes = later.customers.services.filter(({ isNew }) => isNew).map(({ key }) => key)
  expect(newOnes).toEqual(['cQ'])
  expect((await read()).customers.services.some(({ isNew }) => isNew)).toBe(false)
  app().setRole('staff')
  expect(await outcomeOf(read())).toBe('notAllowed')
})

const names = ['Entrega', 'Tarjeta', 'Reserva', 'Wi-Fi']
const lines = (kind: 'sum' | 'ranking') =>
  names.map((name, index) => ({
    ...blankQuestion(`l${index}`, 'NUM'),
    text: text(name),
    group: { key: 'g', kind },
  }))

test('shared points are brought to 100 and told, and rankings become points', () => {
  const sum = readServices(lines('sum'), [
    [40, 30, 20, 10],
    [25, 25, 25, 25],
    [50, 20, 20, 10],
    [30, 30, 20, 15],
    [0, 0, 0, 0],
  ]).customers
  expect(sum.points).toEqual({ kind: 'sum', n: 4, rescaled: 1, leftOut: 1 })
  expect(sum.services.map(({ asked }) => asked.text.es)).toEqual(names)
  expect(sum.services[0]?.points).toBeCloseTo(36.6447368)
  const ranking = readServices(lines('ranking'), [
    [1, 2, 3, 4],
    [2, 1, 3, 4],
    [1, 3, 2, 4],
  ]).customers
  expect(ranking.services.map(({ points }) => points)).toEqual([
    36.666666666666664,
    30,
    expect.closeTo(70 / 3),
    10,
  ])
})

test('a yes-or-no question without importance is no service, and a name is what tells one from the others', () => {
  const plain = { ...blankQuestion('x', 'YN'), text: text('¿Volvería?') }
  expect(readServices([plain], [[1]]).customers.services).toEqual([])
  expect(tellingParts(['¿Quiere envío?', '¿Quiere regalo?'])).toEqual(['Envío', 'Regalo'])
  expect(tellingParts(['¿Volvería?'])).toEqual(['¿Volvería?'])
  expect(tellingParts(['Igual', 'Igual'])).toEqual(['Igual', 'Igual'])
})
