import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LocalText } from '#shared/i18n/languages'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import { groupInstructions } from '#shared/surveys/groups'
import { Dimension, type Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { type QuestionType, questionTypes } from '#shared/surveys/scales'
import type { Template } from '#shared/surveys/surveys.contract'

const Text = z.object({ es: z.string(), en: z.string() })

const TemplateFile = z.object({
  options: z.record(z.string(), z.array(Text)),
  templates: z.array(
    Text.partial().extend({
      id: z.string(),
      name_es: z.string(),
      name_en: z.string(),
      audience: z.string(),
      notes: z.string().optional(),
      questions: z.array(
        Text.extend({
          type: z.string(),
          dimension: z.string().nullish(),
          element: z.string().nullish(),
        }),
      ),
    }),
  ),
  quality22: z.object({
    id: z.string(),
    lead_expectation_es: z.string(),
    lead_expectation_en: z.string(),
    items: z.array(Text.extend({ dimension: Dimension })),
  }),
})
type TemplateFile = z.infer<typeof TemplateFile>

/** The ready-made forms that ship with the app (domain.md §5). */
export function readTemplates(contentFolder: string): readonly Template[] {
  const file = TemplateFile.parse(JSON.parse(readFileSync(join(contentFolder, 'templates.json'), 'utf8')))
  const forms = file.templates.map((form) => ({
    id: form.id,
    name: { es: form.name_es, en: form.name_en },
    audience: form.audience,
    notes: form.notes ?? '',
    questionnaire: {
      ...emptyQuestionnaire({ es: form.name_es, en: form.name_en }),
      audience: form.audience === 'empleado' ? ('employees' as const) : ('customers' as const),
      questions: form.questions.map((row, index) => toQuestion(row, index, file.options)),
    },
  }))
  return [...forms, fiveDimensions(file.quality22)]
}

const fiveDimensionsName: LocalText = {
  es: 'Calidad en 22 frases (modelo de cinco dimensiones)',
  en: 'Quality in 22 statements (five-dimension model)',
}

/** Each statement twice: what a good business should be like, and what this one is like (domain.md §1.7). */
function fiveDimensions({ id, items, ...leads }: TemplateFile['quality22']): Template {
  const group = { key: 'quality22', kind: 'expectation' as const }
  const expected = { es: leads.lead_expectation_es, en: leads.lead_expectation_en }
  // Each of the two says which it is, because on narrow paper they stand one below the other.
  const questions = items.flatMap((item, index) =>
    [expected, { es: 'Aquí, …', en: 'Here, …' }].map((lead, side) => ({
      ...blankQuestion(`q${2 * index + side + 1}`, 'A7'),
      text: { es: lead.es.replace('…', item.es), en: lead.en.replace('…', item.en) },
      dimension: item.dimension,
      group,
    })),
  )
  const [first, ...others] = questions
  const begun = first ? [{ ...first, instructions: groupInstructions.expectation }, ...others] : []
  return {
    id,
    name: fiveDimensionsName,
    audience: '',
    notes: '',
    questionnaire: { ...emptyQuestionnaire(fiveDimensionsName), questions: begun },
  }
}

/** A questionnaire without questions, with the courtesy lines that every sheet carries. */
export function emptyQuestionnaire(title: LocalText): Questionnaire {
  return {
    title,
    intro: {
      es: 'Su opinión nos ayuda a mejorar. Le llevará unos tres minutos y es anónima.',
      en: 'Your opinion helps us improve. It takes about three minutes and is anonymous.',
    },
    thanks: { es: '¡Gracias por su tiempo!', en: 'Thank you for your time!' },
    language: 'es',
    audience: 'customers',
    questions: [],
  }
}

type TemplateRow = TemplateFile['templates'][number]['questions'][number]

function toQuestion(row: TemplateRow, index: number, options: TemplateFile['options']): Question {
  const [name = '', list] = row.type.split(':')
  const type: QuestionType = questionTypes.find((known) => known === name) ?? 'TXT'
  return {
    ...blankQuestion(`q${index + 1}`, type),
    text: { es: row.es, en: row.en },
    options: list ? (options[list] ?? []) : [],
    dimension: Dimension.safeParse(row.dimension).data ?? null,
    element: row.element && row.element !== '-' ? row.element : null,
  }
}
