import { parseQuestionKey } from './questionKey'

/** Key of an indicator → the page on which it is followed; those that are not named are of the standards. */
const addresses: Readonly<Record<string, string>> = {
  positiveMoments: '/moments',
  badNewsComplaints: '/bad-news',
  worthIt: '/bad-news',
  referrals: '/bad-news',
  promisesOnTime: '/promises',
  promisesOnFirst: '/promises',
  conversion: '/counter',
  lostByService: '/counter',
  claimRate: '/aftersales',
  repeatRepair: '/aftersales',
  maintenanceCompliance: '/aftersales',
  followUpDone: '/aftersales',
  teamIndex: '/team',
  teamNetPromoter: '/team',
  teamStays: '/team',
  teamProductivity: '/team',
  auditTotal: '/audits',
  commandmentsIndex: '/audits/commandments',
  retention: '/retention',
  repeatVisits: '/retention',
  charterCompliance: '/charter',
  repliedIn5Days: '/charter',
  visits: '/comparison/visits',
  nps: '/surveys',
  ease: '/surveys',
}

/** The page on which an indicator is followed. */
export function addressOfIndicator(key: string): string {
  const question = parseQuestionKey(key)
  return question ? `/surveys/${question.surveyId}` : (addresses[key] ?? '/standards')
}
