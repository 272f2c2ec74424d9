import type { Input, ProcedureName } from '#shared/contract/contract'
import { aSurvey } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** For each command about services wanted that makes history, an input that changes something. */
export const serviceDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'services.setOffered': async (app) => ({ surveyId: await aSurvey(app), key: 'q1', isOffered: true }),
}
