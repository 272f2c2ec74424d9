import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { paperJobOf } from '#shared/surveys/paperRoute'
import { PrintSurveyPage } from '../../../src/renderer/surveys/PrintSurveyPage'
import { printStateOf, waveToPrint } from '../../../src/renderer/surveys/printState'
import { aBusiness, appForEachTest, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

function openPrinting(surveyId: number) {
  return renderPage(<PrintSurveyPage params={{ surveyId: String(surveyId) }} />, { app: app() })
}

/** What main was asked to print, newest last. */
function followPrints() {
  const jobs: unknown[] = []
  const { desktop } = app().deps
  const { printPage } = desktop
  Object.assign(desktop, {
    printPage: (route: string) => {
      jobs.push(paperJobOf(route))
      return printPage(route)
    },
  })
  return jobs
}

test('the sheets of the open wave are printed with the numbers that follow', async () => {
  await app().call('business.create', aBusiness())
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await keyedSheets(app(), waveId, [[5], [4]])
  const jobs = followPrints()
  const { user } = openPrinting(surveyId)
  const copies = await screen.findByRole('textbox', { name: 'Cuántas hojas' })
  await user.clear(copies)
  await user.type(copies, '12')
  await screen.findByText('Saldrán numeradas del 3 al 14.')
  await user.click(screen.getByRole('radio', { name: '2' }))
  await user.click(screen.getByLabelText(/^Letra grande/))
  app().chosenFiles.push(`${app().folder}/hojas.pdf`)
  await user.click(screen.getByRole('button', { name: 'Guardar PDF…' }))
  await screen.findByText('PDF guardado: hojas.pdf')
  const layout = { size: 'A4', columns: 2, largePrint: true }
  expect(jobs).toEqual([{ surveyId, waveId, layout }])
  expect((await app().call('surveys.ledger', { waveId })).runs).toMatchObject([
    { from: 3, to: 14, ...layout },
  ])
  await screen.findByText('Saldrán numeradas del 15 al 26.')
})

test('cancelling the dialog prints nothing and says nothing', async () => {
  await app().call('business.create', aBusiness())
  const { surveyId } = await aSurveyWithOpenWave(app())
  const jobs = followPrints()
  const { user } = openPrinting(surveyId)
  app().chosenFiles.push(null)
  await user.click(await screen.findByRole('button', { name: 'Guardar PDF…' }))
  await screen.findByRole('button', { name: 'Guardar PDF…' })
  expect([jobs, screen.queryByText(/PDF guardado/)]).toEqual([[], null])
})

test('the paper is the usual one of the country, and then the one used last', async () => {
  await app().call('business.create', aBusiness({ country: 'MX' }))
  const { surveyId } = await aSurveyWithOpenWave(app())
  const first = openPrinting(surveyId)
  const size = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
  await screen.findByText('Papel')
  expect(size('Carta').checked).toBe(true)
  await first.user.click(size('A5 (media hoja)'))
  await waitFor(async () =>
    expect(await app().call('business.preferences', {})).toEqual({ print: { size: 'A5', columns: 1 } }),
  )
  first.unmount()
  openPrinting(surveyId)
  await screen.findByText('Papel')
  expect(size('A5 (media hoja)').checked).toBe(true)
})

test('the wave to print travels beside the address', () => {
  expect(waveToPrint(printStateOf(4))).toBe(4)
  expect([waveToPrint(null), waveToPrint({ printWaveId: 'x' }), waveToPrint('4')]).toEqual([null, null, null])
})
