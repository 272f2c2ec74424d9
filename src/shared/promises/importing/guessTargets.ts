import { compact } from '../../customers/searchText'
import { joinedPromiseTargets, type PromiseTarget, promiseTargets } from './mapping'

/** Words at the top of columns in Spanish, English and Portuguese, without accents, capitals and spaces. */
const headings: Readonly<Record<PromiseTarget, readonly string[]>> = {
  ignore: [],
  reference: [
    ...[
      'n',
      'no',
      'nro',
      'num',
      'numero',
      'id',
      'folio',
      'pedido',
      'numerodepedido',
      'npedido',
      'nopedido',
      'nodepedido',
      'nropedido',
      'orden',
    ],
    ...[
      'encargo',
      'comanda',
      'ticket',
      'order',
      'ordernumber',
      'orderno',
      'number',
      'reference',
      'ref',
      'referencia',
    ],
  ],
  what: [
    ...[
      'que',
      'quesepromete',
      'producto',
      'descripcion',
      'detalle',
      'articulo',
      'trabajo',
      'servicio',
      'concepto',
    ],
    ...['what', 'product', 'description', 'details', 'item', 'job', 'service', 'produto', 'descricao'],
  ],
  customerName: [
    ...[
      'cliente',
      'nombre',
      'nombreyapellidos',
      'apellidos',
      'aquien',
      'quien',
      'paraquien',
      'nombredelcliente',
    ],
    ...['customer', 'customername', 'name', 'client', 'who', 'for', 'nome'],
  ],
  customerPhone: ['telefono', 'celular', 'movil', 'tel', 'whatsapp', 'phone', 'mobile', 'telefone'],
  customerEmail: ['correo', 'correoelectronico', 'email', 'mail', 'emailaddress'],
  customerDocument: [
    'documento',
    'dni',
    'nif',
    'nie',
    'cedula',
    'ruc',
    'rut',
    'cuit',
    'rfc',
    'curp',
    'document',
  ],
  promisedOn: [
    ...['fecha', 'fechadepedido', 'fechapedido', 'prometidoel', 'encargadoel', 'pedidoel', 'fechadeencargo'],
    ...['date', 'orderdate', 'ordered', 'orderedon', 'promisedon', 'created', 'createdat', 'data'],
  ],
  due: [
    ...[
      'para',
      'paracuando',
      'paraeldia',
      'fechaprometida',
      'fechacompromiso',
      'compromiso',
      'vence',
      'vencimiento',
    ],
    ...[
      'fechadeentrega',
      'fechaentrega',
      'entrega',
      'plazo',
      'prometido',
      'prometidopara',
      'entregaprometida',
    ],
    ...[
      'due',
      'duedate',
      'dueon',
      'promised',
      'promiseddate',
      'promisedfor',
      'deliverydate',
      'deadline',
      'prazo',
    ],
  ],
  dueTime: ['hora', 'horadeentrega', 'horaprometida', 'time', 'duetime', 'deliverytime', 'horario'],
  firstDue: [
    ...[
      'fechainicial',
      'primerafecha',
      'fechaoriginal',
      'promesainicial',
      'primeramente',
      'fechaprometidainicial',
    ],
    ...['firstdue', 'firstdate', 'originaldate', 'originaldue', 'originallypromised', 'datainicial'],
  ],
  doneAt: [
    ...[
      'entregado',
      'entregadoel',
      'hecho',
      'hechoel',
      'fechareal',
      'entregareal',
      'fechadeentregareal',
      'servido',
    ],
    ...[
      'servidoel',
      'terminado',
      'terminadoel',
      'done',
      'doneon',
      'delivered',
      'deliveredon',
      'completedon',
      'entregue',
    ],
  ],
  isComplete: ['completo', 'completa', 'entero', 'complete', 'full', 'iscomplete', 'whole'],
  cancelledOn: [
    ...['cancelado', 'canceladoel', 'anulado', 'anuladoel', 'fechadecancelacion'],
    ...['cancelled', 'canceled', 'cancelledon', 'canceledon', 'cancelado'],
  ],
  cancelledBy: ['canceladopor', 'quiencancelo', 'anuladopor', 'cancelledby', 'canceledby'],
  type: ['tipo', 'clase', 'categoria', 'type', 'kind', 'category'],
  note: ['nota', 'notas', 'observaciones', 'comentarios', 'note', 'notes', 'comments', 'remarks'],
}

/** What each column probably is, by its name; the first of two that would be the same. */
export function guessPromiseTargets(columns: readonly string[]): readonly PromiseTarget[] {
  const known = new Map<string, PromiseTarget>()
  for (const target of promiseTargets) for (const name of headings[target]) known.set(name, target)
  const taken = new Set<PromiseTarget>()
  return columns.map((column) => {
    // `Nº` is a letter and a sign of its own: as plain letters it is `No`.
    const target = known.get(compact(column.normalize('NFKC'))) ?? 'ignore'
    if (taken.has(target) && !joinedPromiseTargets.has(target)) return 'ignore'
    taken.add(target)
    return target
  })
}
