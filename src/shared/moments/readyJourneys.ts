import type { LocalText } from '../i18n/languages'

/** Trades with a journey ready to start from. */
export const readyJourneyNames = ['cafe', 'shop', 'workshop'] as const
export type ReadyJourneyName = (typeof readyJourneyNames)[number]

export interface ReadyStop {
  readonly name: LocalText
  readonly channel: 'inPerson' | 'phone' | null
  readonly isVisible: boolean
  readonly standard: LocalText
  readonly special?: 'badNews' | 'referral' | 'buyOrNot' | 'perpetual' | 'valueForMoney'
}

/** A stop that the customer sees. */
function stop(
  es: readonly [name: string, standard: string],
  en: readonly [name: string, standard: string],
  more: Partial<ReadyStop> = {},
): ReadyStop {
  return {
    name: { es: es[0], en: en[0] },
    standard: { es: es[1], en: en[1] },
    channel: 'inPerson',
    isVisible: true,
    ...more,
  }
}

const call = stop(
  ['La llamada', 'Se contesta antes del tercer tono, con el nombre de la casa.'],
  ['The call', 'Answered before the third ring, with the name of the house.'],
  { channel: 'phone' },
)
const worth = stop(
  ['La cuenta', 'El precio es el que se dijo y se entiende a la primera.'],
  ['The bill', 'The price is the one that was told, and easy to understand.'],
  { special: 'valueForMoney' },
)
const goodbye = stop(
  ['La despedida', 'Se da las gracias mirando a la persona.'],
  ['Goodbye', 'We thank people, looking at them.'],
  { special: 'referral' },
)

/** What a customer goes through, stop by stop (domain.md §1.10); the owner changes whatever is different at home. */
export const readyJourneys: Readonly<Record<ReadyJourneyName, readonly ReadyStop[]>> = {
  cafe: [
    call,
    stop(
      ['La llegada', 'Se saluda a quien entra, aunque haya prisa.'],
      ['Arrival', 'Whoever comes in is greeted, however busy we are.'],
    ),
    stop(
      ['La espera', 'Se dice cuánto falta, y se cumple.'],
      ['The wait', 'We say how long it takes, and keep to it.'],
    ),
    stop(
      ['El pedido', 'Se repite lo pedido antes de irse de la mesa.'],
      ['The order', 'The order is repeated before we leave the table.'],
    ),
    stop(
      ['La cocina', 'Cada plato sale como en la foto de la ficha.'],
      ['The kitchen', 'Each dish leaves as on its card.'],
      { isVisible: false, channel: null },
    ),
    stop(
      ['No queda', 'Se avisa antes de pedir y se ofrece otra cosa.'],
      ['Nothing left', 'We say so before the order, and offer something else.'],
      { special: 'badNews' },
    ),
    stop(
      ['La comida en la mesa', 'Llega caliente y para todos a la vez.'],
      ['Food on the table', 'It comes hot, and for all at once.'],
    ),
    worth,
    goodbye,
  ],
  shop: [
    stop(
      ['El escaparate', 'Limpio, con precios y con lo de esta semana.'],
      ['The window', 'Clean, with prices and what is new this week.'],
      { channel: null },
    ),
    stop(
      ['La entrada', 'Se saluda en el primer minuto.'],
      ['Coming in', 'We greet within the first minute.'],
    ),
    stop(
      ['La búsqueda', 'Se ofrece ayuda una vez, sin agobiar.'],
      ['Looking around', 'We offer help once, without pressing.'],
    ),
    stop(
      ['La explicación', 'Se pregunta para qué es antes de recomendar.'],
      ['The advice', 'We ask what it is for before we recommend.'],
    ),
    stop(
      ['No hay existencias', 'Se dice cuándo llega, y se avisa ese día.'],
      ['Out of stock', 'We say when it comes, and call on that day.'],
      { special: 'badNews' },
    ),
    stop(
      ['Compra o no compra', 'Se apunta por qué se va quien no compra.'],
      ['Buys or not', 'We note why people leave without buying.'],
      { special: 'buyOrNot' },
    ),
    { ...worth, name: { es: 'La caja', en: 'Paying' } },
    goodbye,
    stop(
      ['La devolución', 'Se atiende con la misma cara que la venta.'],
      ['Giving back', 'Served with the same face as the sale.'],
    ),
  ],
  workshop: [
    call,
    stop(
      ['La recepción', 'Se escucha qué pasa y se mira juntos.'],
      ['Handing it in', 'We listen to what is wrong, and look at it together.'],
    ),
    stop(
      ['El presupuesto', 'Por escrito, con el día y el precio final.'],
      ['The quote', 'In writing, with the day and the final price.'],
    ),
    stop(
      ['El diagnóstico malo', 'Se llama antes de seguir y se dan opciones.'],
      ['Bad diagnosis', 'We call before we go on, and give a choice.'],
      { special: 'badNews', channel: 'phone' },
    ),
    stop(
      ['La reparación', 'Solo lo acordado; lo demás se pregunta.'],
      ['The repair', 'Only what was agreed; anything else is asked.'],
      { isVisible: false, channel: null },
    ),
    stop(
      ['El aviso', 'Se avisa el día que está, no al siguiente.'],
      ['The notice', 'We tell people the day it is ready, not the next.'],
      { channel: 'phone' },
    ),
    stop(
      ['La entrega', 'Se explica qué se hizo y se enseña la pieza.'],
      ['Handing back', 'We explain what was done, and show the part.'],
    ),
    { ...worth, name: { es: 'La factura', en: 'The bill' } },
    stop(
      ['La garantía', 'Se llama a los quince días para saber si va bien.'],
      ['The warranty', 'We call after two weeks to ask if it works.'],
      { special: 'perpetual', channel: 'phone' },
    ),
  ],
}
