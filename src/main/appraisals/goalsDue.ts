import type { DueSource } from '../home/dueSource'
import { peopleRepository } from '../people/people.repository'
import { appraisalsRepository } from './appraisals.repository'

/** Goals agreed with people: the owner sees all of them, each person their own (domain.md §1.20). */
export const goalsDue: DueSource = ({ db, session }, until) => {
  const people = new Map(
    peopleRepository(db)
      .list()
      .map(({ id, name }) => [id, name]),
  )
  const isMine = (personId: number) => session.role() === 'owner' || session.person()?.id === personId
  return appraisalsRepository(db)
    .openGoals(until)
    .flatMap(({ id, personId, goal, goalDueOn }) => {
      const who = people.get(personId)
      if (!who || goalDueOn === null || !isMine(personId)) return []
      return [
        {
          kind: 'personGoal' as const,
          id,
          title: goal,
          who,
          dueOn: goalDueOn,
          href: `/appraisals/${personId}`,
        },
      ]
    })
}
