import { z } from 'zod'
import { Language } from '../i18n/languages'

export const ChecklistPaperSize = z.enum(['A4', 'Letter', 'A5'])
export type ChecklistPaperSize = z.infer<typeof ChecklistPaperSize>

/** What is printed of which checklist; `about` is said in the head, e.g. who served. */
export const ChecklistPaperJob = z.object({
  id: z.int(),
  language: Language,
  size: ChecklistPaperSize,
  about: z.string().max(80).default(''),
})
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
    files: {
      visit: 'Lista de visita',
      audit: 'Autoauditoría',
      commandments: 'Diez mandamientos',
      appraisal: 'La persona que le atendió',
    },
    place: 'Negocio visitado',
    date: 'Fecha',
    time: 'Hora',
    shopper: 'Alias de quien visita',
    scenario: 'Situación',
    auditor: 'Quien la hace',
    about: 'Le atendió',
    dayPart: 'Parte del día',
    dayParts: 'Mañana · Mediodía · Tarde · Noche',
    leads: {
      visit: 'No escriba nombres de empleados: solo el turno.',
      audit: '0 no se cumple · 1 a medias · 2 se cumple · N/A no se puede ver hoy.',
      commandments: 'De 1 (nunca) a 5 (siempre). No ponga su nombre: nadie sabrá quién la llenó.',
      appraisal: 'De 1 (muy mal) a 5 (muy bien). No ponga su nombre.',
    },
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
  },
  en: {
    files: {
      visit: 'Visit checklist',
      audit: 'Self-audit',
      commandments: 'Ten commandments',
      appraisal: 'The person who served you',
    },
    place: 'Business visited',
    date: 'Date',
    time: 'Time',
    shopper: 'Alias of the shopper',
    scenario: 'Scenario',
    auditor: 'Done by',
    about: 'You were served by',
    dayPart: 'Part of the day',
    dayParts: 'Morning · Midday · Afternoon · Evening',
    leads: {
      visit: 'Write no names of staff: only the shift.',
      audit: '0 not done · 1 half done · 2 done · N/A cannot be seen today.',
      commandments:
        'From 1 (never) to 5 (always). Do not write your name: nobody will know who filled it in.',
      appraisal: 'From 1 (very poor) to 5 (very good). Do not write your name.',
    },
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
  },
} as const
