import enAnalysis from '../../i18n/en/analysis.json'
import esAnalysis from '../../i18n/es/analysis.json'
import type { Language } from '../../i18n/languages'

const es = {
  name: 'Calidad22',
  title: 'Calidad en cinco dimensiones',
  signs:
    'Brecha = percepción − expectativa: por debajo de 0 es peor de lo esperado. El déficit del apunte (E − R) es lo mismo con el signo cambiado.',
  onlyPerception: 'Solo percepción: la encuesta no pregunta qué esperaban, así que hay notas pero no brecha.',
  dimensions: esAnalysis.dimensions,
  dimension: 'Dimensión',
  items: 'Frases',
  expectation: 'Expectativa',
  perception: 'Percepción',
  gap: 'Brecha (P − E)',
  deficit: 'Déficit del apunte (E − R) = −G',
  n: 'n',
  low: 'Desde',
  high: 'Hasta',
  points: 'Puntos',
  weighted: 'Puntos × brecha',
  alpha: 'Coherencia (alfa)',
  overall: 'Todo el servicio',
  unweighted: 'Brecha media de las dimensiones',
  byMeanPoints: 'Con los puntos medios',
  byOwnPoints: 'Con los puntos de cada persona',
  item: 'Frase',
  itemsTitle: 'Frase a frase',
  profile: 'Lo que esperaban y lo que encuentran',
  gaps: 'Brecha de cada dimensión',
  notes: {
    gap: 'Media de las brechas de cada persona. Una persona cuenta en una dimensión si contestó al menos la mitad de sus pares de frases.',
    deficit: 'Como lo escribe el apunte: expectativa − realidad. Es la brecha con el signo cambiado.',
    points: 'Media de los 100 puntos que reparte cada persona: cuánto pesa la dimensión.',
    alpha: 'Si las frases de la dimensión miden lo mismo: desde 0,70 vale. Hacen falta 10 hojas completas.',
    pairs: 'Personas que contestaron las dos frases del par.',
  },
  names: { dimensions: 'TablaDimensiones', items: 'TablaFrases' },
  sentence: (name: string) => `La dimensión que más se queda por debajo de lo esperado: ${name}.`,
  best: (name: string) => `La dimensión peor valorada: ${name}.`,
}

const en: typeof es = {
  name: 'Quality22',
  title: 'Quality in five dimensions',
  signs:
    'Gap = perception − expectation: below 0 is worse than expected. The deficit of the notes (E − R) is the same with the opposite sign.',
  onlyPerception:
    'Perception only: the survey does not ask what they expected, so there are marks but no gap.',
  dimensions: enAnalysis.dimensions,
  dimension: 'Dimension',
  items: 'Statements',
  expectation: 'Expectation',
  perception: 'Perception',
  gap: 'Gap (P − E)',
  deficit: 'Deficit of the notes (E − R) = −G',
  n: 'n',
  low: 'From',
  high: 'To',
  points: 'Points',
  weighted: 'Points × gap',
  alpha: 'Consistency (alpha)',
  overall: 'The whole service',
  unweighted: 'Mean gap of the dimensions',
  byMeanPoints: 'With the mean points',
  byOwnPoints: 'With each person’s points',
  item: 'Statement',
  itemsTitle: 'Statement by statement',
  profile: 'What they expected and what they find',
  gaps: 'Gap of each dimension',
  notes: {
    gap: 'Mean of each person’s gaps. A person counts in a dimension who answered at least half of its pairs of statements.',
    deficit: 'As the notes write it: expectation − reality. It is the gap with the opposite sign.',
    points: 'Mean of the 100 points that each person shares out: how much the dimension weighs.',
    alpha:
      'Whether the statements of the dimension measure one thing: fine from 0.70. Needs 10 complete sheets.',
    pairs: 'People who answered both statements of the pair.',
  },
  names: { dimensions: 'DimensionsTable', items: 'StatementsTable' },
  sentence: (name) => `The dimension that falls furthest below what was expected: ${name}.`,
  best: (name) => `The lowest rated dimension: ${name}.`,
}

/** Words of the sheet on the five dimensions. */
export const dimensionsTexts: Readonly<Record<Language, typeof es>> = { es, en }
