import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { type BoxPaperJob, boxPaperRoute, boxPaperTexts, SLIPS_PER_SHEET } from '#shared/suggestions/paper'
import type { suggestionsContract } from '#shared/suggestions/suggestions.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { readTemplates } from '../surveys/templates'
import { createTransact } from '../transact'
import { saveWhole } from '../writeWhole'
import { boxesRepository } from './boxes.repository'
import { suggestionsRepository } from './suggestions.repository'

type Paper = Pick<
  typeof suggestionsContract,
  'suggestions.paper' | 'suggestions.printPoster' | 'suggestions.printSlips'
>

/** The template of the slip (domain.md §5). */
const SLIP_TEMPLATE = 'T16'

/** What hangs on the wall and what lies beside the box. */
export function boxPaperHandlers({
  db,
  clock,
  session,
  desktop,
  contentFolder,
}: Pick<Deps, 'db' | 'clock' | 'session' | 'desktop' | 'contentFolder'>): HandlersFor<Paper> {
  const boxes = boxesRepository(db)
  const suggestions = suggestionsRepository(db)
  const business = businessRepository(db)
  const transact = createTransact(db, clock, session)

  /** One after every number that was printed or typed: no number is ever on two slips. */
  const nextPrinted = () => Math.max(boxes.lastPrinted(), suggestions.lastNumber()) + 1

  function published() {
    return suggestions
      .list()
      .filter(({ isPublished, state }) => isPublished && state === 'implemented')
      .sort((one, other) => (other.implementedOn ?? '').localeCompare(one.implementedOn ?? ''))
  }

  function card() {
    const template = readTemplates(contentFolder).find(({ id }) => id === SLIP_TEMPLATE)
    const [kind, ...questions] = template?.questionnaire.questions ?? []
    if (!kind) throw new AppError('notFound')
    return {
      kindQuestion: kind.text,
      kinds: kind.options.map(({ es, en }) => ({ es, en })),
      questions: questions.map(({ text }) => text),
    }
  }

  /** Where to write, then the page itself: null when the person cancelled. */
  async function print(
    parts: readonly string[],
    jobOf: () => BoxPaperJob,
  ): Promise<{ fileName: string } | null> {
    const path = await desktop.chooseTarget('pdf', fileNameOf([...parts], 'pdf'))
    if (path === null) return null
    const bytes = await desktop.printPage(boxPaperRoute(jobOf()))
    await saveWhole(path, bytes)
    return { fileName: basename(path) }
  }

  return {
    'suggestions.paper': () => {
      const profile = business.get()
      return {
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        poster: published().map(({ id, publishedSaid, publishedDone, implementedOn }) => ({
          id,
          said: publishedSaid,
          done: publishedDone,
          implementedOn,
        })),
        card: card(),
        boxes: boxes.boxes().map(({ id, name }) => ({ id, name })),
        nextPrinted: nextPrinted(),
      }
    },

    'suggestions.printPoster': ({ language, size }) =>
      print([boxPaperTexts[language].posterFile, clock.today(), size], () => ({
        kind: 'poster',
        language,
        size,
      })),

    'suggestions.printSlips': async (slips) => {
      if (slips.boxId !== null && !boxes.box(slips.boxId)) throw new AppError('notFound')
      const firstNumber = nextPrinted()
      const lastNumber = firstNumber + slips.sheets * SLIPS_PER_SHEET - 1
      const name = boxPaperTexts[slips.language].slipsFile
      const printed = await print([name, `${firstNumber}-${lastNumber}`], () => {
        // From here on there may be paper with these numbers.
        transact('suggestions.printSlips', false, () => boxes.reserve(firstNumber, lastNumber, clock.now()))
        return { kind: 'slips', ...slips, firstNumber }
      })
      return printed && { ...printed, firstNumber, lastNumber }
    },
  }
}
