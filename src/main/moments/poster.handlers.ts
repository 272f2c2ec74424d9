import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { lookedAt } from '#shared/moments/lookBack'
import { posterRoute } from '#shared/moments/poster'
import type { posterContract } from '#shared/moments/poster.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { writeWhole } from '../writeWhole'
import { journeyReader } from './readJourney'

/** What the file is called. */
const fileNames = { es: 'Recorrido del cliente', en: 'Customer journey' } as const

/** The journey as a poster: what it says, and writing it to a PDF. */
export function posterHandlers({ db, clock, desktop }: Deps): HandlersFor<typeof posterContract> {
  const business = businessRepository(db)
  const reader = journeyReader(db)
  /** Of the last poster written: the page never names a path. */
  let lastPath: string | null = null

  return {
    'moments.poster': ({ lookBack }) => {
      const profile = business.get()
      const today = clock.today()
      const period = lookedAt(lookBack, today)
      return {
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        language: profile?.language ?? 'es',
        today,
        start: period.start,
        stops: reader.stops(period).stops,
      }
    },
    'moments.printPoster': async (job) => {
      const path = await desktop.chooseTarget(
        'pdf',
        fileNameOf([fileNames[business.get()?.language ?? 'es']], 'pdf'),
      )
      if (path === null) return null
      const bytes = await desktop.printPage(posterRoute(job))
      try {
        await writeWhole(path, (handle) => handle.writeFile(bytes))
      } catch (error) {
        throw toWriteError(error)
      }
      lastPath = path
      return { fileName: basename(path) }
    },
    'moments.openPoster': async () => {
      if (lastPath === null) throw new AppError('notFound')
      await desktop.open(lastPath)
      return {}
    },
  }
}
