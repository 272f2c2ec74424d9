import { z } from 'zod'
import { type CaseKind, caseKinds } from '../cases/kinds'
import { LocalText } from '../i18n/languages'
import data from './legalPresets.json'
import { defaultCaseGoals, type KindTerms, type LegalTerms, ReplyTerm } from './terms'

/** Terms of a country or region as they were found; help, not legal advice (domain.md §2.5). */
const LegalPreset = z.object({
  id: z.string(),
  /** ISO 3166-1; null for terms of one's own. */
  country: z.string().nullable(),
  label: LocalText,
  instrument: LocalText,
  term: ReplyTerm,
  /** False where no law was found: a goal that the business sets itself. */
  isLegal: z.boolean(),
  /** Kinds of case that the rule names. */
  kinds: z.array(z.enum(caseKinds)),
  isSuspendable: z.boolean(),
  meaning: z.partialRecord(z.enum(caseKinds), LocalText),
  acknowledgement: LocalText,
  notes: z.array(LocalText),
  formCopies: z.int().nullable(),
  retentionMonths: z.int().nullable(),
  verified: LocalText,
  caution: LocalText,
})
export type LegalPreset = z.infer<typeof LegalPreset>

/** When the sources of the presets were checked, 'YYYY-MM'. */
export const presetsAsOf: string = data.asOf

/** The ready-made terms, in the order of domain.md §2.5. */
export const legalPresets: readonly LegalPreset[] = z.array(LegalPreset).parse(data.presets)

/** Id of the preset without a law behind it. */
export const CUSTOM_PRESET = 'CUSTOM'

/** What is offered first to a business of a country: its own preset, or terms of its own. */
export function presetOf(country: string): LegalPreset | undefined {
  return (
    legalPresets.find((preset) => preset.country === country) ??
    legalPresets.find(({ id }) => id === CUSTOM_PRESET)
  )
}

/**
 * A preset as terms to use and edit. Petitions that the rule does not name get the same days as a goal of the
 * business; suggestions and compliments owe no answer unless named (domain.md §1.12).
 */
export function termsOfPreset(preset: LegalPreset): LegalTerms {
  const kinds = Object.fromEntries(caseKinds.map((kind) => [kind, kindTerms(preset, kind)])) as Record<
    CaseKind,
    KindTerms
  >
  return {
    presetId: preset.id,
    label: preset.label,
    instrument: preset.instrument,
    asOf: preset.id === CUSTOM_PRESET ? null : presetsAsOf,
    acknowledgementText: preset.acknowledgement,
    verified: preset.verified,
    caution: preset.caution,
    notes: preset.notes,
    formCopies: preset.formCopies,
    retentionMonths: preset.retentionMonths,
    isEdited: false,
    kinds,
    goals: defaultCaseGoals,
  }
}

function kindTerms(preset: LegalPreset, kind: CaseKind): KindTerms {
  const isNamed = preset.kinds.includes(kind)
  return {
    term: isNamed || kind === 'petition' ? preset.term : null,
    isLegal: isNamed && preset.isLegal,
    extension: null,
    isSuspendable: isNamed && preset.isSuspendable,
    meaning: preset.meaning[kind] ?? { es: '', en: '' },
  }
}
