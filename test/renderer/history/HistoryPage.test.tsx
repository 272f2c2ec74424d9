import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { UndoButtons } from '../../../src/renderer/app/UndoButtons'
import { HistoryPage } from '../../../src/renderer/history/HistoryPage'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('the history names what was done, and Ctrl+Z takes it back and says what', async () => {
  const app = testApp()
  await app.call('surveys.create', { templateId: 'T01', title: 'Primera', language: 'es' })
  const { user } = renderPage(
    <>
      <UndoButtons />
      <HistoryPage />
    </>,
    { app },
  )
  expect(await screen.findByText('Crear una encuesta')).toBeTruthy()
  await screen.findByRole('button', { name: 'Deshacer: crear una encuesta' })
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('Deshecho: crear una encuesta')).toBeTruthy()
  expect(await app.call('surveys.list', {})).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Rehacer: crear una encuesta' }))
  await expect.poll(() => app.call('surveys.list', {})).toHaveLength(1)
})
