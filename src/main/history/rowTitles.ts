import type Database from 'better-sqlite3'
import type { Db } from '../db/database'
import { columnsOf, trackedTables } from '../db/historyTriggers'
import { wavesOfTeam } from '../surveys/wavesOfTeam'

type TrackedTable = (typeof trackedTables)[number]

/** In the language of its sheet, where it has a title in it. */
const titleOfQuestionnaire = (questionnaire: string) =>
  `coalesce(nullif(${questionnaire} ->> ('$.title.' || (${questionnaire} ->> '$.language')), ''),
    nullif(${questionnaire} ->> '$.title.es', ''), nullif(${questionnaire} ->> '$.title.en', ''))`
const titleOfSurvey = (id: string) =>
  `(SELECT ${titleOfQuestionnaire('questionnaire')} FROM survey_version WHERE survey_version.survey_id = ${id}
    ORDER BY number DESC LIMIT 1)`
const nameOf = (table: string, id: string) => `(SELECT name FROM ${table} WHERE ${table}.id = ${id})`
const numberOfCase = (id: string) =>
  `(SELECT year || '-' || printf('%05d', sequence) FROM customer_case WHERE customer_case.id = ${id})`
const titleOfWave = (id: string) =>
  `(SELECT coalesce(${titleOfSurvey('wave.survey_id')} || ' · ', '') || label FROM wave WHERE wave.id = ${id})`
const sheetNumber = (id: string) => `(SELECT '#' || sheet_number FROM response WHERE response.id = ${id})`

/** Table → what a row of it is called, as SQL over its columns. What people would not look for has no name. */
const titles: Partial<Readonly<Record<TrackedTable, string>>> = {
  business: 'name',
  person: 'name',
  tag: 'name',
  attribute: 'name',
  survey: titleOfSurvey('survey.id'),
  survey_version: titleOfQuestionnaire('questionnaire'),
  own_template: titleOfQuestionnaire('questionnaire'),
  wave: titleOfWave('wave.id'),
  // By its number the owner would see when whose sheet was keyed.
  response: `iif(response.wave_id IN ${wavesOfTeam}, ${titleOfWave('response.wave_id')}, '#' || response.sheet_number)`,
  import_file: 'name',
  team_month: 'month',
  chain_link: 'name',
  print_run: `first_number || '–' || last_number`,
  print_hand_out: `first_number || '–' || last_number`,
  print_return: 'returned_on',
  verification: sheetNumber('response_id'),
  special_day: 'name',
  holiday: 'name_es',
  service_hours: 'valid_from',
  legal_terms: 'valid_from',
  scorecard: 'name',
  scorecard_bands: nameOf('scorecard', 'scorecard_id'),
  customer: 'name',
  customer_contact: nameOf('customer', 'customer_id'),
  customer_purchase: nameOf('customer', 'customer_id'),
  suggestion_box: 'name',
  box_emptying: 'emptied_on',
  suggestion: 'substr(text, 1, 60)',
  case_cause: 'name',
  customer_case: `year || '-' || printf('%05d', sequence)`,
  case_event: numberOfCase('case_id'),
  case_task: numberOfCase('case_id'),
  case_link: numberOfCase('case_id'),
  case_attachment: 'name',
  case_satisfaction: numberOfCase('case_id'),
  case_filter: 'name',
  case_import: 'name',
  trend_restart: 'starts_on',
  customers_served: 'month',
  answer_tag: 'theme',
  competitor: 'name',
  checklist: `(SELECT coalesce(content ->> '$.title.es', content ->> '$.title.en', content ->> '$.title', content ->> '$.name')
    FROM checklist_version WHERE checklist_id = checklist.id ORDER BY number DESC LIMIT 1)`,
  comparison_visit: `coalesce(${nameOf('competitor', 'competitor_id')} || ' · ', '') || visited_on`,
  visit_item_class: `(SELECT visited_on FROM comparison_visit WHERE comparison_visit.id = visit_id)`,
  price_basket: 'taken_on',
  sold_item: 'product',
  service_order: `(SELECT product FROM sold_item WHERE sold_item.id = item_id)`,
  follow_up_call: `(SELECT product FROM sold_item WHERE sold_item.id = item_id)`,
  contingency: 'name',
  promise: 'what',
  promise_change: `(SELECT what FROM promise WHERE promise.id = promise_id)`,
  promise_import: 'name',
  charter_promise: `(SELECT substr(text, 1, 60) FROM charter_version WHERE charter_version.promise_id = charter_promise.id
    ORDER BY charter_version.id DESC LIMIT 1)`,
  charter_version: 'substr(text, 1, 60)',
  counter_visit: 'day',
  opportunity: `coalesce(${nameOf('customer', 'customer_id')}, nullif(prospect, ''))`,
  campaign: 'name',
  campaign_call: nameOf('customer', 'customer_id'),
  retention_period: `start_on || ' – ' || end_on`,
  moment: 'name',
  moment_note: `${nameOf('moment', 'moment_id')} || ' · ' || observed_on`,
  bad_news: 'name',
  bad_news_given: `${nameOf('bad_news', 'bad_news_id')} || ' · ' || given_on`,
  plan_action: 'what',
  plan_goal: 'indicator',
  audit: 'audited_on',
  commandments_round: 'opened_on',
  appraisal_sheet: nameOf('person', 'person_id'),
  development_sheet: nameOf('person', 'person_id'),
}

/** What a row is called, as SQL over its columns; null for a table whose rows have no name. */
export function titleSql(table: string): string | null {
  const known = trackedTables.find((name) => name === table)
  return (known && titles[known]) ?? null
}

interface Title {
  readonly title: string | number | null
}

/** Says what rows are called: as they are now, or where they are gone, as a picture of the history has them. */
export function rowTitles(db: Db) {
  const ofRows = new Map<string, Database.Statement<[number], Title>>()
  const ofPictures = new Map<string, Database.Statement<[{ picture: string }], Title>>()

  function rowStatement(table: string, sql: string) {
    return db.prepare<[number], Title>(`SELECT ${sql} AS title FROM ${table} WHERE ${table}.id = ?`)
  }
  function pictureStatement(table: string, sql: string) {
    const columns = columnsOf(db, table).map((column) => `@picture ->> '$.${column}' AS ${column}`)
    return db.prepare<[{ picture: string }], Title>(
      `SELECT ${sql} AS title FROM (SELECT ${columns.join(', ')}) AS ${table}`,
    )
  }

  function titleOf(table: string, id: number, picture: string | null = null): string | null {
    const sql = titleSql(table)
    if (sql === null) return null
    const ofRow = ofRows.get(table) ?? rowStatement(table, sql)
    ofRows.set(table, ofRow)
    const row = ofRow.get(id)
    if (row) return textOf(row)
    if (picture === null) return null
    const ofPicture = ofPictures.get(table) ?? pictureStatement(table, sql)
    ofPictures.set(table, ofPicture)
    const gone = ofPicture.get({ picture })
    return gone ? textOf(gone) : null
  }

  return {
    titleOf,
    /** Numbers of rows whose name holds the text, table by table, the newest first. */
    matching(text: string): { table: string; id: number }[] {
      const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
      return trackedTables.flatMap((table) => {
        const sql = titleSql(table)
        if (sql === null) return []
        return db
          .prepare<[string, number], number>(
            `SELECT id FROM ${table} WHERE ${sql} LIKE ? ESCAPE '\\' ORDER BY id DESC LIMIT ?`,
          )
          .pluck()
          .all(pattern, mostMatches)
          .map((id) => ({ table, id }))
      })
    },
  }
}

const mostMatches = 500

function textOf({ title }: Title): string | null {
  return title === null ? null : String(title)
}
