import { dayAfter, monthOf } from './days'
import type { ModelWave } from './sheetModel'
import { onceIn, type Part, type Soak, type Total } from './soak'

/** Where the figures of a month come from: each part's own model. */
export interface MonthSources {
  figuresOf(month: string, today: string): Readonly<Record<string, number>>
  readonly waves: ReadonlyMap<number, ModelWave>
}

/** What the other parts know of the months. */
export interface MonthsPart extends Part {
  isClosed(month: string): boolean
}

/** Months signed and locked once they are over; now and then one is opened again, with its reason, and signed anew. */
export function monthsPart(sources: () => MonthSources): MonthsPart {
  const closed = new Set<string>()
  const everClosed = new Set<string>()

  async function work(soak: Soak): Promise<void> {
    const { call, today, random } = soak
    const due = await call('months.due', {})
    if (due) {
      await close(soak, due.month)
      await refuseChanges(soak, due.month)
    }
    const [again] = [...closed]
    if (again === undefined || everClosed.has(again) || !onceIn(random, 2)) return
    everClosed.add(again)
    await call('months.reopen', { month: again, reason: `Faltaba una hoja, se vio el ${today()}` })
    closed.delete(again)
    await close(soak, again)
  }

  async function close({ call, today }: Soak, month: string): Promise<void> {
    const checks = await call('months.check', { month })
    const keys = checks
      .filter(({ light, accepted }) => light === 'warning' && !accepted)
      .map(({ key }) => key)
    if (keys.length > 0) await call('months.accept', { month, keys, note: 'Lo sabemos' })
    await call('months.close', { month, signedBy: 'Ana', signedOn: today(), note: '' })
    closed.add(month)
  }

  /** What is signed does not change: the database itself says no. */
  async function refuseChanges({ refused, today }: Soak, month: string): Promise<void> {
    const wave = [...sources().waves.values()].find(
      ({ closedOn }) => closedOn !== null && monthOf(closedOn) === month,
    )
    const [sheet] = wave?.sheets ?? []
    if (wave) await refused('surveys.reopenWave', { waveId: wave.id, reason: 'Una más' }, 'monthClosed')
    if (sheet && sheet.status !== 'void')
      await refused('responses.void', { id: sheet.id, reason: 'Es una copia' }, 'monthClosed')
    const lastDay = dayAfter(`${today().slice(0, 7)}-01`, -1)
    if (monthOf(lastDay) === month)
      await refused('promises.add', { what: 'Una tarta', who: 'Rosa', due: lastDay }, 'monthClosed')
  }

  async function totals({ call, today }: Soak): Promise<Total[]> {
    const all: Total[] = []
    for (const month of [monthOf(today()), ...[...closed].slice(-2)]) {
      const { state, now, closings, changes } = await call('months.get', { month })
      const figures = new Map(now.figures.map(({ key, value }) => [key as string, value]))
      const signed = new Map(closings[0]?.figures.figures.map(({ key, value }) => [key as string, value]))
      const isClosed = closed.has(month)
      all.push({ what: `${month} is closed`, expected: isClosed, got: state === 'closed' })
      if (isClosed) all.push({ what: `${month} as it was signed`, expected: [], got: changes })
      for (const [key, expected] of Object.entries(sources().figuresOf(month, today()))) {
        all.push({ what: `${month}, ${key}`, expected, got: figures.get(key) ?? 0 })
        if (isClosed) all.push({ what: `${month}, ${key} as signed`, expected, got: signed.get(key) ?? 0 })
      }
    }
    return all
  }

  return { begin: () => Promise.resolve(), work, totals, isClosed: (month) => closed.has(month) }
}
