import type { Database } from 'better-sqlite3'

/** Tables whose every change is kept, row by row, from what to what. Each has an INTEGER PRIMARY KEY `id`. */
export const trackedTables = [
  'business',
  'person',
  'tag',
  'attribute',
  'survey',
  'survey_version',
  'own_template',
  'wave',
  'response',
  'import_file',
  'team_month',
  'chain_link',
  'chain_value',
  'print_run',
  'print_hand_out',
  'print_return',
  'verification_plan',
  'verification',
  'service_hours',
  'special_day',
  'holiday',
  'holiday_year',
  'legal_calendar',
  'legal_terms',
  'scorecard',
  'scorecard_attribute',
  'scorecard_survey',
  'scorecard_indicator',
  'scorecard_bands',
  'importance_setting',
  'customer',
  'customer_contact',
  'customer_purchase',
  'customer_rules',
  'suggestion_box',
  'box_emptying',
  'suggestion',
  'case_cause',
  'customer_case',
  'case_event',
  'case_task',
  'case_link',
  'case_attachment',
  'case_satisfaction',
  'case_filter',
  'case_import',
  'customers_served',
  'standard_goal',
  'trend_restart',
  'simple_topic',
  'customer_distinct',
  'answer_tag',
  'place_size',
  'competitor',
  'competitor_question',
  'competitor_opinion',
  'comparison_setting',
  'checklist',
  'checklist_version',
  'comparison_visit',
  'visit_item_class',
  'price_basket',
  'basket_competitor',
  'sold_item',
  'service_order',
  'follow_up_call',
  'aftersales_setting',
  'offered_service',
  'contingency',
  'promise',
  'promise_change',
  'promise_import',
  'charter_promise',
  'charter_version',
  'counter_setting',
  'counter_visit',
  'opportunity_weights',
  'opportunity',
  'campaign',
  'campaign_call',
  'retention_period',
  'moment',
  'moment_note',
  'bad_news',
  'bad_news_giver',
  'bad_news_given',
  'referral_thanks',
  'plan_action',
  'plan_cycle',
  'plan_step',
  'plan_goal',
  'plan_mark',
  'audit',
  'commandments_round',
  'appraisal_sheet',
  'development_sheet',
] as const

/**
 * Writes the triggers that note each change under the line of history being recorded.
 * They follow the columns of the tables, so they are made anew with each migration, in its transaction.
 */
export function trackHistory(db: Database): void {
  for (const table of trackedTables) {
    // A table of a later migration is not there yet.
    if (columnsOf(db, table).length === 0) continue
    for (const sql of triggersFor(db, table)) db.exec(sql)
  }
}

export function columnsOf(db: Database, table: string): readonly string[] {
  return db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((c) => c.name)
}

function triggersFor(db: Database, table: string): readonly string[] {
  const columns = columnsOf(db, table)
  const picture = (row: 'old' | 'new') =>
    `json_object(${columns.map((c) => `'${c}', ${row}.${c}`).join(', ')})`
  const note = (event: string, id: string, before: string, after: string) => `
    DROP TRIGGER IF EXISTS ${table}_${event.toLowerCase()}_history;
    CREATE TRIGGER ${table}_${event.toLowerCase()}_history AFTER ${event} ON ${table}
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), '${table}', ${id}, ${before}, ${after});
    END;`
  return [
    note('INSERT', 'new.id', 'NULL', picture('new')),
    note('UPDATE', 'new.id', picture('old'), picture('new')),
    note('DELETE', 'old.id', picture('old'), 'NULL'),
  ]
}
