import { basename } from 'node:path'
import type { aftersalesContract } from '#shared/aftersales/aftersales.contract'
import type { ItemDetail } from '#shared/aftersales/item'
import { type AftersalesPaperJob, aftersalesPaperRoute } from '#shared/aftersales/papers'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { businessRepository } from '../business/business.repository'
import { casePapersRepository } from '../cases/casePapers.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { saveWhole } from '../writeWhole'
import { aftersalesSettingsRepository } from './calls.repository'
import { ordersRepository } from './orders.repository'

type Papers = Pick<
  typeof aftersalesContract,
  'aftersales.paper' | 'aftersales.print' | 'aftersales.openPaper'
>

/** What the files are called. */
const fileNames = {
  es: { ticket: 'Resguardo', warranty: 'Garantía' },
  en: { ticket: 'Ticket', warranty: 'Warranty' },
} as const

/** The ticket of a service order and the warranty of a unit. */
export function aftersalesPapers(
  { db, clock, desktop }: Deps,
  detailOf: (id: number) => ItemDetail,
): HandlersFor<Papers> {
  const business = businessRepository(db)
  const orders = ordersRepository(db)
  /** Of the last paper written: the page never names a path. */
  let lastPath: string | null = null

  function about({ paper, id }: AftersalesPaperJob) {
    if (paper === 'warranty') return { detail: detailOf(id), order: null }
    const stored = orders.find(id)
    if (!stored) throw new AppError('notFound')
    const detail = detailOf(stored.itemId)
    return { detail, order: detail.orders.find((order) => order.id === id) ?? null }
  }

  return {
    'aftersales.paper': (job) => {
      const profile = business.get()
      return {
        language: profile?.language ?? 'es',
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        profile: casePapersRepository(db).profile(),
        today: clock.today(),
        settings: aftersalesSettingsRepository(db).get(),
        ...about(job),
      }
    },

    'aftersales.print': async (job) => {
      const { detail } = about(job)
      const name = fileNames[business.get()?.language ?? 'es'][job.paper]
      const parts = [name, detail.item.product, job.paper === 'ticket' ? String(job.id) : detail.item.serial]
      const path = await desktop.chooseTarget('pdf', fileNameOf(parts, 'pdf'))
      if (path === null) return null
      const bytes = await desktop.printPage(aftersalesPaperRoute(job))
      await saveWhole(path, bytes)
      lastPath = path
      return { fileName: basename(path) }
    },

    'aftersales.openPaper': async () => {
      if (lastPath === null) throw new AppError('notFound')
      await desktop.open(lastPath)
      return {}
    },
  }
}
