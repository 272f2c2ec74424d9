import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

export async function aBox(app: TestApp, changes: Partial<Input<'suggestions.addBox'>> = {}) {
  return (await app.call('suggestions.addBox', { name: 'Entrada', ...changes })).id
}

export async function anEmptying(app: TestApp, changes: Partial<Input<'suggestions.empty'>> = {}) {
  const boxId = changes.boxId ?? (await aBox(app))
  const emptying = { boxId, emptiedOn: '2026-03-02', slipCount: 5, ...changes }
  return (await app.call('suggestions.empty', emptying)).id
}

/** Types one slip a text, with the numbers that the app proposes; answers with their ids. */
export async function someSlips(
  app: TestApp,
  texts: readonly string[],
  emptyingId?: number,
): Promise<number[]> {
  const into = emptyingId ?? (await anEmptying(app))
  const ids: number[] = []
  for (const text of texts) {
    const { nextSlipNumber } = await app.call('suggestions.typing', { emptyingId: into })
    const slip = { slipNumber: nextSlipNumber, text }
    ids.push((await app.call('suggestions.type', { emptyingId: into, slip })).id)
  }
  return ids
}

async function anIdea(app: TestApp): Promise<number> {
  const [id = 0] = await someSlips(app, ['Pongan más sillas'])
  return id
}

async function anEvaluatedIdea(app: TestApp): Promise<number> {
  const id = await anIdea(app)
  await app.call('suggestions.evaluate', { id, impact: 4, effort: 2 })
  return id
}

/** For each command of the suggestion box that makes history, an input that changes something. */
export const suggestionDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'suggestions.addBox': () => ({ name: 'Entrada', place: 'Caja', everyDays: 7 }),
  'suggestions.changeBox': async (app) => ({ id: await aBox(app), box: { name: 'Salida' } }),
  'suggestions.voidBox': async (app) => ({ id: await aBox(app) }),
  'suggestions.empty': async (app) => ({ boxId: await aBox(app), emptiedOn: '2026-03-02', slipCount: 0 }),
  'suggestions.changeEmptying': async (app) => {
    const boxId = await aBox(app)
    const id = await anEmptying(app, { boxId })
    return { id, emptying: { boxId, emptiedOn: '2026-03-01', slipCount: 3 } }
  },
  'suggestions.voidEmptying': async (app) => ({ id: await anEmptying(app) }),
  'suggestions.type': async (app) => ({
    emptyingId: await anEmptying(app),
    slip: { slipNumber: 1, text: 'Pongan más sillas' },
  }),
  'suggestions.change': async (app) => ({
    id: await anIdea(app),
    slip: { slipNumber: 1, text: 'Pongan más sillas junto a la caja' },
  }),
  'suggestions.void': async (app) => ({ id: await anIdea(app), reason: 'Era una prueba' }),
  'suggestions.merge': async (app) => {
    const [intoId = 0, id = 0] = await someSlips(app, ['Más sillas', 'Faltan sillas'])
    return { id, intoId }
  },
  'suggestions.separate': async (app) => {
    const [intoId = 0, id = 0] = await someSlips(app, ['Más sillas', 'Faltan sillas'])
    await app.call('suggestions.merge', { id, intoId })
    return { id }
  },
  'suggestions.evaluate': async (app) => ({ id: await anIdea(app), impact: 5, effort: 1 }),
  'suggestions.move': async (app) => ({ id: await anEvaluatedIdea(app), to: 'accepted' }),
  'suggestions.discard': async (app) => ({ id: await anIdea(app), reason: 'No cabe' }),
  'suggestions.reply': async (app) => ({ id: await anIdea(app), repliedOn: '2026-03-02' }),
  'suggestions.publish': async (app) => ({
    id: await anEvaluatedIdea(app),
    said: 'Faltan sillas',
    done: 'Hay seis más',
    isPublished: false,
  }),
  'suggestions.convert': async (app) => ({ id: await anIdea(app), kind: 'complaint' }),
}
