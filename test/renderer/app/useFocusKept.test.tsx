import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { useFocusKept } from '../../../src/renderer/app/useFocusKept'

function Page() {
  const page = useRef<HTMLElement>(null)
  useFocusKept(page)
  const [isEmpty, setEmpty] = useState(true)
  return (
    <>
      <button type="button">Inicio</button>
      <main ref={page} tabIndex={-1}>
        {isEmpty ? (
          <button key="first" type="button" onClick={() => setEmpty(false)}>
            Abrir
          </button>
        ) : (
          <button type="button">Pasar hojas</button>
        )}
      </main>
    </>
  )
}

test('when the button that was pressed is gone, Tab goes on in the page and not at the top of the window', async () => {
  const user = userEvent.setup()
  render(<Page />)
  screen.getByText('Abrir').focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(document.body)
  await user.tab()
  expect(document.activeElement).toBe(screen.getByText('Pasar hojas'))
})

function Opening() {
  const page = useRef<HTMLElement>(null)
  useFocusKept(page)
  const [isOpen, setOpen] = useState(false)
  return (
    <main ref={page} tabIndex={-1}>
      <button type="button" onClick={() => setOpen(true)}>
        Abrir
      </button>
      {isOpen && (
        <div role="dialog">
          <button type="button" ref={(button) => button?.focus()} onClick={() => setOpen(false)}>
            Guardar
          </button>
        </div>
      )}
    </main>
  )
}

test('when a dialog is gone, what opened it has the keyboard again', async () => {
  const user = userEvent.setup()
  render(<Opening />)
  screen.getByText('Abrir').focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByText('Guardar'))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Abrir')))
})
