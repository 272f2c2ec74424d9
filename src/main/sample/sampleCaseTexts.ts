import type { Language } from '#shared/i18n/languages'

/** Something that a customer of the sample said: what kind it is, from what cause, in what words. */
export interface SampleWord {
  readonly kind: 'petition' | 'complaint' | 'claim' | 'suggestion' | 'compliment'
  /** Place in `causes`; null for what comes of no fault. */
  readonly cause: number | null
  readonly text: string
}

export interface SampleCaseTexts {
  readonly customers: readonly string[]
  readonly causes: readonly string[]
  readonly words: readonly SampleWord[]
  readonly remedy: string
  readonly answers: Readonly<Record<SampleWord['kind'], string>>
  readonly remedyDone: string
  readonly closing: string
  readonly lesson: string
  readonly question: string
  readonly reply: string
  readonly task: string
  readonly note: string
  readonly again: string
}

/** What the people of the sample café say, and what they are answered. */
export const sampleCaseTexts: Readonly<Record<Language, SampleCaseTexts>> = {
  es: {
    customers: [
      'Carmen Ortega',
      'Javier Molina',
      'Lucía Santos',
      'Andrés Vidal',
      'Pilar Romero',
      'Tomás Herrera',
      'Elena Castro',
      'Rubén Iglesias',
      'Marta Delgado',
      'Íñigo Prieto',
      'Sofía Lorenzo',
      'Hotel del Puente',
    ],
    causes: ['Demora al servir', 'Error en la cuenta', 'Plato frío o mal hecho', 'Trato', 'Limpieza'],
    words: [
      {
        kind: 'complaint',
        cause: 0,
        text: 'Esperamos cuarenta minutos por dos cafés y nadie nos dijo nada.',
      },
      { kind: 'claim', cause: 1, text: 'Me cobraron dos veces la misma botella de agua.' },
      { kind: 'compliment', cause: null, text: 'La tarta de queso es la mejor de la ciudad. Gracias.' },
      { kind: 'complaint', cause: 0, text: 'En la terraza no atiende nadie a partir de las ocho.' },
      { kind: 'claim', cause: 2, text: 'El bocadillo llegó frío y con un ingrediente que no pedí.' },
      { kind: 'suggestion', cause: null, text: 'Podrían poner enchufes en las mesas del fondo.' },
      { kind: 'complaint', cause: 3, text: 'El camarero contestó de malos modos delante de mis hijos.' },
      { kind: 'petition', cause: null, text: '¿Me pueden mandar la factura de la comida del grupo?' },
      { kind: 'complaint', cause: 0, text: 'Pedimos la cuenta tres veces.' },
      { kind: 'suggestion', cause: null, text: 'Falta una opción sin gluten por las mañanas.' },
      { kind: 'claim', cause: 2, text: 'La leche estaba agria; quiero que me devuelvan el desayuno.' },
      { kind: 'compliment', cause: null, text: 'Cuidaron mucho de mi madre, que va en silla de ruedas.' },
      { kind: 'complaint', cause: 4, text: 'El baño estaba sin papel y con el suelo mojado.' },
    ],
    remedy: 'Que le devuelvan el importe.',
    answers: {
      petition: 'Le enviamos lo que pidió.',
      complaint:
        'Tiene razón y lo sentimos. Hemos hablado con el turno y hemos cambiado cómo repartimos las mesas.',
      claim: 'Le devolvemos el importe y le pedimos disculpas por el error.',
      suggestion: 'Gracias por la idea; la miramos en la reunión del mes.',
      compliment: 'Muchas gracias. Se lo hemos leído a todo el equipo.',
    },
    remedyDone: 'Importe devuelto.',
    closing: 'Se comprobó lo ocurrido y se respondió al cliente.',
    lesson: 'Hace falta una persona más en la terraza los viernes por la tarde.',
    question: '¿Conserva el tique? Con él encontramos antes el cobro.',
    reply: 'Sí, se lo llevo esta tarde.',
    task: 'Llamar para decir cómo va',
    note: 'Es cliente de todas las semanas.',
    again: 'Volvió a pasar lo mismo el domingo.',
  },
  en: {
    customers: [
      'Carmen Ortega',
      'James Miller',
      'Lucy Sanders',
      'Andrew Vidal',
      'Pilar Romero',
      'Thomas Hart',
      'Helen Castle',
      'Ruben Church',
      'Martha Dale',
      'Ian Prior',
      'Sophie Lawrence',
      'Bridge Hotel',
    ],
    causes: ['Slow service', 'Error in the bill', 'Cold or badly made', 'Manners', 'Cleanliness'],
    words: [
      {
        kind: 'complaint',
        cause: 0,
        text: 'We waited forty minutes for two coffees and nobody said a word.',
      },
      { kind: 'claim', cause: 1, text: 'I was charged twice for the same bottle of water.' },
      { kind: 'compliment', cause: null, text: 'The best cheesecake in town. Thank you.' },
      { kind: 'complaint', cause: 0, text: 'Nobody serves the terrace after eight.' },
      {
        kind: 'claim',
        cause: 2,
        text: 'The sandwich came cold and with something that I had not asked for.',
      },
      { kind: 'suggestion', cause: null, text: 'Sockets at the tables in the back would help.' },
      { kind: 'complaint', cause: 3, text: 'The waiter was rude in front of my children.' },
      { kind: 'petition', cause: null, text: 'Could you send me the invoice of the group’s lunch?' },
      { kind: 'complaint', cause: 0, text: 'We asked for the bill three times.' },
      { kind: 'suggestion', cause: null, text: 'Something without gluten is missing in the mornings.' },
      { kind: 'claim', cause: 2, text: 'The milk was sour; I want the money for the breakfast back.' },
      { kind: 'compliment', cause: null, text: 'You took great care of my mother, who is in a wheelchair.' },
      { kind: 'complaint', cause: 4, text: 'No paper in the toilet, and the floor was wet.' },
    ],
    remedy: 'To get the money back.',
    answers: {
      petition: 'We have sent you what you asked for.',
      complaint:
        'You are right and we are sorry. We spoke with the shift and changed who looks after which tables.',
      claim: 'We give you the money back and apologise for the mistake.',
      suggestion: 'Thank you for the idea; we will look at it in this month’s meeting.',
      compliment: 'Thank you very much. We read it to the whole team.',
    },
    remedyDone: 'Money given back.',
    closing: 'What happened was checked, and the customer was answered.',
    lesson: 'One more person is needed on the terrace on Friday evenings.',
    question: 'Do you still have the receipt? It helps us to find the charge.',
    reply: 'Yes, I will bring it this afternoon.',
    task: 'Call to say how it is going',
    note: 'Comes every week.',
    again: 'The same happened again on Sunday.',
  },
}
