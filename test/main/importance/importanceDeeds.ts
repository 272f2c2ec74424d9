import type { Input, ProcedureName } from '#shared/contract/contract'
import { aSurvey } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** For each command about importance that makes history, an input that changes something. */
export const importanceDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'importance.set': async (app) => ({
    surveyId: await aSurvey(app),
    settings: { source: 'derived', overallKey: null, preset: 'medians', own: null },
  }),
}
