import type { TeamMonth } from '#shared/team/headcount'
import type { ChainLinkDraft, TeamMonthDraft } from '#shared/team/team.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

export interface StoredLink {
  readonly id: number
  readonly name: string
  readonly indicator: string | null
}

/** Months of the team and the links of its chain. */
export const teamRepository = oncePerDatabase((db: Db) => {
  const months = db.prepare<[], TeamMonth>(
    'SELECT month, at_start AS atStart, joined, departed, hours, output FROM team_month ORDER BY month DESC',
  )
  const putMonth = db.prepare<TeamMonthDraft>(`
    INSERT INTO team_month (month, at_start, joined, departed, hours, output)
    VALUES (@month, @atStart, @joined, @departed, @hours, @output)
    ON CONFLICT (month) DO UPDATE SET at_start = @atStart, joined = @joined, departed = @departed, hours = @hours,
      output = @output`)
  const dropMonth = db.prepare<[string]>('DELETE FROM team_month WHERE month = ?')
  const links = db.prepare<[], StoredLink>('SELECT id, name, indicator FROM chain_link ORDER BY position, id')
  const insertLink = db.prepare<{ name: string; indicator: string | null; position: number }>(
    'INSERT INTO chain_link (name, indicator, position) VALUES (@name, @indicator, @position)',
  )
  const updateLink = db.prepare<{ id: number; name: string; indicator: string | null; position: number }>(
    'UPDATE chain_link SET name = @name, indicator = @indicator, position = @position WHERE id = @id',
  )
  const dropValues = db.prepare<[number]>('DELETE FROM chain_value WHERE link_id = ?')
  const dropLink = db.prepare<[number]>('DELETE FROM chain_link WHERE id = ?')
  const values = db.prepare<[], { linkId: number; month: string; value: number }>(
    'SELECT link_id AS linkId, month, value FROM chain_value ORDER BY month',
  )
  const putValue = db.prepare<[number, string, number]>(`
    INSERT INTO chain_value (link_id, month, value) VALUES (?, ?, ?)
    ON CONFLICT (link_id, month) DO UPDATE SET value = excluded.value`)
  const dropValue = db.prepare<[number, string]>('DELETE FROM chain_value WHERE link_id = ? AND month = ?')

  return {
    months: (): TeamMonth[] => months.all(),
    putMonth: (month: TeamMonthDraft) => void putMonth.run(month),
    /** False when that month was not noted. */
    dropMonth: (month: string): boolean => dropMonth.run(month).changes > 0,
    links: (): StoredLink[] => links.all(),
    /** The links as they are now, in this order; one that is no longer among them goes with its figures. */
    putLinks(drafts: readonly ChainLinkDraft[]): void {
      const kept = new Set(drafts.map(({ id }) => id))
      for (const { id } of links.all())
        if (!kept.has(id)) {
          dropValues.run(id)
          dropLink.run(id)
        }
      drafts.forEach(({ id, name, indicator }, position) => {
        if (id === null) insertLink.run({ name, indicator, position })
        else updateLink.run({ id, name, indicator, position })
      })
    },
    values: () => values.all(),
    putValue(linkId: number, month: string, value: number | null): void {
      if (value === null) dropValue.run(linkId, month)
      else putValue.run(linkId, month, value)
    },
  }
})
