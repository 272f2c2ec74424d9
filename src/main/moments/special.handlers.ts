import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { lookedAt } from '#shared/moments/lookBack'
import { arrivals, referralShare, shownShare } from '#shared/moments/share'
import type { specialContract } from '#shared/moments/special.contract'
import { proportion } from '#shared/stats/proportion'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { readValue } from './readValue'
import { type GivenNews, specialRepository } from './special.repository'

/** So many times of bad news are listed. */
const LISTED = 50
/** So many thanks are listed. */
const THANKED = 10

export function specialHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof specialContract> {
  const special = specialRepository(db)
  const customers = customersRepository(db)
  const complaintsOf = (given: readonly GivenNews[]) =>
    proportion(given.filter(({ outcome }) => outcome === 'complaint').length, given.length)

  return {
    'moments.badNews': ({ lookBack }) => {
      const today = clock.today()
      const given = special.given(lookedAt(lookBack, today))
      const known = special.news()
      const givers = special.givers().filter(({ badNewsId }) => known.some(({ id }) => id === badNewsId))
      return {
        today,
        news: known.map((one) => ({
          ...one,
          givers: givers
            .filter(({ badNewsId }) => badNewsId === one.id)
            .map(({ badNewsId: _, ...giver }) => giver),
          complaints: complaintsOf(given.filter(({ badNewsId }) => badNewsId === one.id)),
        })),
        coverage: proportion(givers.filter(({ trainedOn }) => trainedOn !== null).length, givers.length),
        complaints: complaintsOf(given),
        given: given.slice(0, LISTED),
      }
    },
    'moments.saveBadNews': ({ id, name, script, givers }) => {
      const same = special.news().find((one) => one.name.toLowerCase() === name.toLowerCase())
      if (same && same.id !== id) throw new AppError('nameTaken', { name: 'taken' })
      if (id !== null && !special.isNews(id)) throw new AppError('notFound')
      if (id !== null) special.updateNews(id, name, script)
      const savedId = id ?? special.insertNews(name, script, clock.now())
      special.setGivers(savedId, givers)
      return { id: savedId }
    },
    'moments.voidBadNews': ({ id }) => {
      if (!special.isNews(id)) throw new AppError('notFound')
      special.voidNews(id, clock.now())
      return {}
    },
    'moments.giveBadNews': (given) => {
      if (!special.isNews(given.badNewsId)) throw new AppError('notFound')
      if (given.on > clock.today()) throw new AppError('invalidInput', { on: 'inFuture' })
      return { id: special.insertGiven({ ...given, now: clock.now() }) }
    },
    'moments.voidGivenNews': ({ id }) => {
      if (!special.isGiven(id)) throw new AppError('notFound')
      special.voidGiven(id, clock.now())
      return {}
    },

    'moments.referral': ({ lookBack }) => {
      const newCustomers = special.newCustomers(lookedAt(lookBack, clock.today()))
      const referred = special.referred()
      return {
        newCustomers: newCustomers.length,
        referred: referralShare(newCustomers),
        arrivals: arrivals(newCustomers),
        pending: referred.filter(({ thankedOn }) => thankedOn === null),
        thanked: referred
          .filter(({ thankedOn }) => thankedOn !== null)
          .sort((one, other) => ((one.thankedOn ?? '') < (other.thankedOn ?? '') ? 1 : -1))
          .slice(0, THANKED),
      }
    },
    'moments.thank': ({ customerId, isThanked }) => {
      if (!customers.live(customerId)) throw new AppError('notFound')
      special.unthank(customerId)
      if (isThanked) special.thank(customerId, clock.today())
      return {}
    },

    'moments.value': ({ lookBack }) => {
      const value = readValue(db, lookedAt(lookBack, clock.today()))
      const worth = shownShare(value.worth)
      return { ...value, worth, options: worth.share === null ? [] : value.options }
    },
  }
}
