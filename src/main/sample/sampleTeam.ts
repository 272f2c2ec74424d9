import { addDays, addMonths } from '#shared/calendar/civilDate'
import type { Language } from '#shared/i18n/languages'
import type { Question } from '#shared/surveys/question'
import type { Deps } from '../deps'
import { readTemplates } from '../surveys/templates'
import { teamRepository } from '../team/team.repository'
import { createRandom } from './random'
import { sampleAnswer } from './sampleAnswers'
import { holdSampleWave, insertSampleSurvey } from './sampleWaves'

const texts = {
  es: {
    label: 'Equipo',
    team: 'Cómo está el equipo',
    stays: 'Quién sigue con nosotros',
    work: 'Mesas servidas por hora',
    customers: 'Clientes que nos recomendarían',
    profit: 'Beneficio del mes',
    hindrances: [
      'Falta una persona a la hora de comer',
      'Nos enteramos tarde del turno',
      'La cafetera se para',
    ],
  },
  en: {
    label: 'Team',
    team: 'How the team is',
    stays: 'Who stays with us',
    work: 'Tables served an hour',
    customers: 'Customers who would recommend us',
    profit: 'Profit of the month',
    hindrances: [
      'One person is missing at lunch time',
      'We hear of our shift too late',
      'The coffee machine stops',
    ],
  },
} as const

const SHEETS = 11
const TEAM = 12
/** So many days ago it began and ended: before the last wave of the survey of the house. */
const BEGAN = 96
const ENDED = 89
const FIRST_TO_LAST_DAY = BEGAN - ENDED

/** Who was there when the month began, who came and left, hours worked, tables served and profit; the oldest first. */
const months = [
  { atStart: 11, joined: 1, departed: 1, hours: 1430, output: 3870, profit: 2150 },
  { atStart: 11, joined: 0, departed: 1, hours: 1390, output: 3690, profit: 1980 },
  { atStart: 10, joined: 2, departed: 0, hours: 1420, output: 3910, profit: 2230 },
  { atStart: 12, joined: 0, departed: 1, hours: 1460, output: 3980, profit: 2190 },
  { atStart: 11, joined: 1, departed: 0, hours: 1480, output: 4190, profit: 2460 },
  { atStart: 12, joined: 0, departed: 0, hours: 1500, output: 4330, profit: 2610 },
  { atStart: 12, joined: 0, departed: 0, hours: 1490, output: 4390, profit: 2700 },
  { atStart: 12, joined: 1, departed: 1, hours: 1470, output: 4210, profit: 2540 },
  { atStart: 12, joined: 0, departed: 1, hours: 1440, output: 4080, profit: 2400 },
  { atStart: 11, joined: 1, departed: 0, hours: 1450, output: 4240, profit: 2580 },
] as const

/** A closed wave in which the team was asked, its last ten months, and the chain from there to the profit. */
export function createSampleTeam(deps: Deps, language: Language): void {
  askTeam(deps, language)
  const team = teamRepository(deps.db)
  const text = texts[language]
  team.putLinks([
    { id: null, name: text.team, indicator: 'teamIndex' },
    { id: null, name: text.stays, indicator: 'teamStays' },
    { id: null, name: text.work, indicator: 'teamProductivity' },
    { id: null, name: text.customers, indicator: 'nps' },
    { id: null, name: text.profit, indicator: null },
  ])
  const profitLink = team.links().at(-1)
  for (const [index, { profit, ...noted }] of months.entries()) {
    const month = addMonths(deps.clock.today(), index - months.length).slice(0, 7)
    team.putMonth({ month, ...noted })
    if (profitLink) team.putValue(profitLink.id, month, profit)
  }
}

function askTeam(deps: Deps, language: Language): void {
  const { clock } = deps
  const template = readTemplates(deps.contentFolder).find(({ id }) => id === 'T09')
  if (!template) throw new Error('the template of the team of the sample is missing')
  const random = createRandom(11)
  const { label, hindrances } = texts[language]
  const survey = insertSampleSurvey(deps, template.id, { ...template.questionnaire, language })
  const openedOn = addDays(clock.today(), -BEGAN)

  function answerTo(question: Question, position: number, pleased: number) {
    if (question.type !== 'TXT')
      return sampleAnswer(question, { random, language, pleased, level: levelOf(position) })
    const words = hindrances[Math.floor(random() * hindrances.length)] ?? ''
    return random() < 0.4 ? { text: words } : null
  }

  holdSampleWave(deps, survey, {
    label: `${label} ${openedOn.slice(0, 4)}`,
    openedOn,
    closedOn: addDays(clock.today(), -ENDED),
    population: TEAM,
    handedOut: TEAM,
    sheets: SHEETS,
    sheet() {
      const pleased = 2 * random() - 1
      const answeredOn = addDays(openedOn, Math.floor(random() * FIRST_TO_LAST_DAY))
      return {
        header: { answeredOn, placeId: null, channelId: null, shiftId: null },
        answers: survey.questionnaire.questions.map((question, position) =>
          answerTo(question, position, pleased),
        ),
      }
    },
  })
}

/** A team that gets on well, and would rather have its shifts shared out another way. */
function levelOf(position: number): number {
  if (position === 4) return 0.5
  if (position === 6) return 0.86
  if (position === 8) return 0.42
  return 0.7
}
