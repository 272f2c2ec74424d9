import type { Language } from '../../i18n/languages'

const es = {
  name: 'Periodos',
  title: 'La libreta, periodo a periodo',
  lead: 'Lo que valió cada línea y la nota que salió, con los puntos y los niveles de cada periodo.',
  period: 'Periodo',
  start: 'Desde',
  end: 'Hasta',
  grade: 'Nota',
  change: 'Cambio',
  band: 'Nivel',
  missing: 'Puntos sin valorar',
  running: 'En curso',
  points: 'Puntos',
  notes: {
    grade: 'De 0 a 100. Los puntos de lo que no se valoró se reparten entre lo demás.',
    change: 'Nota de este periodo − la del anterior.',
    lines: 'La valoración de cada línea en su escala; vacía si no se midió.',
  },
  names: { periods: 'TablaPeriodos' },
  sentence: (count: number, best: string, grade: string) =>
    `${count} periodos con nota; la mejor fue ${grade}, en ${best}.`,
}

const en: typeof es = {
  name: 'Periods',
  title: 'The scorecard, period by period',
  lead: 'What each line was worth and the grade that followed, with the points and the levels of each period.',
  period: 'Period',
  start: 'From',
  end: 'To',
  grade: 'Grade',
  change: 'Change',
  band: 'Level',
  missing: 'Points without a rating',
  running: 'Under way',
  points: 'Points',
  notes: {
    grade: 'From 0 to 100. The points of what was not rated are shared out among the rest.',
    change: 'Grade of this period − that of the one before.',
    lines: 'The rating of each line on its scale; empty where it was not measured.',
  },
  names: { periods: 'PeriodsTable' },
  sentence: (count, best, grade) => `${count} periods with a grade; the best was ${grade}, in ${best}.`,
}

/** Words of the sheet of the periods of a libreta. */
export const periodsTexts: Readonly<Record<Language, typeof es>> = { es, en }
