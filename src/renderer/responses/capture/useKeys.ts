import { useEffect, useRef } from 'react'
import { takesEscape } from '#shared/responses/keying'
import type { Question } from '#shared/surveys/question'
import { keyInText, keyOf } from './keyOf'
import type { Sitting } from './sitting'

const commandKeys = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'Escape'] as const
export type CommandKey = (typeof commandKeys)[number]
export type Commands = Readonly<Record<CommandKey, () => void>>

/** Longer than any number or day. */
const LONGEST_PASTE = 20

interface Keys {
  readonly sitting: Sitting
  readonly questions: readonly Question[]
  readonly commands: Commands
}

/**
 * One listener for all keys of the page. It hears them wherever the focus is, so that a click beside the
 * questions never makes the keyboard deaf; fields, buttons and dialogs keep the keys that are theirs.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { sitting, questions, commands } = latest.current
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element) || target.closest('[role="dialog"]')) return
      const isText = target instanceof HTMLTextAreaElement && target.dataset['keying'] !== undefined
      const key = isText ? keyInText(event, target) : keyOf(event)
      const name = key ?? event.key
      const isSheetEscape = key === 'Escape' && takesEscape(sitting.view().sheet, questions)
      const isGoTo = event.ctrlKey && !event.altKey && name.toLowerCase() === 'g'

      if (isGoTo || name === 'F9') {
        event.preventDefault()
        if (!event.repeat && !isField(target)) sitting.press(isGoTo ? 'GoTo' : 'F9')
      } else if (
        isCommand(name) &&
        !isChord(event) &&
        !isSheetEscape &&
        (name !== 'Escape' || !isField(target))
      ) {
        event.preventDefault()
        if (!event.repeat) commands[name]()
      } else if (key !== null && !isFunctionKey(key) && (isText || !ownsKeys(target))) {
        event.preventDefault()
        sitting.press(key)
      }
    }
    const paste = (event: ClipboardEvent) => {
      const { sitting, questions } = latest.current
      const { target } = event
      const { type } = questions[sitting.view().sheet.position] ?? {}
      if (!(target instanceof Element) || target.closest('input, textarea, [role="dialog"]')) return
      // Into boxes nothing is pasted: each character would answer a question of its own.
      if (type !== 'NUM' && type !== 'DATE') return
      event.preventDefault()
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      for (const character of text.slice(0, LONGEST_PASTE)) sitting.press(character)
    }
    document.addEventListener('keydown', listen)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('keydown', listen)
      document.removeEventListener('paste', paste)
    }
  }, [])
}

/** Alt+F4 and its like belong to the system. */
function isChord({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey
}

function isCommand(name: string): name is CommandKey {
  return commandKeys.some((key) => key === name)
}

/** Tab moves the focus, and the other keys with a name are not a sheet's. */
function isFunctionKey(key: string): boolean {
  return key === 'Tab' || /^F\d+$/.test(key)
}

function isField(target: Element): boolean {
  return target.matches('input, textarea:not([data-keying])')
}

function ownsKeys(target: Element): boolean {
  return target.closest('input, textarea, select, button, a') !== null
}
