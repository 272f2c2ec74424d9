import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { answerFits, isUsable } from '#shared/responses/answers'
import { chosenNumbers, discrepancy, rekeyedFields, settledAnswers } from '#shared/responses/verification'
import type { verificationContract } from '#shared/responses/verification.contract'
import { headerErrorsOfFirst, headerFields, settledHeader } from '#shared/responses/verifiedHeader'
import { resumeVerifying } from '#shared/responses/verifying'
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
    // Keying a second time shows the first: what colleagues answered is not shown to anybody (domain.md §1.19).
    if (version.questionnaire.audience === 'employees') throw new AppError('sheetsPrivate')
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

  function isSomebodyElse(): boolean {
    return verification.personCount() > 0
  }

  function sheetsOf(waveId: number) {
    return verification.sheets(waveId, session.person()?.id ?? null)
  }

  function progressOf(waveId: number) {
    const all = sheetsOf(waveId)
    const hasOthers = isSomebodyElse()
    const plan = verification.plan(waveId)
    const numbers = all.map(({ number }) => number)
    const chosen = new Set(chosenNumbers(numbers, plan.selection))
    const sheets = all
      .filter(({ number }) => chosen.has(number))
      .sort((one, other) => one.number - other.number)
      .map(({ number, isVerified, isKeyedByPerson }) => ({
        number,
        isDone: isVerified,
        isOwn: isKeyedByPerson && hasOthers,
      }))
    const waiting = sheets.filter(({ isDone }) => !isDone)
    const next = waiting.find(({ isOwn }) => !isOwn) ?? waiting[0]
    return {
      plan,
      sheetCount: all.length,
      sheets,
      chosen: sheets.length,
      chosenDone: sheets.length - waiting.length,
      verified: all.filter(({ isVerified }) => isVerified).length,
      nextSheetNumber: next?.number ?? null,
    }
  }

  /** The sheet to open: the one half keyed, the one asked for, or the next of the plan. */
  function sheetToVerify(waveId: number, asked: number | null) {
    const draft = draftOf(waveId)
    if (draft) return responses.find(draft.responseId)
    const requested = asked === null ? null : responses.findByNumber(waveId, asked)
    if (requested && !verification.isVerified(requested.id)) return requested
    const { nextSheetNumber } = progressOf(waveId)
    return nextSheetNumber === null ? null : responses.findByNumber(waveId, nextSheetNumber)
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

    'responses.verifyNext': ({ waveId, sheetNumber: asked }) => {
      const { wave, questionnaire } = mustFindWave(waveId)
      if (wave.closedOn !== null) throw new AppError('waveClosed')
      const sheet = sheetToVerify(waveId, asked)
      if (!sheet) return null
      const { id: responseId, sheetNumber, answers: first, header: firstHeader } = sheet
      const draft = draftOf(waveId)
      const keyed = sheetsOf(waveId).find(({ number }) => number === sheetNumber)
      return {
        responseId,
        sheetNumber,
        wave,
        questionnaire,
        plan: verification.plan(waveId),
        first,
        firstHeader,
        headerBefore: verification.headerBefore(waveId),
        today: clock.today(),
        isOwn: isSomebodyElse() && keyed?.isKeyedByPerson === true,
        draft: draft && resumeVerifying(draft, { first, firstHeader }),
      }
    },

    'responses.verifyKeepDraft': ({ waveId, draft }) => {
      verification.putDraft(waveId, draft, clock.now())
      return {}
    },

    'responses.verifyDropDraft': ({ waveId }) => {
      verification.dropDraft(waveId)
      return {}
    },

    'responses.verifySave': ({ responseId, second, differences, header: keyedHeader }) => {
      const sheet = mustFindSheet(responseId)
      const { wave, questionnaire } = mustFindWave(sheet.waveId)
      if (wave.closedOn !== null) throw new AppError('waveClosed')
      if (verification.isVerified(responseId)) throw new AppError('sheetNumberTaken')
      // Recounted from the sheet as it is now: what was corrected since, was not what was compared.
      const answers = settledAnswers(sheet.answers, second, differences)
      const header = keyedHeader
        ? settledHeader(sheet.header, keyedHeader.second, keyedHeader.differences)
        : sheet.header
      if (!answers || !header) throw new AppError('invalidInput')
      const { questions } = questionnaire
      const fits = [second, answers].every(
        (keyed) =>
          keyed.length === questions.length && questions.every((q, i) => answerFits(q, keyed[i] ?? null)),
      )
      if (!fits) throw new AppError('answerNotOnScale')
      const correctedAnswers = differences.filter(({ by, position }) => {
        const before = JSON.stringify(sheet.answers[position])
        return by !== 'first' && before !== JSON.stringify(answers[position])
      }).length
      const corrected = correctedAnswers + headerErrorsOfFirst(keyedHeader?.differences ?? [])
      const status = isUsable(questions, answers) ? 'usable' : 'insufficient'
      const { sheetNumber, note } = sheet
      if (corrected > 0) responses.update(responseId, { sheetNumber, header, answers, note, status })
      const fields = rekeyedFields(sheet.answers, second) + (keyedHeader ? headerFields.length : 0)
      const personId = session.person()?.id ?? null
      const now = clock.now()
      verification.insert({ responseId, second, differences, header: keyedHeader, fields, personId, now })
      verification.dropDraft(sheet.waveId)
      return { corrected }
    },
  }
}
