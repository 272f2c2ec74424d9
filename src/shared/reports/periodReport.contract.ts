import { z } from 'zod'
import { action, type ContractShape, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { PeriodReport, ReportChoice } from './periodReport'

/** The report of a period. */
export const periodReportContract = {
  /** What there is to report on. */
  'reports.periodChoices': query(
    'owner',
    'reports',
    z.object({}),
    z.object({
      surveys: z.array(
        z.object({
          id: z.int(),
          title: LocalText,
          waves: z.array(z.object({ id: z.int(), label: z.string() })),
        }),
      ),
      scorecards: z.array(z.object({ id: z.int(), name: z.string() })),
      /** The paper that is usual where the business is. */
      paper: ReportChoice.shape.paper,
    }),
  ),
  'reports.period': query('owner', 'reports', ReportChoice, PeriodReport),
  /** Asks where, and writes the report as a PDF; null when the person cancelled. */
  'reports.periodPdf': action('owner', ReportChoice, z.object({ fileName: z.string() }).nullable()),
  /** Opens the last one written, with the program that the system has for it: from there it is printed. */
  'reports.openPeriodPdf': action('owner', z.object({}), z.object({})),
} satisfies ContractShape
