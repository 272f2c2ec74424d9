import { expect, test } from 'vitest'
import { testApp } from '../../support/testApp'

test('the sample business is a café with three closed waves and a libreta, and can be removed', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const surveys = await app.call('surveys.list', {})
  expect(surveys.find(({ id }) => id === 1)).toMatchObject({
    questionCount: 15,
    waveCount: 3,
    openWaveId: null,
    sheetCount: 195,
  })

  const today = await app.call('home.today', {})
  expect(today.scorecard?.grade).toBeGreaterThan(50)
  expect(today.scorecard?.previousGrade).not.toBeNull()
  expect(today.lastClosedWave?.surveyId).toBe(1)

  await app.call('business.removeSample', {})
  expect(await app.call('business.get', {})).toBeNull()
  expect(await app.call('surveys.list', {})).toEqual([])
  expect(app.failures).toEqual([])
  app.close()
})

test('the café asked what services are wanted, and its team: each page of them has something to tell', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const { customers, missed } = await app.call('services.wave', { waveId: 4 })
  expect(customers.sheets).toBe(35)
  const named = customers.services.filter(({ key }) => missed.includes(key)).map(({ name }) => name.es)
  expect(named).toEqual(['Bebidas vegetales para el café'])

  const [team] = await app.call('team.waves', {})
  expect(team).toMatchObject({ waveId: 5, sheets: 11 })
  expect(team?.index).toBeGreaterThan(50)
  expect(team?.netPromoter).not.toBeNull()
  expect(await app.call('team.months', {})).toHaveLength(10)
  const chain = await app.call('team.chain', { length: 'month' })
  expect(chain.links.filter(({ newer }) => newer !== null).length).toBeGreaterThanOrEqual(3)
  expect(chain.together.length).toBeGreaterThan(0)
  expect(app.failures).toEqual([])
  app.close()
})

test('undo and redo take the sample away and bring it back', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const before = await app.call('home.today', {})
  await app.call('history.undo', {})
  expect(await app.call('business.get', {})).toBeNull()
  await app.call('history.redo', {})
  expect(await app.call('home.today', {})).toEqual(before)
  expect(app.failures).toEqual([])
  app.close()
})
