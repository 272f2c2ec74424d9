import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** A cake for Rosa on the fifth, changed as asked. */
export function promised(changes: Partial<Input<'promises.add'>> = {}): Input<'promises.add'> {
  return { what: 'Tarta de chocolate', who: 'Rosa', due: '2026-03-05', ...changes }
}

export async function aPromise(app: TestApp, changes: Partial<Input<'promises.add'>> = {}): Promise<number> {
  return (await app.call('promises.add', promised(changes))).id
}

export function aStrike(changes: Partial<Input<'contingencies.add'>> = {}): Input<'contingencies.add'> {
  return { name: 'Huelga de transporte', kind: 'strike', startedOn: '2026-03-01', endedOn: null, ...changes }
}

/** Signs a month as a closing does, with nothing else in it. */
export function signMonth(app: TestApp, month: string): void {
  app.db
    .prepare(
      `INSERT INTO period_close (month, closed_at, signed_by, signed_on, note, checks, figures, seal)
       VALUES (?, '2026-04-02T10:00:00', 'Ana', '2026-04-02', '', '[]', '{}', ?)`,
    )
    .run(month, 'a'.repeat(64))
}

/** For each command about promises that makes history, an input that changes something. */
export const promiseDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'promises.add': () => promised(),
  'promises.change': async (app) => ({ id: await aPromise(app), promise: promised({ what: 'Tarta' }) }),
  'promises.finish': async (app) => ({ id: await aPromise(app), isComplete: true }),
  'promises.cancel': async (app) => ({ id: await aPromise(app), by: 'customer', on: '2026-03-02' }),
  'promises.reopen': async (app) => {
    const id = await aPromise(app)
    await app.call('promises.finish', { id, isComplete: false })
    return { id }
  },
  'promises.agree': async (app) => ({
    id: await aPromise(app),
    due: '2026-03-09T17:00',
    agreedOn: '2026-03-02',
  }),
  'promises.tag': async (app) => {
    const { id } = await app.call('contingencies.add', aStrike())
    return { ids: [await aPromise(app)], contingencyId: id }
  },
  'promises.void': async (app) => ({ id: await aPromise(app) }),
  'contingencies.add': () => aStrike(),
  'contingencies.change': async (app) => {
    const { id } = await app.call('contingencies.add', aStrike())
    return { id, contingency: aStrike({ told: 'Un cartel en la puerta' }) }
  },
  'contingencies.void': async (app) => {
    const { id } = await app.call('contingencies.add', aStrike())
    await app.call('promises.tag', { ids: [await aPromise(app)], contingencyId: id })
    return { id }
  },
}
