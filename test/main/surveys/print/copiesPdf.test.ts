import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inkLetters } from '#shared/surveys/paperInk'
import { copiesPdf } from '../../../../src/main/surveys/print/copiesPdf'
import { readPdf } from '../../../../src/main/surveys/print/readPdf'
import { paperTemplate } from '../../../support/paperTemplate'

const layout = { size: 'A4', columns: 1, largePrint: false } as const
const job = {
  template: paperTemplate(),
  title: 'Opinión',
  surveyId: 3,
  versionNumber: 1,
  waveId: 7,
  layout,
  firstNumber: 41,
}

test('the template has a page for each letter after those of the copy', () => {
  const { pages } = readPdf(job.template)
  expect(pages).toHaveLength(1 + inkLetters.length)
  expect(pages[0]).toMatchObject({ width: 595, height: 842, resources: '<<>>' })
})

test('the file begins with the template as it is, and says where each of its objects is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (copies) => {
      const pdf = copiesPdf({ ...job, copies }, () => undefined)
      expect(pdf.subarray(0, job.template.length).equals(Buffer.from(job.template))).toBe(true)
      const text = pdf.toString('latin1')
      const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
      const lines = text.slice(tableAt).split('\n')
      const wrong: string[] = []
      let object = 0
      for (const line of lines.slice(1, lines.indexOf('trailer'))) {
        const [, first] = /^(\d+) \d+$/.exec(line) ?? []
        if (first !== undefined) object = Number(first)
        else {
          if (!text.startsWith(`${object} 0 obj\n`, Number(line.slice(0, 10)))) wrong.push(line)
          object += 1
        }
      }
      expect(wrong).toEqual([])
      expect(text.split('/Type /Page\n')).toHaveLength(1 + 1 + inkLetters.length + copies)
      expect(text).toContain(`/Count ${copies}\n`)
    }),
    { numRuns: 10 },
  )
})

test('each copy is told, and what is thrown then ends the work', () => {
  const told: number[] = []
  expect(() =>
    copiesPdf({ ...job, copies: 9 }, (done) => {
      told.push(done)
      if (done === 4) throw new Error('enough')
    }),
  ).toThrow('enough')
  expect(told).toEqual([1, 2, 3, 4])
})

test('five hundred copies take little more room than one', () => {
  const lengthOf = (copies: number) => copiesPdf({ ...job, copies }, () => undefined).length
  expect((lengthOf(500) - lengthOf(1)) / 499).toBeLessThan(1600)
})

test('a file that is written in another way is refused', () => {
  const noPdf = new TextEncoder().encode('%PDF-1.7\nnothing of ours')
  expect(() => copiesPdf({ ...job, template: noPdf, copies: 1 }, () => undefined)).toThrow()
})
