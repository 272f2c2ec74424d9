import type { LocalText } from '../i18n/languages'
import type { CharterMeasure } from './charter.contract'

/** A promise to begin with; a goal only where it is measured. */
export interface ReadyPromise {
  readonly key: string
  readonly text: LocalText
  readonly measure: CharterMeasure
  readonly goal: number | null
}

const by = (key: string): CharterMeasure => ({ kind: 'indicator', key })
const unmeasured: CharterMeasure = { kind: 'none' }

/**
 * Promises that small businesses make. Those with a measure name something that the app does measure; the others say
 * so, and pretend nothing.
 */
export const readyPromises: readonly ReadyPromise[] = [
  {
    key: 'day',
    text: {
      es: 'Entregamos cada encargo el día prometido.',
      en: 'We hand over each order on the day promised.',
    },
    measure: { kind: 'promises', type: '' },
    goal: 95,
  },
  {
    key: 'complaints',
    text: {
      es: 'Contestamos toda queja en 5 días hábiles.',
      en: 'We answer every complaint within 5 business days.',
    },
    measure: by('repliedIn5Days'),
    goal: 95,
  },
  {
    key: 'first',
    text: {
      es: 'Resolvemos la mayoría de los problemas en el primer contacto.',
      en: 'We solve most problems at the first contact.',
    },
    measure: by('firstContact'),
    goal: 60,
  },
  {
    key: 'maintenance',
    text: {
      es: 'Hacemos el mantenimiento en la fecha acordada.',
      en: 'We do the maintenance on the day agreed.',
    },
    measure: by('maintenanceCompliance'),
    goal: 95,
  },
  {
    key: 'price',
    text: {
      es: 'El precio que ve es el precio que paga.',
      en: 'The price you see is the price you pay.',
    },
    measure: unmeasured,
    goal: null,
  },
  {
    key: 'return',
    text: {
      es: 'Si no queda contento, se lo cambiamos o le devolvemos el dinero.',
      en: 'If you are not happy with it, we change it or give your money back.',
    },
    measure: unmeasured,
    goal: null,
  },
  {
    key: 'notice',
    text: {
      es: 'Si algo nos impide cumplir, le avisamos antes y le ofrecemos otra salida.',
      en: 'If something keeps us from it, we tell you beforehand and offer you a way out.',
    },
    measure: unmeasured,
    goal: null,
  },
]
