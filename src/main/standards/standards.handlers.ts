import type { HandlersFor } from '#shared/contract/procedure'
import type { standardsContract } from '#shared/standards/standards.contract'
import { topicKey } from '#shared/standards/topics'
import type { Deps } from '../deps'
import { readAnalysis } from './readAnalysis'
import { readStandards } from './readStandards'
import { standardsRepository } from './standards.repository'

/** The five service standards and the analysis of cases. */
export function standardsHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof standardsContract> {
  const noted = standardsRepository(db)
  /** Now, as moments of cases are written: to the minute. */
  const thisMinute = () => clock.now().slice(0, 16)

  return {
    'cases.standards': (question) => readStandards(db, { ...question, now: thisMinute() }),
    'cases.analysis': (question) => readAnalysis(db, { ...question, clock: 'calendar', now: thisMinute() }),
    'cases.standards.setGoal': ({ standard, share }) => {
      noted.setGoal(standard, share)
      return {}
    },
    'cases.standards.setSimple': ({ topic, isSimple }) => {
      noted.setSimple(topicKey(topic), isSimple)
      return {}
    },
    'cases.standards.setServed': ({ month, customers }) => {
      noted.setServed(month, customers)
      return {}
    },
  }
}
