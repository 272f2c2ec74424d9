import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RoleAnswers, roleGapOf, roleQuestionOf } from '#shared/analysis/roles'
import { aQuestion, someOptions } from '../../support/builders'

const role = (name: string, successes: number, n: number): RoleAnswers => ({
  label: { es: name, en: name },
  n,
  successes,
})

test('roles 15 points apart or more are named with their figures, the furthest two', () => {
  const students = role('Alumno', 45, 50)
  const parents = role('Familia', 30, 50)
  const companies = role('Empresa', 7, 10)
  expect(roleGapOf([companies, parents, students])).toEqual({
    high: { label: students.label, n: 50, share: 0.9 },
    low: { label: parents.label, n: 50, share: 0.6 },
    difference: 0.30000000000000004,
    isSure: true,
  })
  // Exactly 15 points counts, a little less does not.
  expect(roleGapOf([role('A', 17, 20), role('B', 14, 20)])).toMatchObject({ isSure: false })
  expect(roleGapOf([role('A', 84, 100), role('B', 70, 100)])).toBe(null)
})

test('few answers: below five a role does not speak; from five on it does, and that it may be chance is said', () => {
  expect(roleGapOf([role('A', 4, 4), role('B', 0, 30)])).toBe(null)
  expect(roleGapOf([role('A', 4, 5), role('B', 3, 6)])).toMatchObject({ isSure: false })
  expect(roleGapOf([role('A', 5, 5)])).toBe(null)
  expect(roleGapOf([])).toBe(null)
})

test('whoever the roles are, the two that are told are real ones, the furthest apart, and the order does not matter', () => {
  const some = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat({ max: 40 })).map(([successes, more]) => ({
      label: { es: 'Rol', en: 'Role' },
      n: successes + more,
      successes,
    })),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(some, (roles) => {
      const shares = roles.filter(({ n }) => n >= 5).map(({ n, successes }) => successes / n)
      const widest = shares.length === 0 ? 0 : Math.max(...shares) - Math.min(...shares)
      const gap = roleGapOf(roles)
      if (gap) expect(gap.difference).toBeCloseTo(widest, 12)
      else expect(widest).toBeLessThan(0.15)
      expect(roleGapOf([...roles].reverse())?.difference).toBe(gap?.difference)
    }),
  )
})

test('the question about the role is the one the templates tag, when it puts each sheet into one group', () => {
  const of = aQuestion({ key: 'q7', type: 'SC', options: someOptions(3), element: 'ROL' })
  expect(roleQuestionOf([aQuestion({ key: 'q1' }), of])).toBe(of)
  expect(roleQuestionOf([{ ...of, type: 'MC' }])).toBe(null)
  expect(roleQuestionOf([{ ...of, element: null, code: 'ROL' }])).not.toBe(null)
  expect(roleQuestionOf([aQuestion({ key: 'q1' })])).toBe(null)
})
