import type { Language } from '../../i18n/languages'

const es = {
  name: 'Promesas',
  title: 'Promesas no cumplidas, mes a mes',
  lead: 'Tarde, a medias, canceladas por la casa o abiertas pasado su día, de las que ya se pueden juzgar.',
  events: 'No cumplidas',
  size: 'Juzgadas',
  value: 'No cumplidas, de cada una',
  levels: 'Promesas cumplidas en todo el tiempo',
  measure: 'Medida',
  onTime: 'A tiempo',
  decided: 'Juzgadas',
  share: 'Cumplidas',
  bases: {
    last: 'Sobre la última promesa',
    first: 'Sobre la promesa inicial',
    lastWithout: 'Última, sin contingencias',
    firstWithout: 'Inicial, sin contingencias',
  },
  definition:
    'Parte de las promesas del mes de su fecha que no se cumplieron; las pendientes y las que canceló el cliente a tiempo no cuentan.',
  names: { table: 'TablaPromesas', centre: 'CentroPromesas', levels: 'TablaCumplidas' },
  sentence: (kept: number, n: number) => `De ${n} promesas juzgadas se cumplieron ${kept}.`,
}

const en: typeof es = {
  name: 'Promises',
  title: 'Promises not kept, month by month',
  lead: 'Late, in part, cancelled by the firm or open past their day, out of those that can be judged.',
  events: 'Not kept',
  size: 'Judged',
  value: 'Not kept, share',
  levels: 'Promises kept over all the time',
  measure: 'Measure',
  onTime: 'On time',
  decided: 'Judged',
  share: 'Kept',
  bases: {
    last: 'On the last promise',
    first: 'On the first promise',
    lastWithout: 'Last, without contingencies',
    firstWithout: 'First, without contingencies',
  },
  definition:
    'Share of the promises of the month of their day that were not kept; pending ones and those that the customer cancelled in time do not count.',
  names: { table: 'TablePromises', centre: 'PromisesCentre', levels: 'TableKept' },
  sentence: (kept: number, n: number) => `Of ${n} promises judged, ${kept} were kept.`,
}

/** Words of the sheet about promises. */
export const promisesTexts: Readonly<Record<Language, typeof es>> = { es, en }
