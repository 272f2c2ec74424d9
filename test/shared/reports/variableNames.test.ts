import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { nameGiver } from '#shared/reports/analyst/variableNames'

test('names are legal in SPSS and R, and each is given once', async () => {
  await assert(
    property(array(string({ unit: 'binary', maxLength: 30 }), { maxLength: 20 }), (wanted) => {
      const giveName = nameGiver()
      const names = wanted.map((text, index) => giveName(text, `P${index + 1}`))
      for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,31}$/)
      for (const name of names) expect(name).not.toMatch(/_$|^(all|and|by|if|else|to|with|true|NA|T|F)$/i)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    }),
  )
})

test('a short name keeps what a name can have of it', () => {
  const giveName = nameGiver()
  const wanted = ['Atención al público', 'atencion al publico', '22 frases', 'ALL', '', '¿?']
  expect(wanted.map((text, index) => giveName(text, `P${index + 1}`))).toEqual([
    'Atencion_al_publico',
    'atencion_al_publico_2',
    'frases',
    'P4',
    'P5',
    'P6',
  ])
})
