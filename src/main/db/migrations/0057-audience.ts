import type { Migration } from '../migration'

/**
 * Who answers a survey stands in its questionnaire, so that a copy, a template of one's own or a file keeps it. Until
 * now the form it was made from decided.
 */
export const audience: Migration = {
  version: 57,
  up(db) {
    db.exec(`
      UPDATE survey_version SET questionnaire = json_set(questionnaire, '$.audience', 'employees')
      WHERE survey_id IN (SELECT id FROM survey WHERE template = 'T09');
      DROP VIEW sheet_searchable;
      CREATE VIEW sheet_searchable AS
      SELECT r.id, concat_ws(char(10), r.note, (SELECT group_concat(coalesce(value ->> '$.text', value ->> '$.other'), char(10)) FROM json_each(r.answers) WHERE type = 'object')) AS words
      FROM response AS r
      WHERE r.status <> 'void'
        AND (r.note IS NOT NULL OR instr(r.answers, '"text"') OR instr(r.answers, '"other"'))
        AND NOT EXISTS (SELECT 1 FROM wave JOIN survey_version v ON v.id = wave.version_id
          WHERE wave.id = r.wave_id AND v.questionnaire ->> '$.audience' = 'employees');
    `)
  },
}
