import { deflateRawSync } from 'node:zlib'

export interface Part {
  readonly name: string
  readonly data: string | Uint8Array
  /** 0 stored, 8 deflated; the default. */
  readonly method?: number
  /** What the directory says of the size, whatever it is. */
  readonly claimed?: number
}

/** A zip file as anybody might make it: names and sizes are written as they are told. */
export function zipFile(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, method = 8, claimed } of parts) {
    const plain = Buffer.from(data)
    const packed = method === 8 ? deflateRawSync(plain) : plain
    const named = Buffer.from(name)
    const size = claimed ?? plain.length
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, named, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, rest, named]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, entries, Buffer.from('PK\u0005\u0006'), end])
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The parts of a workbook of one sheet; `rows` is the XML inside of `sheetData`. */
export function workbookParts(rows: string, workbookPr = ''): Part[] {
  return [
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${main} ${office}>${workbookPr}<sheets><sheet name="Hojas" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]
}

/** A cell with its text in it. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** A sheet with a column of grades: its header and so many rows. */
export function grades(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const line = index + 2
    return `<row r="${line}"><c r="A${line}"><v>${(index % 5) + 1}</v></c>${textCell(`B${line}`, `Bien ${index}`)}</row>`
  })
  return `<row r="1">${textCell('A1', 'Nota')}${textCell('B1', 'Opinión')}</row>${rows.join('')}`
}
