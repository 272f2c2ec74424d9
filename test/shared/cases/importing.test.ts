import { describe, expect, test } from 'vitest'
import { caseColumns } from '#shared/cases/caseColumns'
import { guessCaseTargets } from '#shared/cases/importing/guessTargets'
import { guessMeaning, meanings, type WordTarget, wordTargets } from '#shared/cases/importing/words'
import { momentOf, timeOf } from '#shared/importing/moments'

describe('A list of complaints of anybody', () => {
  test.each<[WordTarget, string, string | null]>([
    ['kind', 'RECLAMO', 'claim'],
    ['kind', 'Reclamação', 'claim'],
    ['kind', 'Queja por trato', 'complaint'],
    ['kind', 'Elogio', 'compliment'],
    ['kind', 'r', 'claim'],
    ['kind', 'Trueque', null],
    ['channel', 'Libro de Reclamaciones', 'officialSheet'],
    ['channel', 'WhatsApp Business', 'message'],
    ['channel', 'Llamada telefónica', 'phone'],
    ['severity', '3', '3'],
    ['severity', 'Média', '2'],
    ['severity', '33', null],
    ['state', 'Pendiente', 'received'],
    ['state', 'En trámite', 'investigating'],
    ['state', 'En espera del cliente', 'waitingCustomer'],
    ['state', 'Reabierto', 'investigating'],
    ['state', 'Encerrado', 'closed'],
    ['decision', 'Infundada', 'against'],
    ['decision', 'Fundada en parte', 'inFavour'],
    ['decision', 'Desfavorable', 'against'],
    ['element', 'Producto', 'PROD'],
  ])('%s «%s» means %s', (target, word, meaning) => {
    expect(guessMeaning(target, word)).toBe(meaning)
  })

  test('every code of the program means itself, and its own words in both languages mean it', () => {
    for (const target of wordTargets)
      for (const code of meanings[target]) expect(guessMeaning(target, code)).toBe(code)
  })

  test('the columns of its own file are known in both languages, other ones by their names', () => {
    for (const language of ['es', 'en'] as const) {
      const columns = caseColumns(language, { withPersonal: true })
      const targets = guessCaseTargets(columns.map(({ header }) => header))
      const found = Object.fromEntries(columns.map(({ key }, index) => [key, targets[index]]))
      expect(found).toMatchObject({
        number: 'oldNumber',
        oldNumber: 'ignore',
        openedAt: 'openedAt',
        answer: 'answer',
      })
      expect(found).toMatchObject({
        enteredOn: 'ignore',
        inTime: 'ignore',
        cause: 'cause',
        closedOn: 'closedOn',
      })
    }
    expect(
      guessCaseTargets(['Folio', 'Fecha de recepción', 'Nombre', 'Apellidos', 'Hechos', 'Data', 'Xyz']),
    ).toEqual(['oldNumber', 'openedAt', 'customerName', 'customerName', 'description', 'ignore', 'ignore'])
  })

  test.each<[string, string | null, string | null]>([
    ['05/03/2026', '2026-03-05', null],
    ['05/03/2026 14:05', '2026-03-05', '14:05'],
    ['5-3-26, 2:05 p. m.', '2026-03-05', '14:05'],
    ['2026-03-05T09:30:00', '2026-03-05', '09:30'],
    ['2026-03-05 00:00:00', '2026-03-05', null],
    ['2026-03-05 00:00', '2026-03-05', '00:00'],
    ['05/03/2026 25:00', '2026-03-05', null],
    ['31/02/2026', null, null],
  ])('«%s» is the day %s at %s', (cell, day, time) => {
    expect(momentOf(cell, 'dmy')).toEqual(day === null ? null : { day, time })
  })

  test('an hour is read as people and spreadsheets write it', () => {
    expect(['9:05', '12:00 am', '12.30 h', '0.5', '0,395833333', '24:00', 'x'].map(timeOf)).toEqual([
      '09:05',
      '00:00',
      '12:30',
      '12:00',
      '09:30',
      null,
      null,
    ])
  })
})
