import { type ReportChoice, reportRoute } from '#shared/reports/periodReport'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { writeWhole } from '../writeWhole'

/**
 * The report of a period as the bytes of a PDF, drawn in a window that nobody sees: no page needs to be open. It reads
 * with the rights of whoever uses the app, which must be the owner. For the month of a close: `reportOfMonth(start)`.
 */
export function periodReportPdf(
  { desktop }: Pick<Deps, 'desktop'>,
  choice: ReportChoice,
): Promise<Uint8Array> {
  return desktop.printPage(reportRoute(choice))
}

/** Writes that PDF to a path, whole or not at all. */
export async function writePeriodReport(
  deps: Pick<Deps, 'desktop'>,
  choice: ReportChoice,
  path: string,
): Promise<void> {
  const bytes = await periodReportPdf(deps, choice)
  try {
    await writeWhole(path, (handle) => handle.writeFile(bytes))
  } catch (error) {
    throw toWriteError(error)
  }
}
