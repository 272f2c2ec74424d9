import { useState } from 'react'
import type { ImportSource } from '#shared/importing/source'

interface ListTargets<Target extends string> {
  readonly source: ImportSource
  /** What the columns of the last list were; nothing for the first list ever. */
  readonly remembered: readonly { readonly column: string; readonly target: Target }[] | undefined
  readonly guess: (columns: readonly string[]) => readonly Target[]
  /** What several columns may become together. */
  readonly joined: ReadonlySet<Target>
  /** What is a day. */
  readonly dates: readonly Target[]
  /** Something was changed. */
  readonly onChange: () => void
}

/** What each column of a list is: as the last time, as its name tells, or as the person says. */
export function useListTargets<Target extends string>({
  source,
  remembered,
  guess,
  joined,
  dates,
  onChange,
}: ListTargets<Target>) {
  const [changed, setChanged] = useState<Readonly<Record<number, Target>>>({})
  const names = source.columns.map(({ name }) => name)
  const known = new Map(remembered?.map(({ column, target }) => [column, target]))
  const last = names.flatMap((name) => known.get(name) ?? [])
  // A list with other columns is another list.
  const isRemembered = last.length === names.length
  const targets = (isRemembered ? last : guess(names)).map((target, index) => changed[index] ?? target)
  const hasDates = targets.some((target) => dates.includes(target))
  return {
    targets,
    isRemembered,
    hasDates,
    /** With dates in it that could be two days, the person says first which they are. */
    isSure: source.ambiguousDate === null || !hasDates,
    /** What two columns are that only one can be. */
    twice: targets.find((target, index) => !joined.has(target) && targets.indexOf(target) < index),
    setTarget: (index: number, target: Target) => {
      setChanged({ ...changed, [index]: target })
      onChange()
    },
  }
}
