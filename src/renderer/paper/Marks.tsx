import qrcode from 'qrcode-generator'
import {
  codePlace,
  type PaperSize,
  type PlaceMm,
  pageSizeMm,
  sheetMm,
  tagPlaces,
} from '#shared/surveys/paper'

/**
 * White modules of the tags 0–3 of the ArUco dictionary DICT_4X4_50, row by row. Read from OpenCV 5.0
 * (`aruco.generateImageMarker`); in its source the same tags begin the table of predefined dictionaries
 * with the bytes 181 50, 15 154, 51 45 and 153 70.
 */
const tagBits = [
  ['1011', '0101', '0011', '0010'],
  ['0000', '1111', '1001', '1010'],
  ['0011', '0011', '0010', '1101'],
  ['1001', '1001', '0100', '0110'],
] as const

/** Four modules of pattern and a black border of one. */
const tagModules = 6
const pxPerMm = 96 / 25.4

function whiteModules(rows: readonly string[]): readonly { readonly x: number; readonly y: number }[] {
  return rows.flatMap((row, y) => [...row].flatMap((bit, x) => (bit === '1' ? [{ x: x + 1, y: y + 1 }] : [])))
}

function Tag({ rows, place }: { readonly rows: readonly string[]; readonly place: PlaceMm }) {
  const module = sheetMm.tag / tagModules
  return (
    <>
      <rect {...place} fill="#000" />
      {whiteModules(rows).map(({ x, y }) => (
        <rect
          key={`${x},${y}`}
          x={place.x + x * module}
          y={place.y + y * module}
          width={module}
          height={module}
          fill="#fff"
        />
      ))}
    </>
  )
}

/** Version 2 with a quarter of spare code: 25 modules of 0.8 mm (omr.md §2). */
const codeVersion = 2
const codeSpare = 'Q'

/** The dark modules of a code as one path: a rectangle for each run of a row. */
function codePath(text: string, { x, y, width }: PlaceMm): string {
  const code = qrcode(codeVersion, codeSpare)
  code.addData(text, 'Alphanumeric')
  code.make()
  const count = code.getModuleCount()
  const module = width / count
  const runs: string[] = []
  for (let row = 0; row < count; row += 1) {
    for (let from = 0; from < count; from += 1) {
      if (!code.isDark(row, from)) continue
      let to = from
      while (to < count && code.isDark(row, to)) to += 1
      runs.push(
        `M${mm(x + from * module)} ${mm(y + row * module)}h${mm((to - from) * module)}v${mm(module)}H${mm(x + from * module)}z`,
      )
      from = to
    }
  }
  return runs.join('')
}

function mm(length: number): string {
  return String(Number(length.toFixed(3)))
}

/**
 * The registration tags and the code of a page. One drawing covers the page and measures whole CSS pixels: the browser
 * moves and stretches smaller ones to the pixel grid, which is off by more than the reader likes.
 */
export function Marks({ size, code }: { readonly size: PaperSize; readonly code: string | null }) {
  const page = pageSizeMm(size)
  const width = Math.ceil(page.width * pxPerMm)
  const height = Math.ceil(page.height * pxPerMm)
  const places = tagPlaces(size)
  return (
    <svg
      className="paper-marks"
      width={width}
      height={height}
      viewBox={`0 0 ${width / pxPerMm} ${height / pxPerMm}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      {tagBits.map((rows, id) => {
        const place = places[id]
        return place ? <Tag key={rows.join('')} rows={rows} place={place} /> : null
      })}
      {code === null ? null : <path d={codePath(code, codePlace(size))} fill="#000" />}
    </svg>
  )
}
