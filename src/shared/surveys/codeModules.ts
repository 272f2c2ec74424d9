import qrcode from 'qrcode-generator'

/** Version 2 with a quarter of spare code: 25 modules a side (omr.md §2). */
const version = 2
const spare = 'Q'

/** How many modules a side of the code has, without the white around it. */
export const codeModuleCount = 25

/** Dark modules side by side, counted from the top left. */
export interface ModuleRun {
  readonly row: number
  readonly from: number
  readonly length: number
}

/** The dark modules of a machine-readable code: one run for each stretch of a row. */
export function codeModules(text: string): readonly ModuleRun[] {
  const code = qrcode(version, spare)
  code.addData(text, 'Alphanumeric')
  code.make()
  const runs: ModuleRun[] = []
  for (let row = 0; row < codeModuleCount; row += 1) {
    for (let from = 0; from < codeModuleCount; from += 1) {
      let to = from
      while (to < codeModuleCount && code.isDark(row, to)) to += 1
      if (to > from) runs.push({ row, from, length: to - from })
      from = to
    }
  }
  return runs
}
