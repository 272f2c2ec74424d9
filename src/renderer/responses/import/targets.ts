import type { ColumnTarget, ImportSource } from '#shared/responses/importing'
import type { Questionnaire } from '#shared/surveys/questionnaire'

type Column = ImportSource['columns'][number]

/** What a column can be apart from a question. */
export const headerKinds = ['ignore', 'sheetNumber', 'date', 'place', 'channel'] as const

const headerNames: Readonly<Record<Exclude<(typeof headerKinds)[number], 'ignore'>, RegExp>> = {
  sheetNumber: /^(hoja|n[º°o.]* ?(de )?hoja|n[uú]mero( de hoja)?|sheet( ?(no|number))?|id)$/i,
  date: /^(fecha|d[ií]a|date|day)$/i,
  place: /^(sitio|lugar|local|tienda|place|shop|store)$/i,
  channel: /^(canal|channel)$/i,
}

/** What each column seems to be, by its name; the other columns fill the questions in order, or make them. */
export function guessTargets(
  source: ImportSource,
  questionnaire: Questionnaire | null,
): readonly ColumnTarget[] {
  const free = [...(questionnaire?.questions ?? [])]
  const take = (isThis: (question: (typeof free)[number]) => boolean) => {
    const index = free.findIndex(isThis)
    return index < 0 ? undefined : free.splice(index, 1)[0]
  }
  const byName = source.columns.map((column): ColumnTarget | null => {
    for (const [kind, pattern] of Object.entries(headerNames)) {
      if (pattern.test(column.name)) return { kind: kind as keyof typeof headerNames }
    }
    if (!questionnaire) return targetOf('newQuestion', column)
    const name = column.name.toLowerCase()
    const question = take(({ key, text }) =>
      [key, text.es, text.en].some((known) => known.toLowerCase() === name),
    )
    return question ? { kind: 'question', key: question.key } : null
  })
  return byName.map((target): ColumnTarget => {
    if (target) return target
    const next = free.shift()
    return next ? { kind: 'question', key: next.key } : { kind: 'ignore' }
  })
}

/** The value under which a target stands in the list of choices. */
export function optionOf(target: ColumnTarget): string {
  return target.kind === 'question' ? `question:${target.key}` : target.kind
}

/** The target that a choice of the list stands for. */
export function targetOf(option: string, column: Column): ColumnTarget {
  if (option.startsWith('question:')) return { kind: 'question', key: option.slice('question:'.length) }
  if (option === 'newQuestion') return { kind: 'newQuestion', type: column.guess, text: column.name }
  return { kind: headerKinds.find((kind) => kind === option) ?? 'ignore' }
}
