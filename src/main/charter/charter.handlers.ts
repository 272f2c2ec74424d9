import { basename } from 'node:path'
import type { CharterLine, charterContract } from '#shared/charter/charter.contract'
import { charterCompliance } from '#shared/charter/compliance'
import { charterPaperRoute, publishedPreference } from '#shared/charter/paper'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { indicatorFinder } from '../indicators/indicators.handlers'
import { promisesRepository } from '../promises/promises.repository'
import { writeWhole } from '../writeWhole'
import { charterRepository } from './charter.repository'
import { CHARTER_COMPLIANCE } from './charterIndicators'
import { charterReader, stands } from './readCharter'

const fileNames: Readonly<Record<Language, string>> = { es: 'Carta de servicio', en: 'Service charter' }

export function charterHandlers(deps: Deps): HandlersFor<typeof charterContract> {
  const { db, clock, session, desktop } = deps
  const charter = charterRepository(db)
  const business = businessRepository(db)
  const promises = promisesRepository(db)
  /** Of the last paper written: the page never names a path. */
  let lastPath: string | null = null

  function mustFind(id: number) {
    const promise = charter.find(id)
    if (!promise) throw new AppError('notFound')
    return promise
  }

  function lines(): CharterLine[] {
    const { find } = indicatorFinder(deps)
    // It is made of the others, and measures none of them.
    return charterReader(deps, (key) => (key === CHARTER_COMPLIANCE ? null : find(key))).lines()
  }

  function publishedOn(): string | null {
    const kept = business.preferences()[publishedPreference]
    return typeof kept === 'string' ? kept : null
  }

  return {
    'charter.show': () => {
      const all = lines()
      const today = clock.today()
      const standing = all.filter((line) => stands(line, today))
      const months = [...new Set(all.flatMap((line) => line.months.map(({ month }) => month)))].sort()
      return {
        lines: all,
        compliance: charterCompliance(standing.map(({ now }) => now.isMet)),
        months: months.map((month) => {
          const found = all.flatMap((line) => line.months.filter((one) => one.month === month))
          return {
            month,
            isRunning: found.some(({ isRunning }) => isRunning),
            compliance: charterCompliance(found.map((one) => one.isMet)),
          }
        }),
        types: promises.types(),
        publishedOn: publishedOn(),
        today,
      }
    },

    'charter.add': (draft) => {
      const id = charter.insert()
      charter.putVersion(id, draft, session.personName())
      return { id }
    },

    'charter.change': ({ id, promise }) => {
      mustFind(id)
      charter.putVersion(id, promise, session.personName())
      return {}
    },

    'charter.withdraw': ({ id, endedOn }) => {
      mustFind(id)
      charter.setEnd(id, endedOn)
      return {}
    },

    'charter.void': ({ id }) => {
      mustFind(id)
      charter.void(id, clock.now())
      return {}
    },

    'charter.move': ({ id, steps }) => {
      mustFind(id)
      charter.move(id, steps)
      return {}
    },

    'charter.paper': () => {
      const profile = business.get()
      return {
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        language: profile?.language ?? 'es',
        today: clock.today(),
        lines: lines().filter((line) => stands(line, clock.today())),
      }
    },

    'charter.print': async (job) => {
      const name = fileNameOf([fileNames[job.language], job.publishedOn], 'pdf')
      const path = await desktop.chooseTarget('pdf', name)
      if (path === null) return null
      const bytes = await desktop.printPage(charterPaperRoute(job))
      await writeWhole(path, (handle) => handle.writeFile(bytes)).catch((error: unknown) => {
        throw toWriteError(error)
      })
      lastPath = path
      return { fileName: basename(path) }
    },

    'charter.openPaper': async () => {
      if (lastPath === null) throw new AppError('notFound')
      await desktop.open(lastPath)
      return {}
    },
  }
}
