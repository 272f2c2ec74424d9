import { expect, test } from 'vitest'
import { chartsContract } from '#shared/charts/charts.contract'
import type { ChartSource } from '../../../src/renderer/charts/look'
import { paperLook } from '../../../src/renderer/charts/look'
import { marked } from '../../../src/renderer/charts/marks'
import { markupOf } from '../../../src/renderer/charts/markup'
import { svgPicture } from '../../../src/renderer/charts/picture'
import { nameAxis, quiet, valueAxis } from '../../../src/renderer/charts/quietChart'
import { shapesOf } from '../../../src/renderer/charts/vector'

const size = { width: 400, height: 200 }

const twoBars: ChartSource = (look) => ({
  type: 'bar',
  data: {
    labels: ['Limpieza', 'Trato'],
    datasets: [
      marked(
        { data: [40, 80], backgroundColor: look.accent },
        { look, hatch: 'rising', texts: ['40 %', '80 % <b>'], whiskers: [{ low: 30, high: 50 }, null] },
      ),
    ],
  },
  options: { ...quiet(look), scales: { x: nameAxis(look), y: { ...valueAxis(look), min: 0, max: 100 } } },
})

const drawn = (hasPatterns: boolean) => shapesOf(twoBars, paperLook('es', hasPatterns), size)
const texts = (hasPatterns = false) => drawn(hasPatterns).flatMap(({ text }) => text ?? [])

test('a chart is drawn once, as lines and texts: names, figures and the numbers of its axis', () => {
  expect(texts().filter((text) => text === 'Trato')).toHaveLength(1)
  expect(texts()).toEqual(expect.arrayContaining(['Limpieza', '40 %', '80 % <b>', '100']))
})

test('bars are as high as their figures', () => {
  const bars = drawn(false).filter(
    ({ name, attributes }) => name === 'path' && attributes['fill'] === paperLook('es', false).accent,
  )
  const heights = bars.map(({ attributes }) => {
    const levels = [...String(attributes['d']).matchAll(/[ML]\S+ ([\d.]+)/g)].map(([, y]) => Number(y))
    return Math.max(...levels) - Math.min(...levels)
  })
  expect(heights).toHaveLength(2)
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1)
})

test('patterns are strokes over the bars, only where they are wanted', () => {
  expect(drawn(true).length).toBeGreaterThan(drawn(false).length + 10)
})

test('what is written in a picture is text and nothing else', () => {
  const markup = markupOf(drawn(false))
  expect(markup).not.toContain('<b>')
  expect(
    new DOMParser().parseFromString(`<svg>${markup}</svg>`, 'image/svg+xml').querySelector('b'),
  ).toBeNull()
})

test('a picture says its title and where the figures come from, and main takes it', async () => {
  const picture = await svgPicture(
    { title: '¿Volvería? onclick = "x" url(a)', description: '', source: 'Ola 3 · n = 60' },
    { ...size, markup: () => Promise.resolve(markupOf(drawn(true))) },
  )
  expect(picture).toContain('Ola 3')
  const { input } = chartsContract['charts.save']
  expect(input.safeParse({ name: 'x', picture: { kind: 'svg', data: picture } }).success).toBe(true)
  const evil = picture.replace('</svg>', '<script>1</script></svg>')
  expect(input.safeParse({ name: 'x', picture: { kind: 'svg', data: evil } }).success).toBe(false)
})
