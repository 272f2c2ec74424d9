import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { atEnd, productivity, turnover } from '#shared/team/headcount'
import type { teamContract } from '#shared/team/team.contract'
import type { Deps } from '../deps'
import { readChain } from './readChain'
import { teamRepository } from './team.repository'
import { teamWavesReader } from './teamWaves'

export function teamHandlers(deps: Deps): HandlersFor<typeof teamContract> {
  const repository = teamRepository(deps.db)
  const waves = teamWavesReader(deps.db)

  return {
    'team.waves': () =>
      waves.list().map((wave) => {
        const index = waves.index(wave)
        const netPromoter = waves.netPromoter(wave)
        return {
          waveId: wave.id,
          title: waves.title(wave.id),
          label: wave.label,
          closedOn: wave.closedOn,
          sheets: wave.usableCount,
          index: index?.mean ?? null,
          indexInterval: index?.interval ?? null,
          netPromoter: netPromoter?.score ?? null,
          netPromoterInterval: netPromoter?.adjusted?.interval ?? null,
        }
      }),

    'team.months': () =>
      repository.months().map((month) => ({
        ...month,
        atEnd: atEnd(month),
        turnover: turnover([month]),
        productivity: productivity([month]),
      })),

    'team.putMonth': ({ month }) => {
      if (`${month.month}-01` > deps.clock.today()) throw new AppError('invalidInput', { month: 'inFuture' })
      repository.putMonth(month)
      return {}
    },

    'team.removeMonth': ({ month }) => {
      if (!repository.dropMonth(month)) throw new AppError('notFound')
      return {}
    },

    'team.chain': ({ length }) => readChain(deps, length),

    'team.putChain': ({ links }) => {
      const known = new Set(repository.links().map(({ id }) => id))
      if (links.some(({ id }) => id !== null && !known.has(id))) throw new AppError('notFound')
      repository.putLinks(links)
      return {}
    },

    'team.putChainValue': ({ linkId, month, value }) => {
      if (!repository.links().some(({ id, indicator }) => id === linkId && indicator === null))
        throw new AppError('notFound')
      repository.putValue(linkId, month, value)
      return {}
    },
  }
}
