import type { SimpleQuestion } from '#shared/standards/questions.contract'
import { topicKey } from '#shared/standards/topics'
import type { Db } from '../db/database'

interface Asked {
  readonly topic: string
  readonly times: number
}

/** Simple questions and what is answered to them. */
export function questionsRepository(db: Db) {
  const simple = db.prepare<[], { topic: string; answer: string }>(
    'SELECT topic, answer FROM simple_topic WHERE is_simple = 1',
  )
  // The last way of writing it first.
  const asked = db.prepare<[], Asked>(`
    SELECT topic, count(*) AS times FROM customer_case WHERE topic <> '' AND state <> 'void'
    GROUP BY topic ORDER BY max(opened_at) DESC`)
  const said = db
    .prepare<[string], string>(`
      SELECT e.text FROM customer_case c JOIN case_event e ON e.case_id = c.id
      WHERE c.topic IN (SELECT value FROM json_each(?)) AND c.state <> 'void'
        AND e.to_state = 'responded' AND e.taken_back_at IS NULL AND e.text <> ''
      ORDER BY e.at DESC, e.id DESC LIMIT 1`)
    .pluck()
  const setAnswer = db.prepare<{ topic: string; answer: string }>(`
    UPDATE simple_topic SET answer = @answer WHERE topic = @topic AND is_simple = 1 AND answer <> @answer`)

  return {
    /** The most asked first, ties by name. */
    list(): SimpleQuestion[] {
      const ways = new Map<string, Asked[]>()
      for (const one of asked.all()) {
        const key = topicKey(one.topic)
        ways.set(key, [...(ways.get(key) ?? []), one])
      }
      return simple
        .all()
        .map(({ topic: key, answer }) => {
          const known = ways.get(key) ?? []
          const topics = JSON.stringify(known.map(({ topic }) => topic))
          return {
            topic: known[0]?.topic.trim() ?? key,
            times: known.reduce((sum, { times }) => sum + times, 0),
            answer,
            said: answer === '' ? (said.get(topics) ?? '') : '',
          }
        })
        .sort((one, other) => other.times - one.times || one.topic.localeCompare(other.topic))
    },
    setAnswer: (topic: string, answer: string) => void setAnswer.run({ topic: topicKey(topic), answer }),
  }
}
