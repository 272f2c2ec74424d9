import { expect, test } from 'vitest'
import { testApp } from '../../support/testApp'

test('the sample business is a café with three closed waves and a libreta, and can be removed', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const [survey] = await app.call('surveys.list', {})
  expect(survey).toMatchObject({ questionCount: 15, waveCount: 3, openWaveId: null, sheetCount: 195 })

  const today = await app.call('home.today', {})
  expect(today.scorecard?.grade).toBeGreaterThan(50)
  expect(today.scorecard?.previousGrade).not.toBeNull()

  await app.call('business.removeSample', {})
  expect(await app.call('business.get', {})).toBeNull()
  expect(await app.call('surveys.list', {})).toEqual([])
  expect(app.failures).toEqual([])
  app.close()
})

test('undo and redo take the sample away and bring it back', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  const before = await app.call('home.today', {})
  await app.call('backup.undo', {})
  expect(await app.call('business.get', {})).toBeNull()
  await app.call('backup.redo', {})
  expect(await app.call('home.today', {})).toEqual(before)
  expect(app.failures).toEqual([])
  app.close()
})
