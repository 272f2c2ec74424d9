import { describe, expect, it } from 'vitest'
import { type CaseRecord, caseColumnKeys, caseColumns, daysToAnswer } from '#shared/cases/caseColumns'

const record: CaseRecord = {
  number: '2026-00007',
  oldNumber: 'R-12',
  officialNumber: '',
  kind: 'claim',
  state: 'closed',
  channel: 'phone',
  openedAt: '2026-03-02T09:30',
  isTimeKnown: true,
  enteredAt: '2026-03-02T10:00',
  receivedBy: 'Rosa',
  customer: { name: 'Ana', phone: '600', email: 'a@b.c', document: 'X1' },
  role: 'buyer',
  segment: { key: 'atRisk', name: null },
  placeName: null,
  description: '=2+2',
  remedyAsked: 'Otra',
  product: '',
  topic: '',
  amount: 12.5,
  severity: 2,
  element: 'PROD',
  causeName: 'Rotura',
  responsibleName: null,
  dueOn: '2026-03-20',
  deadlineState: 'onTime',
  answeredOn: '2026-03-05',
  answer: 'Se la cambiamos',
  resolvedOn: '2026-03-06',
  closedOn: '2026-03-09',
  decision: 'inFavour',
  acceptance: 'accepted',
  cost: 45,
  firstReplyMinutes: 100,
  resolutionMinutes: null,
  isFirstContact: false,
}

const written = (language: 'es' | 'en', of: CaseRecord) =>
  Object.fromEntries(caseColumns(language, { withPersonal: true }).map(({ key, value }) => [key, value(of)]))

describe('The columns of a table of cases', () => {
  it('say each thing in the words of the language, and dates and figures as they are', () => {
    expect(written('es', record)).toMatchObject({
      number: '2026-00007',
      kind: 'Reclamo',
      state: 'Cerrado',
      openedAt: '2026-03-02T09:30',
      identified: 'Sí',
      role: 'Comprador',
      segment: 'En riesgo',
      amount: 12.5,
      element: 'Producto',
      responsible: 'El dueño',
      daysToAnswer: 3,
      inTime: 'A tiempo',
      decision: 'A favor del cliente',
      firstReplyHours: 1.67,
      resolutionHours: null,
      firstContact: 'No',
    })
    expect(written('en', record)).toMatchObject({ kind: 'Claim', identified: 'Yes', inTime: 'In time' })
    const own = { key: 'own1', name: 'Catering' }
    expect(written('en', { ...record, segment: own })).toMatchObject({ role: 'Buyer', segment: 'Catering' })
  })

  it('have no hour where only the day is known, and nothing of a customer who said no name', () => {
    const anonymous = { ...record, isTimeKnown: false, customer: null, answeredOn: null }
    expect(written('es', anonymous)).toMatchObject({
      openedAt: '2026-03-02',
      identified: 'No',
      customerName: null,
      daysToAnswer: null,
    })
    expect(daysToAnswer({ openedAt: '2026-03-02T09:30', answeredOn: '2026-03-02' })).toBe(0)
  })

  it('leave out who the customer is unless it is asked for, and have a heading of its own each', () => {
    const plain = caseColumns('es', { withPersonal: false })
    const all = caseColumns('es', { withPersonal: true })
    expect(all.map(({ key }) => key)).toEqual(caseColumnKeys)
    expect(all.filter(({ isPersonal }) => isPersonal).map(({ key }) => key)).toEqual([
      'customerName',
      'customerPhone',
      'customerEmail',
      'customerDocument',
    ])
    expect(plain.length).toBe(all.length - 4)
    for (const language of ['es', 'en'] as const) {
      const headers = caseColumns(language, { withPersonal: true }).map(({ header }) => header)
      expect(new Set(headers).size).toBe(headers.length)
    }
  })
})
