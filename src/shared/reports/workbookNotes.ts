import type { Language } from '../i18n/languages'
import type { WorkbookVerification } from './workbookModel'

/** A heading and the terms it explains. */
export interface Section {
  readonly heading: string
  /** Term and what it means, in order. */
  readonly lines: Readonly<Record<string, string>>
}

/** A number as it is written in the language, with so many decimals. */
function written(value: number, language: Language, decimals = 0): string {
  return value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** Share and ends of its interval in percent, without the sign. */
function percentages(
  { share, interval }: Pick<WorkbookVerification, 'share' | 'interval'>,
  language: Language,
) {
  const percent = (value: number) => written(value * 100, language, 2)
  return { rate: percent(share), low: percent(interval.low), high: percent(interval.high) }
}

const es = {
  title: 'Notas para leer este libro',
  sections: [
    {
      heading: 'Cómo está hecho',
      lines: {
        Fórmulas:
          'Casi todas las cifras son fórmulas: si corrige un dato en la hoja de la encuesta o en Casos, se actualizan solas. Las celdas en naranja son para cambiarlas.',
        Valores:
          'Una calificación de la Libreta es un valor, sin fórmula, cuando no sale directamente de las preguntas de esta ola.',
        'Hojas que cuentan':
          'Solo las hojas con estado «Utilizable» entran en las cifras. Las insuficientes y las anuladas se listan, pero no cuentan.',
      },
    },
    {
      heading: 'Qué significa cada cifra',
      lines: {
        n: 'Respuestas válidas: una por hoja y pregunta. «No aplica», en blanco y no válidas quedan fuera.',
        'Media y mediana': 'Solo de las respuestas válidas. La mediana es la respuesta del medio.',
        Favorables:
          'Parte de las respuestas válidas en lo más alto de la escala: 4 y 5 de 5; 6 y 7 de 7 (facilidad: desde 5); 9 y 10 de 10; 3 de 3 caras.',
        'Índice 0–100':
          'La media llevada a una escala de 0 (lo peor) a 100 (lo mejor), para comparar preguntas con escalas distintas.',
        Puntaje: 'La importancia del atributo, en puntos.',
        Calificación: 'Media de las calificaciones válidas de los clientes externos.',
        Ponderación: 'La parte del puntaje que el atributo gana con su calificación.',
        'Puntos perdidos': 'Puntaje menos ponderación: lo que más pierde se mejora primero.',
        Nota: 'Suma de las ponderaciones sobre 100. Los atributos sin calificación no cuentan y el título dice cuánto puntaje falta.',
        'Tasa de respuesta': 'Hojas utilizables entre hojas entregadas.',
      },
    },
    {
      heading: 'Cuántas respuestas hacen falta',
      lines: {
        'Menos de 5': 'Pocos datos: no saque conclusiones.',
        'De 5 a 29': 'Orientativo: una idea, con margen amplio.',
        '30 o más': 'Firme para las decisiones de cada día.',
      },
    },
    {
      heading: 'Códigos de la hoja de la encuesta',
      lines: {
        NA: 'La persona marcó «no aplica» o «no sé». Es una respuesta, pero no entra en la media.',
        '(vacío)': 'La pregunta quedó en blanco.',
        DOBLE: 'Dos marcas donde solo cabía una.',
        FUERA: 'Un valor fuera de la escala.',
        ILEGIBLE: 'No se pudo leer.',
        '1, 3': 'En las preguntas de varias opciones, los números de las opciones marcadas.',
      },
    },
  ] as readonly Section[],
  libreta: {
    heading: 'La Libreta, columna a columna y bloque a bloque',
    lines: {
      'Puntaje sobre 100':
        'El puntaje repartido de nuevo sobre 100 entre lo que tiene calificación: lo que de verdad pesa cada cosa en la nota.',
      'Puntaje por los clientes':
        'Si lo deciden ellos, el puntaje es lo que dijeron que les importa cada cosa (o cómo repartieron 100 puntos), hecho para que sume 100. Lo que no se les preguntó conserva el del dueño.',
      Indicadores:
        'Un indicador de los casos, de las encuestas o de las visitas entra con una calificación: su valor más bajo, o peor, vale el mínimo de la escala; su meta, o mejor, el máximo; lo de en medio, en línea recta. Su columna Meta es el máximo.',
      Competencia:
        'Cada competidor lleva nuestro puntaje y sus propias calificaciones, una columna por fuente: según sus clientes, según las visitas u opinión del dueño. Las fuentes nunca se mezclan. La celda del total es su nota.',
      'Qué hizo que la nota cambiara':
        'Parte el cambio desde la nota anterior; las tres partes de todas las filas suman ese cambio.',
      'Por la calificación': 'Lo que se calificó mejor o peor, con el peso medio de los dos periodos.',
      'Por el puntaje':
        'Lo que pesa más o menos que antes: suma si está por encima de la nota anterior, y resta si está por debajo.',
      'Entra o sale': 'Lo que se calificó en un solo periodo: su peso por su distancia a la nota anterior.',
      'Bandas de la nota':
        'Las que estaban en vigor el último día del periodo; un cambio de bandas no toca lo anterior.',
    },
  } as Section,
  method: 'Método de la ponderación',
  methods: {
    proportional: 'Puntaje × calificación ÷ máximo de la escala.',
    linear: 'Puntaje × (calificación − mínimo) ÷ (máximo − mínimo): la peor calificación vale 0.',
  },
  doubleMark: 'Marcas dobles',
  doubleMarks: {
    invalid: 'Dos marcas en una pregunta hacen la respuesta no válida.',
    lower: 'De dos marcas en una pregunta se toma la más baja.',
  },
  hideBelow: 'Cifras ocultas',
  hidden: (n: number) => `Las medias y los porcentajes de menos de ${n} respuestas válidas quedan vacíos.`,
  verification: 'Errores de captura',
  verified: (found: WorkbookVerification) => {
    const { rate, low, high } = percentages(found, 'es')
    const differences = `${written(found.differences, 'es')} ${found.differences === 1 ? 'diferencia' : 'diferencias'}`
    const sheets = `${written(found.sheets, 'es')} ${found.sheets === 1 ? 'hoja' : 'hojas'}`
    return `${differences} en ${written(found.fields, 'es')} casillas: ${rate} % (entre ${low} y ${high}). De teclear ${sheets} por segunda vez; lo que estaba mal se ha corregido.`
  },
  verifiedOf: (found: WorkbookVerification['operators'][number]) => {
    const { rate, low, high } = percentages(found, 'es')
    const differences = `${written(found.differences, 'es')} ${found.differences === 1 ? 'diferencia' : 'diferencias'}`
    return `${found.name || 'Sin nombre'}: ${differences} en ${written(found.fields, 'es')} casillas: ${rate} % (entre ${low} y ${high}).`
  },
  verificationBy: 'Errores según quién tecleó',
  options: 'Números de las opciones',
  about: 'De este libro',
  sheet: 'Hoja',
  terms: 'Plazos de respuesta',
  termsOf: 'Plazos de',
  termsChecked: 'Comprobados',
  termsSource: 'Cómo se comprobó',
  termsCaution: 'Tenga en cuenta',
  checkedIn: 'Plazos orientativos comprobados en',
  confirmTerms: 'Confírmelos con su autoridad de consumo.',
  ownTerms: 'Plazos propios del negocio.',
  editedTerms: 'El negocio los ha cambiado.',
  generated: 'Fecha',
}

const en: typeof es = {
  title: 'Notes for reading this workbook',
  sections: [
    {
      heading: 'How it is made',
      lines: {
        Formulas:
          'Nearly all figures are formulas: correct an answer on the survey sheet or in Cases and they follow. The cells in orange are there to be changed.',
        Values:
          'A rating in the Scorecard is a value, without a formula, when it does not come straight from the questions of this wave.',
        'Sheets that count':
          'Only sheets whose status is “Usable” enter the figures. Insufficient and voided ones are listed but do not count.',
      },
    },
    {
      heading: 'What each figure means',
      lines: {
        n: 'Valid answers: one per sheet and question. “Not applicable” (N/A), blank and not valid ones are left out.',
        'Mean and median': 'Of the valid answers only. The median is the answer in the middle.',
        Favourable:
          'Share of the valid answers at the top of the scale: 4 and 5 of 5; 6 and 7 of 7 (ease: from 5); 9 and 10 of 10; 3 of 3 faces.',
        'Index 0–100':
          'The mean on a scale from 0 (worst) to 100 (best), to compare questions with different scales.',
        Points: 'How important the attribute is.',
        Rating: 'Mean of the valid ratings by external customers.',
        'Weighted points': 'The part of its points that the attribute earns with its rating.',
        'Points lost': 'Points less weighted points: improve first where most is lost.',
        Grade:
          'Sum of the weighted points over 100. Attributes without ratings do not count, and the title says how much is missing.',
        'Response rate': 'Usable sheets over sheets handed out.',
      },
    },
    {
      heading: 'How many answers are enough',
      lines: {
        'Fewer than 5': 'Few data: draw no conclusions.',
        '5 to 29': 'Indicative: an idea, with a wide margin.',
        '30 or more': 'Firm enough for everyday decisions.',
      },
    },
    {
      heading: 'Codes on the survey sheet',
      lines: {
        NA: 'The person ticked “not applicable” or “don’t know”. It is an answer, but it does not enter the mean.',
        '(empty)': 'The question was left blank.',
        DOUBLE: 'Two marks where only one fits.',
        RANGE: 'A value outside the scale.',
        ILLEGIBLE: 'Nobody could read it.',
        '1, 3': 'In questions with several options, the numbers of the options marked.',
      },
    },
  ],
  libreta: {
    heading: 'The Scorecard, column by column and block by block',
    lines: {
      'Points of 100':
        'The points shared out again over 100 among what has a rating: what each thing really weighs in the grade.',
      'Points by customers':
        'Where they decide, the points are what they said each thing matters (or how they shared out 100 points), made to add up to 100. What they were not asked keeps the points of the owner.',
      Indicators:
        'An indicator of cases, surveys or visits comes in as a rating: its floor, or worse, is the bottom of the scale; its goal, or better, the top; what is between, on a straight line. Its Target column is the top.',
      Competitors:
        'Each competitor has our points and its own ratings, a column a source: as its customers say, as visits found, or the opinion of the owner. Sources are never mixed. The cell of the total is its grade.',
      'What made the grade change':
        'Splits the change since the previous grade; the three parts of all rows add up to that change.',
      'Because of the rating': 'What was rated better or worse, with the mean weight of the two periods.',
      'Because of the points':
        'What weighs more or less than before: it adds where it is above the previous grade, and takes away where it is below.',
      'Comes in or goes out':
        'What was rated in one period only: its weight times its distance from the previous grade.',
      'Bands of the grade':
        'Those in force on the last day of the period; changing them leaves what came before as it was.',
    },
  },
  method: 'How points are weighted',
  methods: {
    proportional: 'Points × rating ÷ top of the scale.',
    linear: 'Points × (rating − bottom) ÷ (top − bottom): the worst rating is worth 0.',
  },
  doubleMark: 'Double marks',
  doubleMarks: {
    invalid: 'Two marks on a question make the answer not valid.',
    lower: 'Of two marks on a question the lower one is taken.',
  },
  hideBelow: 'Hidden figures',
  hidden: (n) => `Means and shares of fewer than ${n} valid answers are left empty.`,
  verification: 'Keying errors',
  verified: (found) => {
    const { rate, low, high } = percentages(found, 'en')
    const differences = `${written(found.differences, 'en')} ${found.differences === 1 ? 'difference' : 'differences'}`
    const sheets = `${written(found.sheets, 'en')} ${found.sheets === 1 ? 'sheet' : 'sheets'}`
    return `${differences} in ${written(found.fields, 'en')} fields: ${rate}% (between ${low} and ${high}). From keying ${sheets} a second time; what was wrong has been corrected.`
  },
  verifiedOf: (found) => {
    const { rate, low, high } = percentages(found, 'en')
    const differences = `${written(found.differences, 'en')} ${found.differences === 1 ? 'difference' : 'differences'}`
    return `${found.name || 'No name'}: ${differences} in ${written(found.fields, 'en')} fields: ${rate}% (between ${low} and ${high}).`
  },
  verificationBy: 'Errors by who keyed',
  options: 'Numbers of the options',
  about: 'About this workbook',
  sheet: 'Sheet',
  terms: 'Terms of answer',
  termsOf: 'Terms of',
  termsChecked: 'Checked',
  termsSource: 'How it was checked',
  termsCaution: 'Bear in mind',
  checkedIn: 'Indicative terms checked in',
  confirmTerms: 'Confirm them with your consumer authority.',
  ownTerms: 'Terms of the business’s own.',
  editedTerms: 'The business has changed them.',
  generated: 'Date',
}

/** What stands on the sheet of notes, in each language. */
export const workbookNotes: Readonly<Record<Language, typeof es>> = { es, en }
