import { describe, expect, test } from 'vitest'
import { routes } from '../../../src/renderer/app/routes'
import { pageAt, sections, sectionsFor } from '../../../src/renderer/app/sections'

const pathsOf = (role: 'owner' | 'staff') =>
  sectionsFor(role).flatMap(({ pages }) => pages.map(({ path }) => path))

describe('the side bar', () => {
  test('every page of it is a page of the app, and none is there twice', () => {
    const known = new Set<string>(routes.map(({ path }) => path))
    const offered = sections.flatMap(({ pages }) => pages.map(({ path }) => path))
    expect(offered.filter((path) => !known.has(path))).toEqual([])
    expect(new Set(offered).size).toBe(offered.length)
  })

  test.each([
    ['/', '/'],
    ['/waves/3/results', '/surveys'],
    ['/import', '/surveys'],
    ['/cases/analysis', '/cases/analysis'],
    ['/cases/36', '/cases'],
    ['/cases/papers/register', '/cases'],
    ['/comparison/checklists/1/edit', '/comparison/visits'],
    ['/scorecards/1/print/page/last', '/scorecards'],
    ['/calendar/terms', '/calendar'],
    ['/months/2026-01', '/months'],
  ])('%s belongs to %s', (location, path) => {
    expect(pageAt(location)?.path).toBe(path)
  })

  test('a page that belongs nowhere marks nothing', () => {
    expect(pageAt('/search')).toBeNull()
  })

  test('staff are not led to what only the owner may read', () => {
    expect(pathsOf('owner')).toContain('/scorecards')
    expect(pathsOf('staff')).not.toContain('/scorecards')
    expect(pathsOf('staff')).toContain('/cases')
  })
})
