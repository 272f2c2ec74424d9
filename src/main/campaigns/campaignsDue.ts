import type { DueSource } from '../home/dueSource'
import { campaignsRepository } from './campaigns.repository'

/** Campaigns with calls to make, by the day they were to be finished. */
export const campaignsDue: DueSource = ({ db }, until) =>
  campaignsRepository(db)
    .list()
    .flatMap(({ id, name, dueOn, endedOn, figures }) =>
      dueOn === null || dueOn > until || endedOn !== null || figures.pending === 0
        ? []
        : [{ kind: 'campaign', id, title: name, who: null, dueOn, href: `/campaigns/${id}` } as const],
    )
