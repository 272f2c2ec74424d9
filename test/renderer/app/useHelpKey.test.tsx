import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { useHelpKey } from '../../../src/renderer/app/useHelpKey'

function KeyingPage() {
  const [presses, setPresses] = useState(0)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      event.preventDefault()
      setPresses((before) => before + 1)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return <output>{presses}</output>
}

/** The page comes after the shell, as one that is loaded when it is first opened. */
function App({ hasPage }: { readonly hasPage: boolean }) {
  useHelpKey()
  return hasPage ? <KeyingPage /> : null
}

test('a page with an F1 of its own has it, and the glossary is not opened over it', async () => {
  const user = userEvent.setup()
  const { hook, history } = memoryLocation({ path: '/waves/1/capture', record: true })
  const { rerender } = render(<App hasPage={false} />, {
    wrapper: ({ children }) => <Router hook={hook}>{children}</Router>,
  })
  rerender(<App hasPage />)
  await user.keyboard('{F1}')
  expect(screen.getByRole('status').textContent).toBe('1')
  expect(history).toEqual(['/waves/1/capture'])

  rerender(<App hasPage={false} />)
  await user.keyboard('{F1}')
  expect(history.at(-1)).toMatch(/^\/help/)
})
