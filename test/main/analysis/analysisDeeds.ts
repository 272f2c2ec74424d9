import type { Input, ProcedureName } from '#shared/contract/contract'
import { aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** A wave with texts, and the sheet of the first one; `q2` is the question. */
export async function aWrittenWave(app: TestApp, texts: readonly string[] = ['Tardaron mucho']) {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app, someQuestions('S5', 'TXT'))
  const ids = await keyedSheets(
    app,
    waveId,
    texts.map((text) => [4, text === '' ? null : { text }]),
  )
  return { surveyId, waveId, ids }
}

async function aTaggedText(app: TestApp) {
  const { surveyId, ids } = await aWrittenWave(app)
  const tag = { responseId: ids[0] ?? 0, questionKey: 'q2', theme: 'rapidez' }
  await app.call('analysis.tagText', tag)
  return { surveyId, tag }
}

/** For each command about results that makes history, an input that changes something. */
export const analysisDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'analysis.tagText': async (app) => {
    const { ids } = await aWrittenWave(app)
    return { responseId: ids[0] ?? 0, questionKey: 'q2', theme: 'rapidez' }
  },
  'analysis.untagText': async (app) => (await aTaggedText(app)).tag,
  'analysis.renameTheme': async (app) => {
    const { surveyId } = await aTaggedText(app)
    return { surveyId, from: 'rapidez', to: 'espera' }
  },
  'analysis.setPlaceSizes': async (app) => {
    const { surveyId } = await aWrittenWave(app)
    const { id: placeId } = await app.call('business.addTag', { kind: 'place', name: 'Terraza' })
    return { surveyId, sizes: [{ placeId, size: 120 }] }
  },
}
