import { z } from 'zod'
import { CivilDay } from '../calendar/terms'
import { action, type ContractShape, query } from '../contract/procedure'
import { Language } from '../i18n/languages'
import { LookBack } from './lookBack'
import { Stop } from './moments.contract'
import { PosterJob } from './poster'

export const PosterFacts = z.object({
  businessName: z.string(),
  logo: z.string().nullable(),
  /** The paper speaks the language of the business. */
  language: Language,
  today: CivilDay,
  start: CivilDay,
  stops: z.array(Stop),
})
export type PosterFacts = z.infer<typeof PosterFacts>

export const posterContract = {
  'moments.poster': query('owner', 'moments', z.object({ lookBack: LookBack }), PosterFacts),
  'moments.printPoster': action('owner', PosterJob, z.object({ fileName: z.string() }).nullable()),
  'moments.openPoster': action('owner', z.object({}), z.object({})),
} satisfies ContractShape
