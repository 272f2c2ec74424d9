import type { Migration } from '../migration'

const drop = (id: string) => `DELETE FROM promise_words WHERE rowid = ${id};`
const add = `INSERT INTO promise_words (rowid, words) SELECT id, words FROM promise_searchable WHERE id = new.id;`

/** Promises among the words that are looked for everywhere (migration 50): by what, to whom, number of the order and note. */
export const promiseWords: Migration = {
  version: 64,
  up(db) {
    db.exec(`
      -- What was forgotten of a person, or removed, is not to be found.
      CREATE VIEW promise_searchable AS
        SELECT id, concat_ws(char(10), what, who, type, reference, note) AS words
        FROM promise WHERE voided_at IS NULL AND search <> '';
      CREATE VIRTUAL TABLE promise_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
        tokenize = 'unicode61 remove_diacritics 2');
      INSERT INTO promise_words (rowid, words) SELECT id, words FROM promise_searchable ORDER BY id;
      CREATE TRIGGER promise_insert_words AFTER INSERT ON promise BEGIN ${add} END;
      CREATE TRIGGER promise_update_words AFTER UPDATE ON promise
        WHEN old.what <> new.what OR old.who <> new.who OR old.type <> new.type OR old.reference <> new.reference
          OR old.note <> new.note OR old.search <> new.search OR old.voided_at IS NOT new.voided_at
        BEGIN ${drop('new.id')} ${add} END;
      CREATE TRIGGER promise_delete_words AFTER DELETE ON promise BEGIN ${drop('old.id')} END`)
  },
}
