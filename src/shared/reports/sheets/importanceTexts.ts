import type { Quadrant } from '../../analysis/importancePerformance'
import type { Language } from '../../i18n/languages'
import type { ImportanceSource } from '../../importance/measures'

const es = {
  name: 'IPA',
  title: 'Importancia y desempeño',
  lead: 'Lo que más importa a sus clientes, frente a cómo lo hace usted.',
  sources: {
    stated: 'La importancia es la media de lo que contestaron a «cuánto le importa».',
    points: 'La importancia son los puntos que da cada persona, de los 100 que reparte.',
    derived:
      'La importancia se deduce: cuánto va de la mano cada nota con la satisfacción general, de 0 (nada) a 1 (todo).',
  } satisfies Record<ImportanceSource, string>,
  importanceLine: 'Línea de importancia',
  performanceLine: 'Línea de desempeño',
  inputs: 'Cambie estas dos celdas: los cuadrantes y el gráfico las siguen.',
  attribute: 'Atributo',
  importance: 'Importancia',
  importanceN: 'n de importancia',
  performance: 'Desempeño',
  performanceN: 'n de desempeño',
  quadrant: 'Dónde queda',
  gap: 'Importancia − desempeño',
  sure: 'Seguridad',
  importanceLow: 'Importancia, desde',
  importanceHigh: 'Importancia, hasta',
  performanceLow: 'Desempeño, desde',
  performanceHigh: 'Desempeño, hasta',
  doubtful: 'dudoso',
  clear: 'claro',
  quadrants: {
    concentrate: 'Concéntrese aquí',
    keep: 'Siga así',
    lowPriority: 'Puede esperar',
    possibleExcess: 'Quizá es demasiado',
  } satisfies Record<Quadrant, string>,
  helper: 'Para dibujar las líneas',
  across: 'Desempeño →',
  up: 'Importancia →',
  notes: {
    importance:
      'Cuánto le importa a los clientes, en la escala de la pregunta o de 0 a 100 si las escalas son distintas.',
    performance: 'Media de la pregunta «cómo lo hacemos». Con menos de 5 respuestas queda vacía.',
    quadrant:
      'Compara la importancia y el desempeño con las dos líneas de arriba; tocar la línea cuenta como alto.',
    gap: 'Las dos cifras llevadas a una escala de 0 a 100, y restadas. Lo más alto es lo primero que conviene mejorar.',
    sure: '«Dudoso»: con estas respuestas, el atributo podría estar al otro lado de una línea (intervalo del 95 %).',
  },
  names: { importance: 'Linea_importancia', performance: 'Linea_desempeno', table: 'TablaIPA' },
  sentence: (name: string) => `Lo primero que conviene mejorar, por lo que importa y cómo sale: ${name}.`,
  nothing: 'Nada de lo que más importa queda por debajo de la línea de desempeño.',
}

const en: typeof es = {
  name: 'IPA',
  title: 'Importance and performance',
  lead: 'What matters most to your customers, against how well you do it.',
  sources: {
    stated: 'Importance is the mean of what they answered to “how much it matters”.',
    points: 'Importance is the points that each person gives, of the 100 they share out.',
    derived:
      'Importance is found out: how far each rating goes hand in hand with overall satisfaction, from 0 (not at all) to 1 (fully).',
  },
  importanceLine: 'Importance line',
  performanceLine: 'Performance line',
  inputs: 'Change these two cells: the quadrants and the chart follow.',
  attribute: 'Attribute',
  importance: 'Importance',
  importanceN: 'n of importance',
  performance: 'Performance',
  performanceN: 'n of performance',
  quadrant: 'Where it stands',
  gap: 'Importance − performance',
  sure: 'How sure',
  importanceLow: 'Importance, from',
  importanceHigh: 'Importance, to',
  performanceLow: 'Performance, from',
  performanceHigh: 'Performance, to',
  doubtful: 'doubtful',
  clear: 'clear',
  quadrants: {
    concentrate: 'Concentrate here',
    keep: 'Keep it up',
    lowPriority: 'Can wait',
    possibleExcess: 'Perhaps too much',
  },
  helper: 'To draw the lines',
  across: 'Performance →',
  up: 'Importance →',
  notes: {
    importance:
      'How much it matters to customers, on the scale of the question, or from 0 to 100 where scales differ.',
    performance: 'Mean of the question “how well we do it”. Empty with fewer than 5 answers.',
    quadrant: 'Holds importance and performance against the two lines above; touching a line counts as high.',
    gap: 'Both figures taken to a scale of 0 to 100, and subtracted. The highest is the first to improve.',
    sure: '“Doubtful”: with these answers the attribute could be on the other side of a line (95% interval).',
  },
  names: { importance: 'Importance_line', performance: 'Performance_line', table: 'IpaTable' },
  sentence: (name) => `First to improve, by how much it matters and how it goes: ${name}.`,
  nothing: 'Nothing of what matters most falls below the performance line.',
}

/** Words of the sheet on importance and performance. */
export const importanceTexts: Readonly<Record<Language, typeof es>> = { es, en }
