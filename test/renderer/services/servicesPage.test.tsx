import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import { ServicesPage } from '../../../src/renderer/services/ServicesPage'
import { appForEachTest, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
const wish = (key: string, service: string) => [
  { ...blankQuestion(`${key}Q`, 'YN'), text: { es: `¿Quiere ${service}?`, en: '' } },
  { ...blankQuestion(`${key}I`, 'I5'), text: { es: `¿Importa ${service}?`, en: '' } },
]

test('what is wanted and not given is told, until it is marked as given', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [...wish('a', 'envío'), ...wish('b', 'tarjeta')])
  await keyedSheets(
    app(),
    waveId,
    Array.from({ length: 6 }, () => [1, 5, 2, 2]),
  )
  const { user } = renderPage(<ServicesPage params={{ waveId: String(waveId) }} />, { app: app() })
  expect(await screen.findByText('Envío: lo quieren 100 % (6 respuestas)')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Ya damos: Envío' }))
  expect(await screen.findByText('Anotado: ya damos «Envío».')).toBeTruthy()
  expect(await screen.findByText(/^Nada de lo que más piden falta/)).toBeTruthy()
})
