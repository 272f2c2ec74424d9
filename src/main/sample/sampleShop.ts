import { roleQuestionOf } from '#shared/analysis/roles'
import { addDays } from '#shared/calendar/civilDate'
import type { Language } from '#shared/i18n/languages'
import type { Deps } from '../deps'
import { readTemplates } from '../surveys/templates'
import { createRandom } from './random'
import { sampleAnswer } from './sampleAnswers'
import { holdSampleWave, insertSampleSurvey } from './sampleWaves'

/** Share of the buyers in each role, in the order of the options; those who buy for a company wait the longest. */
const roles = [
  { share: 0.42, pleased: 0.3 },
  { share: 0.2, pleased: 0.2 },
  { share: 0.12, pleased: 0.2 },
  { share: 0.16, pleased: -0.9 },
  { share: 0.1, pleased: 0.1 },
] as const

const labels = { es: 'Tienda', en: 'Shop' } as const

/** The tag of the question on what was got for the price, from much less to much more in five options. */
const WORTH_TAG = 'VAL'

const SHEETS = 72
const HANDED_OUT = 110
/** So many days ago it began and ended: before the last wave of the survey of the house. */
const BEGAN = 98
const ENDED = 80

/** A closed wave of the survey of the shop, where coffee and machines are sold: it asks who buys in which role. */
export function createSampleShop(
  deps: Deps,
  language: Language,
  [morning, afternoon]: readonly number[],
): void {
  const { clock } = deps
  const template = readTemplates(deps.contentFolder).find(({ id }) => id === 'T02')
  if (!template) throw new Error('the template of the shop of the sample is missing')
  const random = createRandom(72)
  const questionnaire = { ...template.questionnaire, language }
  const roleKey = roleQuestionOf(questionnaire.questions)?.key
  const openedOn = addDays(clock.today(), -BEGAN)
  holdSampleWave(deps, insertSampleSurvey(deps, template.id, questionnaire), {
    label: `${labels[language]} ${openedOn.slice(0, 4)}`,
    openedOn,
    closedOn: addDays(clock.today(), -ENDED),
    population: 800,
    handedOut: HANDED_OUT,
    sheets: SHEETS,
    sheet() {
      const role = pickRole(random())
      const pleased = (roles[role]?.pleased ?? 0) + random() - 0.5
      return {
        header: {
          answeredOn: addDays(openedOn, Math.floor(random() * (BEGAN - ENDED))),
          placeId: null,
          channelId: null,
          // As in the café, the afternoon is when one waits.
          shiftId: (pleased > 0 ? morning : afternoon) ?? null,
        },
        answers: questionnaire.questions.map((question, position) => {
          if (question.key === roleKey) return role + 1
          if (question.element === WORTH_TAG) return 1 + Math.floor(4 * random() ** 1.2)
          return sampleAnswer(question, { random, language, pleased, level: 0.72 - 0.02 * (position % 4) })
        }),
      }
    },
  })
}

/** The role in whose share a number from 0 to 1 falls. */
function pickRole(number: number): number {
  let before = 0
  const found = roles.findIndex(({ share }) => {
    before += share
    return number < before
  })
  return found === -1 ? 0 : found
}
