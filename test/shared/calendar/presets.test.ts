import { describe, expect, test } from 'vitest'
import { countries } from '#shared/business/countries'
import { yearToConfirm } from '#shared/calendar/confirmation'
import { legalPresets, presetOf, termsOfPreset } from '#shared/calendar/presets'
import { LegalTerms } from '#shared/calendar/terms'

const terms = (id: string) => {
  const preset = legalPresets.find((known) => known.id === id)
  if (!preset) throw new Error(`no preset ${id}`)
  return termsOfPreset(preset)
}

describe('ready-made terms', () => {
  test('are valid, in both languages, with their source and what to be careful about', () => {
    for (const preset of legalPresets) {
      expect(LegalTerms.safeParse(termsOfPreset(preset)).success, preset.id).toBe(true)
      for (const text of [preset.label, preset.instrument, preset.caution, ...preset.notes]) {
        expect(
          [text.es, text.en].every((written) => written !== ''),
          preset.id,
        ).toBe(true)
      }
      if (preset.id !== 'CUSTOM') expect(preset.verified.es && preset.verified.en, preset.id).toBeTruthy()
    }
  })

  test('are those of the specification', () => {
    const written = legalPresets.map(
      ({ id, term, isLegal }) => `${id} ${term.amount} ${term.unit} ${isLegal}`,
    )
    expect(written).toEqual([
      'PE 15 businessDays true',
      'CO-CONS 15 businessDays true',
      'CO-PUB 15 businessDays true',
      'EC 15 businessDays false',
      'MX 10 businessDays false',
      'CL 10 businessDays false',
      'AR-CABA 10 calendarDays false',
      'ES 1 months true',
      'ES-AN 10 businessDays true',
      'ES-CT 1 months true',
      'ES-MD 1 months true',
      'PT-FIS 15 businessDays false',
      'PT-ELE 15 businessDays true',
      'BR-SAC 7 calendarDays true',
      'CUSTOM 10 businessDays false',
    ])
  })

  test('are legal only for the kinds that the rule names', () => {
    const { petition, complaint, claim, suggestion, compliment } = terms('PE').kinds
    expect([petition, complaint, claim].map(({ term, isLegal }) => [term?.amount, isLegal])).toEqual([
      [15, false],
      [15, true],
      [15, true],
    ])
    expect([suggestion.term, compliment.term]).toEqual([null, null])
    expect(terms('CO-PUB').kinds.suggestion.term?.amount).toBe(15)
  })

  test('stand still only where asking for information suspends them', () => {
    const suspendable = legalPresets.filter(({ isSuspendable }) => isSuspendable).map(({ id }) => id)
    expect(suspendable).toEqual(['CO-PUB'])
  })

  test('of the country are offered first, and those of one’s own where we know none', () => {
    expect([presetOf('PE')?.id, presetOf('CO')?.id, presetOf('UY')?.id]).toEqual(['PE', 'CO-CONS', 'CUSTOM'])
    expect(countries.every((country) => presetOf(country) !== undefined)).toBe(true)
  })
})

describe('the year to confirm', () => {
  test('is this one until it is confirmed, and then in December the next', () => {
    expect(yearToConfirm('2026-03-01', new Set())).toBe(2026)
    expect(yearToConfirm('2026-11-30', new Set([2026]))).toBeNull()
    expect(yearToConfirm('2026-12-01', new Set([2026]))).toBe(2027)
    expect(yearToConfirm('2026-12-01', new Set([2025, 2027]))).toBe(2026)
    expect(yearToConfirm('2026-12-31', new Set([2026, 2027]))).toBeNull()
  })
})
