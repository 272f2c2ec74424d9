import { useEffect, useRef } from 'react'
import type { Question } from '#shared/surveys/questionnaire'
import { keyInText, keyOf } from './keyOf'
import type { Sitting } from './sitting'

export type CommandKey = 'F2' | 'F7' | 'F8' | 'Escape'
export type Commands = Readonly<Record<CommandKey, () => void>>

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
      const { position } = sitting.view().sheet
      const isTextEscape = key === 'Escape' && questions[position]?.type === 'TXT' && position > 0

      if (isCommand(name) && !isTextEscape && (name !== 'Escape' || !isField(target))) {
        event.preventDefault()
        if (!event.repeat) commands[name]()
      } else if (key !== null && !isFunctionKey(key) && (isText || !ownsKeys(target))) {
        event.preventDefault()
        sitting.press(key)
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function isCommand(name: string): name is CommandKey {
  return name === 'F2' || name === 'F7' || name === 'F8' || name === 'Escape'
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
