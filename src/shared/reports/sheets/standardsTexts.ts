import enStandards from '../../i18n/en/standards.json'
import esStandards from '../../i18n/es/standards.json'
import type { Language } from '../../i18n/languages'

const es = {
  name: 'Estandares',
  title: 'Los cinco estándares de servicio',
  clock: {
    business:
      'Los tiempos van en horas de apertura. Cambie las dos fechas: lo que se calcula con la hoja Casos las sigue.',
    calendar:
      'No se sabe el horario: los tiempos van en horas de reloj. Cambie las dos fechas: lo que se calcula con la hoja Casos las sigue.',
  },
  from: 'Desde el día',
  to: 'Hasta el día',
  standards: esStandards.names,
  /** The first column says in what: of this one it is points. */
  handling: `${esStandards.names.handling} (de 1 a 5)`,
  definitions: esStandards.definitions,
  indicators: esStandards.indicators.names,
  indicatorTexts: esStandards.indicators.texts,
  lights: esStandards.lights,
  standard: 'Estándar',
  goal: 'Meta',
  value: 'Valor',
  numerator: 'Numerador',
  denominator: 'Denominador',
  n: 'n',
  median: 'Mediana (h)',
  p90: 'P90 (h)',
  mean: 'Media (h)',
  previous: 'Periodo anterior',
  previousN: 'n anterior',
  light: 'Cómo va',
  noGoal: 'sin meta',
  fewData: 'pocos datos',
  indicator: 'Indicador',
  indicatorsTitle: 'Cómo se llevan los casos',
  low: 'Desde',
  high: 'Hasta',
  notes: {
    value:
      'Mediana de los tiempos de la primera respuesta y de la resolución, media de las respuestas, y parte de los casos en los porcentajes.',
    numerator: 'De los tiempos, los casos dentro de la meta; de los porcentajes, los que la cumplen.',
    denominator: 'Los casos decididos: los que aún están a tiempo no cuentan.',
    p90: 'Nueve de cada diez tardaron eso o menos.',
  },
  names: {
    from: 'Estandares_desde',
    to: 'Estandares_hasta',
    standards: 'TablaEstandares',
    indicators: 'TablaIndicadores',
  },
  sentence: (met: number, measured: number) =>
    `Cumplen su meta ${met} de los ${measured} estándares con meta y datos.`,
  noneMeasured: 'Los cinco estándares de servicio del periodo.',
}

const en: typeof es = {
  name: 'Standards',
  title: 'The five service standards',
  clock: {
    business:
      'Times are in hours of opening. Change the two dates: what is worked out from the Cases sheet follows them.',
    calendar:
      'The opening hours are not known: times are in hours of the clock. Change the two dates: what is worked out from the Cases sheet follows them.',
  },
  from: 'From the day',
  to: 'To the day',
  standards: enStandards.names,
  handling: `${enStandards.names.handling} (1 to 5)`,
  definitions: enStandards.definitions,
  indicators: enStandards.indicators.names,
  indicatorTexts: enStandards.indicators.texts,
  lights: enStandards.lights,
  standard: 'Standard',
  goal: 'Goal',
  value: 'Value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  n: 'n',
  median: 'Median (h)',
  p90: 'P90 (h)',
  mean: 'Mean (h)',
  previous: 'Period before',
  previousN: 'n before',
  light: 'How it goes',
  noGoal: 'no goal',
  fewData: 'few data',
  indicator: 'Indicator',
  indicatorsTitle: 'How cases are handled',
  low: 'From',
  high: 'To',
  notes: {
    value:
      'Median of the times of first reply and resolution, mean of the replies, and share of cases in the percentages.',
    numerator: 'Of times, the cases within the goal; of percentages, those that meet it.',
    denominator: 'The cases that are decided: those still in time do not count.',
    p90: 'Nine out of ten took that or less.',
  },
  names: {
    from: 'Standards_from',
    to: 'Standards_to',
    standards: 'StandardsTable',
    indicators: 'IndicatorsTable',
  },
  sentence: (met, measured) => `${met} of the ${measured} standards with a goal and data meet it.`,
  noneMeasured: 'The five service standards of the period.',
}

/** Words of the sheet of standards. */
export const standardsTexts: Readonly<Record<Language, typeof es>> = { es, en }
