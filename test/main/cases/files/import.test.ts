import { describe, expect, test } from 'vitest'
import { appForEachTest, historyOf, outcomeOf } from '../../../support/builders'
import { aCase, readyTerms } from '../caseBuilders'
import { chosenList, importedList, proposal } from './importFiles'

const app = appForEachTest()

const list = [
  'Nº;Tipo;Fecha;Canal;Cliente;Teléfono;Descripción;Pide;Monto;Prioridad;Causa;Estado;Fecha de respuesta;Fecha de cierre;Resultado',
  'R-1;Reclamo;12/01/2026 09:15;WhatsApp;Rosa Díaz;600 111 222;La cafetera no calienta;Otra;45,50;Alta;Rotura;Cerrado;15/01/2026;20/01/2026;A favor',
  'R-2;Queja;13/01/2026;Llamada;Rosa Díaz;+51 600111222;Nadie cogía el teléfono;;;Media;;Abierto;;;',
  'R-3;Felicitación;14/01/2026;Mostrador;Anónimo;;Gracias por todo;;;;;;;;',
  'R-4;Reclamación;02/02/2026 16:40;E-mail;Luis Paz;;Llegó rota;Dinero;1.200,00;;Rotura;Respondido;27/02/2026;;',
].join('\r\n')

const cases = async () => (await app().call('cases.list', { filter: { group: 'all' }, sort: 'oldest' })).lines

describe('importing a list of complaints', () => {
  test('enters its rows as cases that lived the same life, under the next numbers of the year', async () => {
    await readyTerms(app())
    await aCase(app())
    expect(await importedList(app(), list)).toMatchObject({ state: 'done', count: 4 })
    const lines = await cases()
    expect(
      lines.map(({ number, kind, state, channel, customerName, severity }) => ({
        number,
        kind,
        state,
        channel,
        customerName,
        severity,
      })),
    ).toEqual([
      {
        number: '2026-00002',
        kind: 'claim',
        state: 'closed',
        channel: 'message',
        customerName: 'Rosa Díaz',
        severity: 3,
      },
      {
        number: '2026-00003',
        kind: 'complaint',
        state: 'received',
        channel: 'phone',
        customerName: 'Rosa Díaz',
        severity: 2,
      },
      {
        number: '2026-00004',
        kind: 'compliment',
        state: 'received',
        channel: 'inPerson',
        customerName: null,
        severity: null,
      },
      {
        number: '2026-00005',
        kind: 'claim',
        state: 'responded',
        channel: 'email',
        customerName: 'Luis Paz',
        severity: null,
      },
      {
        number: '2026-00001',
        kind: 'claim',
        state: 'received',
        channel: 'inPerson',
        customerName: null,
        severity: null,
      },
    ])
    expect(await app().call('customers.find', { text: 'Rosa' })).toHaveLength(1)
    const detail = await app().call('cases.show', { caseId: lines[0]?.id ?? 0 })
    expect(detail).toMatchObject({
      oldNumber: 'R-1',
      receivedBy: 'Ana',
      causeName: 'Rotura',
      facts: { amount: 45.5, remedyAsked: 'Otra', isTimeKnown: false },
      // Fifteen business days from 13 January: the answer of the 15th was in time.
      deadline: { due: '2026-02-02', answeredOn: '2026-01-15', state: 'onTime' },
    })
    expect(detail.events.map(({ kind, at, to }) => [kind, at.slice(0, 10), to])).toEqual([
      ['registered', '2026-01-12', 'received'],
      ['step', '2026-01-15', 'acknowledged'],
      ['step', '2026-01-15', 'assessing'],
      ['step', '2026-01-15', 'investigating'],
      ['step', '2026-01-15', 'responded'],
      ['step', '2026-01-20', 'resolved'],
      ['step', '2026-01-20', 'closed'],
    ])
    // Nobody said what was offered, nor whether the customer took it.
    expect(detail.events.flatMap(({ details }) => Object.keys(details)).sort()).toEqual(
      ['cost', 'decision', 'lesson', 'approvedBy'].sort(),
    )
    expect(lines[3]).toMatchObject({ deadlineState: 'late' })
  })

  test('tells beforehand what would come of it, and that the same file came before', async () => {
    const source = await chosenList(app(), list)
    expect(source.columns[1]).toMatchObject({
      name: 'Tipo',
      values: ['Reclamo', 'Queja', 'Felicitación', 'Reclamación'],
    })
    const mapping = proposal(source)
    expect(mapping.targets).toEqual([
      'oldNumber',
      'kind',
      'openedAt',
      'channel',
      'customerName',
      'customerPhone',
      'description',
      'remedyAsked',
      'amount',
      'severity',
      'cause',
      'state',
      'answeredOn',
      'closedOn',
      'decision',
    ])
    const preview = await app().call('cases.previewImport', { token: source.token, mapping })
    expect(preview).toMatchObject({
      rowCount: 4,
      skippedCount: 0,
      errorCount: 0,
      newCustomers: 2,
      knownCustomers: 0,
      anonymous: 1,
      over: 1,
      newCauses: ['Rotura'],
      withoutTerm: 3,
      importedBefore: null,
    })
    expect(await cases()).toEqual([])
    await importedList(app(), list)
    const again = await chosenList(app(), list)
    const after = await app().call('cases.previewImport', { token: again.token, mapping })
    expect(after).toMatchObject({ importedBefore: '2026-03-02T10:00:00', errorCount: 4, knownCustomers: 0 })
    expect(after.errors[0]).toEqual({ line: 2, column: 'Nº', value: 'R-1', problem: 'numberKnown' })
    const skipping = { ...mapping, defaults: { ...mapping.defaults, skipKnown: true } }
    expect(await app().call('cases.previewImport', { token: again.token, mapping: skipping })).toMatchObject({
      rowCount: 0,
      skippedCount: 4,
      errorCount: 0,
    })
    expect(await app().call('cases.rememberedImport', {})).toMatchObject({
      columns: [
        { column: 'Nº', target: 'oldNumber' },
        ...source.columns.slice(1).map(() => expect.anything()),
      ],
      defaults: { cause: 'Sin causa anotada' },
    })
  })

  test('says what is wrong by row and column, and then enters nothing', async () => {
    const wrong = [
      'Número,Fecha,Tipo,Descripción,Monto,Estado,Cierre',
      '1,,Reclamo,Algo,1,Abierto,',
      '2,31/02/2026,Reclamo,Algo,1,Abierto,',
      '3,05/03/2026,Reclamo,Algo,1,Abierto,',
      '4,01/02/2026,Trueque,,dos,Cerrado,',
      '4,01/02/2026,Queja,Algo,1,Cerrado,30/01/2026',
    ].join('\n')
    const source = await chosenList(app(), wrong)
    const { token } = source
    const mapping = proposal(source, { cause: '' })
    const { errors } = await app().call('cases.previewImport', { token, mapping })
    expect(errors.map(({ line, column, problem }) => [line, column, problem])).toEqual([
      [2, 'Fecha', 'dateMissing'],
      [3, 'Fecha', 'notADate'],
      [4, 'Fecha', 'inFuture'],
      [5, 'Tipo', 'unknownWord'],
      [5, 'Cierre', 'closingDateMissing'],
      [5, 'Descripción', 'descriptionMissing'],
      [5, '', 'causeMissing'],
      [5, 'Monto', 'notANumber'],
      [6, '', 'causeMissing'],
      [6, 'Cierre', 'outOfOrder'],
    ])
    expect(await importedList(app(), wrong)).toEqual({ state: 'failed', code: 'importHasErrors' })
    expect(await cases()).toEqual([])
    expect(await app().call('customers.find', { text: 'a' })).toEqual([])
    const said = {
      ...mapping,
      words: [{ target: 'kind' as const, word: 'trueque', means: 'petition' }],
      defaults: { ...mapping.defaults, isOverAtOnce: true },
    }
    const after = await app().call('cases.previewImport', { token, mapping: said })
    expect(after.errors.filter(({ line }) => line === 5).map(({ problem }) => problem)).toEqual([
      'descriptionMissing',
      'notANumber',
    ])
    const twice = { ...mapping, targets: mapping.targets.map(() => 'kind' as const) }
    expect(await outcomeOf(app().call('cases.previewImport', { token, mapping: twice }))).toBe('invalidInput')
  })

  test('is one line of history: undo voids the cases and takes the customers away, redo brings all back', async () => {
    await readyTerms(app())
    await importedList(app(), list)
    const before = await cases()
    const line = historyOf(app().db).at(-1)
    expect(line?.procedure).toBe('cases.import')
    // The cases and the lines of their lives are one change, however many they are.
    const tables = line?.changes.map(({ tableName }) => tableName)
    expect(tables?.filter((name) => name.startsWith('case_'))).toEqual([
      'case_cause',
      'case_range',
      'case_import',
    ])
    await app().call('history.undo', {})
    const undone = await cases()
    expect(undone.map(({ number, state }) => [number, state])).toEqual(
      before.map(({ number }) => [number, 'void']),
    )
    const { events } = await app().call('cases.show', { caseId: undone[0]?.id ?? 0 })
    expect(events.every(({ isTakenBack }) => isTakenBack)).toBe(true)
    expect(await app().call('customers.find', { text: 'Rosa' })).toEqual([])
    expect(await app().call('cases.causes', {})).toEqual([])
    await app().call('history.redo', {})
    expect(await cases()).toEqual(before)
    expect(await app().call('customers.find', { text: 'Rosa' })).toHaveLength(1)
    await app().call('history.undo', {})
    await app().call('history.redo', {})
    expect(await cases()).toEqual(before)
    // The numbers of what was taken back stay taken: what comes next has the next one.
    await aCase(app())
    expect((await cases()).map(({ number }) => number)).toContain('2026-00005')
  })

  test('joins a row to the customer with the same document, phone or e-mail, and to no other', async () => {
    const { id } = await app().call('customers.create', {
      name: 'Rosa',
      document: '12.345.678-Z',
      phone: '+34 600 111 222',
      email: 'Rosa@Tienda.es',
    })
    const { id: other } = await app().call('customers.create', { name: 'Luis Paz' })
    const rows = [
      'Fecha,Cliente,DNI,Teléfono,Correo,Detalle',
      '01/02/2026,R. Díaz,12345678z,,,a',
      '02/02/2026,,,600111222,,b',
      '03/02/2026,Alguien,,,rosa@tienda.es,c',
      '04/02/2026,Luis Paz,,,,d',
      '05/02/2026,luis  paz,,,,e',
      '06/02/2026,,,,nueva@tienda.es,f',
    ]
    expect(await importedList(app(), rows.join('\n'))).toMatchObject({ state: 'done', count: 6 })
    const lines = await cases()
    expect(lines.map(({ customerId }) => customerId === id)).toEqual([true, true, true, false, false, false])
    expect(lines[3]?.customerId).toBe(lines[4]?.customerId)
    expect(lines.every(({ customerId }) => customerId !== other)).toBe(true)
    expect(lines[5]?.customerName).toBe('nueva@tienda.es')
  })

  test('takes a name, a phone and a text in two columns for one, and an hour only where all days have theirs', async () => {
    const rows = [
      'Fecha,Hora,Nombre,Apellidos,Teléfono,Celular,Hechos,Detalle,Fecha de respuesta',
      '01/02/2026,9:30,Rosa,Díaz,600111222,700111222,Uno,Dos,',
      '02/02/2026,9:30,Rosa,Díaz,600111222,700111222,Uno,Dos,03/02/2026',
    ]
    await importedList(app(), rows.join('\n'))
    const [first, second] = await cases()
    expect(first).toMatchObject({ openedAt: '2026-02-01T09:30', description: 'Uno\nDos' })
    expect(second?.openedAt.slice(0, 10)).toBe('2026-02-02')
    const shown = await app().call('cases.show', { caseId: second?.id ?? 0 })
    expect(shown.facts.isTimeKnown).toBe(false)
    const [customer] = await app().call('customers.find', { text: 'rosa' })
    expect(customer).toMatchObject({ name: 'Rosa Díaz', phone: '600111222 700111222' })
  })

  test('words of what was imported are found, and those of what was taken back are not', async () => {
    const words = () =>
      app()
        .db.prepare<[], number>(`SELECT count(*) FROM case_words WHERE case_words MATCH 'cafetera AND rosa'`)
        .pluck()
        .get()
    await importedList(app(), list)
    expect(words()).toBe(1)
    await app().call('history.undo', {})
    expect(words()).toBe(0)
    await app().call('history.redo', {})
    expect(words()).toBe(1)
  })

  test('a row of a closed month is told before anything is tried, and what is in one is not taken back', async () => {
    const close = (month: string) =>
      app()
        .db.prepare(
          `INSERT INTO period_close (month, closed_at, signed_by, signed_on, note, checks, figures, seal)
           VALUES (?, '2026-02-02T10:00:00', 'Ana', '2026-02-02', '', '[]', '{}', ?)`,
        )
        .run(month, '0'.repeat(64))
    await importedList(app(), list)
    const before = await cases()
    const source = await chosenList(app(), list)
    close('2026-01')
    const { errors } = await app().call('cases.previewImport', {
      token: source.token,
      mapping: proposal(source),
    })
    expect(errors.map(({ line, column, problem }) => [line, column, problem])).toContainEqual([
      2,
      'Fecha',
      'monthClosed',
    ])
    expect(await outcomeOf(app().call('history.undo', {}))).toBe('monthClosed')
    expect(await cases()).toEqual(before)
  })

  test('who is forgotten stays forgotten, also when the import that brought them is taken back and brought again', async () => {
    await importedList(app(), list)
    const [rosa] = await app().call('customers.find', { text: 'Rosa' })
    await app().call('customers.erase', { id: rosa?.id ?? 0, confirmation: 'Rosa Díaz' })
    const said = () => {
      const tables = ['customer', 'customer_case', 'case_event', 'history_change']
      return tables.map((table) => JSON.stringify(app().db.prepare(`SELECT * FROM ${table}`).all())).join('')
    }
    expect(said()).not.toMatch(/Rosa|600 ?111|cafetera/)
    await app().call('history.undo', {})
    await app().call('history.redo', {})
    expect(said()).not.toMatch(/Rosa|600 ?111|cafetera/)
    expect((await cases()).map(({ state }) => state)).toEqual(['closed', 'received', 'received', 'responded'])
  })

  test('staff cannot import, and a file that nobody chose is not there', async () => {
    const source = await chosenList(app(), list)
    const mapping = proposal(source)
    expect(await outcomeOf(app().call('cases.import', { token: 'x', mapping }))).toBe('notFound')
    app().setRole('staff')
    expect(await outcomeOf(app().call('cases.import', { token: source.token, mapping }))).toBe('notAllowed')
  })
})
