import enCounter from '../../i18n/en/counter.json'
import esCounter from '../../i18n/es/counter.json'
import type { Language } from '../../i18n/languages'

const es = {
  name: 'Mostrador',
  title: 'Mostrador: quién compra y por qué no',
  lead: 'Visitas contadas en los últimos doce meses. Un grupo que viene junto es una sola visita.',
  figures: 'Cifras',
  visits: 'Visitas',
  bought: 'Compraron',
  notBought: 'No compraron',
  unknown: 'No se sabe',
  conversion: 'Conversión',
  low: 'entre (95 %)',
  high: 'y',
  lost: 'Perdidas por el servicio, de los motivos conocidos',
  reasonsTitle: 'Por qué no compran',
  reason: 'Motivo',
  times: 'Veces',
  percent: 'Parte',
  cumulative: 'Acumulado',
  service: 'Fallo del servicio',
  monthsTitle: 'Mes a mes',
  month: 'Mes',
  yes: 'sí',
  reasons: esCounter.reasons,
  notes: {
    conversion: 'Compraron ÷ (compraron + no compraron). Lo que no se sabe no cuenta.',
    lost: 'Motivos que son fallos del servicio ÷ motivos conocidos.',
  },
  names: { reasons: 'TablaMotivos', months: 'TablaMostrador' },
  sentence: (visits: number, percent: string) =>
    `${visits} visitas contadas en el mostrador; compró el ${percent}.`,
}

const en: typeof es = {
  name: 'Counter',
  title: 'Counter: who buys and why not',
  lead: 'Visits counted in the last twelve months. A group that comes together is one visit.',
  figures: 'Figures',
  visits: 'Visits',
  bought: 'Bought',
  notBought: 'Did not buy',
  unknown: 'Not known',
  conversion: 'Conversion',
  low: 'between (95%)',
  high: 'and',
  lost: 'Lost by the service, of the known reasons',
  reasonsTitle: 'Why they do not buy',
  reason: 'Reason',
  times: 'Times',
  percent: 'Share',
  cumulative: 'Cumulative',
  service: 'Failure of the service',
  monthsTitle: 'Month by month',
  month: 'Month',
  yes: 'yes',
  reasons: enCounter.reasons,
  notes: {
    conversion: 'Bought ÷ (bought + did not buy). What is not known does not count.',
    lost: 'Reasons that are failures of the service ÷ known reasons.',
  },
  names: { reasons: 'ReasonsTable', months: 'CounterTable' },
  sentence: (visits, percent) => `${visits} visits counted at the counter; ${percent} bought.`,
}

/** Words of the sheet of the counter. */
export const counterTexts: Readonly<Record<Language, typeof es>> = { es, en }
