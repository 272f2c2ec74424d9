import { expect, test } from 'vitest'
import { aBusiness, appForEachTest, outcomeOf } from '../../support/builders'

const app = appForEachTest()

test('a business is set up once and changed as often as needed', async () => {
  expect(await app().call('business.get', {})).toBeNull()
  expect(await outcomeOf(app().call('business.update', aBusiness()))).toBe('notFound')
  await app().call('business.create', aBusiness())
  expect(await app().call('business.get', {})).toEqual({ ...aBusiness(), isSample: false })
  expect(await outcomeOf(app().call('business.create', aBusiness()))).toBe('businessExists')
  expect(await outcomeOf(app().call('business.createSample', { language: 'es' }))).toBe('sampleExists')

  const changed = aBusiness({
    name: 'Café «Ñandú»',
    country: 'CO',
    language: 'en',
    openingHours: [[{ from: '22:00', to: '24:00' }], [], [], [], [], [], []],
    logo: 'data:image/png;base64,AAAA',
  })
  await app().call('business.update', changed)
  expect(await app().call('business.get', {})).toEqual({ ...changed, isSample: false })
})

test.each([
  ['a name of blanks', { name: '   ' }],
  ['a country by its name', { country: 'España' }],
  [
    'a closing at the time of opening',
    { openingHours: [[{ from: '10:00', to: '10:00' }], [], [], [], [], [], []] },
  ],
  [
    'a day that ends after midnight',
    { openingHours: [[{ from: '10:00', to: '25:00' }], [], [], [], [], [], []] },
  ],
  ['a week of six days', { openingHours: [[], [], [], [], [], []] }],
  ['a logo that is no picture', { logo: 'data:text/html;base64,AAAA' }],
  ['a logo from elsewhere', { logo: 'https://example.com/logo.png' }],
])('%s is refused', async (_, changes) => {
  expect(await outcomeOf(app().call('business.create', aBusiness(changes)))).toBe('invalidInput')
  expect(await app().call('business.get', {})).toBeNull()
})

test('only the sample can be removed as a whole: what a person entered cannot', async () => {
  await app().call('business.create', aBusiness())
  expect(await outcomeOf(app().call('business.removeSample', {}))).toBe('notFound')
  expect(await app().call('business.get', {})).toMatchObject({ name: 'La tienda' })
})

test('the sample stays a sample when it is edited, and leaves the preferences when it goes', async () => {
  await app().call('business.setPreference', { key: 'theme', value: 'dark' })
  await app().call('business.createSample', { language: 'en' })
  await app().call('business.update', aBusiness())
  expect(await app().call('business.get', {})).toMatchObject({ name: 'La tienda', isSample: true })
  await app().call('business.removeSample', {})
  const tables = ['response', 'answer_count', 'wave', 'survey', 'attribute', 'scorecard', 'tag', 'history']
  expect(tables.map((table) => app().db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual(
    tables.map(() => 0),
  )
  expect(await app().call('business.preferences', {})).toEqual({ theme: 'dark' })
})

test('the sample can be left behind while one of its sheets is half keyed', async () => {
  await app().call('business.createSample', { language: 'es' })
  const [survey] = await app().call('surveys.list', {})
  const wave = { label: 'Ahora', openedOn: '2026-03-02' }
  const { waveId } = await app().call('surveys.openWave', { surveyId: survey?.id ?? 0, wave })
  const header = { answeredOn: null, placeId: null, channelId: null, shiftId: null }
  const draft = { responseId: null, sheetNumber: 1, header, answers: [], position: 0, buffer: '' }
  await app().call('responses.keepDraft', { waveId, draft })
  await app().call('business.removeSample', {})
  expect((await app().call('home.today', {})).openWaves).toEqual([])
})

test('the sample is the same on every PC on the same day', async () => {
  const answers = async () => {
    await app().call('business.createSample', { language: 'es' })
    const sheets = await app().call('responses.list', { waveId: 1, limit: 500 })
    await app().call('business.removeSample', {})
    return sheets
  }
  const first = await answers()
  expect(first).toHaveLength(58)
  expect(await answers()).toEqual(first)
})

test('places and channels are made once, and listed by name', async () => {
  const sala = await app().call('business.addTag', { kind: 'place', name: ' Sala ' })
  expect(sala).toEqual({ id: 1, kind: 'place', name: 'Sala' })
  expect(await app().call('business.addTag', { kind: 'place', name: 'Sala' })).toEqual(sala)
  const channel = await app().call('business.addTag', { kind: 'channel', name: 'Sala' })
  expect(channel.id).not.toBe(sala.id)
  const barra = await app().call('business.addTag', { kind: 'place', name: 'Barra' })
  expect((await app().call('business.tags', {})).map(({ id }) => id)).toEqual([barra.id, sala.id, channel.id])
})

test('preferences keep whatever is small and plain, the last value of each', async () => {
  app().setRole('staff')
  const values = { language: 'en', zoom: 1.25, wide: false, last: null, paper: { sizes: ['A4', 'A5'] } }
  for (const [key, value] of Object.entries({ ...values, zoom: 1 }))
    await app().call('business.setPreference', { key, value })
  await app().call('business.setPreference', { key: 'zoom', value: 1.25 })
  expect(await app().call('business.preferences', {})).toEqual(values)
})

test('attributes are known by their name: the same is not made twice, nor can one take the name of another', async () => {
  const speed = await app().call('attributes.create', { name: ' Rapidez ', dimension: 'CAP', element: 'P1' })
  expect(speed).toEqual({ id: 1, name: 'Rapidez', dimension: 'CAP', element: 'P1' })
  expect(await app().call('attributes.create', { name: 'Rapidez' })).toEqual(speed)
  const price = await app().call('attributes.create', { name: 'Precio' })
  expect(await outcomeOf(app().call('attributes.rename', { id: price.id, name: 'Rapidez' }))).toBe(
    'attributeUsed',
  )
  expect(await outcomeOf(app().call('attributes.rename', { id: 99, name: 'Otra' }))).toBe('notFound')
  expect(await app().call('attributes.rename', { id: price.id, name: 'Precio' })).toEqual(price)
  expect(await app().call('attributes.list', {})).toEqual([speed, price])
})

test('a logo is chosen by the person, and one that is no picture is refused', async () => {
  expect(await app().call('business.chooseLogo', {})).toBeNull()
  app().chosenFiles.push('notas.txt')
  expect(await outcomeOf(app().call('business.chooseLogo', {}))).toBe('imageNotUsable')
})
