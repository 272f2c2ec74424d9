import { expect } from 'vitest'
import type { Db } from '../../src/main/db/database'

const names = ['case', 'customer', 'sheet', 'suggestion', 'promise', 'item'] as const

/** Each word of the index and where it stands, against the same counted anew from the rows of today. */
export function expectIndexToBeWhole(db: Db): void {
  for (const name of names) {
    db.exec(`
      CREATE VIRTUAL TABLE temp.fresh USING fts5 (words, content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2');
      INSERT INTO temp.fresh (rowid, words) SELECT id, words FROM ${name}_searchable;
      CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab (main, ${name}_words, instance);
      CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh, instance)`)
    const wordsOf = (table: string) =>
      db.prepare(`SELECT term || ' ' || doc || ' ' || "offset" FROM temp.${table} ORDER BY 1`).pluck().all()
    const [kept, fresh] = [wordsOf('kept_words'), wordsOf('fresh_words')]
    db.exec('DROP TABLE temp.kept_words; DROP TABLE temp.fresh_words; DROP TABLE temp.fresh')
    expect([name, kept]).toEqual([name, fresh])
  }
}
