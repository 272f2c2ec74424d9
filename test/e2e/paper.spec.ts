import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import jsQR from 'jsqr'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import { codePlace, type PlaceMm, tagPlaces } from '#shared/surveys/paper'
import { decodeSheetCode } from '#shared/surveys/sheetCode'
import { call } from './support/calls'
import { launchApp, temporaryFolder } from './support/launch'

const dpi = 200
const pxPerMm = dpi / 25.4

/** The tags 0–3 of DICT_4X4_50 as OpenCV draws them, one letter a module, 1 for white. */
const tags = ['1011010100110010', '0000111110011010', '0011001100101101', '1001100101000110']

test('what is printed can be read back: every code, and the four tags at their places', async () => {
  test.skip(!hasPoppler(), 'pdftoppm is not installed')
  test.setTimeout(120_000)
  const folder = temporaryFolder()
  const { app, page, close } = await launchApp()
  await page.locator('h1').waitFor()
  await call(page, 'business.createSample', { language: 'es' })
  const { surveyId } = await call(page, 'surveys.create', {
    templateId: null,
    title: 'Papel',
    language: 'es',
  })
  const { questionnaire } = await call(page, 'surveys.get', { surveyId })
  const questions = Array.from({ length: 30 }, (_, index) => ({
    ...blankQuestion(`q${index + 1}`, index % 2 === 0 ? 'S5' : 'R10'),
    text: { es: `Pregunta ${index + 1}`, en: '' },
  }))
  await call(page, 'surveys.save', { surveyId, questionnaire: { ...questionnaire, questions } })
  const { waveId } = await call(page, 'surveys.openWave', {
    surveyId,
    wave: { label: 'Lectura', openedOn: '2026-03-02' },
  })

  const path = join(folder, 'hojas.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  const layout = { size: 'A4', columns: 1, largePrint: false } as const
  const options = { ...layout, copies: 3, firstNumber: 41 }
  await call(page, 'surveys.print', { surveyId, waveId, options })
  await close()

  execFileSync('pdftoppm', ['-gray', '-r', String(dpi), path, join(folder, 'page')], { stdio: 'ignore' })
  const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
  const images = names.sort().map((name) => readGray(join(folder, name)))
  const pages = images.length / 3
  expect(pages).toBeGreaterThan(1)
  const codes = images.map((image) => decodeSheetCode(readCode(image)))
  expect(codes).toEqual(
    images.map((_, index) => ({
      surveyId,
      versionNumber: 1,
      waveId,
      layout,
      page: (index % pages) + 1,
      sheet: 41 + Math.floor(index / pages),
    })),
  )
  for (const image of images) {
    tagPlaces('A4').forEach((place, id) => {
      expect(bitsOf(image, place)).toBe(tags[id])
      expect(Math.max(...edgeErrors(image, place))).toBeLessThanOrEqual(0.3)
    })
  }
})

interface Gray {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A binary PGM of 8 bits. */
function readGray(path: string): Gray {
  const bytes = readFileSync(path)
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) }
}

function isDark({ width, pixels }: Gray, xMm: number, yMm: number): boolean {
  return (pixels[Math.floor(yMm * pxPerMm) * width + Math.floor(xMm * pxPerMm)] ?? 255) < 128
}

/** The text of the code of a page, read from its place with its quiet zone. */
function readCode(image: Gray): string {
  const { x, y, width } = codePlace('A4')
  const clear = 3.2
  const side = Math.round((width + 2 * clear) * pxPerMm)
  const rgba = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const at = Math.round((y - clear) * pxPerMm + row) * image.width
      const gray = image.pixels[at + Math.round((x - clear) * pxPerMm + column)] ?? 255
      rgba.fill(gray, (row * side + column) * 4, (row * side + column) * 4 + 3)
    }
  }
  return jsQR(rgba, side, side)?.data ?? ''
}

/** The sixteen modules within the black border of a tag, row by row. */
function bitsOf(image: Gray, { x, y, width }: PlaceMm): string {
  const module = width / 6
  const inner = [1.5, 2.5, 3.5, 4.5]
  return inner
    .flatMap((row) =>
      inner.map((column) => (isDark(image, x + column * module, y + row * module) ? '0' : '1')),
    )
    .join('')
}

/** How far the four edges of a tag are from where they should be, in millimetres. */
function edgeErrors(image: Gray, { x, y, width }: PlaceMm): number[] {
  const within = width / 12
  const reach = 2
  const step = 0.02
  const edge = (isDarkAt: (outward: number) => boolean): number => {
    let outward = -within
    while (outward < reach && isDarkAt(outward)) outward += step
    return Math.abs(outward)
  }
  return [
    edge((out) => isDark(image, x - out, y + within)),
    edge((out) => isDark(image, x + width + out, y + within)),
    edge((out) => isDark(image, x + within, y - out)),
    edge((out) => isDark(image, x + within, y + width + out)),
  ]
}
