import type { Purpose } from '#shared/checklists/checklist'

/** The page that a checklist of a purpose belongs to, and where its own pages begin. */
export const checklistHomes = {
  visit: { path: '/comparison/visits', pages: '/comparison/checklists' },
  audit: { path: '/audits', pages: '/audits/checklists' },
  commandments: { path: '/audits/commandments', pages: '/audits/checklists' },
  appraisal: { path: '/appraisals', pages: '/appraisals/checklists' },
} as const satisfies Readonly<Record<Purpose, { readonly path: string; readonly pages: string }>>
