import type { TFunction } from 'i18next'
import type { CaseLetter } from '#shared/cases/papers'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { createFormat, dateLocale } from '#shared/i18n/format'
import type { AboutCase } from './paperProps'

/** The letter as it begins: to whom, about what, with the answer that was given if there is one. */
export function beginLetter(facts: PaperFacts, { detail, customer }: AboutCase, t: TFunction): CaseLetter {
  const { language, profile, today, businessName } = facts
  const { date } = createFormat(language)
  const longDay = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'long', timeZone: 'UTC' })
  const answer = detail.events.filter(({ to, isTakenBack }) => to === 'responded' && !isTakenBack).at(-1)
  const greeting = customer?.name
    ? t('casePaperWords.letter.greeting', { name: customer.name })
    : t('casePaperWords.letter.greetingUnknown')
  const body = [
    greeting,
    t('casePaperWords.letter.thanks'),
    answer?.text ?? '…',
    t('casePaperWords.letter.farewell'),
  ]
  return {
    to: [customer?.name, customer?.email].filter(Boolean).join('\n'),
    dated: longDay.format(new Date(`${today}T00:00:00Z`)),
    subject: t('casePaperWords.letter.subject', {
      kind: t(`cases.kinds.${detail.facts.kind}`).toLowerCase(),
      date: date(detail.facts.openedAt.slice(0, 10)),
      number: detail.number,
    }),
    body: body.join('\n\n'),
    otherWays: t('casePaperWords.letter.otherWays'),
    signer: [profile.responsible, businessName].filter(Boolean).join('\n'),
  }
}
