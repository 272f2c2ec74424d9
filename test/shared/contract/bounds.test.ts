import { expect, test } from 'vitest'
import { contract, type ProcedureName } from '#shared/contract/contract'
import { partsOf } from '../../support/schemaParts'

const parts = Object.entries(contract).flatMap(([name, { input }]) => partsOf(input, name))
const ofKind = (kind: (typeof parts)[number]['kind']) => parts.filter((part) => part.kind === kind)
/** What the page keeps as its own matter has one bound for the whole of it. */
const isInsideJson = (path: string) => /^business\.setPreference\.value|\.draft\{\}/.test(path)

test('every text that a page may send has an upper bound', () => {
  const texts = ['x', '1', 'a b', '-'].map((word) => word.repeat(50_001))
  const unbounded = ofKind('string').filter(({ schema }) =>
    texts.some((text) => schema.safeParse(text).success),
  )
  expect(unbounded.map(({ path }) => path).filter((path) => !isInsideJson(path))).toEqual([])
  expect(ofKind('string').length).toBeGreaterThan(400)
})

test('every list that a page may send has an upper bound', () => {
  const unbounded = ofKind('array').filter(
    ({ schema }) =>
      (schema._zod.def as { checks?: { _zod: { def: { check: string } } }[] }).checks?.every(
        ({ _zod }) => !['max_length', 'length_equals'].includes(_zod.def.check),
      ) ?? true,
  )
  expect(unbounded.map(({ path }) => path).filter((path) => !isInsideJson(path))).toEqual([])
})

test('every figure that a page may send has an upper and a lower bound, and whole numbers are exact', () => {
  const extremes = [1e16, -1e16, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN]
  const unbounded = ofKind('number').filter(({ schema }) =>
    extremes.some((value) => schema.safeParse(value).success),
  )
  expect(unbounded.map(({ path }) => path).filter((path) => !isInsideJson(path))).toEqual([])
})

test('what the page keeps as its own matter is small', () => {
  const kept = [...new Set(parts.flatMap(({ path }) => /^(.+)\.draft\{\}/.exec(path)?.[1] ?? []))]
  expect(kept.length).toBeGreaterThan(4)
  const draft = { a: 'x'.repeat(4_100_000) }
  for (const name of kept as ProcedureName[]) {
    const { error } = contract[name].input.safeParse({ draft })
    expect([name, error?.issues.some(({ path, code }) => path.length === 1 && code === 'custom')]).toEqual([
      name,
      true,
    ])
  }
  const preference = contract['business.setPreference'].input.safeParse({ key: 'a', value: draft })
  expect(preference.success).toBe(false)
})
