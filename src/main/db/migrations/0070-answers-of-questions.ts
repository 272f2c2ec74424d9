import type { Migration } from '../migration'

/** What is answered to a simple question: words for the sheet of frequent questions (domain.md §1.9, standard 5). */
export const answersOfQuestions: Migration = {
  version: 70,
  up(db) {
    db.exec(`ALTER TABLE simple_topic ADD COLUMN answer TEXT NOT NULL DEFAULT ''`)
  },
}
