import type { DueSource } from '../home/dueSource'
import { opportunitiesRepository } from './opportunities.repository'

/** Visits and calls that were planned. */
export const opportunitiesDue: DueSource = ({ db }, until) =>
  opportunitiesRepository(db)
    .open()
    .flatMap(({ id, name, objective, way, who, plannedOn }) =>
      plannedOn === null || plannedOn > until
        ? []
        : [
            {
              kind: way === 'visit' ? 'salesVisit' : 'salesCall',
              id,
              title: [name, objective].filter((part) => part !== '').join(': '),
              who: who || null,
              dueOn: plannedOn,
              href: '/opportunities',
            } as const,
          ],
    )
