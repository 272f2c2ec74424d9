import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/main/surveys/templates'
import { gapsAsLines } from '../../../src/renderer/paper/gaps'
import { contentFolder } from '../../support/testApp'

test('what is still to be filled in a form is a line to write on, in every form that ships', () => {
  const forms = readTemplates(contentFolder)
  const texts = forms.flatMap(({ questionnaire }) =>
    gapsAsLines(questionnaire).questions.flatMap(({ text }) => [text.es, text.en]),
  )
  expect(texts.filter((text) => /[{}]/.test(text))).toEqual([])
  const wished = forms.find(({ id }) => id === 'T12')
  expect(wished && gapsAsLines(wished.questionnaire).questions[0]?.text).toEqual({
    es: '¿Le gustaría que ofreciéramos ______________?',
    en: 'Would you like us to offer ______________?',
  })
})
