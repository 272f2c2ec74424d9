import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDateOf, daysBetween, type Weekday, weekdayOf } from '#shared/calendar/civilDate'
import { explainDeadline, extensionRefusal } from '#shared/calendar/deadlineDays'
import { dueDate, type NamedLegalCalendar, suspendedDueDate } from '#shared/calendar/deadlines'
import { type ReplyTerm, replyDue, replyDueAt } from '#shared/calendar/terms'

function calendarOf(
  names: Readonly<Record<string, string>>,
  weekend: Weekday[] = [6, 7],
): NamedLegalCalendar {
  const holidayNames = new Map(Object.entries(names))
  return { weekend: new Set(weekend), holidays: new Set(holidayNames.keys()), holidayNames }
}
const term = (amount: number, unit: ReplyTerm['unit'], roll: ReplyTerm['roll'] = 'none'): ReplyTerm => ({
  amount,
  unit,
  roll,
})
const peru = calendarOf({ '2026-07-28': 'Fiestas Patrias', '2026-07-29': 'Fiestas Patrias' })

const day = fc.integer({ min: 18_000, max: 24_000 }).map(civilDateOf)
const anyCalendar = fc
  .record({
    days: fc.array(day, { maxLength: 60 }),
    weekend: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 5, 6, 7), { maxLength: 3 }),
  })
  .map(({ days, weekend }) => calendarOf(Object.fromEntries(days.map((date) => [date, 'Fiesta'])), weekend))
const dayUnits = fc.constantFrom('businessDays' as const, 'calendarDays' as const)
const pause = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([after, length]) => ({ after, length }))

describe('the days of a deadline', () => {
  test('are told one by one, with the weekend and the holidays that do not count', () => {
    const { due, days, total } = explainDeadline(
      { received: '2026-07-24T18:30', term: term(3, 'businessDays'), calendar: peru },
      '2026-07-24',
    )
    expect([due, total]).toEqual(['2026-07-31', 3])
    expect(days).toEqual([
      { date: '2026-07-24', kind: 'start', ordinal: null, name: null },
      { date: '2026-07-25', kind: 'weekend', ordinal: null, name: null },
      { date: '2026-07-26', kind: 'weekend', ordinal: null, name: null },
      { date: '2026-07-27', kind: 'counted', ordinal: 1, name: null },
      { date: '2026-07-28', kind: 'holiday', ordinal: null, name: 'Fiestas Patrias' },
      { date: '2026-07-29', kind: 'holiday', ordinal: null, name: 'Fiestas Patrias' },
      { date: '2026-07-30', kind: 'counted', ordinal: 2, name: null },
      { date: '2026-07-31', kind: 'due', ordinal: 3, name: null },
    ])
  })

  test('calendar days count them all, and only a due date that rolls goes past the weekend', () => {
    const question = { received: '2026-03-06', term: term(2, 'calendarDays'), calendar: peru }
    expect(explainDeadline(question, '2026-03-06').days.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['start', null],
      ['counted', 1],
      ['due', 2],
    ])
    const rolled = explainDeadline({ ...question, term: term(2, 'calendarDays', 'next') }, '2026-03-06')
    expect(rolled.days.map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
      ['start', null],
      ['counted', 1],
      ['counted', 2],
      ['due', null],
    ])
  })

  test('a month ends on the same day number, or on the last of a shorter month', () => {
    const { due, total } = explainDeadline(
      { received: '2026-01-31', term: term(1, 'months'), calendar: peru },
      '2026-01-31',
    )
    expect([due, total]).toEqual(['2026-02-28', 28])
  })

  test('hours run on the natural clock, weekend or not', () => {
    const at = (received: string, hours: number) => {
      const { due, dueAt } = explainDeadline(
        { received, term: term(hours, 'hours'), calendar: peru },
        '2026-07-24',
      )
      return [due, dueAt]
    }
    expect(at('2026-07-24T18:30', 24)).toEqual(['2026-07-25', '2026-07-25T18:30'])
    expect(at('2026-07-24T18:30', 72)).toEqual(['2026-07-27', '2026-07-27T18:30'])
    expect(at('2026-07-24T08:00', 4)).toEqual(['2026-07-24', '2026-07-24T12:00'])
    expect(at('2026-07-24', 24)).toEqual(['2026-07-25', '2026-07-25T00:00'])
  })

  test('while the customer is asked for information they stand still', () => {
    const question = { received: '2026-03-02', term: term(5, 'businessDays'), calendar: calendarOf({}) }
    const suspensions = [{ requestedOn: '2026-03-04', answeredOn: '2026-03-10' }]
    const { due, days, originalDue } = explainDeadline({ ...question, suspensions }, '2026-03-11')
    expect([due, originalDue]).toEqual(['2026-03-13', '2026-03-13'])
    expect(days.map(({ kind, ordinal }) => ordinal ?? kind)).toEqual([
      'start',
      1,
      2,
      'suspended',
      'suspended',
      'weekend',
      'weekend',
      'suspended',
      'suspended',
      3,
      4,
      5,
    ])
  })

  test('an answer still awaited moves the due date day after day', () => {
    const question = {
      received: '2026-03-02',
      term: term(5, 'businessDays'),
      calendar: calendarOf({}),
      suspensions: [{ requestedOn: '2026-03-04', answeredOn: null }],
    }
    const on = (today: string) => {
      const { due, isWaiting } = explainDeadline(question, today)
      return [due, isWaiting]
    }
    expect([on('2026-03-04'), on('2026-03-05'), on('2026-03-20')]).toEqual([
      ['2026-03-09', true],
      ['2026-03-10', true],
      ['2026-03-25', true],
    ])
  })

  test('an extension adds its days after the term', () => {
    const extension = { term: term(2, 'businessDays'), noticeOn: '2026-03-05' }
    const { due, originalDue, total } = explainDeadline(
      { received: '2026-03-02', term: term(5, 'businessDays'), calendar: calendarOf({}), extension },
      '2026-03-05',
    )
    expect([due, originalDue, total]).toEqual(['2026-03-11', '2026-03-09', 7])
  })

  test('an extension is refused where the rules know none, a second time, and when announced on the last day', () => {
    const asked = {
      allowed: term(5, 'businessDays'),
      isExtended: false,
      noticeOn: '2026-03-06',
      originalDue: '2026-03-09',
    }
    expect([
      extensionRefusal(asked),
      extensionRefusal({ ...asked, allowed: null }),
      extensionRefusal({ ...asked, isExtended: true }),
      extensionRefusal({ ...asked, noticeOn: '2026-03-09' }),
    ]).toEqual([null, 'notAllowed', 'alreadyExtended', 'noticeTooLate'])
  })

  test('alerts come at 50, 80 and 100 percent', () => {
    const question = { received: '2026-03-02', term: term(10, 'businessDays'), calendar: calendarOf({}) }
    const alerts = ['2026-03-06', '2026-03-09', '2026-03-12', '2026-03-16', '2026-03-17'].map(
      (today) => explainDeadline(question, today).state.alert,
    )
    expect(alerts).toEqual([0, 50, 80, 100, 100])
  })
})

describe('whatever the calendar', () => {
  test('as many days count as the term has, and the due date is that of the rule', () => {
    fc.assert(
      fc.property(
        day,
        dayUnits,
        fc.integer({ min: 1, max: 60 }),
        anyCalendar,
        (received, unit, amount, calendar) => {
          const { due, total, days } = explainDeadline(
            { received, term: term(amount, unit), calendar },
            received,
          )
          expect(total).toBe(amount)
          expect(due).toBe(dueDate(received, { unit, amount }, calendar))
          expect(days.at(-1)).toMatchObject({ date: due, kind: 'due', ordinal: amount })
          expect(days.length).toBe(daysBetween(received, due) + 1)
          expect(days.filter(({ ordinal }) => ordinal !== null).map(({ ordinal }) => ordinal)).toEqual(
            Array.from({ length: amount }, (_, index) => index + 1),
          )
        },
      ),
    )
  })

  test('a suspension within the term moves it by the rule, and as many days count as before', () => {
    fc.assert(
      fc.property(
        day,
        dayUnits,
        fc.integer({ min: 1, max: 40 }),
        anyCalendar,
        pause,
        (received, unit, amount, calendar, { after, length }) => {
          const rule = term(amount, unit)
          const plain = replyDue(received, rule, calendar)
          const from = Math.min(after, daysBetween(received, plain) - 1)
          const requestedOn = civilDateOf(numberOf(received) + from)
          const answeredOn = civilDateOf(numberOf(requestedOn) + length)
          const { due, total } = explainDeadline(
            { received, term: rule, calendar, suspensions: [{ requestedOn, answeredOn }] },
            received,
          )
          expect(due).toBe(suspendedDueDate(plain, { requestedOn, answeredOn }, calendar))
          expect(total).toBe(amount)
        },
      ),
    )
  })

  test('suspensions that overlap stop no day twice, in whatever order they are written', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 40 }),
        anyCalendar,
        fc.array(pause, { maxLength: 5 }),
        (received, amount, calendar, pauses) => {
          const suspensions = pauses.map(({ after, length }) => ({
            requestedOn: civilDateOf(numberOf(received) + after),
            answeredOn: civilDateOf(numberOf(received) + after + length),
          }))
          const question = { received, term: term(amount, 'businessDays'), calendar }
          const explained = explainDeadline({ ...question, suspensions }, received)
          const turned = explainDeadline({ ...question, suspensions: [...suspensions].reverse() }, received)
          expect(explained).toEqual(turned)
          expect(explained.total).toBe(amount)
        },
      ),
    )
  })

  test('an extension adds exactly its days', () => {
    fc.assert(
      fc.property(
        day,
        dayUnits,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        anyCalendar,
        (received, unit, amount, more, calendar) => {
          const rule = term(amount, unit)
          const originalDue = replyDue(received, rule, calendar)
          const extension = { term: term(more, unit), noticeOn: received }
          const explained = explainDeadline({ received, term: rule, calendar, extension }, received)
          expect(explained.total).toBe(amount + more)
          expect(explained.due).toBe(replyDue(originalDue, extension.term, calendar))
          expect(explained.originalDue).toBe(originalDue)
        },
      ),
    )
  })

  test('no weekend and no holiday counts towards business days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), anyCalendar, (received, amount, calendar) => {
        const { days } = explainDeadline({ received, term: term(amount, 'businessDays'), calendar }, received)
        return days.every(
          ({ date, ordinal }) =>
            ordinal === null || (!calendar.weekend.has(weekdayOf(date)) && !calendar.holidays.has(date)),
        )
      }),
    )
  })

  test('hours end on the day of their moment', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), anyCalendar, (received, hours, calendar) => {
        const rule = term(hours, 'hours')
        const { due, days } = explainDeadline(
          { received: `${received}T09:15`, term: rule, calendar },
          received,
        )
        return due === replyDueAt(`${received}T09:15`, rule)?.slice(0, 10) && days.at(-1)?.kind === 'due'
      }),
    )
  })
})

function numberOf(date: string): number {
  return daysBetween('1970-01-01', date)
}
