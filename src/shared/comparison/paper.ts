import { z } from 'zod'
import { Language } from '../i18n/languages'

export const ChecklistPaperSize = z.enum(['A4', 'Letter', 'A5'])
export type ChecklistPaperSize = z.infer<typeof ChecklistPaperSize>

const ChecklistPaperJob = z.object({ id: z.int(), language: Language, size: ChecklistPaperSize })
export type ChecklistPaperJob = z.infer<typeof ChecklistPaperJob>

/** Pages of the app that show nothing but the paper of a checklist. */
export const CHECKLIST_PAPER_PREFIX = '/paper/checklist/'

export function checklistPaperRoute(job: ChecklistPaperJob): string {
  return CHECKLIST_PAPER_PREFIX + encodeURIComponent(JSON.stringify(job))
}

/** What a route prints; null when it is another page. */
export function checklistPaperJobOf(route: string): ChecklistPaperJob | null {
  if (!route.startsWith(CHECKLIST_PAPER_PREFIX)) return null
  const written = decodeURIComponent(route.slice(CHECKLIST_PAPER_PREFIX.length))
  return ChecklistPaperJob.safeParse(JSON.parse(written)).data ?? null
}

/** Width and height in millimetres, upright. */
export const checklistPaperMm = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
  A5: { width: 148, height: 210 },
} as const

/** What is printed, in the language of the paper. */
export const checklistPaperTexts = {
  es: {
    place: 'Negocio visitado',
    date: 'Fecha',
    time: 'Hora',
    shopper: 'Alias de quien visita',
    scenario: 'Situación',
    dayPart: 'Parte del día',
    dayParts: 'Mañana · Mediodía · Tarde · Noche',
    noNames: 'No escriba nombres de empleados: solo el turno.',
    yes: 'Sí',
    no: 'No',
    notApplicable: 'N/A',
    minutes: 'min',
    target: 'meta',
    limit: 'límite',
    critical: 'Crítico',
    notes: 'Lo que vio u oyó',
    version: 'Versión',
    page: 'Página',
    file: 'Lista de visita',
  },
  en: {
    place: 'Business visited',
    date: 'Date',
    time: 'Time',
    shopper: 'Alias of the shopper',
    scenario: 'Scenario',
    dayPart: 'Part of the day',
    dayParts: 'Morning · Midday · Afternoon · Evening',
    noNames: 'Write no names of staff: only the shift.',
    yes: 'Yes',
    no: 'No',
    notApplicable: 'N/A',
    minutes: 'min',
    target: 'target',
    limit: 'limit',
    critical: 'Critical',
    notes: 'What you saw or heard',
    version: 'Version',
    page: 'Page',
    file: 'Visit checklist',
  },
} as const
