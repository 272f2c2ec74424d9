import { basename } from 'node:path'
import type { CasePaper } from '#shared/cases/papers'
import { casePaperRoute } from '#shared/cases/papers'
import type { PaperFacts, papersContract } from '#shared/cases/papers.contract'
import { registerRoute } from '#shared/cases/register'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import { businessRepository } from '../business/business.repository'
import { caseGoals, legalTerms } from '../calendar/calendar.repository'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { createTransact } from '../transact'
import { writeWhole } from '../writeWhole'
import { attachmentsRepository } from './attachments.repository'
import { casePapersRepository } from './casePapers.repository'
import { casesHandlers } from './cases.handlers'
import { registerLines } from './registerLines'
import { satisfactionHandlers } from './satisfaction.handlers'

/** What the files are called. */
const fileNames: Readonly<Record<Language, Readonly<Record<CasePaper, string>>>> = {
  es: {
    file: 'Expediente',
    receipt: 'Resguardo',
    sheet: 'Hoja interna',
    letter: 'Carta de respuesta',
    questions: 'Preguntas',
    policy: 'Cómo reclamar',
  },
  en: {
    file: 'Case file',
    receipt: 'Receipt',
    sheet: 'Internal sheet',
    letter: 'Letter of answer',
    questions: 'Questions',
    policy: 'How to complain',
  },
}

const registerNames: Readonly<Record<Language, string>> = {
  es: 'Registro de reclamos',
  en: 'Register of complaints',
}

/** Papers of cases: what they say, and writing them to a PDF. */
export function casePapersHandlers(deps: Deps): HandlersFor<typeof papersContract> {
  const { db, clock, session, desktop } = deps
  const papers = casePapersRepository(db)
  const business = businessRepository(db)
  const attachments = attachmentsRepository(db)
  const customers = customersRepository(db)
  const { 'cases.show': show } = casesHandlers(deps)
  const { 'cases.satisfactionForm': form, 'cases.satisfactionOf': said } = satisfactionHandlers(deps)
  const transact = createTransact(db, clock, session)
  /** Of the last paper written: the page never names a path. */
  let lastPath: string | null = null

  async function writePdf(path: string, route: string): Promise<void> {
    const bytes = await desktop.printPage(route)
    try {
      await writeWhole(path, (handle) => handle.writeFile(bytes))
    } catch (error) {
      throw toWriteError(error)
    }
    lastPath = path
  }

  async function about(caseId: number): Promise<PaperFacts['about']> {
    const detail = await show({ caseId })
    const { customerId } = detail.facts
    const customer = customerId === null ? null : customers.live(customerId)
    return {
      detail,
      customer: customer && {
        name: customer.name,
        document: customer.document,
        phone: customer.phone,
        email: customer.email,
      },
      attachments: attachments.ofCase(caseId),
      satisfaction: await said({ caseId }),
      letter: papers.letter(caseId),
    }
  }

  return {
    'cases.paper': async ({ caseId }) => {
      const profile = business.get()
      const today = clock.today()
      const { closeAfterDays, reopenDays } = caseGoals(db, today)
      return {
        today,
        language: profile?.language ?? 'es',
        country: profile?.country ?? '',
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        profile: papers.profile(),
        terms: legalTerms(db, today),
        closeAfterDays,
        reopenDays,
        about: caseId === null ? null : await about(caseId),
        questions: await form({}),
        nextSheet: papers.nextSheet(),
      }
    },

    'cases.keepLetter': ({ caseId, letter }) => {
      if (letter === null) papers.dropLetter(caseId)
      else papers.putLetter(caseId, letter, clock.now())
      return {}
    },
    'cases.keepPaperProfile': (profile) => {
      papers.putProfile(profile)
      return {}
    },

    'cases.printPaper': async (job) => {
      const { paper, caseId, copies, firstNumber } = job
      const number = caseId === null ? '' : (await show({ caseId })).number
      const name = fileNames[business.get()?.language ?? 'es'][paper]
      const path = await desktop.chooseTarget('pdf', fileNameOf([name, number], 'pdf'))
      if (path === null) return null
      await writePdf(path, casePaperRoute(job))
      // A number that is on a sheet is on no other.
      if (paper === 'sheet' && caseId === null)
        transact('cases.printPaper', false, () =>
          papers.setNextSheet(Math.max(papers.nextSheet(), firstNumber + copies)),
        )
      return { fileName: basename(path) }
    },
    'cases.registerLines': (job) => registerLines(db, job, clock.now().slice(0, 16)),

    'cases.printRegister': async (job) => {
      const name = registerNames[business.get()?.language ?? 'es']
      const path = await desktop.chooseTarget('pdf', fileNameOf([name, job.from, job.to], 'pdf'))
      if (path === null) return null
      await writePdf(path, registerRoute(job))
      return { fileName: basename(path) }
    },
    'cases.openPaper': async () => {
      if (lastPath === null) throw new AppError('notFound')
      await desktop.open(lastPath)
      return {}
    },
  }
}
