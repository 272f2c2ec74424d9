import enAudits from '../../i18n/en/audits.json'
import esAudits from '../../i18n/es/audits.json'
import type { Language } from '../../i18n/languages'

const es = {
  name: 'Autoauditoria',
  title: 'La tienda vista con las diez reglas',
  lead: (day: string, auditor: string) => `La última auditoría: ${day}, ${auditor}.`,
  rule: esAudits.rule,
  points: 'Puntos',
  items: 'Puntos de la lista que se vieron',
  percent: 'Resultado',
  total: esAudits.total,
  historyTitle: 'Todas las auditorías',
  historyLead: (leftOut: number) =>
    leftOut === 0
      ? 'Una fila por auditoría.'
      : `Una fila por auditoría, sobre lo que todas miraron: ${leftOut} puntos de la lista de hoy no estaban en alguna.`,
  date: esAudits.date,
  auditor: esAudits.auditor,
  commandments: esAudits.commandments.title,
  roundLead: (day: string, sheets: number) =>
    `Ronda cerrada el ${day}, con ${sheets} hojas del equipo. De 1 a 5.`,
  commandment: esAudits.commandments.result.commandment,
  owner: esAudits.commandments.result.owner,
  staff: esAudits.commandments.result.staff,
  n: 'Respuestas del equipo',
  gap: esAudits.commandments.result.gap,
  blindSpot: esAudits.commandments.result.blindSpot,
  index: esAudits.commandments.result.index,
  notes: {
    percent: 'Puntos ÷ (2 × puntos de la lista que se vieron); cada uno vale 0, 1 o 2.',
    total: 'La media de las reglas: todas pesan lo mismo.',
    gap: 'Lo que cree el dueño − lo que dice el equipo. Desde 1 es un punto ciego.',
    staff:
      'Media del equipo. Con menos de cinco respuestas no se muestra, para que nadie pueda ser reconocido.',
    index: '100 × (media − 1) ÷ 4.',
  },
  names: { rules: 'TablaReglas', audits: 'TablaAuditorias', commandments: 'TablaMandamientos' },
  sentence: (percent: string, day: string) => `La última auditoría de la tienda (${day}) dio un ${percent}.`,
}

const en: typeof es = {
  name: 'Self-audit',
  title: 'The shop seen by the ten rules',
  lead: (day, auditor) => `The last audit: ${day}, ${auditor}.`,
  rule: enAudits.rule,
  points: 'Points',
  items: 'Items of the list that were seen',
  percent: 'Result',
  total: enAudits.total,
  historyTitle: 'All the audits',
  historyLead: (leftOut) =>
    leftOut === 0
      ? 'One row an audit.'
      : `One row an audit, on what all of them looked at: ${leftOut} items of today’s list were not in some of them.`,
  date: enAudits.date,
  auditor: enAudits.auditor,
  commandments: enAudits.commandments.title,
  roundLead: (day, sheets) => `Round closed on ${day}, with ${sheets} sheets of the team. From 1 to 5.`,
  commandment: enAudits.commandments.result.commandment,
  owner: enAudits.commandments.result.owner,
  staff: enAudits.commandments.result.staff,
  n: 'Answers of the team',
  gap: enAudits.commandments.result.gap,
  blindSpot: enAudits.commandments.result.blindSpot,
  index: enAudits.commandments.result.index,
  notes: {
    percent: 'Points ÷ (2 × items of the list that were seen); each is worth 0, 1 or 2.',
    total: 'The mean of the rules: all of them weigh the same.',
    gap: 'What the owner thinks − what the team says. From 1 on it is a blind spot.',
    staff: 'Mean of the team. Under five answers it is not shown, so that nobody can be told apart.',
    index: '100 × (mean − 1) ÷ 4.',
  },
  names: { rules: 'RulesTable', audits: 'AuditsTable', commandments: 'CommandmentsTable' },
  sentence: (percent, day) => `The last audit of the shop (${day}) gave ${percent}.`,
}

/** Words of the sheet of audits and commandments. */
export const auditsTexts: Readonly<Record<Language, typeof es>> = { es, en }
