import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import jsQR from 'jsqr'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import { codePlace, type PaperSize, type PlaceMm, tagPlaces } from '#shared/surveys/paper'
import { codeTextPlace, numberPlace } from '#shared/surveys/paperInk'
import { decodeSheetCode, encodeSheetCode, type SheetCode, sheetCodeLetters } from '#shared/surveys/sheetCode'
import { call } from './support/calls'
import { saveTo } from './support/dialogs'
import { launchApp, temporaryFolder } from './support/launch'

const dpi = 200
const pxPerMm = dpi / 25.4

/** The tags 0–3 of DICT_4X4_50 as OpenCV draws them, one letter a module, 1 for white. */
const tags = ['1011010100110010', '0000111110011010', '0011001100101101', '1001100101000110']

const prints = [
  { size: 'A4', columns: 1, largePrint: false, copies: 3, questions: 30 },
  { size: 'Letter', columns: 2, largePrint: false, copies: 2, questions: 30 },
  { size: 'A5', columns: 1, largePrint: false, copies: 60, questions: 14 },
  { size: 'A5', columns: 1, largePrint: true, copies: 2, questions: 14 },
] as const

for (const { copies, questions, ...layout } of prints) {
  const paper = `${layout.size}${layout.largePrint ? ' in large print' : ''}`
  test(`${copies} copies on ${paper} can be read back: every number once, in order, and the four tags at their places`, async () => {
    test.skip(!hasPoppler(), 'pdftoppm is not installed')
    test.setTimeout(180_000)
    const folder = temporaryFolder()
    const { app, page, close } = await launchApp()
    await page.locator('h1').waitFor()
    await call(page, 'business.createSample', { language: 'es' })
    const wave = await openedWave(page, questions)
    const path = join(folder, 'hojas.pdf')
    await saveTo(app, path)
    await call(page, 'surveys.print', { ...wave, options: { ...layout, copies, firstNumber: 41 } })
    await expect
      .poll(async () => (await call(page, 'jobs.list', {})).map(({ state }) => state.state), {
        timeout: 60_000,
      })
      .toEqual(['done'])
    const { runs } = await call(page, 'surveys.ledger', { waveId: wave.waveId })
    expect(runs).toMatchObject([{ from: 41, to: 40 + copies }])
    expect(readdirSync(folder)).toEqual(['hojas.pdf'])
    await close()

    const codes = codesOf(folder, path, layout.size)
    const pages = codes.length / copies
    expect(pages).toBeGreaterThan(1)
    expect(codes).toEqual(
      codes.map((_, index) => ({
        ...wave,
        versionNumber: 1,
        layout,
        page: (index % pages) + 1,
        sheet: 41 + Math.floor(index / pages),
      })),
    )
    for (const image of imagesOf(folder, path, ['-l', String(pages + 1)])) {
      // Nothing is behind the letters that are set over the pages.
      expect(grayAround(image, numberPlace(layout.size, true))).toBe(255)
      expect(grayAround(image, codeTextPlace(layout.size, sheetCodeLetters))).toBe(255)
      tagPlaces(layout.size).forEach((place, id) => {
        expect(bitsOf(image, place)).toBe(tags[id])
        expect(Math.max(...edgeErrors(image, place))).toBeLessThanOrEqual(0.3)
      })
    }
    const { text, words } = lastPageOf(path, codes.length)
    expect(text).toContain(encodeSheetCode(codes.at(-1) ?? never()))
    expect(words).toContain(String(40 + copies))
  })
}

async function openedWave(page: Page, count: number): Promise<{ surveyId: number; waveId: number }> {
  const { surveyId } = await call(page, 'surveys.create', {
    templateId: null,
    title: 'Papel',
    language: 'es',
  })
  const { questionnaire } = await call(page, 'surveys.get', { surveyId })
  const questions = Array.from({ length: count }, (_, index) => ({
    ...blankQuestion(`q${index + 1}`, index % 2 === 0 ? 'S5' : 'R10'),
    text: { es: `Pregunta ${index + 1}`, en: '' },
  }))
  await call(page, 'surveys.save', { surveyId, questionnaire: { ...questionnaire, questions } })
  const { waveId } = await call(page, 'surveys.openWave', {
    surveyId,
    wave: { label: 'Lectura', openedOn: '2026-03-02' },
  })
  return { surveyId, waveId }
}

function never(): never {
  throw new Error('nothing was printed')
}

/** The pages as pictures, in order. */
function imagesOf(folder: string, path: string, options: readonly string[]): Gray[] {
  const target = mkdtempSync(join(folder, 'pages-'))
  const asked = ['-gray', '-r', String(dpi), ...options, path, join(target, 'page')]
  execFileSync('pdftoppm', asked, { stdio: 'ignore' })
  return readdirSync(target)
    .sort()
    .map((name) => readGray(join(target, name)))
}

/** What the codes of all pages say, read from their places with the white around them. */
function codesOf(folder: string, path: string, size: PaperSize): (SheetCode | null)[] {
  const { x, y, width } = codePlace(size)
  const clear = 3.2
  const [left, top, side] = [x - clear, y - clear, width + 2 * clear].map((mm) =>
    String(Math.round(mm * pxPerMm)),
  )
  const part = ['-x', left ?? '', '-y', top ?? '', '-W', side ?? '', '-H', side ?? '']
  return imagesOf(folder, path, part).map((image) => decodeSheetCode(readCode(image)))
}

function lastPageOf(
  path: string,
  page: number,
): { readonly text: string; readonly words: readonly string[] } {
  const text = execFileSync('pdftotext', ['-f', String(page), '-l', String(page), path, '-']).toString()
  return { text, words: text.split(/\s+/) }
}

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

/** The gray a little to the left of a place and above it: 255 is white. */
function grayAround({ width, pixels }: Gray, { x, y }: { readonly x: number; readonly y: number }): number {
  const [column, row] = [x - 0.4, y - 0.3].map((mm) => Math.round(mm * pxPerMm))
  return pixels[(row ?? 0) * width + (column ?? 0)] ?? 0
}

function isDark({ width, pixels }: Gray, xMm: number, yMm: number): boolean {
  return (pixels[Math.floor(yMm * pxPerMm) * width + Math.floor(xMm * pxPerMm)] ?? 255) < 128
}

function readCode({ width, height, pixels }: Gray): string {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  pixels.forEach((gray, index) => {
    rgba.fill(gray, index * 4, index * 4 + 3)
  })
  return jsQR(rgba, width, height)?.data ?? ''
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
