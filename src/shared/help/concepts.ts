/** Every word that the help explains; its texts are in help.json under the same key (domain.md §1.28). */
export const concepts = [
  'service',
  'spirit',
  'exchange',
  'advantage',
  'quality',
  'dimensions',
  'moments',
  'demand',
  'importance',
  'levels',
  'topBox',
  'nps',
  'interval',
  'wilson',
  'few',
  'change',
  'secondKeying',
  'libreta',
  'points',
  'roles',
  'segments',
  'kinds',
  'standards',
  'firstContact',
  'deadline',
  'pareto',
  'control',
  'serviceLevel',
  'promise',
  'warranty',
  'preSale',
  'noBuy',
  'competitors',
  'mystery',
  'suggestions',
  'triangle',
  'servuction',
  'variability',
  'internal',
  'chain',
  'appraisal',
  'audit',
  'commandments',
  'plan',
  'charter',
  'contingency',
  'retention',
  'campaign',
  'closing',
] as const
export type Concept = (typeof concepts)[number]

/**
 * The words that matter on a page, the main one first: a line a page, by its address, in which `*` stands for one
 * part. Pages with nothing to explain, and those where sheets are keyed, are not here.
 */
const words: Readonly<Record<string, readonly Concept[]>> = {
  '/surveys': ['service', 'demand', 'change'],
  '/surveys/*': ['change', 'secondKeying', 'few'],
  '/waves/*/results': ['topBox', 'interval', 'wilson', 'few', 'nps', 'change', 'roles'],
  '/waves/*/importance': ['importance', 'interval', 'few', 'roles'],
  '/waves/*/dimensions': ['dimensions', 'quality', 'interval', 'few', 'roles'],
  '/waves/*/services': ['demand', 'advantage', 'few', 'roles'],
  '/waves/*/levels': ['levels', 'wilson', 'few', 'roles'],
  '/waves/*/verify': ['secondKeying'],
  '/scorecards': ['libreta', 'points'],
  '/scorecards/*': ['libreta', 'points', 'roles', 'few', 'levels'],
  '/scorecards/*/edit': ['points', 'libreta'],
  '/cases': ['kinds', 'deadline'],
  '/cases/new': ['kinds', 'deadline'],
  '/cases/analysis': ['pareto', 'control', 'kinds', 'roles', 'segments'],
  '/standards': ['standards', 'firstContact', 'roles', 'segments'],
  '/standards/questions': ['firstContact', 'standards'],
  '/suggestions': ['suggestions'],
  '/customers': ['segments', 'roles', 'retention'],
  '/opportunities': ['preSale', 'exchange'],
  '/campaigns': ['campaign'],
  '/counter': ['noBuy'],
  '/counter/figures': ['noBuy', 'exchange'],
  '/promises': ['promise', 'serviceLevel'],
  '/promises/results': ['serviceLevel', 'promise', 'control', 'segments'],
  '/aftersales': ['warranty'],
  '/aftersales/figures': ['warranty', 'serviceLevel'],
  '/moments': ['moments', 'servuction', 'triangle', 'spirit'],
  '/bad-news': ['moments', 'spirit'],
  '/elements': ['service', 'triangle', 'servuction'],
  '/variability': ['variability', 'interval', 'few'],
  '/comparison': ['competitors', 'advantage', 'few', 'roles'],
  '/comparison/visits': ['mystery', 'few'],
  '/comparison/prices': ['competitors', 'exchange'],
  '/plan': ['plan', 'change'],
  '/actions': ['plan', 'change'],
  '/retention': ['retention', 'segments'],
  '/charter': ['charter', 'promise'],
  '/contingencies': ['contingency'],
  '/audits': ['audit', 'spirit'],
  '/audits/commandments': ['commandments'],
  '/team': ['internal', 'few', 'spirit'],
  '/chain': ['chain', 'internal'],
  '/appraisals': ['appraisal', 'few'],
  '/appraisals/*': ['appraisal', 'few'],
  '/months': ['closing'],
  '/months/*': ['closing'],
  '/report': ['change', 'interval', 'topBox'],
  '/calendar/terms': ['deadline'],
}

const pages = Object.entries(words).map(([page, named]) => ({ parts: page.split('/'), page, named }))

/** The words that matter on the page at an address, the main one first; none where nothing is to explain. */
export function conceptsOf(address: string): readonly Concept[] {
  const parts = (address.split('?')[0] ?? '').split('/')
  const fits = pages.filter(
    (page) =>
      page.parts.length === parts.length &&
      page.parts.every((part, index) => part === '*' || part === parts[index]),
  )
  // A page that is named counts before one of any name: /cases/new is no case.
  return [...fits].sort((one, other) => stars(one.parts) - stars(other.parts))[0]?.named ?? []
}

function stars(parts: readonly string[]): number {
  return parts.filter((part) => part === '*').length
}

/** Pages whose address is always the same, on which a word matters: those that a link can lead to. */
export function pagesOf(concept: Concept): readonly string[] {
  return pages
    .filter(({ page, named }) => named.includes(concept) && !page.includes('*'))
    .map(({ page }) => page)
}

/** The glossary, at one word or from its beginning. */
export function helpHref(concept: Concept | null): string {
  return concept === null ? '/help' : `/help/${concept}`
}

/** The word that a text names; null for none. */
export function conceptNamed(text: string | undefined): Concept | null {
  return concepts.find((concept) => concept === text) ?? null
}
