import { inLanguage, type Language } from '#shared/i18n/languages'
import type { Answer, Answers } from '#shared/responses/answers'
import { choicesOf, type Question } from '#shared/surveys/question'
import type { Db } from '../../db/database'
import { surveysRepository } from '../../surveys/surveys.repository'
import { wavesRepository } from '../../surveys/waves.repository'
import type { HeldRow } from './personData'
import type { HeldSheet } from './personPage'

/** The sheets of a person with questions and answers in words. */
export function heldSheets(db: Db, rows: readonly HeldRow[], language: Language): readonly HeldSheet[] {
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)
  return rows.flatMap((row) => {
    const wave = waves.find(Number(row['wave_id']))
    const questionnaire = wave && surveys.version(wave.versionId)?.questionnaire
    if (!wave || !questionnaire) return []
    // Written by the repository of sheets alone.
    const answers = JSON.parse(String(row['answers'])) as Answers
    const title = `${inLanguage(questionnaire.title, language)} · ${wave.label} · ${row['sheet_number']}`
    return [
      {
        title,
        answers: questionnaire.questions.map(
          (question, index) =>
            [
              inLanguage(question.text, language),
              answerText(question, answers[index] ?? null, language),
            ] as const,
        ),
      },
    ]
  })
}

function answerText(question: Question, answer: Answer, language: Language): string {
  const label = (value: number) => {
    const choice = choicesOf(question).find((known) => known.value === value)
    return choice ? inLanguage(choice.label, language) : ''
  }
  if (answer === null || typeof answer === 'string') return '—'
  if (typeof answer === 'number') return `${answer} ${label(answer)}`.trim()
  if ('text' in answer) return answer.text
  if ('date' in answer) return answer.date
  const marks = answer.marks.map(label).join(', ')
  return answer.other === undefined ? marks : `${marks}: ${answer.other}`
}
