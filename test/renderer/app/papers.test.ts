import { expect, test } from 'vitest'
import { paperAt } from '../../../src/renderer/app/papers'

test('each paper has a route of its own', () => {
  const routes = ['audit', 'box', 'charter', 'month', 'plan', 'scorecard'].map((kind) => `/paper/${kind}/1`)
  const papers = [...routes, '/paper/7', '/case-paper/1', '/case-register/1'].map(paperAt)
  expect(papers).not.toContain(null)
  expect(new Set(papers).size).toBe(papers.length)
})

test('what is no paper is a page of the shell', () => {
  for (const route of ['', '/', '/surveys', '/papers']) expect(paperAt(route)).toBeNull()
})
