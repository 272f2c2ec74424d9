import { measureExport } from './export'
import { type Figure, toJson, toTable } from './figures'
import { measureFrames } from './frames'
import { measureImport } from './import'
import { measureKeys } from './keys'
import { measureMonths } from './months'
import { measurePages } from './pages'
import { measurePrint } from './print'
import { tell } from './progress'
import { measureRegister } from './register'
import { measureResults } from './results'
import { measureSave } from './save'
import { measureSearch } from './search'
import type { PieceName, Settings } from './settings'
import { measureStart } from './start'
import { measureTypist } from './typist'

const pieces: Readonly<Record<PieceName, (settings: Settings) => Promise<Figure[]>>> = {
  start: measureStart,
  save: measureSave,
  results: measureResults,
  months: measureMonths,
  search: measureSearch,
  export: measureExport,
  import: measureImport,
  print: measurePrint,
  keys: measureKeys,
  typist: measureTypist,
  register: measureRegister,
  pages: measurePages,
  frames: measureFrames,
}

const settings = JSON.parse(process.argv[2] ?? '') as Settings // written by scripts/bench.ts
const figures: Figure[] = []
for (const name of settings.pieces) {
  tell(`measuring: ${name}`)
  figures.push(...(await pieces[name](settings)))
}
console.log(settings.json ? figures.map(toJson).join('\n') : toTable(figures))
