import { useEffect, useEffectEvent } from 'react'

interface EditorKeys {
  readonly onAdd: () => void
  readonly onMove: (step: -1 | 1) => void
  readonly onPaste: (text: string) => void
}

/** Keys of the whole page: Ctrl+Enter or + adds a question, Alt+↑ and Alt+↓ move the one at work, a pasted list makes some. */
export function useEditorKeys({ onAdd, onMove, onPaste: takePasted }: EditorKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body
    if (event.defaultPrevented || target.closest('[role="dialog"]')) return
    const { key, altKey, ctrlKey, metaKey } = event
    const isField = target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')
    // With Alt and an arrow, a closed list opens.
    const isList = target.matches('[role="combobox"], [aria-haspopup="listbox"]')
    if (key === 'Enter' && (ctrlKey || metaKey)) onAdd()
    else if (key === '+' && !isField && !ctrlKey && !metaKey) onAdd()
    else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown') && !isList) {
      onMove(key === 'ArrowUp' ? -1 : 1)
    } else return
    event.preventDefault()
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body
    const text = event.clipboardData?.getData('text') ?? ''
    if (target.closest('input, textarea, [role="dialog"]') || text.trim() === '') return
    event.preventDefault()
    takePasted(text)
  })
  useEffect(() => {
    const keyListener = (event: KeyboardEvent) => onKeyDown(event)
    const pasteListener = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('keydown', keyListener)
    window.addEventListener('paste', pasteListener)
    return () => {
      window.removeEventListener('keydown', keyListener)
      window.removeEventListener('paste', pasteListener)
    }
  }, [])
}
