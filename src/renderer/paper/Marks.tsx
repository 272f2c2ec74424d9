import { codeModuleCount, codeModules } from '#shared/surveys/codeModules'
import {
  codePlace,
  type PaperSize,
  type PlaceMm,
  pageSizeMm,
  sheetMm,
  tagPlaces,
} from '#shared/surveys/paper'
import { codeLater, type SideCode } from './SpacedText'

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

/** The dark modules of a code as one path: a rectangle for each run of a row. */
function codePath(text: string, { x, y, width }: PlaceMm): string {
  const module = width / codeModuleCount
  return codeModules(text)
    .map(({ row, from, length }) => {
      const left = mm(x + from * module)
      return `M${left} ${mm(y + row * module)}h${mm(length * module)}v${mm(module)}H${left}z`
    })
    .join('')
}

function mm(length: number): string {
  return String(Number(length.toFixed(3)))
}

/**
 * The registration tags and the code of a page. One drawing covers the page and measures whole CSS pixels: the browser
 * moves and stretches smaller ones to the pixel grid, which is off by more than the reader likes.
 */
export function Marks({ size, code }: { readonly size: PaperSize; readonly code: SideCode }) {
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
      {code === null || code === codeLater ? null : <path d={codePath(code, codePlace(size))} fill="#000" />}
    </svg>
  )
}
