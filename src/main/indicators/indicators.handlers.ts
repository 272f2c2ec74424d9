import type { HandlersFor } from '#shared/contract/procedure'
import type { Indicator, indicatorsContract } from '#shared/indicators/indicators.contract'
import type { Deps } from '../deps'
import { indicatorFeatures } from './indicatorList'
import type { IndicatorSource } from './indicatorSource'
import { questionSources } from './questionSources'

/** Finds what is measured by its key; each source is made once, so use one for one reading and throw it away. */
export function indicatorFinder(deps: Deps): (key: string) => IndicatorSource | null {
  const questions = questionSources(deps)
  let others: Map<string, IndicatorSource> | null = null
  return (key) => {
    // A question is found without looking at every survey.
    if (key.startsWith('question:')) return questions.find(key)
    others ??= new Map(indicatorFeatures.flatMap((of) => of(deps)).map((source) => [source.key, source]))
    return others.get(key) ?? null
  }
}

/** What is told of an indicator without reading it. */
export function describeIndicator({ key, name, group, unit, isHigherBetter }: IndicatorSource): Indicator {
  return { key, name: name ?? null, group: group ?? null, unit, isHigherBetter }
}

export function indicatorsHandlers(deps: Deps): HandlersFor<typeof indicatorsContract> {
  return {
    'indicators.list': () => indicatorFeatures.flatMap((of) => of(deps)).map(describeIndicator),
    'indicators.read': ({ keys, start, end }) => {
      const find = indicatorFinder(deps)
      return keys.flatMap((key) => {
        const source = find(key)
        if (!source) return []
        const { value, n } = source.read({ start, end })
        return [{ key, value, n }]
      })
    },
  }
}
