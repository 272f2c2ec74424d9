import type { Input, ProcedureName } from '#shared/contract/contract'
import { aQuestion, aScorecard, aSurvey, someAttributes } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

async function aLibreta(app: TestApp) {
  const [attributeId = 0] = await someAttributes(app, ['Precio'])
  const surveyId = await aSurvey(app, { questions: [aQuestion({ key: 'q1', attributeId })] })
  const draft = aScorecard(surveyId, [{ attributeId, points: 1, target: null }])
  const { id } = await app.call('scorecards.create', draft)
  return { id, surveyId }
}

const bands = { amazing: 95, desired: 85, expected: 70, basic: 40 }

/** For each command about libretas that makes history, an input that changes something. */
export const scorecardDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'scorecards.create': async (app) => {
    const surveyId = await aSurvey(app)
    const otherId = await aSurvey(app)
    const [attributeId = 0] = await someAttributes(app, ['Precio'])
    const nps = { indicator: 'nps' as const, points: 20, floor: 0, goal: 70 }
    return aScorecard(surveyId, [{ attributeId, points: 100, target: null }, nps], {
      moreSurveyIds: [otherId],
    })
  },
  'scorecards.save': async (app) => {
    const surveyId = await aSurvey(app)
    const [first = 0, second = 0] = await someAttributes(app, ['Precio', 'Trato'])
    const draft = aScorecard(surveyId, [
      { attributeId: first, points: 100, target: null },
      { indicator: 'reopened', points: 1, floor: 20, goal: 0 },
    ])
    const { id } = await app.call('scorecards.create', draft)
    return { ...draft, id, attributes: [{ attributeId: second, points: 30.1, target: 4 }] }
  },
  'scorecards.void': async (app) => ({ id: (await aLibreta(app)).id }),
  'scorecards.fromSurvey': async (app) => ({ surveyId: (await aLibreta(app)).surveyId, name: 'Otra' }),
  'scorecards.duplicate': async (app) => {
    const { id } = await aLibreta(app)
    await app.call('scorecards.setBands', { id, from: '2026-01-01', bands })
    return { id, name: 'Copia' }
  },
  'scorecards.archive': async (app) => ({ id: (await aLibreta(app)).id, isArchived: true }),
  'scorecards.order': async (app) => {
    const first = await aLibreta(app)
    const { id } = await app.call('scorecards.duplicate', { id: first.id, name: 'Copia' })
    return { ids: [first.id, id] }
  },
  'scorecards.setBands': async (app) => ({ id: (await aLibreta(app)).id, from: '2026-01-01', bands }),
  'scorecards.dropBands': async (app) => {
    const { id } = await aLibreta(app)
    await app.call('scorecards.setBands', { id, from: '2026-01-01', bands })
    const [, version] = await app.call('scorecards.bands', { id })
    return { bandsId: version?.id ?? 0 }
  },
}
