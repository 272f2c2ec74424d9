import type { Input, Output, ProcedureName } from '#shared/contract/contract'
import { aQuestion, aSurvey, someAttributes } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>
type Checklist = Output<'checklists.template'>

export async function aCompetitor(app: TestApp, name = 'Bar Sol', distance: number | null = 120) {
  return (await app.call('comparison.addCompetitor', { name, distance })).id
}

/** The checklist of the worked example C3, in four sections (domain.md §1.4). */
export function exampleChecklist(): Checklist {
  const item = {
    isCritical: false,
    target: null,
    limit: null,
    attributeId: null,
    dimension: null,
    element: null,
  }
  const text = (words: string) => ({ es: words, en: words })
  return {
    title: text('Visita'),
    sections: ['Recepción', 'Atención', 'Caja', 'Local'].map((name, index) => ({
      key: `s${index + 1}`,
      name: text(name),
    })),
    items: [
      { ...item, key: 'M1', section: 's1', type: 'yesno', weight: 2, text: text('Saludan') },
      {
        ...item,
        key: 'M2',
        section: 's1',
        type: 'minutes',
        weight: 3,
        target: 2,
        limit: 6,
        text: text('Espera'),
      },
      { ...item, key: 'M3', section: 's2', type: 'scale5', weight: 3, text: text('Saben') },
      { ...item, key: 'M4', section: 's2', type: 'yesno', weight: 2, text: text('Escuchan') },
      {
        ...item,
        key: 'M5',
        section: 's3',
        type: 'yesno',
        weight: 2,
        isCritical: true,
        text: text('Comprobante'),
      },
      { ...item, key: 'M6', section: 's4', type: 'scale5', weight: 2, text: text('Limpio') },
    ],
  }
}

const answer = (value: boolean | number | 'na') => ({ value, note: '' })

/** What was found in the worked example C3: 70.8 %, and it does not conform. */
export const exampleEntries = {
  M1: answer(true),
  M2: answer(3),
  M3: answer(4),
  M4: answer('na'),
  M5: answer(false),
  M6: answer(5),
}

export async function aChecklist(app: TestApp, checklist = exampleChecklist()) {
  const { id } = await app.call('checklists.add', { purpose: 'visit', checklist })
  const { versionId } = await app.call('comparison.typing', { checklistId: id })
  return { id, versionId }
}

type VisitChanges = Partial<Input<'comparison.addVisit'>['visit']>

export async function aVisit(app: TestApp, versionId?: number, changes: VisitChanges = {}) {
  const into = versionId ?? (await aChecklist(app)).versionId
  const visit = { competitorId: null, visitedOn: '2026-03-01', entries: exampleEntries, ...changes }
  return (await app.call('comparison.addVisit', { versionId: into, visit })).id
}

/** The basket of the worked example C4 (domain.md §1.4). */
export function exampleBasket(competitorId: number): Input<'comparison.addBasket'> {
  const line = (product: string, quantity: number, ownPrice: number, price: number | null) => ({
    product,
    quantity,
    ownPrice,
    prices: [price],
  })
  return {
    takenOn: '2026-03-01',
    competitorIds: [competitorId],
    lines: [
      line('Leche', 2, 1.1, 1.05),
      line('Pan', 3, 0.9, 1),
      line('Café', 1, 3.5, null),
      line('Aceite', 1, 8.2, 7.9),
    ],
  }
}

async function aBasket(app: TestApp) {
  const competitorId = await aCompetitor(app)
  const { id } = await app.call('comparison.addBasket', exampleBasket(competitorId))
  return { id, competitorId }
}

/** For each command of the comparison that makes history, an input that changes something. */
export const comparisonDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'comparison.addCompetitor': () => ({ name: 'Bar Sol' }),
  'comparison.changeCompetitor': async (app) => ({
    id: await aCompetitor(app),
    competitor: { name: 'Bar Luna', isActive: false },
  }),
  'comparison.voidCompetitor': async (app) => ({ id: await aCompetitor(app) }),
  'comparison.tieQuestions': async (app) => {
    const [attributeId = 0] = await someAttributes(app, ['Precio'])
    const surveyId = await aSurvey(app, { questions: [aQuestion()] })
    return { surveyId, ties: [{ questionKey: 'q1', competitorId: await aCompetitor(app), attributeId }] }
  },
  'comparison.giveOpinions': async (app) => {
    const [attributeId = 0] = await someAttributes(app, ['Precio'])
    return { ratedOn: '2026-03-02', ratings: [{ competitorId: null, attributeId, rating: 4 }] }
  },
  'comparison.setSettings': () => ({ target: 4.2, difference: 0.3 }),
  'checklists.add': () => ({ purpose: 'visit', checklist: exampleChecklist() }),
  'checklists.change': async (app) => {
    const { id, versionId } = await aChecklist(app)
    await aVisit(app, versionId)
    return { id, checklist: { ...exampleChecklist(), title: { es: 'Otra', en: 'Other' } } }
  },
  'checklists.void': async (app) => ({ id: (await aChecklist(app)).id }),
  'comparison.addVisit': async (app) => ({
    versionId: (await aChecklist(app)).versionId,
    visit: { competitorId: null, visitedOn: '2026-03-01', entries: exampleEntries },
  }),
  'comparison.classifyItem': async (app) => ({
    id: await aVisit(app),
    itemKey: 'M5',
    causeClass: 'peopleVisible',
  }),
  'comparison.changeVisit': async (app) => ({
    id: await aVisit(app),
    visit: { competitorId: null, visitedOn: '2026-03-01', entries: { M1: answer(false) } },
  }),
  'comparison.voidVisit': async (app) => ({ id: await aVisit(app), reason: 'Era una prueba' }),
  'comparison.addBasket': async (app) => exampleBasket(await aCompetitor(app)),
  'comparison.changeBasket': async (app) => {
    const { id, competitorId } = await aBasket(app)
    return { id, basket: { ...exampleBasket(competitorId), note: 'De marca blanca' } }
  },
  'comparison.voidBasket': async (app) => ({ id: (await aBasket(app)).id }),
}
