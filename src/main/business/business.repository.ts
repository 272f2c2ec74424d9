import {
  type Business,
  OpeningHours,
  Preferences,
  type Tag,
  type TagKind,
} from '#shared/business/business.contract'
import { type Db, rewritingHistory } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { clearSearchIndex } from '../search/searchIndex'

interface BusinessRow {
  name: string
  country: string
  language: Business['language']
  opening_hours: string
  logo: string | null
  is_sample: 0 | 1
}

const toBusiness = ({ opening_hours, is_sample, ...row }: BusinessRow): Business => ({
  ...row,
  openingHours: OpeningHours.parse(JSON.parse(opening_hours)),
  isSample: is_sample === 1,
})

/** The one business of this file, its tags and the choices it remembers. */
export const businessRepository = oncePerDatabase((db: Db) => {
  const get = db.prepare<[], BusinessRow>(
    'SELECT name, country, language, opening_hours, logo, is_sample FROM business WHERE id = 1',
  )
  const put = db.prepare(`
    INSERT INTO business (id, name, country, language, opening_hours, logo, is_sample, created_at)
    VALUES (1, @name, @country, @language, @openingHours, @logo, @isSample, @now)
    ON CONFLICT (id) DO UPDATE SET name = @name, country = @country, language = @language,
      opening_hours = @openingHours, logo = @logo`)
  const tags = db.prepare<[], Tag>('SELECT id, kind, name FROM tag WHERE voided_at IS NULL ORDER BY name')
  const tagByName = db.prepare<[TagKind, string], Tag>(
    'SELECT id, kind, name FROM tag WHERE kind = ? AND name = ?',
  )
  const insertTag = db.prepare<[TagKind, string]>('INSERT INTO tag (kind, name) VALUES (?, ?)')
  const preferences = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM preference')
  const setPreference = db.prepare<[string, string]>(
    'INSERT INTO preference (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )

  return {
    get(): Business | null {
      const row = get.get()
      return row ? toBusiness(row) : null
    },
    put: (business: Business, now: string) =>
      void put.run({
        ...business,
        openingHours: JSON.stringify(business.openingHours),
        isSample: business.isSample ? 1 : 0,
        now,
      }),
    tags: () => tags.all(),
    /** The tag of that name, made when there is none. */
    tag(kind: TagKind, name: string): Tag {
      const known = tagByName.get(kind, name)
      if (known) return known
      return { id: Number(insertTag.run(kind, name).lastInsertRowid), kind, name }
    },
    preferences: (): Preferences =>
      Preferences.parse(
        Object.fromEntries(preferences.all().map(({ key, value }) => [key, JSON.parse(value)])),
      ),
    setPreference: (key: string, value: unknown) => void setPreference.run(key, JSON.stringify(value)),
    /** Empties the whole file: only for leaving the sample business behind. */
    clear(): void {
      db.pragma('defer_foreign_keys = ON')
      rewritingHistory(db, () => {
        for (const table of everyTable) db.exec(`DELETE FROM ${table}`)
      })
      clearSearchIndex(db)
    },
  }
})

const everyTable = [
  // First: what belongs to a closed month could not go before it.
  'chain_value',
  'chain_link',
  'team_month',
  'period_acceptance',
  'period_hand_over',
  'period_close',
  'follow_up_call',
  'service_order',
  'sold_item',
  'aftersales_setting',
  'offered_service',
  'charter_version',
  'charter_promise',
  'promise_import',
  'promise_change',
  'promise',
  'contingency',
  'counter_visit',
  'counter_setting',
  'opportunity',
  'opportunity_weights',
  'campaign_call',
  'campaign',
  'retention_period',
  'plan_mark',
  'plan_goal',
  'plan_step',
  'plan_cycle',
  'plan_action',
  'checklist_draft',
  'audit',
  'commandments_answered',
  'commandments_sheet',
  'commandments_round',
  'development_sheet',
  'appraisal_sheet',
  'comparison_draft',
  'basket_competitor',
  'price_basket',
  'visit_item_class',
  'comparison_visit',
  'checklist_version',
  'checklist',
  'comparison_setting',
  'competitor_opinion',
  'competitor_question',
  'competitor',
  'customers_served',
  'standard_goal',
  'trend_restart',
  'simple_topic',
  'suggestion_draft',
  'slip_print',
  'moment_note',
  'bad_news_given',
  'bad_news_giver',
  'bad_news',
  'referral_thanks',
  'suggestion',
  'box_emptying',
  'suggestion_box',
  'case_draft',
  'case_letter',
  'case_satisfaction',
  'case_filter',
  'case_attachment',
  'case_link',
  'case_import',
  'case_task',
  'case_event',
  'customer_case',
  'moment',
  'case_cause',
  'customer_contact',
  'customer_purchase',
  'customer_rules',
  'customer_distinct',
  'customer',
  'erased_customer',
  'erased_prospect',
  'sheet_draft',
  'import_file',
  'import_mapping',
  'verification_draft',
  'verification',
  'verification_plan',
  'answer_tag',
  'place_size',
  'response',
  'answer_count',
  'sheet_count',
  'print_run',
  'print_reservation',
  'print_hand_out',
  'print_return',
  'wave',
  'importance_setting',
  'scorecard_attribute',
  'scorecard_survey',
  'scorecard_indicator',
  'scorecard_bands',
  'scorecard',
  'survey_version',
  'own_template',
  'survey',
  'attribute',
  'service_hours',
  'special_day',
  'holiday',
  'holiday_year',
  'legal_calendar',
  'legal_terms',
  'tag',
  'person_secret',
  'recovery_code',
  'person_seen',
  'lock_setting',
  'person',
  'business',
  'history_change',
  'history',
  'history_chain',
] as const
