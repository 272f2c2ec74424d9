import type { Answers } from '#shared/responses/answers'
import type { SheetDraft, SheetHeader } from '#shared/responses/responses.contract'
import type { AppProcess } from '../../appProcess'
import type { Random } from '../../support/random'
import { marker } from './marker'

export const noHeader: SheetHeader = { answeredOn: null, placeId: null, channelId: null, shiftId: null }

/** A survey of the first form that ships, with an open wave. */
export async function someSurvey(app: AppProcess): Promise<{ surveyId: number; waveId: number }> {
  const { surveyId } = await app.call('surveys.create', { templateId: 'T01', title: '', language: 'es' })
  const { waveId } = await app.call('surveys.openWave', {
    surveyId,
    wave: { label: 'Otoño', openedOn: '2026-03-02', population: null, handedOut: null },
  })
  return { surveyId, waveId }
}

/** The fifteen answers of one sheet of that form; the last is in words. */
export function someAnswers(random: Random, number: number): Answers {
  const grade = () => 1 + random.below(5)
  const grades = Array.from({ length: 8 }, grade)
  return [...grades, 'na', grade(), grade(), grade(), random.below(11), 1 + random.below(2), someText(number)]
}

const someText = (number: number) => ({ text: `Hoja ${number}: la atendió ${marker}, «con paciencia»; 3 €` })

/** A sheet half keyed. */
export function someDraft(sheetNumber: number, answers: Answers): SheetDraft {
  return {
    responseId: null,
    sheetNumber,
    header: noHeader,
    answers,
    position: answers.length,
    buffer: '',
    mode: 'answer',
    asked: null,
    aside: [],
    note: '',
  }
}
