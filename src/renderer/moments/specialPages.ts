import type { Moment } from '#shared/moments/moments.contract'

/** Where each special moment has its register. */
export const specialPages: Readonly<Record<NonNullable<Moment['special']>, string>> = {
  badNews: '/bad-news',
  referral: '/bad-news',
  buyOrNot: '/counter',
  perpetual: '/aftersales',
  valueForMoney: '/bad-news',
}
