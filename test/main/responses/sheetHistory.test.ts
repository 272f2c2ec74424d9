import { expect, test } from 'vitest'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  keyedSheets,
  noHeader,
  someOptions,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest()

test('the history of a sheet tells what changed from what to what, newest first', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'TXT'))
  const [id = 0] = await keyedSheets(app(), waveId, [[4, null]])
  const header = { ...noHeader, answeredOn: '2026-03-01' }
  const corrected = aSheet([5, { text: 'bien' }], { header, note: ' Sin firmar ' })
  await app().call('responses.correct', { id, ...corrected })
  await app().call('responses.void', { id, reason: 'Repetida' })
  const deeds = await app().call('responses.history', { id })
  expect(deeds.map(({ isFirst, changes }) => ({ isFirst, changes }))).toEqual([
    { isFirst: false, changes: [{ kind: 'status', before: 'usable', after: 'void' }] },
    {
      isFirst: false,
      changes: [
        { kind: 'answeredOn', before: null, after: '2026-03-01' },
        { kind: 'note', before: null, after: 'Sin firmar' },
        { kind: 'answer', position: 0, before: 4, after: 5 },
        { kind: 'answer', position: 1, before: null, after: { text: 'bien' } },
      ],
    },
    { isFirst: true, changes: [] },
  ])
})

test('what is undone is in the history of the sheet as such', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const [id = 0] = await keyedSheets(app(), waveId, [[4]])
  await app().call('responses.correct', { id, ...aSheet([5]) })
  await app().call('history.undo', {})
  const [undone] = await app().call('responses.history', { id })
  expect(undone).toMatchObject({
    isUndo: true,
    changes: [{ kind: 'answer', position: 0, before: 5, after: 4 }],
  })
})

test('sheets are found by number, text, "other", note and reason, without regard to accents', async () => {
  const questions = [
    aQuestion({ key: 'a', type: 'TXT' }),
    aQuestion({ key: 'b', type: 'SC', options: someOptions(3), hasOther: true }),
  ]
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  const shift = await app().call('business.addTag', { kind: 'shift', name: 'Mañana' })
  const header = { answeredOn: null, placeId: null, channelId: null, shiftId: shift.id }
  const save = (sheetNumber: number, written: string, other: string, note: string) =>
    app().call('responses.save', {
      waveId,
      ...aSheet([{ text: written }, { marks: [3], other }], { sheetNumber, note }),
      ...(sheetNumber === 17 ? { header } : {}),
    })
  await save(7, 'El café, frío', 'un amigo', '')
  await save(17, 'Bien', 'la radio', 'Entregada tarde')
  const last = await save(71, 'Bien', 'la radio', '')
  await app().call('responses.void', { id: last.id, reason: 'Repetida' })
  const found = async (search: string) =>
    (await app().call('responses.list', { waveId, search })).map(({ sheetNumber }) => sheetNumber)
  expect(await found('7')).toEqual([7])
  expect(await found(' CAFE ')).toEqual([7])
  expect(await found('amigo')).toEqual([7])
  expect(await found('tarde')).toEqual([17])
  expect(await found('manana')).toEqual([17])
  expect(await found('repet')).toEqual([71])
  expect(await found('text')).toEqual([])
  expect(await found('')).toEqual([71, 17, 7])
})

test('what was keyed today is counted with its time, and what was not keyed by hand is not', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  expect(await app().call('responses.keyedToday', { waveId })).toEqual({ count: 0, worked: 0 })
  const at = '2026-03-02T10:00:00'
  const keying = { started: at, ended: at, worked: 40_000, keystrokes: 12, corrections: 1 }
  await app().call('responses.save', { waveId, ...aSheet([4]), keying })
  await app().call('responses.save', { waveId, ...aSheet([4], { sheetNumber: 2 }), keying })
  await app().call('responses.save', { waveId, ...aSheet([4], { sheetNumber: 3 }) })
  expect(await app().call('responses.keyedToday', { waveId })).toEqual({ count: 2, worked: 80_000 })
})

test('a sheet that was looked through and saved as it was leaves no line in its history', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const { id } = await app().call('responses.save', { waveId, ...aSheet([2]) })
  await app().call('responses.correct', { id, ...aSheet([2]) })
  expect(await app().call('responses.history', { id })).toHaveLength(1)
  await app().call('responses.correct', { id, ...aSheet([3]) })
  expect(await app().call('responses.history', { id })).toHaveLength(2)
})
