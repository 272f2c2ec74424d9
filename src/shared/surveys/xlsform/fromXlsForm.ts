import type { Language } from '../../i18n/languages'
import type { Question } from '../question'
import type { Questionnaire } from '../questionnaire'
import { withoutWrongSkips } from '../skips'
import { formTexts } from './formTexts'
import type { ReadQuestion } from './readQuestion'
import { readRows } from './readRows'
import { relevantsOf, skipsFrom } from './relevance'
import { type FormProblem, languageNamed, type XlsForm } from './xlsForm'

export interface ReadForm {
  readonly questionnaire: Questionnaire
  /** All that is not taken, or not as it is written, in the order of the rows. */
  readonly problems: readonly FormProblem[]
}

/**
 * An XLSForm as a questionnaire. Nothing is dropped in silence: what Libreta does not have is in `problems`.
 * `language` is that of forms that name none.
 */
export function fromXlsForm(form: XlsForm, language: Language): ReadForm {
  const settings = form.settings[0] ?? {}
  const own = languageNamed(settings['default_language'] ?? '') ?? language
  const texts = formTexts([...form.survey, ...form.choices], own)
  const problems: FormProblem[] = texts.foreign.map((name) => ({
    sheet: 'survey',
    row: null,
    name,
    reason: 'languages',
    isLeftOut: false,
  }))
  const read = readRows(form, texts, (problem) => problems.push(problem))
  const settingTexts = formTexts([settings], own)
  const written = settingTexts.read(settings, 'libreta_title', () => undefined)
  const formTitle = (settings['form_title'] ?? '').slice(0, 2000)
  return {
    questionnaire: {
      title: { ...written, [own]: formTitle },
      intro: read.intro,
      thanks: read.thanks,
      language: own,
      audience: 'customers',
      questions: withSkips(read.questions, (problem) => problems.push(problem)),
    },
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  }
}

function withSkips(asked: readonly ReadQuestion[], tell: (problem: FormProblem) => void): Question[] {
  const written = asked.map(({ question, writtenSkips }) => ({ ...question, skips: writtenSkips }))
  const names = asked.map(({ name }) => name)
  const stillHold = relevantsOf(written, names).every((relevant, index) => {
    const { relevants = [] } = asked[index] ?? {}
    return relevants.join(' and ') === relevant
  })
  const { skips, unsaid } = stillHold
    ? { skips: written.map(({ skips: own }) => own), unsaid: new Set<number>() }
    : skipsFrom(asked)
  const ruled = asked.map(({ question }, index) => ({ ...question, skips: skips[index] ?? [] }))
  const right = withoutWrongSkips(ruled)
  asked.forEach(({ row, name }, index) => {
    if (!unsaid.has(index) && right[index]?.skips.length === ruled[index]?.skips.length) return
    tell({ sheet: 'survey', row, name, reason: 'relevant', isLeftOut: false })
  })
  return right
}
