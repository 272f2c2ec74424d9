import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { answerFits, isUsable } from '#shared/responses/answers'
import { chosenNumbers, discrepancy, rekeyedFields, settledAnswers } from '#shared/responses/verification'
import type { verificationContract } from '#shared/responses/verification.contract'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { responsesRepository } from './responses.repository'
import { verificationRepository } from './verification.repository'

export function verificationHandlers({ db, clock, session }: Deps): HandlersFor<typeof verificationContract> {
  const verification = verificationRepository(db)
  const responses = responsesRepository(db)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)

  function mustFindWave(waveId: number) {
    const wave = waves.find(waveId)
    const version = wave && surveys.version(wave.versionId)
    if (!wave || !version) throw new AppError('notFound')
    return { wave, questionnaire: version.questionnaire }
  }

  function mustFindSheet(id: number) {
    const sheet = responses.find(id)
    if (!sheet || sheet.status === 'void') throw new AppError('notFound')
    return sheet
  }

  /** What is half keyed, unless its sheet was voided or verified in the meantime. */
  function draftOf(waveId: number) {
    const draft = verification.draft(waveId)
    const sheet = draft && responses.find(draft.responseId)
    if (!draft || !sheet || sheet.status === 'void' || verification.isVerified(sheet.id)) return null
    return draft
  }

  function progressOf(waveId: number) {
    const sheets = verification.sheets(waveId)
    const done = new Set(sheets.filter(({ isVerified }) => isVerified).map(({ number }) => number))
    const plan = verification.plan(waveId)
    const numbers = sheets.map(({ number }) => number)
    const chosen = chosenNumbers(numbers, plan.selection)
    const waiting = chosen.filter((number) => !done.has(number))
    return {
      plan,
      chosen: chosen.length,
      chosenDone: chosen.length - waiting.length,
      verified: done.size,
      nextSheetNumber: waiting[0] ?? null,
    }
  }

  /** Staff see what they did themselves, and nothing of the others. */
  function mayBeSeen({ personId }: { readonly personId: number | null }): boolean {
    return session.role() === 'owner' || personId === (session.person()?.id ?? 0)
  }

  return {
    'responses.verification': ({ waveId }) => {
      const { wave } = mustFindWave(waveId)
      const sums = verification.sums(waveId)
      const names = verification.names()
      const total = (count: 'differences' | 'fields') => sums.reduce((sum, row) => sum + row[count], 0)
      return {
        wave,
        ...progressOf(waveId),
        halfKeyed: draftOf(waveId)?.sheet.sheetNumber ?? null,
        discrepancy: discrepancy(total('differences'), total('fields')),
        operators: sums.filter(mayBeSeen).map(({ personId, differences, fields }) => ({
          personId,
          name: names.get(personId ?? 0) ?? '',
          discrepancy: discrepancy(differences, fields),
        })),
      }
    },

    'responses.verifyPlan': ({ waveId, plan }) => {
      mustFindWave(waveId)
      verification.setPlan(waveId, plan)
      return {}
    },

    'responses.verifyNext': ({ waveId }) => {
      const { wave, questionnaire } = mustFindWave(waveId)
      if (wave.closedOn !== null) throw new AppError('waveClosed')
      const { plan, nextSheetNumber } = progressOf(waveId)
      const draft = draftOf(waveId)
      const sheet = draft
        ? responses.find(draft.responseId)
        : nextSheetNumber === null
          ? null
          : responses.findByNumber(waveId, nextSheetNumber)
      if (!sheet) return null
      const { id: responseId, sheetNumber, answers: first } = sheet
      return { responseId, sheetNumber, wave, questionnaire, plan, first, draft }
    },

    'responses.verifyKeepDraft': ({ waveId, draft }) => {
      verification.putDraft(waveId, draft, clock.now())
      return {}
    },

    'responses.verifyDropDraft': ({ waveId }) => {
      verification.dropDraft(waveId)
      return {}
    },

    'responses.verifySave': ({ responseId, second, differences }) => {
      const sheet = mustFindSheet(responseId)
      const { wave, questionnaire } = mustFindWave(sheet.waveId)
      if (wave.closedOn !== null) throw new AppError('waveClosed')
      if (verification.isVerified(responseId)) throw new AppError('sheetNumberTaken')
      // Recounted from the sheet as it is now: what was corrected since, was not what was compared.
      const answers = settledAnswers(sheet.answers, second, differences)
      if (!answers) throw new AppError('invalidInput')
      const { questions } = questionnaire
      const fits = [second, answers].every(
        (keyed) =>
          keyed.length === questions.length && questions.every((q, i) => answerFits(q, keyed[i] ?? null)),
      )
      if (!fits) throw new AppError('answerNotOnScale')
      const corrected = differences.filter(({ by, position }) => {
        const before = JSON.stringify(sheet.answers[position])
        return by !== 'first' && before !== JSON.stringify(answers[position])
      }).length
      const status = isUsable(questions, answers) ? 'usable' : 'insufficient'
      const { sheetNumber, header } = sheet
      if (corrected > 0) responses.update(responseId, { sheetNumber, header, answers, status })
      const fields = rekeyedFields(sheet.answers, second)
      const personId = session.person()?.id ?? null
      verification.insert({ responseId, second, differences, fields, personId, now: clock.now() })
      verification.dropDraft(sheet.waveId)
      return { corrected }
    },
  }
}
