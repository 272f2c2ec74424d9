import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { questionSheetRoute, questionSheetTexts } from '#shared/standards/questionSheet'
import type { questionsContract } from '#shared/standards/questions.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { saveWhole } from '../writeWhole'
import { questionsRepository } from './questions.repository'

/** The sheet of frequent questions: simple ones with their answers. */
export function questionsHandlers({
  db,
  clock,
  desktop,
}: Pick<Deps, 'db' | 'clock' | 'desktop'>): HandlersFor<typeof questionsContract> {
  const questions = questionsRepository(db)
  const business = businessRepository(db)
  return {
    'cases.questions': () => {
      const profile = business.get()
      return {
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        questions: questions.list(),
      }
    },
    'cases.questions.setAnswer': ({ topic, answer }) => {
      questions.setAnswer(topic, answer)
      return {}
    },
    'cases.questions.print': async (sheet) => {
      const name = fileNameOf([questionSheetTexts[sheet.language].file, clock.today()], 'pdf')
      const path = await desktop.chooseTarget('pdf', name)
      if (path === null) return null
      await saveWhole(path, await desktop.printPage(questionSheetRoute(sheet)))
      return { fileName: basename(path) }
    },
  }
}
