import { type Block, blockAddress } from './addresses'
import { xmlText } from './cellText'

/** A table with filters over cells; `headers` are the texts of its first row. */
export function tablePartXml(id: number, name: string, block: Block, headers: readonly string[]): string {
  const ref = blockAddress(block)
  const columns = headers.map((header, index) => `<tableColumn id="${index + 1}" name="${xmlText(header)}"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">`,
    `<autoFilter ref="${ref}"/>`,
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    '</table>',
  ].join('')
}
