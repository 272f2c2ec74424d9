import { addDays } from '#shared/calendar/civilDate'
import { type DueItem, sortDue } from '#shared/home/dueItem'
import { aftersalesDue } from '../aftersales/aftersalesDue'
import { goalsDue } from '../appraisals/goalsDue'
import { copiesDue } from '../backup/copiesDue'
import { campaignsDue } from '../campaigns/campaignsDue'
import { caseTasksDue } from '../cases/tasksDue'
import { saidDue } from '../counter/saidDue'
import type { Deps } from '../deps'
import { historyDue } from '../history/historyDue'
import { thanksDue } from '../moments/thanksDue'
import { opportunitiesDue } from '../opportunities/opportunitiesDue'
import { actionsDue } from '../plan/actionsDue'
import { duePromises } from '../promises/duePromises'
import type { DueSource } from './dueSource'

/** Every feature with something that has a day. A new one adds one line here. */
const dueSources: readonly DueSource[] = [
  caseTasksDue,
  goalsDue,
  aftersalesDue,
  duePromises,
  actionsDue,
  opportunitiesDue,
  campaignsDue,
  saidDue,
  thanksDue,
  copiesDue,
  historyDue,
]

/** So many days ahead the home page looks. */
const AHEAD = 7

/** What is due by the end of a week, the latest first. */
export function dueSoon(deps: Deps): DueItem[] {
  const until = addDays(deps.clock.today(), AHEAD)
  return sortDue(dueSources.flatMap((source) => source(deps, until)))
}
