import { complaintsTexts } from '#shared/reports/sheets/complaintsTexts'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { shareChart } from '#shared/stats/controlChart'
import type { SheetContext } from '../sheetContext'
import { SheetDraft } from '../sheetDraft'
import { sheetKind } from '../sheetKind'
import { type ControlFacts, lastSignal, putControl, sinceRestart } from './controlBlock'
import { readComplaints } from './readComplaints'

interface Facts {
  readonly complaints: ControlFacts
  /** The share answered late; null while no case has a term that is decided. */
  readonly late: ControlFacts | null
}

/** Complaints and late answers month by month, their centre and limits worked out by formulas (domain.md §3.8). */
export const controlSheet = sheetKind<Facts>({
  key: 'control',
  name: { es: complaintsTexts.es.control, en: complaintsTexts.en.control },
  about: { es: complaintsTexts.es.controlTitle, en: complaintsTexts.en.controlTitle },
  read(context) {
    const analysis = readComplaints(context)
    const complaints = complaintsOf(analysis)
    const late = lateOf(analysis)
    const hasLate = late.months.some(({ size }) => (size ?? 0) > 0)
    return complaints.months.some(({ n }) => n > 0) ? { complaints, late: hasLate ? late : null } : null
  },
  write,
  definitions: ({ late }, language) => {
    const words = complaintsTexts[language]
    const share = [words.late.value, words.late.definition] as const
    return [
      [words.centre, words.controlNotes.limits],
      ...(late ? [share] : []),
      [words.run, words.controlNotes.run],
      [words.signal, words.controlNotes.signal],
    ]
  },
  sentence({ complaints }, language) {
    const words = complaintsTexts[language]
    if (complaints.limits === 'none' || complaints.centre === null) return words.tooFew
    const signal = lastSignal(complaints)
    return signal === null ? words.calm : words.alarm(signal.slice(0, 7))
  },
})

function complaintsOf({ control: { unit, trend }, months }: CaseAnalysis): ControlFacts {
  return {
    unit,
    limits: trend.limits,
    centre: trend.center,
    months: sinceRestart(trend.points, trend.restarts).map(({ start, isRunning, value, lower, upper }) => {
      const counted = months.find(({ month }) => month === start.slice(0, 7))
      const { complaints = 0, customers = null } = counted ?? {}
      return { start, isRunning, n: complaints, size: customers, value, lower, upper }
    }),
  }
}

/** The p chart of what was answered late, of the months that are over. */
function lateOf({ months }: CaseAnalysis): ControlFacts {
  const over = months.filter(({ isRunning }) => !isRunning)
  const { limits, center, points } = shareChart(
    over.map(({ late: { count, decided } }) => ({ count, size: decided })),
  )
  return {
    unit: 'share',
    limits,
    centre: center,
    months: months.map(({ month, isRunning, late: { count, decided } }) => {
      const point = points[over.findIndex((one) => one.month === month)]
      const running = decided > 0 ? count / decided : null
      const { value, lower, upper } = point ?? { value: running, lower: null, upper: null }
      return { start: `${month}-01`, isRunning, n: count, size: decided, value, lower, upper }
    }),
  }
}

function write({ complaints, late }: Facts, { model }: SheetContext): SheetDraft {
  const words = complaintsTexts[model.language]
  const { names } = words
  const sheet = new SheetDraft(words.control, [34, 13, 13, 13, 11, 11, 11, 9, 18], { landscape: true })
  const isRate = complaints.unit === 'rate'
  const next = putControl(
    sheet,
    1,
    complaints,
    {
      title: words.controlTitle,
      lead: isRate ? words.rateLead : words.countLead,
      events: words.complaints,
      size: words.customers,
      value: isRate ? words.rate : words.count,
      table: names.control,
      centreName: names.centre,
    },
    words,
  )
  if (late)
    putControl(sheet, next, late, { ...words.late, table: names.late, centreName: names.lateCentre }, words)
  return sheet
}
