import { expect, test } from 'vitest'
import { inLanguage, LocalText } from '#shared/i18n/languages'

test('a text is shown in the language asked for, or in the other one where that is empty', () => {
  expect(inLanguage({ es: 'Hola', en: 'Hello' }, 'en')).toBe('Hello')
  expect(inLanguage({ es: 'Hola', en: '' }, 'en')).toBe('Hola')
  expect(inLanguage({ es: '', en: 'Hello' }, 'es')).toBe('Hello')
  expect(inLanguage({ es: '', en: '' }, 'es')).toBe('')
})

test('a text may be given in one language only', () => {
  expect(LocalText.parse({ es: 'Hola' })).toEqual({ es: 'Hola', en: '' })
  expect(LocalText.safeParse({ es: 'x'.repeat(2001) }).success).toBe(false)
})
