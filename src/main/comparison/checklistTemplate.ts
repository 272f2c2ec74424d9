import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Checklist, type ChecklistItem, itemTypes } from '#shared/comparison/checklist'
import type { LocalText } from '#shared/i18n/languages'
import { Dimension } from '#shared/surveys/question'

const TemplateFile = z.object({
  mystery_shopper: z.object({
    id: z.string(),
    items: z.array(
      z.object({
        section: z.string(),
        id: z.string(),
        type: z.enum(itemTypes),
        weight: z.number(),
        critical: z.boolean(),
        es: z.string(),
        en: z.string(),
        dimension: Dimension,
        element: z.string(),
      }),
    ),
  }),
})
type Row = z.infer<typeof TemplateFile>['mystery_shopper']['items'][number]

/** Id of the ready-made checklist in the library (domain.md §5). */
export const CHECKLIST_TEMPLATE = 'T10'

const title: LocalText = { es: 'Compra por comparación', en: 'Comparison shopping' }

/** The library names its sections in Spanish only, after a letter that orders them. */
const inEnglish: Readonly<Record<string, string>> = {
  Llegada: 'Arrival',
  Necesidad: 'Finding out the need',
  Venta: 'Sale',
  Despedida: 'Goodbye',
  Después: 'Afterwards',
  Local: 'Premises',
  Teléfono: 'Telephone',
  Imagen: 'Appearance',
}

/** The ready-made checklist of a comparison purchase, T10 (domain.md §5). */
export function checklistTemplate(contentFolder: string): Checklist {
  const file = TemplateFile.parse(JSON.parse(readFileSync(join(contentFolder, 'templates.json'), 'utf8')))
  const { items } = file.mystery_shopper
  const names = [...new Set(items.map(sectionName))]
  return Checklist.parse({
    title,
    sections: names.map((es, index) => ({ key: `s${index + 1}`, name: { es, en: inEnglish[es] ?? es } })),
    items: items.map((row) => toItem(row, `s${names.indexOf(sectionName(row)) + 1}`)),
  })
}

function sectionName({ section }: Row): string {
  return section.replace(/^[A-Z] /, '')
}

/** Target and limit stand in brackets at the end of the words: "(meta 0,5; límite 2)"; the form shows them apart. */
function toItem(
  { id, type, weight, critical, es, en, dimension, element }: Row,
  section: string,
): ChecklistItem {
  const bracket = /\s*\(([^()]*)\)$/
  const [target = null, limit = null] =
    type === 'minutes' ? ((bracket.exec(en)?.[1] ?? '').match(/\d+(?:\.\d+)?/g)?.map(Number) ?? []) : []
  const clean = (text: string) => (type === 'yesno' ? text : text.replace(bracket, ''))
  return {
    key: id,
    section,
    type,
    text: { es: clean(es), en: clean(en) },
    weight,
    isCritical: critical,
    target,
    limit,
    attributeId: null,
    dimension,
    element,
  }
}
