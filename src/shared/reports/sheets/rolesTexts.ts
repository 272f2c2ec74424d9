import type { Language } from '../../i18n/languages'

const es = {
  name: 'Por rol',
  title: 'Resultados por rol',
  about: 'Lo que contestan usuarios, compradores, empresas…, cada uno por su lado',
  lead: 'Una media de roles que están lejos no es de nadie: mírelos por separado.',
  question: 'Pregunta',
  everybody: 'Todos',
  n: 'n',
  mean: 'media',
  share: '% favorable',
  difference: 'Puntos de diferencia',
  verdict: 'Aviso',
  threshold: 'Puntos desde los que se avisa',
  inputs: 'Cambie esta celda y los avisos cambian con ella.',
  apart: 'por separado',
  hidden: (groups: string) => `No se muestran aparte por tener pocas hojas: ${groups}.`,
  notes: {
    share: 'De cada cien respuestas válidas, cuántas están en las casillas altas de la escala, o dicen sí.',
    difference: 'Entre el rol más contento y el menos contento, de los que se muestran.',
    verdict: 'Desde 15 puntos, la cifra de todos no vale para nadie: lea la de cada rol.',
    hidden: 'Los roles de menos de cinco respuestas no se muestran, ni otro con el que se podrían calcular.',
  },
  names: { table: 'TablaRoles', threshold: 'Umbral_roles' },
  sentence: (question: string, points: string) =>
    `Donde más lejos están los roles: «${question}», ${points} puntos.`,
}

const en: typeof es = {
  name: 'By role',
  title: 'Results by role',
  about: 'What users, buyers, companies… answer, each by themselves',
  lead: 'A mean over roles that are far apart is nobody’s: look at them one by one.',
  question: 'Question',
  everybody: 'Everybody',
  n: 'n',
  mean: 'mean',
  share: '% favourable',
  difference: 'Points of difference',
  verdict: 'Note',
  threshold: 'Points from which it is noted',
  inputs: 'Change this cell, and the notes change with it.',
  apart: 'one by one',
  hidden: (groups) => `Not shown by themselves, for having few sheets: ${groups}.`,
  notes: {
    share: 'Of each hundred valid answers, how many are in the top boxes of the scale, or say yes.',
    difference: 'Between the most and the least content role, of those that are shown.',
    verdict: 'From 15 points on, the figure of everybody is true of nobody: read that of each role.',
    hidden:
      'Roles of fewer than five answers are not shown, nor another with which they could be worked out.',
  },
  names: { table: 'RolesTable', threshold: 'Roles_threshold' },
  sentence: (question, points) => `Where roles are furthest apart: “${question}”, ${points} points.`,
}

/** Words of the sheet on the results by role. */
export const rolesTexts: Readonly<Record<Language, typeof es>> = { es, en }
