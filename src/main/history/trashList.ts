import type { trackedTables } from '../db/historyTriggers'

type TrackedTable = (typeof trackedTables)[number]

/** How rows of a table are removed, and so how they are put back. */
export interface TrashSource {
  readonly table: TrackedTable
  /** SQL over a row: whether it was removed. */
  readonly isRemoved: string
  /** The columns that removing sets: they go back to what they were. */
  readonly columns: readonly string[]
  /** Why it was removed, where that is asked. */
  readonly reason?: string
  /** Columns that name the row it is a part of: without that it cannot come back. */
  readonly partOf?: readonly string[]
  /** Not shown by itself: it comes back with what it went along with. */
  readonly goesAlong?: true
}

const voided = (table: TrackedTable, ...partOf: readonly string[]): TrashSource => ({
  table,
  isRemoved: 'voided_at IS NOT NULL',
  columns: ['voided_at'],
  partOf,
})
const voidedForReason = (table: TrackedTable, ...partOf: readonly string[]): TrashSource => ({
  ...voided(table, ...partOf),
  columns: ['voided_at', 'void_reason'],
  reason: 'void_reason',
})

/** Everything that can be removed. A table whose rows are voided adds one line. */
export const trashSources: readonly TrashSource[] = [
  voidedForReason('survey'),
  voided('wave', 'survey_id'),
  {
    table: 'response',
    isRemoved: `status = 'void'`,
    columns: ['status', 'void_reason'],
    reason: 'void_reason',
    partOf: ['wave_id'],
  },
  voided('own_template'),
  voided('print_run', 'wave_id'),
  voided('print_hand_out', 'wave_id'),
  voided('print_return', 'wave_id'),
  voided('attribute'),
  voided('tag'),
  voided('person'),
  {
    table: 'customer_case',
    isRemoved: `state = 'void'`,
    // What a case lets go of when its registration is undone.
    columns: ['state', 'customer_id', 'cause_id', 'place_id', 'moment_id'],
  },
  {
    table: 'case_event',
    isRemoved: 'taken_back_at IS NOT NULL',
    columns: ['taken_back_at'],
    goesAlong: true,
  },
  voided('case_task', 'case_id'),
  voided('case_attachment', 'case_id'),
  voided('case_satisfaction', 'case_id'),
  voided('case_link', 'case_id', 'other_id'),
  voided('case_cause'),
  voided('case_filter'),
  voidedForReason('suggestion', 'emptying_id'),
  voided('suggestion_box'),
  voided('box_emptying', 'box_id'),
  // Who was merged into another is that other now; who was forgotten is nobody.
  {
    ...voided('customer'),
    isRemoved: 'voided_at IS NOT NULL AND merged_into_id IS NULL AND erased_at IS NULL',
  },
  voided('customer_contact', 'customer_id'),
  voided('customer_purchase', 'customer_id'),
  voided('opportunity'),
  voided('campaign'),
  voided('campaign_call', 'campaign_id'),
  voided('promise'),
  voided('contingency'),
  voided('charter_promise'),
  voided('counter_visit'),
  voidedForReason('sold_item'),
  voidedForReason('service_order', 'item_id'),
  voided('follow_up_call', 'item_id'),
  voided('scorecard'),
  voided('competitor'),
  voided('checklist'),
  voidedForReason('comparison_visit', 'competitor_id'),
  voided('price_basket'),
  voided('moment'),
  voided('moment_note', 'moment_id'),
  voided('bad_news'),
  voided('bad_news_given', 'bad_news_id'),
  voided('plan_goal', 'cycle_id'),
  voidedForReason('audit'),
  voided('commandments_round'),
  voided('appraisal_sheet', 'person_id'),
  voided('development_sheet', 'person_id'),
  voided('retention_period'),
  voided('trend_restart'),
  voided('special_day'),
  voided('service_hours'),
  voided('legal_terms'),
]
