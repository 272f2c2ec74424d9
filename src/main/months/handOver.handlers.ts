import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { RegisterJob, registerRoute } from '#shared/cases/register'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import { handOverTexts } from '#shared/months/handOverTexts'
import { daysOfMonth, type Month } from '#shared/months/month'
import { monthPaperRoute } from '#shared/months/monthPaper'
import type { Closing, monthsContract } from '#shared/months/months.contract'
import { reportOfMonth, reportRoute } from '#shared/reports/periodReport'
import { businessRepository } from '../business/business.repository'
import { attachmentsRepository } from '../cases/attachments.repository'
import { registerLines } from '../cases/registerLines'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf, plainNameOf } from '../fileNames'
import { writeWhole } from '../writeWhole'
import { figuresRepository } from './figures.repository'
import { monthsRepository } from './months.repository'

type HandOverContract = Pick<typeof monthsContract, 'months.handOver' | 'months.printSheet'>

/** What leaves the house when a month was signed: a folder with everything, or only its sheet. */
export function handOverHandlers({
  db,
  clock,
  session,
  desktop,
  jobs,
  files,
}: Deps): HandlersFor<HandOverContract> {
  const months = monthsRepository(db)
  const figures = figuresRepository(db, clock)
  const business = businessRepository(db)
  const attachments = attachmentsRepository(db)

  const language = (): Language => business.get()?.language ?? 'es'

  function mustBeClosed(month: Month): Closing {
    const [last] = months.closings(month)
    if (!last || last.reopened) throw new AppError('monthNotClosed')
    return last
  }

  async function placeOf(isSameFolder: boolean): Promise<string | null> {
    const last = months.lastPlace()
    const known = last !== null && existsSync(last) ? last : null
    if (!isSameFolder) return desktop.chooseFolder(known)
    if (known === null) throw new AppError('folderGone')
    return known
  }

  function workbooksOf(month: Month) {
    const taken = new Set<string>()
    return figures.workbooks(month).map((workbook) => {
      const { scorecard, wave } = workbook
      const label = wave === null ? workbook.label : wave.label
      const parts = [scorecard?.name ?? '', label]
      const plain = fileNameOf(parts, 'xlsx')
      const other = String(wave?.id ?? scorecard?.id ?? '')
      const name = taken.has(plain.toLowerCase()) ? fileNameOf([...parts, other], 'xlsx') : plain
      taken.add(name.toLowerCase())
      const start = wave === null ? workbook.start : null
      return { name, scorecardId: scorecard?.id ?? null, waveId: wave?.id ?? null, start }
    })
  }

  /** The sheet of the closing, the report of the month, and the register of the cases where there are any. */
  function papersOf(month: Month): { readonly name: string; readonly route: string }[] {
    const words = handOverTexts[language()]
    const { first: from, last: to } = daysOfMonth(month)
    const register = RegisterJob.parse({ from, to, onlyComplaints: false })
    const hasCases = registerLines(db, register, clock.now().slice(0, 16)).lines.length > 0
    const named = (name: string, route: string) => ({ name: fileNameOf([`${name} ${month}`], 'pdf'), route })
    return [
      named(words.sheetFile, monthPaperRoute(month)),
      named(words.reportFile, reportRoute(reportOfMonth(from))),
      ...(hasCases ? [named(words.registerFile, registerRoute(register))] : []),
    ]
  }

  return {
    'months.handOver': async ({ month, isSameFolder }) => {
      const closing = mustBeClosed(month)
      const place = await placeOf(isSameFolder)
      if (place === null) return null
      const words = handOverTexts[language()]
      const businessName = business.get()?.name ?? ''
      const { id: closeId, seal, signedBy, signedOn } = closing
      const papers = papersOf(month)
      const printed: { name: string; bytes: Uint8Array }[] = []
      for (const { name, route } of papers) printed.push({ name, bytes: await desktop.printPage(route) })
      const stored = attachments.everyName().filter((name) => files.has(name))
      const jobId = jobs.start('monthHandOver', {
        place,
        folder: plainNameOf([`${words.folder} ${month} ${businessName}`]),
        language: language(),
        closeId,
        person: session.personName(),
        contents: { month, businessName, person: signedBy, signedOn, seal },
        workbooks: workbooksOf(month),
        papers: printed,
        attachments: stored.map((name) => ({ name, path: files.pathOf(name) })),
      })
      return { jobId }
    },

    'months.printSheet': async ({ month }) => {
      mustBeClosed(month)
      const name = fileNameOf([`${handOverTexts[language()].sheetFile} ${month}`], 'pdf')
      const path = await desktop.chooseTarget('pdf', name)
      if (path === null) return null
      const bytes = await desktop.printPage(monthPaperRoute(month))
      try {
        await writeWhole(path, (handle) => handle.writeFile(bytes))
      } catch (error) {
        throw toWriteError(error)
      }
      return { fileName: basename(path) }
    },
  }
}
