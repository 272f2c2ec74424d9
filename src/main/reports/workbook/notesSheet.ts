import { inLanguage } from '#shared/i18n/languages'
import { choicesOf } from '#shared/surveys/question'
import { civilDate, type Definition, type SheetContext, waveText } from './sheetContext'
import { SheetDraft, wrappedHeight } from './sheetDraft'

const meaningWidth = 92

/** Definitions, rules and codes in plain words. */
export function notesSheet({ model, texts, more }: SheetContext): SheetDraft {
  const words = texts.notes
  const sheet = new SheetDraft(texts.sheets.notes, [28, meaningWidth], { landscape: false })
  const methods = model.scorecard ? [[words.method, words.methods[model.scorecard.method]] as const] : []
  const choices = model.questions.flatMap((question, index) => {
    const list = choicesOf(question).flatMap(({ value, label }) => {
      const text = inLanguage(label, model.language)
      return text === '' ? [] : [`${value} = ${text}`]
    })
    return list.length === 0 ? [] : [[`P${index + 1}`, list.join(' · ')] as const]
  })
  const sections = [
    ...words.sections.map(({ heading, lines }) => ({ heading, lines: Object.entries(lines) })),
    ...(model.scorecard
      ? [{ heading: words.libreta.heading, lines: Object.entries(words.libreta.lines) }]
      : []),
    ...more
      .filter(({ definitions }) => definitions.length > 0)
      .map(({ name, definitions }) => ({ heading: `${words.sheet} ${name}`, lines: definitions })),
    { heading: words.terms, lines: termLines(model, words) },
    {
      heading: words.about,
      lines: [
        ...methods,
        ...(model.isOfPeriod ? [] : [[words.doubleMark, words.doubleMarks[model.doubleMarks]] as const]),
        ...(model.hideBelow > 1 ? [[words.hideBelow, words.hidden(model.hideBelow)] as const] : []),
        ...(model.verification ? [[words.verification, words.verified(model.verification)] as const] : []),
        ...(model.verification?.operators ?? []).map(
          (found) => [words.verificationBy, words.verifiedOf(found)] as const,
        ),
        [words.generated, civilDate(model.generatedAt, model.language)] as const,
      ],
    },
    { heading: words.options, lines: choices },
  ]
  sheet.heights.set(1, 32)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, `${model.businessName} · ${model.surveyTitle} · ${waveText(model, texts)}`, 'subtitle')
  let row = 3
  for (const { heading, lines } of sections) {
    if (lines.length === 0) continue
    row += 1
    sheet.heights.set(row, 22)
    sheet.putRow(row, 1, [heading, null], 'heading')
    for (const [term, meaning] of lines) {
      row += 1
      sheet.heights.set(row, wrappedHeight(meaning, meaningWidth))
      sheet.put(row, 1, term, 'term')
      sheet.put(row, 2, meaning, 'textTop')
    }
    row += 1
  }
  return sheet
}

/** The terms of answer that the business chose: since when they were checked, and what to be careful with. */
function termLines(
  { legal, language }: SheetContext['model'],
  words: SheetContext['texts']['notes'],
): readonly Definition[] {
  if (!legal) return []
  const { label, instrument, asOf, verified, caution, isEdited } = legal
  const checked = asOf === null ? words.ownTerms : `${words.checkedIn} ${asOf}. ${words.confirmTerms}`
  const lines: readonly Definition[] = [
    [
      words.termsOf,
      [label, instrument]
        .map((text) => inLanguage(text, language))
        .filter(Boolean)
        .join(' · '),
    ],
    [words.termsChecked, isEdited ? `${checked} ${words.editedTerms}` : checked],
    [words.termsSource, inLanguage(verified, language)],
    [words.termsCaution, inLanguage(caution, language)],
  ]
  return lines.filter(([, meaning]) => meaning !== '')
}
