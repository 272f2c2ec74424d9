import type { Basket } from '#shared/comparison/baskets.contract'
import type { ComparisonProfile, SourceProfile } from '#shared/comparison/competitors.contract'
import { threeOpportunities } from '#shared/comparison/profile'
import type { VisitLine } from '#shared/comparison/visits.contract'
import { competitorTexts } from '#shared/reports/sheets/competitorTexts'
import { basketsWithIndices } from '../../../comparison/readBaskets'
import { readProfile } from '../../../comparison/readProfile'
import { visitLines } from '../../../comparison/readVisits'
import { columnBlock } from '../addresses'
import type { SheetContext } from '../sheetContext'
import { SheetDraft } from '../sheetDraft'
import { sheetKind } from '../sheetKind'
import { putProfile, settingCells } from './competitorProfile'
import { putBasket, putVisits } from './competitorVisits'

interface Facts {
  readonly profile: ComparisonProfile
  readonly visits: readonly VisitLine[]
  /** The latest; null without one. */
  readonly basket: Basket | null
}

export type CompetitorWords = (typeof competitorTexts)['es']

const nameWidth = 34
/** The widest table has a name, importance, us, and two columns a competitor. */
const COLUMNS = 20

/** The competitors: what is known of each, source by source, the visits, and the latest basket (domain.md §1.3, §1.4). */
export const competitorsSheet = sheetKind<Facts>({
  key: 'competitors',
  name: { es: competitorTexts.es.name, en: competitorTexts.en.name },
  read({ db }) {
    const profile = readProfile(db)
    const visits = visitLines(db)
    const basket = basketsWithIndices(db)[0] ?? null
    const isEmpty = profile.sources.length === 0 && visits.length === 0 && basket === null
    return isEmpty ? null : { profile, visits, basket }
  },
  write,
  sentence: ({ profile }, language) => {
    const words = competitorTexts[language]
    const source = mainSource(profile)
    if (!source) return null
    const [first] = threeOpportunities(source.rows)
    if (!first) return words.nothing
    return first.class === 'opportunity' ? words.sentence(first.name) : words.weakness(first.name)
  },
})

/** The source that people trust most of those that say something of us and of them. */
function mainSource({ sources }: ComparisonProfile): SourceProfile | undefined {
  return sources.find(({ rows }) => rows.some((row) => row.class !== null))
}

function write({ profile, visits, basket }: Facts, { model }: SheetContext): SheetDraft {
  const words = competitorTexts[model.language]
  const widths = [nameWidth, ...Array.from({ length: COLUMNS }, () => 13)]
  const sheet = new SheetDraft(words.name, widths, { landscape: true, freeze: { row: 0, column: 1 } })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  putSettings(sheet, profile, words)
  let row = 8
  for (const source of profile.sources) row = putProfile(sheet, source, words, row) + 3
  if (visits.length > 0) row = putVisits(sheet, visits, words, row) + 3
  if (basket) putBasket(sheet, basket, words, row)
  return sheet
}

/** What counts as done well, and as a difference: cells that the classes follow. */
function putSettings(sheet: SheetDraft, { settings }: ComparisonProfile, words: CompetitorWords): void {
  const { target, difference } = settingCells
  sheet.put(target.row, 1, words.target, 'setting')
  sheet.put(target.row, 2, settings.target, 'input')
  sheet.put(difference.row, 1, words.difference, 'setting')
  sheet.put(difference.row, 2, settings.difference, 'input')
  sheet.put(target.row, 3, `← ${words.inputs}`, 'note')
  sheet.names.push(
    { name: words.names.target, block: columnBlock(2, target.row, target.row) },
    { name: words.names.difference, block: columnBlock(2, difference.row, difference.row) },
  )
}
