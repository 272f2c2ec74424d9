import { z } from 'zod'
import { addMonths, type CivilDate, daysBetween } from '../calendar/civilDate'
import { dueState } from '../calendar/periods'
import { sampleSize, sheetsToHandOut, worstMarginOfError } from '../stats/sampleSize'

/** How the people asked are chosen: everybody, at random, by shifts, or whoever is at hand (domain.md §1.1). */
export const Sampling = z.enum(['census', 'random', 'shifts', 'convenience'])
export type Sampling = z.infer<typeof Sampling>

/** Every how many months a survey can be held again. */
export const everyMonthsChoices = [1, 2, 3, 4, 6, 12] as const
export const EveryMonths = z.literal(everyMonthsChoices)

const TagNames = z.array(z.string().trim().min(1).max(80)).max(30)

/** How a survey is meant to be held, time after time. */
export const WavePlan = z.object({
  /** Null when it is held once, or whenever. */
  everyMonths: EveryMonths.nullable(),
  sampling: Sampling.nullable(),
  /** Share of the sheets handed out that is expected back, above 0 up to 1; null when nobody guessed. */
  expectedResponse: z.number().positive().max(1).nullable(),
  /** Names of the places and channels where sheets are handed out. */
  places: TagNames,
  channels: TagNames,
})
export type WavePlan = z.infer<typeof WavePlan>

/** The plan of a survey for which nobody made one. */
export const noPlan: WavePlan = {
  everyMonths: null,
  sampling: null,
  expectedResponse: null,
  places: [],
  channels: [],
}

/** When a survey is to be held again, and where that stands today. */
export const WaveDue = z.object({
  on: z.iso.date(),
  state: z.enum(['upToDate', 'soon', 'late']),
  /** Days from today until then; negative when late. */
  days: z.int(),
})
export type WaveDue = z.infer<typeof WaveDue>

/** What a wave came to as it closed. */
export const CloseSummary = z.object({
  handedOut: z.int().nullable(),
  /** Sheets that came back, as far as the register of paper knows; null when no return was noted in it. */
  returned: z.int().nullable(),
  /** Sheets keyed in: usable, insufficient and void. */
  keyed: z.int(),
  usable: z.int(),
  insufficient: z.int(),
  voided: z.int(),
  /** Usable sheets over those handed out, 0–1; null when nobody counted them. */
  responseRate: z.number().nullable(),
  /** Worst margin of error of a share, in points; null without usable sheets. */
  margin: z.number().nullable(),
})
export type CloseSummary = z.infer<typeof CloseSummary>

/** The facts of a survey that say when it is due. */
export interface Held {
  readonly everyMonths: number | null
  /** The day on which its last wave closed; null when none has. */
  readonly lastClosedOn: CivilDate | null
  readonly hasOpenWave: boolean
}

/**
 * When the next wave is due: the close of the last one and so many months, clipped to the end of a shorter month
 * (domain.md §1.1). Null without a plan, before the first wave closed, and while one is open.
 */
export function nextDue({ everyMonths, lastClosedOn, hasOpenWave }: Held, today: CivilDate): WaveDue | null {
  if (everyMonths === null || lastClosedOn === null || hasOpenWave) return null
  const on = addMonths(lastClosedOn, everyMonths)
  return { on, state: dueState(on, today), days: daysBetween(today, on) }
}

/** The facts of a wave that its summary is made of. */
export interface WaveCounts {
  readonly population: number | null
  readonly handedOut: number | null
  readonly usableCount: number
  readonly insufficientCount: number
  readonly voidCount: number
}

/** What the register of paper knows of a wave. */
export interface PaperCounts {
  /** Null when nothing was noted as handed out. */
  readonly handedOut: number | null
  /** Null when nothing was noted as back. */
  readonly back: number | null
}

const noPaper: PaperCounts = { handedOut: null, back: null }

/**
 * What a wave comes to: its sheets, the share that answered and the margin reached (domain.md §1.1, §3.3).
 * Handed out are those that somebody counted or those of the register, whichever are more: in both some may be
 * forgotten, and none invented.
 */
export function summaryOf(wave: WaveCounts, paper: PaperCounts = noPaper): CloseSummary {
  const { population, usableCount: usable, insufficientCount, voidCount } = wave
  const counted = [wave.handedOut, paper.handedOut].filter((count) => count !== null)
  const handedOut = counted.length > 0 ? Math.max(...counted) : null
  return {
    handedOut,
    returned: paper.back,
    keyed: usable + insufficientCount + voidCount,
    usable,
    insufficient: insufficientCount,
    voided: voidCount,
    responseRate: handedOut ? usable / handedOut : null,
    margin: worstMarginOfError(usable, population),
  }
}

/** What is known of a wave while it is planned. */
export interface SamplePlan {
  readonly population: number | null
  /** Answers wanted. */
  readonly plannedSample: number | null
  readonly sampling: Sampling | null
  /** 0–1; null when unknown. */
  readonly expectedResponse: number | null
}

/** A sentence about the size of a sample, in plain words elsewhere; points are of a share, 0–100. */
export type SampleAdvice =
  | {
      readonly kind: 'marginOf'
      readonly sheets: number
      readonly population: number
      readonly points: number
    }
  | { readonly kind: 'margin'; readonly sheets: number; readonly points: number }
  | { readonly kind: 'everybody'; readonly population: number }
  | { readonly kind: 'needed'; readonly points: number; readonly sheets: number }
  | {
      readonly kind: 'neededHandOut'
      readonly points: number
      readonly sheets: number
      readonly handOut: number
    }
  | {
      readonly kind: 'neededEverybody'
      readonly points: number
      readonly sheets: number
      readonly population: number
    }
  | { readonly kind: 'guide' }

/** The margin a small business can aim at: ±10 points (domain.md §3.3). */
const TARGET_POINTS = 10

/** What to say about a sample as it is typed: the margin it gives, what ±10 points would take, and a warning. */
export function sampleAdvice(plan: SamplePlan): SampleAdvice[] {
  const { population, plannedSample, sampling } = plan
  const isEverybody =
    population !== null && (plannedSample === null ? sampling === 'census' : plannedSample >= population)
  if (isEverybody) return [{ kind: 'everybody', population }, ...guide(sampling)]
  return [...marginAdvice(plan), ...neededAdvice(plan), ...guide(sampling)]
}

function marginAdvice({ population, plannedSample: sheets }: SamplePlan): SampleAdvice[] {
  const margin = worstMarginOfError(sheets ?? 0, population)
  if (margin === null || sheets === null) return []
  const points = Math.max(1, Math.round(margin))
  return [
    population === null
      ? { kind: 'margin', sheets, points }
      : { kind: 'marginOf', sheets, population, points },
  ]
}

function neededAdvice({ population, expectedResponse }: SamplePlan): SampleAdvice[] {
  const needed = { points: TARGET_POINTS, sheets: sampleSize(TARGET_POINTS / 100, population) }
  const handOut = sheetsToHandOut(needed.sheets, expectedResponse ?? 0)
  if (handOut === null) return [{ kind: 'needed', ...needed }]
  if (population !== null && handOut >= population)
    return [{ kind: 'neededEverybody', ...needed, population }]
  return [{ kind: 'neededHandOut', ...needed, handOut }]
}

function guide(sampling: Sampling | null): SampleAdvice[] {
  return sampling === 'convenience' ? [{ kind: 'guide' }] : []
}
