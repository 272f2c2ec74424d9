import type { Db } from '../../src/main/db/database'

const names = ['case', 'customer', 'sheet', 'suggestion', 'promise', 'item'] as const

/** Each word of the index and where it stands, held against the same counted anew from the rows of today. */
export function indexFaults(db: Db): readonly string[] {
  return names.flatMap((name) => {
    db.exec(`
      CREATE VIRTUAL TABLE temp.fresh USING fts5 (words, content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2');
      INSERT INTO temp.fresh (rowid, words) SELECT id, words FROM ${name}_searchable;
      CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab (main, ${name}_words, instance);
      CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh, instance)`)
    const wordsOf = (table: string) =>
      db.prepare<[], string>(`SELECT term || ' ' || doc || ' ' || "offset" FROM temp.${table}`).pluck().all()
    const [kept, fresh] = [new Set(wordsOf('kept_words')), new Set(wordsOf('fresh_words'))]
    db.exec('DROP TABLE temp.kept_words; DROP TABLE temp.fresh_words; DROP TABLE temp.fresh')
    const surplus = [...kept].filter((word) => !fresh.has(word)).map((word) => `"${word}" too much`)
    const missing = [...fresh].filter((word) => !kept.has(word)).map((word) => `"${word}" missing`)
    const wrong = [...surplus, ...missing]
    return wrong.length === 0 ? [] : [`${name}_words: ${wrong.slice(0, 3).join(', ')}`]
  })
}
