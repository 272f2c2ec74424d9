import type { HandlersFor } from '#shared/contract/procedure'
import type { Indicator, indicatorsContract } from '#shared/indicators/indicators.contract'
import type { Deps } from '../deps'
import { indicatorSources } from './indicatorList'
import type { IndicatorSource } from './indicatorSource'
import { questionSources } from './questionSources'

/** Knows what is measured; each source is made once, so use one for one reading and throw it away. */
export function indicatorFinder(deps: Deps) {
  const questions = questionSources(deps)
  let known: Map<string, IndicatorSource> | null = null
  const byKey = () => {
    known ??= new Map(indicatorSources(deps).map((source) => [source.key, source]))
    return known
  }
  return {
    /** Everything that is measured today. */
    all: (): readonly IndicatorSource[] => [...byKey().values()],
    find(key: string): IndicatorSource | null {
      // A question is found without looking at every survey, also one that has left its survey by now.
      if (key.startsWith('question:')) return known?.get(key) ?? questions.find(key)
      return byKey().get(key) ?? null
    },
  }
}

/** What is told of an indicator without reading it. */
export function describeIndicator({ key, name, group, unit, isHigherBetter }: IndicatorSource): Indicator {
  return { key, name: name ?? null, group: group ?? null, unit, isHigherBetter }
}

export function indicatorsHandlers(deps: Deps): HandlersFor<typeof indicatorsContract> {
  return {
    'indicators.list': () => indicatorSources(deps).map(describeIndicator),
    'indicators.read': ({ keys, start, end }) => {
      const { find } = indicatorFinder(deps)
      return keys.flatMap((key) => {
        const source = find(key)
        if (!source) return []
        const { value, n } = source.read({ start, end })
        return [{ key, value, n }]
      })
    },
  }
}
