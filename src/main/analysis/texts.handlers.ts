import type { textsContract, WrittenText, WrittenTexts } from '#shared/analysis/texts.contract'
import { writtenIn } from '#shared/analysis/writtenTexts'
import type { HandlersFor, ParsedInputOf } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { folded } from '#shared/text/folded'
import type { Deps } from '../deps'
import { type HeldWave, isTold, resultsReader } from './resultsReader'
import { type TextTag, textsRepository } from './texts.repository'

const MOST_LISTED = 200

type TextsInput = ParsedInputOf<(typeof textsContract)['analysis.texts']>

export function textsHandlers({ db, session }: Deps): HandlersFor<typeof textsContract> {
  const reader = resultsReader(db)
  const repository = textsRepository(db)

  /** What the team wrote is read by the owner alone. */
  function mustBeTold(held: HeldWave): HeldWave {
    if (held.isOfEmployees && session.role() !== 'owner') throw new AppError('notAllowed')
    return held
  }

  /** The text must be there, and be one that may be read. */
  function checked({ responseId, questionKey, theme }: TextTag): TextTag {
    const sheet = repository.find(responseId)
    if (!sheet) throw new AppError('notFound')
    const held = mustBeTold(reader.held(sheet.waveId))
    const position = held.questions.findIndex(({ key }) => key === questionKey)
    const isWritten = writtenIn(sheet.answers[position]) !== null
    if (!isWritten || isHidden(held, textsOf(held))) throw new AppError('notFound')
    return { responseId, questionKey, theme }
  }

  function textsOf({ wave, questions, isOfEmployees }: HeldWave): Omit<WrittenText, 'themes'>[] {
    const texts = []
    for (const { id, sheetNumber, answers } of repository.sheets(wave.id)) {
      for (const [position, { key }] of questions.entries()) {
        const written = writtenIn(answers[position])
        if (written)
          texts.push({
            responseId: id,
            questionKey: key,
            sheetNumber: isOfEmployees ? null : sheetNumber,
            ...written,
          })
      }
    }
    // The order of the sheets would tell who wrote, too.
    return isOfEmployees ? texts.sort((first, second) => first.text.localeCompare(second.text)) : texts
  }

  function texts(input: TextsInput): WrittenTexts {
    const held = mustBeTold(reader.held(input.waveId))
    const written = textsOf(held)
    if (isHidden(held, written)) return { ...noTexts, total: written.length, isHidden: true }
    const tags = repository.tags(input.waveId)
    const all = withThemes(written, tags)
    const found = all.filter((text) => fits(text, input))
    const themes = countedThemes(all)
    return {
      isHidden: false,
      found: found.length,
      total: all.length,
      texts: found.slice(0, MOST_LISTED),
      questions: held.questions.flatMap(({ key, text }) => {
        const count = all.filter(({ questionKey }) => questionKey === key).length
        return count === 0 ? [] : [{ key, text, count }]
      }),
      themes,
      otherThemes: repository
        .themesOfSurvey(held.wave.surveyId)
        .filter((theme) => themes.every((known) => known.theme !== theme)),
    }
  }

  return {
    'analysis.texts': texts,
    'analysis.tagText': (tag) => {
      repository.tag(checked(tag))
      return {}
    },
    'analysis.untagText': (tag) => {
      repository.untag(checked(tag))
      return {}
    },
    'analysis.renameTheme': ({ surveyId, from, to }) => {
      if (!repository.themesOfSurvey(surveyId).includes(from)) throw new AppError('notFound')
      if (from !== to) repository.rename(surveyId, from, to)
      return {}
    },
  }
}

const noTexts = {
  isHidden: false,
  found: 0,
  total: 0,
  texts: [],
  questions: [],
  themes: [],
  otherThemes: [],
} satisfies WrittenTexts

/** Counted by sheets: two who wrote three texts each are two people. */
function isHidden(held: HeldWave, texts: readonly { readonly responseId: number }[]): boolean {
  const writers = new Set(texts.map(({ responseId }) => responseId)).size
  return held.isOfEmployees && writers > 0 && (writers < FEWEST_ANSWERS_SHOWN || !isTold(held))
}

function withThemes(
  texts: readonly Omit<WrittenText, 'themes'>[],
  tags: readonly TextTag[],
): readonly WrittenText[] {
  const byText = new Map<string, string[]>()
  for (const { responseId, questionKey, theme } of tags) {
    const key = `${responseId} ${questionKey}`
    byText.set(key, [...(byText.get(key) ?? []), theme])
  }
  return texts.map((text) => ({
    ...text,
    themes: byText.get(`${text.responseId} ${text.questionKey}`) ?? [],
  }))
}

function fits({ text, themes, questionKey }: WrittenText, wanted: TextsInput): boolean {
  if (wanted.questionKey !== null && wanted.questionKey !== questionKey) return false
  if (wanted.theme === '' && themes.length > 0) return false
  if (wanted.theme && !themes.includes(wanted.theme)) return false
  const words = folded(wanted.search.trim())
  return words === '' || [text, ...themes].some((written) => folded(written).includes(words))
}

function countedThemes(texts: readonly WrittenText[]): WrittenTexts['themes'] {
  const counts = new Map<string, number>()
  for (const theme of texts.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return [...counts]
    .map(([theme, count]) => ({ theme, count }))
    .sort((first, second) => second.count - first.count || first.theme.localeCompare(second.theme))
}
