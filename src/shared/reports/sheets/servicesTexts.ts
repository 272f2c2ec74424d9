import type { Language } from '../../i18n/languages'

const es = {
  name: 'Servicios',
  title: 'Servicios que piden y cuánto importan',
  lead: 'Qué quieren los clientes y todavía no se da.',
  service: 'Servicio',
  yes: 'Lo quieren',
  n: 'De cuántos',
  demand: 'Demanda',
  low: 'Desde',
  high: 'Hasta',
  importance: 'Importancia',
  index: 'Índice',
  rank: 'Puesto',
  offered: 'Ya lo damos',
  missed: 'Quieren y no damos',
  threshold: 'Demanda desde la que se echa en falta',
  inputs: 'Cambie esta celda y lo que se marca cambia con ella.',
  isOffered: 'sí',
  notOffered: 'no',
  isMissed: 'falta',
  notes: {
    demand:
      'Cuántos lo quieren de cada cien que contestaron sí o no. Desde y hasta: intervalo del 95 % (Wilson).',
    index: 'Demanda · (importancia − 1) ÷ 4: 100 si todos lo quieren y a todos importa muchísimo.',
    missed: 'No se da hoy, y la demanda llega al umbral o está en el primer tercio de la lista.',
  },
  names: { table: 'TablaServicios', threshold: 'Umbral_servicios' },
  sentence: (names: string) => `Lo que más piden y todavía no se da: ${names}.`,
  nothing: 'De lo que más piden no falta nada.',
}

const en: typeof es = {
  name: 'Services',
  title: 'Services wanted and how much they matter',
  lead: 'What customers want and is not given yet.',
  service: 'Service',
  yes: 'Want it',
  n: 'Out of',
  demand: 'Demand',
  low: 'From',
  high: 'To',
  importance: 'Importance',
  index: 'Index',
  rank: 'Place',
  offered: 'We do it already',
  missed: 'Wanted and not given',
  threshold: 'Demand from which it is missed',
  inputs: 'Change this cell, and what is marked changes with it.',
  isOffered: 'yes',
  notOffered: 'no',
  isMissed: 'missing',
  notes: {
    demand: 'How many want it of each hundred who answered yes or no. From and to: interval of 95% (Wilson).',
    index: 'Demand · (importance − 1) ÷ 4: 100 if everybody wants it and it matters to all very much.',
    missed: 'Not given today, and demand reaches the threshold or it is in the first third of the list.',
  },
  names: { table: 'ServicesTable', threshold: 'Services_threshold' },
  sentence: (names) => `What is wanted most and not given yet: ${names}.`,
  nothing: 'Nothing of what is wanted most is missing.',
}

/** Words of the sheet on services wanted. */
export const servicesTexts: Readonly<Record<Language, typeof es>> = { es, en }
