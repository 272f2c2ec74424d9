import type { Language } from '../../i18n/languages'

const es = {
  name: 'Casos',
  title: 'Registro de casos',
  lead: 'Una fila por caso, los más recientes primero. Las horas son de apertura del negocio.',
  cut: (shown: number, all: number) => `Están los ${shown} más recientes de ${all}.`,
  table: 'TablaCasos',
  sentence: (n: number, open: number) =>
    `${n} ${n === 1 ? 'caso registrado' : 'casos registrados'}; ${open} sin resolver.`,
}

const en: typeof es = {
  name: 'Cases',
  title: 'Register of cases',
  lead: 'One row a case, the newest first. Hours are hours of opening.',
  cut: (shown, all) => `These are the newest ${shown} of ${all}.`,
  table: 'CasesTable',
  sentence: (n, open) => `${n} ${n === 1 ? 'case' : 'cases'} in the register; ${open} not resolved.`,
}

/** Words of the sheet of cases; its columns have theirs. */
export const casesTexts: Readonly<Record<Language, typeof es>> = { es, en }
