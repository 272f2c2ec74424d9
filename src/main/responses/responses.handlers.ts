import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { type Answers, answerFits, isUsable } from '#shared/responses/answers'
import type { responsesContract } from '#shared/responses/responses.contract'
import { sheetDeeds } from '#shared/responses/sheetDeeds'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import type { Wave } from '#shared/surveys/surveys.contract'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { importHandlers } from './import.handlers'
import { operatorsHandlers } from './operators.handlers'
import { responsesRepository, type SheetContent } from './responses.repository'

export function responsesHandlers(deps: Deps): HandlersFor<typeof responsesContract> {
  const { db, clock, session } = deps
  const responses = responsesRepository(db)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)

  function mustFindWave(waveId: number): { wave: Wave; questionnaire: Questionnaire } {
    const wave = waves.find(waveId)
    const version = wave && surveys.version(wave.versionId)
    if (!wave || !version) throw new AppError('notFound')
    return { wave, questionnaire: version.questionnaire }
  }

  /** The status that the answers give the sheet; refuses answers that the questionnaire does not have. */
  function statusOf(waveId: number, answers: Answers): 'usable' | 'insufficient' {
    const { wave, questionnaire } = mustFindWave(waveId)
    if (wave.closedOn !== null) throw new AppError('waveClosed')
    const { questions } = questionnaire
    const fits =
      answers.length === questions.length && questions.every((q, i) => answerFits(q, answers[i] ?? null))
    if (!fits) throw new AppError('answerNotOnScale')
    return isUsable(questions, answers) ? 'usable' : 'insufficient'
  }

  /** What the people who work here answered is counted and never read again, not even by who keyed it (domain.md §1.19). */
  function mustBeReadable(waveId: number): void {
    if (isOfEmployees(waveId)) throw new AppError('sheetsPrivate')
  }

  function isOfEmployees(waveId: number): boolean {
    return mustFindWave(waveId).wave.isOfEmployees
  }

  function mustFindSheet(id: number) {
    const sheet = responses.find(id)
    if (!sheet || sheet.status === 'void') throw new AppError('notFound')
    mustBeReadable(sheet.waveId)
    return sheet
  }

  return {
    ...importHandlers(deps),
    ...operatorsHandlers(deps),

    'responses.capture': ({ waveId }) => ({
      ...mustFindWave(waveId),
      draft: responses.draft(waveId),
      nextSheetNumber: responses.nextNumber(waveId),
      lastHeader: responses.lastHeader(waveId),
      lastAnswers: isOfEmployees(waveId) ? null : responses.lastAnswers(waveId),
      today: clock.today(),
    }),

    'responses.keepDraft': ({ waveId, draft }) => {
      responses.putDraft(waveId, draft, clock.now())
      return {}
    },

    'responses.dropDraft': ({ waveId }) => {
      responses.dropDraft(waveId)
      return {}
    },

    'responses.save': ({ waveId, keying, ...content }) => {
      const { sheetNumber, answers } = content
      const status = statusOf(waveId, answers)
      if (responses.isNumberTaken(waveId, sheetNumber)) throw new AppError('sheetNumberTaken')
      const id = responses.insert(
        waveId,
        { ...content, status, keying },
        // By the time, what the team answered could be told apart: the day is enough (domain.md §1.19).
        isOfEmployees(waveId) ? `${clock.today()}T00:00:00` : clock.now(),
        session.person()?.id ?? null,
      )
      responses.dropDraft(waveId)
      return { id, status, nextSheetNumber: responses.nextNumber(waveId) }
    },

    'responses.correct': ({ id, ...content }) => {
      const { sheetNumber, answers } = content
      const sheet = mustFindSheet(id)
      const status = statusOf(sheet.waveId, answers)
      const moved = sheetNumber !== sheet.sheetNumber
      if (moved && responses.isNumberTaken(sheet.waveId, sheetNumber)) throw new AppError('sheetNumberTaken')
      // A sheet looked through and saved as it was is no change: no line of its history says so.
      if (!isSameSheet(sheet, { ...content, status })) responses.update(id, { ...content, status })
      responses.dropDraft(sheet.waveId)
      return { status, nextSheetNumber: responses.nextNumber(sheet.waveId) }
    },

    'responses.void': ({ id, reason }) => {
      mustFindSheet(id)
      responses.void(id, reason)
      return {}
    },

    'responses.byNumber': ({ waveId, sheetNumber }) => {
      mustBeReadable(waveId)
      return responses.findByNumber(waveId, sheetNumber)
    },

    'responses.list': ({ waveId, before, limit, search }) => {
      mustBeReadable(waveId)
      return search.trim() === ''
        ? responses.page(waveId, before, limit)
        : responses.search(waveId, search.trim(), before, limit)
    },

    'responses.history': ({ id }) => {
      const sheet = responses.find(id)
      if (sheet) mustBeReadable(sheet.waveId)
      return sheetDeeds(responses.changes(id))
    },

    'responses.keyedToday': ({ waveId }) => responses.keyedOn(waveId, clock.today()),

    'responses.missing': ({ waveId }) => responses.missing(waveId),
  }
}

function isSameSheet(sheet: SheetContent, content: SheetContent): boolean {
  const told = ({ sheetNumber, header, answers, note = '', status }: SheetContent) => {
    const { answeredOn, placeId, channelId, shiftId } = header
    return JSON.stringify([
      sheetNumber,
      answeredOn,
      placeId,
      channelId,
      shiftId,
      answers,
      note.trim(),
      status,
    ])
  }
  return told(sheet) === told(content)
}
