import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Checklist, type ChecklistItem, itemTypes, type Purpose } from '#shared/checklists/checklist'
import type { LocalText } from '#shared/i18n/languages'
import { Dimension } from '#shared/surveys/question'

const Words = z.object({ es: z.string(), en: z.string() })

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
  retail_audit: z.array(Words.extend({ rule: z.string(), items: z.array(Words) })),
  commandments: z.array(Words.extend({ n: z.int(), item_es: z.string() })),
  templates: z.array(
    z.object({
      id: z.string(),
      name_es: z.string(),
      name_en: z.string(),
      questions: z.array(
        Words.extend({
          code: z.string(),
          // Other forms name other things there.
          dimension: Dimension.nullable().catch(null),
          element: z.string().nullable().default(null),
        }),
      ),
    }),
  ),
})
type TemplateFile = z.infer<typeof TemplateFile>
type Row = z.infer<typeof TemplateFile>['mystery_shopper']['items'][number]

/** Id of the ready-made checklist in the library (domain.md §5). */
export const CHECKLIST_TEMPLATE = 'T10'

/** The survey that customers fill in about who served them, here a sheet about a person (domain.md §1.20). */
const APPRAISAL_TEMPLATE = 'T18'

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

/** The ready-made checklist of each purpose (domain.md §5). */
export function checklistTemplate(contentFolder: string, purpose: Purpose): Checklist {
  const file = TemplateFile.parse(JSON.parse(readFileSync(join(contentFolder, 'templates.json'), 'utf8')))
  return Checklist.parse(makers[purpose](file))
}

type Draft = z.input<typeof Checklist>

const makers: Readonly<Record<Purpose, (file: TemplateFile) => Draft>> = {
  visit: comparisonPurchase,
  audit: tenRules,
  commandments: tenCommandments,
  appraisal: whoServedYou,
}

function comparisonPurchase({ mystery_shopper: { items } }: TemplateFile): Draft {
  const names = [...new Set(items.map(sectionName))]
  return {
    title,
    sections: names.map((es, index) => ({ key: `s${index + 1}`, name: { es, en: inEnglish[es] ?? es } })),
    items: items.map((row) => toItem(row, `s${names.indexOf(sectionName(row)) + 1}`)),
  }
}

/** A section a rule; each point 0, 1 or 2 (domain.md §1.21). */
function tenRules({ retail_audit: rules }: TemplateFile): Draft {
  return {
    title: { es: 'Autoauditoría: diez reglas', en: 'Self-audit: ten rules' },
    sections: rules.map(({ rule, es, en }) => ({ key: rule, name: { es, en } })),
    items: rules.flatMap(({ rule, items }) =>
      items.map((text, index) => ({
        key: `${rule}-${index + 1}`,
        section: rule,
        type: 'threeStep' as const,
        text,
        weight: 1,
      })),
    ),
  }
}

/** What is rated of each commandment, in English: the library says it in Spanish only. */
const commandmentPhrases: readonly string[] = [
  'We put the customer before our internal tasks',
  'We look for a way to solve difficult requests',
  'What is promised is always kept',
  'Every week we surprise some customer',
  'Whoever serves can decide and answers for it',
  'We look over the whole way of the customer through our business',
  'We look after the team as we look after the customer',
  'We measure with customers, not with opinions of our own',
  'Every month we complete an improvement',
  'Nobody says "that is not my job"',
]

/** A section a commandment, with the sentence that is rated from 1 to 5 (domain.md §1.22). */
function tenCommandments({ commandments }: TemplateFile): Draft {
  return {
    title: { es: 'Los diez mandamientos', en: 'The ten commandments' },
    sections: commandments.map(({ n, es, en }) => ({ key: `m${n}`, name: { es, en } })),
    items: commandments.map(({ n, item_es: es }, index) => ({
      key: `M${n}`,
      section: `m${n}`,
      type: 'scale5' as const,
      text: { es, en: commandmentPhrases[index] ?? es },
      weight: 1,
    })),
  }
}

/** The components and how much each weighs; what else customers say is shown and does not count (domain.md §1.20). */
const components = [
  { key: 'appearance', name: { es: 'Apariencia', en: 'Appearance' }, weight: 20, elements: ['APA'] },
  { key: 'attitude', name: { es: 'Actitud', en: 'Attitude' }, weight: 50, elements: ['ACT'] },
  { key: 'values', name: { es: 'Valores', en: 'Values' }, weight: 30, elements: ['VALE'] },
  { key: 'actions', name: { es: 'Acciones', en: 'Actions' }, weight: 0, elements: ['CON', 'ENF'] },
] as const

function whoServedYou({ templates }: TemplateFile): Draft {
  const template = templates.find(({ id }) => id === APPRAISAL_TEMPLATE)
  if (!template) throw new Error('the library has no form about who serves')
  const bare = (text: string) => text.replace(/^[^:]+: (.)/, (_, first: string) => first.toUpperCase())
  return {
    title: { es: template.name_es, en: template.name_en },
    sections: components.map(({ key, name, weight }) => ({ key, name, weight })),
    items: template.questions.flatMap(({ code, es, en, dimension, element }) => {
      const component = components.find(({ elements }) => elements.some((one) => one === element))
      if (!component) return []
      const text = { es: bare(es), en: bare(en) }
      return [
        { key: code, section: component.key, type: 'scale5' as const, text, weight: 1, dimension, element },
      ]
    }),
  }
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
