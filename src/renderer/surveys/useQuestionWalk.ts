import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { QuestionListProps } from './questionListProps'

interface Walk
  extends Pick<QuestionListProps, 'selected' | 'chosen' | 'onChoose' | 'onSelect' | 'onDelete' | 'onWrite'> {
  /** Of the questions that are shown, in order. */
  readonly keys: readonly string[]
}

/**
 * What mouse and keys do on a line of the list. The functions stay the same ones, so that no line is drawn anew for
 * them.
 */
export function useQuestionWalk(walk: Walk) {
  const latest = useRef(walk)
  useLayoutEffect(() => {
    latest.current = walk
  })
  return useMemo(
    () => ({
      onPick: (event: MouseEvent, key: string) => pick(event, key, latest.current),
      onWalk: (event: KeyboardEvent<HTMLElement>, key: string) => goOn(event, key, latest.current),
    }),
    [],
  )
}

/** With Ctrl one more is chosen or let go, with Shift all up to here. */
function pick(event: MouseEvent, key: string, walk: Walk): void {
  const { selected, chosen, onChoose, onSelect } = walk
  if (event.shiftKey) onChoose(between(walk, key))
  else if (event.ctrlKey || event.metaKey) {
    const next = new Set(chosen.size > 0 ? chosen : selected === null ? [] : [selected])
    if (!next.delete(key)) next.add(key)
    onChoose(next)
  } else onSelect(key)
}

/** All questions from the one at work to another, in either direction. */
function between({ keys, selected }: Walk, other: string): ReadonlySet<string> {
  const places = [selected ?? other, other].map((key) => Math.max(0, keys.indexOf(key)))
  return new Set(keys.slice(Math.min(...places), Math.max(...places) + 1))
}

function goOn(event: KeyboardEvent<HTMLElement>, key: string, walk: Walk): void {
  const { keys, chosen, onChoose, onSelect, onDelete, onWrite } = walk
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const place = keys.indexOf(key)
  const targets: Readonly<Record<string, string | undefined>> = {
    ArrowUp: keys[place - 1],
    ArrowDown: keys[place + 1],
    Home: keys[0],
    End: keys.at(-1),
  }
  const target = targets[event.key]
  if (target !== undefined) {
    // The one at work stays, so that Shift and the arrows choose from it on.
    if (event.shiftKey) onChoose(between(walk, target))
    else onSelect(target)
    const list = event.currentTarget.closest('ol')
    list?.querySelector<HTMLElement>(`[data-pick="${target}"]`)?.focus()
  } else if (event.key === 'Escape' && chosen.size > 0) onChoose(new Set())
  else if (event.key === 'Delete') onDelete(key)
  else if (event.key === 'Enter') onWrite(key)
  else return
  event.preventDefault()
}
