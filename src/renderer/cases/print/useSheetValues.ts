import type { PaperFacts } from '#shared/cases/papers.contract'
import type { SheetField } from '#shared/cases/papersSheets'
import { useFormat } from '../../ui/useFormat'
import type { AboutCase } from './paperProps'

/** What stands in each field of a sheet; what is not known is left to be written by hand. */
export function useSheetValues(
  { businessName, profile }: PaperFacts,
  about: AboutCase | null,
  sheetNo: string,
): Partial<Record<SheetField, string>> {
  const { date, dateTime, number } = useFormat()
  const { taxId, address, phone, activity } = profile
  const business = {
    number: sheetNo,
    businessName,
    taxId,
    businessAddress: address,
    businessPhone: phone,
    activity,
  }
  if (about === null) return business
  const { detail, customer, attachments } = about
  const { facts, events, deadline } = detail
  const answer = events.filter(({ to, isTakenBack }) => to === 'responded' && !isTakenBack).at(-1)
  const said = facts.isTimeKnown ? dateTime(facts.openedAt) : date(facts.openedAt.slice(0, 10))
  return {
    ...business,
    date: date(facts.openedAt.slice(0, 10)),
    factsAt: [detail.placeName, said].filter(Boolean).join(', '),
    placeName: detail.placeName ?? '',
    customerName: customer?.name ?? '',
    document: customer?.document ?? '',
    customerPhone: customer?.phone ?? '',
    customerEmail: customer?.email ?? '',
    amount: facts.amount === null ? '' : number(facts.amount, 2),
    product: facts.product,
    description: facts.description,
    remedyAsked: facts.remedyAsked,
    attached: attachments.map(({ name }) => name).join(', '),
    answerBy: deadline ? date(deadline.due) : '',
    action: answer?.text ?? '',
    answeredOn: answer ? date(answer.at.slice(0, 10)) : '',
    receivedBy: detail.receivedBy,
  }
}
