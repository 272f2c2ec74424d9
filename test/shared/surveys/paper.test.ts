import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Language } from '../../../src/shared/i18n/languages'
import {
  type Block,
  bodyPlace,
  codePlace,
  columnsOf,
  heightOf,
  PaperOptions,
  pageSizeMm,
  paginate,
  tagPlaces,
} from '../../../src/shared/surveys/paper'
import { paperTexts } from '../../../src/shared/surveys/paperTexts'

const block = (id: string, heightMm: number, more: Partial<Block> = {}): Block => ({ id, heightMm, ...more })
const oneColumn = { firstPageMm: 100, otherPagesMm: 120, columns: 1 }

describe('options', () => {
  test('large print is off unless asked for', () => {
    const options = { size: 'A4', columns: 1, copies: 50, firstNumber: 1 }
    expect(PaperOptions.parse(options)).toEqual({ ...options, largePrint: false })
  })

  test.each([{ copies: 0 }, { copies: 501 }, { columns: 4 }, { firstNumber: 0 }, { size: 'A3' }])(
    '%o is refused',
    (wrong) => {
      const options = { size: 'A4', columns: 1, copies: 1, firstNumber: 1, ...wrong }
      expect(PaperOptions.safeParse(options).success).toBe(false)
    },
  )
})

describe('places on the sheet', () => {
  test('tags stand 10 mm from the edges, clockwise from the top left', () => {
    expect(tagPlaces('A4')).toEqual([
      { x: 10, y: 10, width: 8, height: 8 },
      { x: 192, y: 10, width: 8, height: 8 },
      { x: 192, y: 279, width: 8, height: 8 },
      { x: 10, y: 279, width: 8, height: 8 },
    ])
  })

  test('the code stands at the top, 12 mm left of the right tag', () => {
    expect(codePlace('A4')).toEqual({ x: 160, y: 10, width: 20, height: 20 })
  })

  test.each(PaperOptions.shape.size.options)('questions on %s keep clear of code and tags', (size) => {
    const body = bodyPlace(size)
    const lowerTagTop = pageSizeMm(size).height - 18
    expect(body.y - (codePlace(size).y + 20)).toBeGreaterThanOrEqual(3.2)
    expect(lowerTagTop - (body.y + body.height)).toBeGreaterThanOrEqual(3)
  })

  test('columns that would be too narrow are not made', () => {
    expect(columnsOf({ size: 'A4', columns: 3, largePrint: false }).count).toBe(3)
    expect(columnsOf({ size: 'A4', columns: 3, largePrint: true }).count).toBe(2)
    expect(columnsOf({ size: 'A5', columns: 3, largePrint: false }).count).toBe(2)
  })
})

describe('pagination', () => {
  test('an empty questionnaire is one empty page', () => {
    expect(paginate([], { ...oneColumn, columns: 2 })).toEqual([[[], []]])
  })

  test('fills the first page, then the next', () => {
    const blocks = [block('a', 60), block('b', 40), block('c', 10)]
    expect(paginate(blocks, oneColumn)).toEqual([[['a', 'b']], [['c']]])
  })

  test('a block that only fits below the header of another page leaves the first one empty', () => {
    expect(paginate([block('a', 110)], oneColumn)).toEqual([[[]], [['a']]])
  })

  test('a block higher than a page stands alone', () => {
    const blocks = [block('a', 10), block('b', 500), block('c', 10)]
    expect(paginate(blocks, oneColumn)).toEqual([[['a']], [['b']], [['c']]])
  })

  test('a block stays with the next one', () => {
    const blocks = [block('a', 70), block('b', 20, { keepWithNext: true }), block('c', 20)]
    expect(paginate(blocks, oneColumn)).toEqual([[['a']], [['b', 'c']]])
  })

  test('the heading of a group takes room again where the group goes on', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => block(id, 40, { group: 'm', headMm: 20 }))
    expect(heightOf(rows)).toBe(180)
    expect(paginate(rows, oneColumn)).toEqual([[['a', 'b']], [['c', 'd']]])
  })

  test('fills columns in order and evens out those of the last page', () => {
    const blocks = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => block(id, 45))
    const frame = { firstPageMm: 90, otherPagesMm: 90, columns: 2 }
    expect(paginate(blocks, frame)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [['e'], ['f']],
    ])
  })

  const blocksOf = fc.array(
    fc.record({
      heightMm: fc.double({ min: 0.5, max: 150, noNaN: true }),
      keepWithNext: fc.boolean(),
      group: fc.option(fc.constantFrom('m', 'n'), { nil: undefined }),
      headMm: fc.double({ min: 0, max: 20, noNaN: true }),
    }),
    { maxLength: 40 },
  )
  const frames = fc.record({
    firstPageMm: fc.double({ min: 0, max: 250, noNaN: true }),
    otherPagesMm: fc.double({ min: 40, max: 250, noNaN: true }),
    columns: fc.constantFrom(1, 2, 3),
  })
  const laidOut = fc.tuple(blocksOf, frames).map(([drawn, frame]) => {
    const blocks = drawn.map(({ group, ...rest }, index) => ({
      ...rest,
      id: String(index),
      ...(group === undefined ? {} : { group }),
    }))
    return { blocks, frame, pages: paginate(blocks, frame) }
  })

  test('every block appears once, in order', () => {
    fc.assert(
      fc.property(laidOut, ({ blocks, pages }) => {
        expect(pages.flat(2)).toEqual(blocks.map(({ id }) => id))
      }),
    )
  })

  test('no column is overfull, unless with one block that is higher than it', () => {
    fc.assert(
      fc.property(laidOut, ({ blocks, frame, pages }) => {
        for (const [page, columns] of pages.entries()) {
          const { firstPageMm, otherPagesMm } = frame
          const limit = page === 0 ? Math.min(firstPageMm, otherPagesMm) : otherPagesMm
          expect(columns).toHaveLength(frame.columns)
          for (const ids of columns) {
            const column = ids.flatMap((id) => blocks[Number(id)] ?? [])
            expect(column.length <= 1 || heightOf(column) <= limit + 0.02).toBe(true)
          }
        }
      }),
    )
  })
})

describe('printed texts', () => {
  test('are there in every language', () => {
    expect(Object.keys(paperTexts).sort()).toEqual([...Language.options].sort())
    for (const language of Language.options) {
      const { page, ...sentences } = paperTexts[language]
      expect(Object.keys(sentences)).toEqual(Object.keys(paperTexts.es).filter((name) => name !== 'page'))
      const words = Object.values(sentences).flatMap((text) =>
        typeof text === 'function' ? [] : typeof text === 'string' ? [text] : Object.values(text).flat(),
      )
      expect(words.every((text) => text.trim() !== '')).toBe(true)
      expect(page(2, 3)).toMatch(/2.*3/)
    }
  })

  test('say what numbers make sense and where an answer leads', () => {
    const { range, skip } = paperTexts.es
    expect([range(0, 100), range(18, null), range(null, 9), range(null, null)]).toEqual([
      'de 0 a 100',
      'desde 18',
      'hasta 9',
      '',
    ])
    expect([skip(7), skip(null)]).toEqual(['→ pase a la 7', '→ fin'])
  })
})
