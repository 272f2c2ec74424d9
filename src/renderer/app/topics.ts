import type { QueryName } from '#shared/contract/contract'
import { type Topic, topics } from '#shared/contract/procedure'

/** Figures that are made of those of other features too: a libreta is of cases, visits and competitors as well. */
const madeOf: { readonly [T in Topic]?: readonly Topic[] } = {
  // Sheets of people who said who they are can be told apart by what the register knows of them.
  analysis: ['customers'],
  importance: ['customers'],
  comparison: ['surveys', 'responses', 'attributes'],
  moments: ['cases', 'comparison', 'surveys', 'responses', 'customers', 'business', 'people'],
  appraisals: ['people'],
  session: ['business', 'people'],
  scorecards: ['cases', 'comparison', 'calendar', 'surveys'],
  charter: topics,
  home: topics,
  services: ['surveys', 'responses', 'attributes', 'customers'],
  indicators: topics,
  retention: ['surveys', 'responses'],
  plan: topics,
}

/** The topics that changed, with those that are worked out of them. */
export function withDependents(changed: readonly Topic[]): Topic[] {
  return topics.filter(
    (topic) => changed.includes(topic) || madeOf[topic]?.some((source) => changed.includes(source)),
  )
}

/**
 * The topic of a query is the feature that its name begins with (a test holds every contract to this), so the
 * page needs none of the schemas of the contract to know what to reload.
 */
export function topicOf(name: QueryName): Topic {
  const feature = name.slice(0, name.indexOf('.'))
  const topic = topics.find((known) => known === feature)
  if (!topic) throw new Error(`${name} belongs to no topic`)
  return topic
}
