import { addDays } from '#shared/calendar/civilDate'
import { dateOf } from '#shared/calendar/wallClock'
import { canBeAsked, closedQuestionCount } from '#shared/cases/satisfaction'
import { caseEventsRepository } from '../cases/caseEvents.repository'
import { casesRepository } from '../cases/cases.repository'
import { satisfactionRepository } from '../cases/satisfaction.repository'
import type { Deps } from '../deps'
import { createRandom } from './random'

/** So many days after a case was closed its customer is asked. */
const ASKED_AFTER_DAYS = 5
/** Of four customers three are reached. */
const REACHED = 0.75

/** What the customers of the sample said of how their complaints were handled: pleased more often than not. */
export function createSampleVerdicts({ db, clock }: Pick<Deps, 'db' | 'clock'>, person: string): void {
  const random = createRandom(11)
  const grade = (lowest: number, most: number) => lowest + Math.floor(random() ** 0.7 * (most - lowest + 1))
  const yes = (chance: number) => (random() < chance ? 1 : 2)
  const sheets = satisfactionRepository(db)
  for (const { id, state, facts } of casesRepository(db).all()) {
    const { kind, customerId } = facts
    const closedAt = caseEventsRepository(db)
      .ofCase(id)
      .filter(({ to }) => to === 'closed')
      .at(-1)?.at
    if (!canBeAsked({ kind, customerId, state }) || closedAt === undefined) continue
    const askedOn = addDays(dateOf(closedAt), ASKED_AFTER_DAYS)
    if (random() > REACHED || askedOn > clock.today()) continue
    const ratings = Array.from({ length: 6 }, () => grade(2, 5))
    const answers = [...ratings, random() < 0.7 ? 1 : 2, grade(3, 7), yes(0.8), yes(0.85)]
    const way = random() < 0.7 ? 'phone' : 'paper'
    const sheet = {
      askedOn,
      way,
      isDeclined: false,
      answers: answers.slice(0, closedQuestionCount),
      change: '',
    } as const
    sheets.insert(id, sheet, person, `${askedOn}T17:00:00`)
  }
}
