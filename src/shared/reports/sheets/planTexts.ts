import enActions from '../../i18n/en/actions.json'
import enIndicators from '../../i18n/en/indicators.json'
import esActions from '../../i18n/es/actions.json'
import esIndicators from '../../i18n/es/indicators.json'
import type { Language } from '../../i18n/languages'

const es = {
  name: 'Plan',
  title: 'Plan de mejora',
  lead: 'Los objetivos, lo que se hace para llegar y si funcionó.',
  states: esActions.states,
  owner: esActions.fields.owner,
  indicatorNames: esIndicators.names as Readonly<Record<string, string>>,
  figures: 'Cifras de las acciones',
  done: 'Acciones hechas',
  onTime: 'Hechas a tiempo, de las hechas',
  verified: 'Comprobadas',
  effectiveness: 'Funcionaron, de las comprobadas',
  goalsTitle: 'Objetivos',
  indicator: 'Qué cifra',
  direction: 'Tiene que',
  directions: esActions.fields.directions,
  baseline: 'De dónde parte',
  now: 'Ahora',
  target: 'A cuánto',
  way: 'Camino hecho',
  due: 'Para cuándo',
  who: 'Quién',
  actionsTitle: 'Acciones',
  what: 'Qué se va a hacer',
  from: 'Sale de',
  state: 'Estado',
  doneOn: 'Hecha el',
  before: 'Antes',
  after: 'Después',
  change: 'Cambio',
  notes: {
    way: '(Ahora − de dónde parte) ÷ (a cuánto − de dónde parte).',
    effectiveness:
      'Acciones comprobadas que funcionaron ÷ comprobadas. Se comprueba con la cifra antes y después.',
  },
  names: { goals: 'TablaObjetivos', actions: 'TablaAcciones' },
  sentence: (running: number, worked: number, verified: number) =>
    `${running} ${running === 1 ? 'acción en marcha' : 'acciones en marcha'}; funcionaron ${worked} de ${verified} comprobadas.`,
}

const en: typeof es = {
  name: 'Plan',
  title: 'Improvement plan',
  lead: 'The goals, what is done to reach them, and whether it worked.',
  states: enActions.states,
  owner: enActions.fields.owner,
  indicatorNames: enIndicators.names as Readonly<Record<string, string>>,
  figures: 'Figures of the actions',
  done: 'Actions done',
  onTime: 'Done on time, of those done',
  verified: 'Checked',
  effectiveness: 'Worked, of those checked',
  goalsTitle: 'Goals',
  indicator: 'Which figure',
  direction: 'It should',
  directions: enActions.fields.directions,
  baseline: 'Begins at',
  now: 'Now',
  target: 'To come to',
  way: 'Way gone',
  due: 'By when',
  who: 'Who',
  actionsTitle: 'Actions',
  what: 'What will be done',
  from: 'Comes from',
  state: 'State',
  doneOn: 'Done on',
  before: 'Before',
  after: 'After',
  change: 'Change',
  notes: {
    way: '(Now − begins at) ÷ (to come to − begins at).',
    effectiveness: 'Actions checked that worked ÷ checked. They are checked by the figure before and after.',
  },
  names: { goals: 'TableGoals', actions: 'TableActions' },
  sentence: (running: number, worked: number, verified: number) =>
    `${running} ${running === 1 ? 'action under way' : 'actions under way'}; ${worked} of ${verified} checked worked.`,
}

/** What the sheet on the plan says, in the language of the workbook. */
export const planTexts: Readonly<Record<Language, typeof es>> = { es, en }
