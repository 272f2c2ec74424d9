import { describe, expect, test } from 'vitest'
import { conceptNamed, concepts, conceptsOf, pagesOf } from '#shared/help/concepts'
import { en } from '#shared/i18n/en'
import { es } from '#shared/i18n/es'

describe('the help', () => {
  test('explains every word in both languages in two to four sentences, with an example', () => {
    for (const { help } of [es, en]) {
      expect(Object.keys(help.concepts)).toEqual([...concepts])
      for (const concept of concepts) {
        const { name, text, example } = help.concepts[concept]
        const sentences = text.split(/[.?!…](?:\s|$)/).filter((part) => part.trim() !== '').length
        expect([concept, sentences >= 2 && sentences <= 4]).toEqual([concept, true])
        expect(name.length * example.length).toBeGreaterThan(0)
      }
    }
  })

  test('stands beside the pages where the words matter: the named page before one of any name', () => {
    expect(conceptsOf('/waves/12/results')[0]).toBe('topBox')
    expect(conceptsOf('/cases/new')[0]).toBe('kinds')
    expect(conceptsOf('/cases/7')).toEqual([])
    expect(conceptsOf('/waves/12/capture')).toEqual([])
    expect(pagesOf('libreta')).toEqual(['/scorecards'])
    expect([conceptNamed('nps'), conceptNamed('nada'), conceptNamed(undefined)]).toEqual(['nps', null, null])
  })
})
