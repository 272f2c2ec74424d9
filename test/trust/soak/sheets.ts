import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '#shared/responses/answers'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import type { Question } from '#shared/surveys/question'
import type { QuestionType } from '#shared/surveys/scales'
import { dayAfter } from './days'
import { finishedJob } from './jobs'
import { keptSheets, type ModelSheet, type ModelWave, resultsOf, statusOf } from './sheetModel'
import { onceIn, oneOf, type Part, type Soak, some, type Total } from './soak'

/** Points of the libreta, in the order of the four graded questions. */
const points = [40, 30, 20, 10] as const
const types: readonly QuestionType[] = ['S5', 'S5', 'S5', 'S5', 'R10', 'YN', 'SC', 'MC', 'NUM', 'TXT']

/** The surveys: waves opened and closed, sheets keyed, corrected, voided, keyed again and imported; the libreta. */
export function sheetsPart(): Part & { readonly waves: ReadonlyMap<number, ModelWave> } {
  const waves = new Map<number, ModelWave>()
  let surveyId = 0
  let scorecardId = 0
  const places: number[] = []
  let daysOfWave = 0

  async function begin({ call, today }: Soak): Promise<void> {
    const attributes: number[] = []
    for (const name of ['Trato', 'Rapidez', 'Precio', 'Local'])
      attributes.push((await call('attributes.create', { name })).id)
    for (const name of ['Sala', 'Terraza'])
      places.push((await call('business.addTag', { kind: 'place', name })).id)
    surveyId = (await call('surveys.create', { templateId: null, title: 'Cómo lo hicimos', language: 'es' }))
      .surveyId
    const { questionnaire } = await call('surveys.get', { surveyId })
    const questions = types.map((type, index) => aQuestion(type, index, attributes[index] ?? null))
    await call('surveys.save', { surveyId, questionnaire: { ...questionnaire, questions } })
    scorecardId = (
      await call('scorecards.create', {
        name: 'Libreta',
        surveyId,
        method: 'proportional',
        bands: { amazing: 90, desired: 80, expected: 65, basic: 50 },
        attributes: attributes.map((attributeId, index) => ({
          attributeId,
          points: points[index] ?? 0,
          target: 4,
        })),
      })
    ).id
    await openWave(call, today())
  }

  async function openWave(call: Soak['call'], openedOn: string): Promise<void> {
    const label = `Ola ${waves.size + 1}`
    const { waveId } = await call('surveys.openWave', { surveyId, wave: { label, openedOn } })
    waves.set(waveId, { id: waveId, closedOn: null, sheets: [], rekeyed: 0 })
    daysOfWave = 0
  }

  const openOne = () => [...waves.values()].find(({ closedOn }) => closedOn === null)

  async function work(soak: Soak): Promise<void> {
    const { random, volume, call, today, refused } = soak
    daysOfWave += 1
    if (daysOfWave > 3 && onceIn(random, 6)) {
      const wave = openOne()
      if (wave) {
        await call('surveys.closeWave', { waveId: wave.id, closedOn: today() })
        wave.closedOn = today()
        await refused('responses.save', { waveId: wave.id, ...(await newSheet(soak, wave)) }, 'waveClosed')
        if (onceIn(random, 2)) await reopenAndClose(soak, wave)
      }
      await openWave(call, today())
    }
    const wave = openOne()
    if (!wave) return
    for (let left = 4 + random.below(8 * volume); left > 0; left--) await key(soak, wave)
    for (const sheet of some(random, keptSheets(wave), 1 + volume)) await correct(soak, sheet)
    if (onceIn(random, 2)) await voidOne(soak, wave)
    if (onceIn(random, 2)) await keyAgain(soak, wave)
    if (onceIn(random, 4)) await importSheets(soak, wave)
  }

  async function reopenAndClose(soak: Soak, wave: ModelWave): Promise<void> {
    await soak.call('surveys.reopenWave', { waveId: wave.id, reason: 'Había hojas en el cajón' })
    wave.closedOn = null
    await key(soak, wave)
    await soak.call('surveys.closeWave', { waveId: wave.id, closedOn: soak.today() })
    wave.closedOn = soak.today()
  }

  async function newSheet({ random, call, today }: Soak, wave: ModelWave) {
    const { nextSheetNumber } = await call('responses.capture', { waveId: wave.id })
    const placeId = random.below(4) === 0 ? null : (oneOf(random, places) ?? null)
    const answeredOn = onceIn(random, 3) ? null : dayAfter(today(), -random.below(2))
    const header = { answeredOn, placeId, channelId: null, shiftId: null }
    return { sheetNumber: nextSheetNumber, header, answers: someAnswers(random), note: '' }
  }

  async function key(soak: Soak, wave: ModelWave): Promise<void> {
    const { random, call, deed } = soak
    const sheet = await newSheet(soak, wave)
    if (onceIn(random, 3)) {
      const draft = {
        ...sheet,
        responseId: null,
        answers: sheet.answers.slice(0, 4),
        position: 4,
        buffer: '3',
      }
      await call('responses.keepDraft', { waveId: wave.id, draft })
    }
    const saved = await deed('responses.save', { waveId: wave.id, ...sheet })
    if (!saved) return
    const { answers, header } = sheet
    wave.sheets.push({
      id: saved.id,
      number: sheet.sheetNumber,
      placeId: header.placeId,
      answers,
      status: statusOf(answers),
    })
  }

  async function correct({ random, call, deed }: Soak, sheet: ModelSheet): Promise<void> {
    const answers = sheet.answers.map((answer, index) =>
      onceIn(random, 4) ? anAnswer(random, index) : answer,
    )
    const header = { answeredOn: null, placeId: sheet.placeId, channelId: null, shiftId: null }
    const done = await deed('responses.correct', {
      id: sheet.id,
      sheetNumber: sheet.number,
      header,
      answers,
      note: '',
    })
    if (!done) return
    sheet.answers = answers
    sheet.status = statusOf(answers)
    // The history of a sheet is read as the page reads it.
    await call('responses.history', { id: sheet.id })
  }

  async function voidOne({ random, deed }: Soak, wave: ModelWave): Promise<void> {
    const sheet = oneOf(random, keptSheets(wave))
    if (sheet && (await deed('responses.void', { id: sheet.id, reason: 'Es una copia' })))
      sheet.status = 'void'
  }

  async function keyAgain({ random, call, deed }: Soak, wave: ModelWave): Promise<void> {
    const wanted = oneOf(random, keptSheets(wave))
    const next =
      wanted && (await call('responses.verifyNext', { waveId: wave.id, sheetNumber: wanted.number }))
    const sheet = next && wave.sheets.find(({ id }) => id === next.responseId)
    if (!sheet) return
    const position = random.below(4)
    const first = sheet.answers[position] ?? null
    const other: Answer = first === 1 ? 2 : 1
    const second = sheet.answers.map((answer, index) => (index === position ? other : answer))
    const done = await deed('responses.verifySave', {
      responseId: sheet.id,
      second,
      differences: [{ position, first, second: other, by: 'second', final: other }],
    })
    if (!done) return
    wave.rekeyed += 1
    sheet.answers = second
    sheet.status = statusOf(second)
  }

  async function importSheets({ random, call, papers, today }: Soak, wave: ModelWave): Promise<void> {
    const { nextSheetNumber } = await call('responses.capture', { waveId: wave.id })
    const sheets = Array.from({ length: 3 + random.below(6) }, (_, index) => ({
      number: nextSheetNumber + index,
      answers: someAnswers(random).map((answer, place) =>
        place === 7 ? null : place === 9 ? null : plain(answer),
      ),
    }))
    const path = join(papers, `hojas-${today()}-${nextSheetNumber}.csv`)
    const lines = sheets.map(({ number, answers }) =>
      [number, ...answers.map((answer) => answer ?? '')].join(';'),
    )
    writeFileSync(
      path,
      [['Hoja', ...types.map((_, index) => `P${index + 1}`)].join(';'), ...lines, ''].join('\r\n'),
    )
    const source = await call('responses.chooseImport', {}, [path])
    if (!source) throw new Error('the file to import was not read')
    const mapping = {
      surveyId,
      surveyTitle: '',
      waveId: wave.id,
      waveLabel: 'Ola',
      openedOn: today(),
      targets: [
        { kind: 'sheetNumber' as const },
        ...types.map((_, index) =>
          index === 7 || index === 9
            ? { kind: 'ignore' as const }
            : { kind: 'question' as const, key: `q${index + 1}` },
        ),
      ],
    }
    await call('responses.previewImport', { token: source.token, mapping })
    const { jobId } = await call('responses.import', { token: source.token, mapping })
    const state = await finishedJob(call, jobId)
    if (state.state !== 'done') throw new Error(`the import ended ${JSON.stringify(state)}`)
    if (onceIn(random, 3)) {
      // What an import brought is one deed, however many sheets it was.
      await call('history.undo', {})
      if (onceIn(random, 2)) return
      await call('history.redo', {})
    }
    for (const { number, answers } of sheets) {
      const found = await call('responses.byNumber', { waveId: wave.id, sheetNumber: number })
      wave.sheets.push({ id: found?.id ?? -1, number, placeId: null, answers, status: statusOf(answers) })
    }
  }

  async function totals({ call }: Soak): Promise<Total[]> {
    const all: Total[] = []
    for (const wave of [...waves.values()].slice(-3)) {
      all.push(...(await resultsOf(call, wave, types, places)))
      const expected = gradeOf(wave)
      const result = await call('scorecards.result', { id: scorecardId, waveId: wave.id })
      if (expected !== null)
        all.push({ what: `grade of wave ${wave.id}`, expected, got: result?.total.grade ?? null })
    }
    return all
  }

  async function goOn(soak: Soak): Promise<void> {
    const wave = openOne()
    if (wave) await key(soak, wave)
  }

  return { begin, work, goOn, totals, waves }
}

/** Σ points · mean / 5, over the points of the lines that have ratings (domain.md §1.8); null where some are few. */
function gradeOf({ sheets }: ModelWave): number | null {
  const usable = sheets.filter(({ status }) => status === 'usable')
  const lines = points.map((weight, index) => {
    const given = usable.map(({ answers }) => answers[index]).filter((answer) => typeof answer === 'number')
    return { weight, n: given.length, mean: given.reduce((sum, one) => sum + one, 0) / given.length }
  })
  if (lines.some(({ n }) => n < 5)) return null
  const total = lines.reduce((sum, { weight }) => sum + weight, 0)
  return lines.reduce((sum, { weight, mean }) => sum + ((weight / total) * 100 * mean) / 5, 0)
}

function aQuestion(type: QuestionType, index: number, attributeId: number | null): Question {
  const text = { es: `Pregunta ${index + 1}`, en: `Question ${index + 1}` }
  const options = ['Uno', 'Dos', 'Tres', 'Cuatro'].map((word) => ({ es: word, en: word }))
  const isChoice = type === 'SC' || type === 'MC'
  return {
    ...blankQuestion(`q${index + 1}`, type),
    text,
    attributeId,
    // Five of the ten decide whether a sheet can be used.
    core: index < 5,
    naAllowed: type !== 'R10' && index < 6,
    ...(isChoice && { options }),
  }
}

function someAnswers(random: Soak['random']): Answer[] {
  // A sheet in nine was left nearly empty.
  if (onceIn(random, 9)) return types.map((_, index) => (index < 2 ? anAnswer(random, index) : null))
  return types.map((_, index) => anAnswer(random, index))
}

function anAnswer(random: Soak['random'], index: number): Answer {
  const type = types[index]
  if (type === 'TXT')
    return onceIn(random, 2) ? null : { text: random.pick(['Muy bien', 'Más sillas', '=2+2', 'Ñandú']) }
  if (onceIn(random, 12)) return random.pick([null, 'multi', 'illegible'])
  if (onceIn(random, 20) && index < 4) return 'na'
  if (type === 'S5') return 1 + random.below(5)
  if (type === 'R10') return random.below(11)
  if (type === 'YN') return 1 + random.below(2)
  if (type === 'SC') return 1 + random.below(4)
  if (type === 'MC') {
    const marks = [1, 2, 3, 4].filter(() => onceIn(random, 2))
    return marks.length === 0 ? null : { marks }
  }
  return random.below(1000) / 4
}

/** As it can stand in a cell: codes are left to paper. */
const plain = (answer: Answer): number | null => (typeof answer === 'number' ? answer : null)
