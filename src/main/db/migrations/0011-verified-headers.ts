import type { Migration } from '../migration'

/** The header of a sheet keyed for the second time. */
export const verifiedHeaders: Migration = {
  version: 11,
  up(db) {
    db.exec(`
      -- As it was typed again; null where it was not. Its differences count as fields do.
      ALTER TABLE verification ADD COLUMN header TEXT CHECK (json_valid(header));
      ALTER TABLE verification ADD COLUMN header_differences TEXT NOT NULL DEFAULT '[]'
        CHECK (json_valid(header_differences));
      -- The difference that is shown had the name of what keying asks before it goes on.
      UPDATE verification_draft
        SET draft = json_remove(json_set(draft, '$.shown', json_extract(draft, '$.asked')), '$.asked');
    `)
  },
}
