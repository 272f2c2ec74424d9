import { useTranslation } from 'react-i18next'
import { isScaleType, type QuestionType, questionTypes, scales, scaleTypes } from '#shared/surveys/scales'
import { useLocalText } from '../ui/useLocalText'

/** Kinds of answer in the groups in which they are offered. */
const typeGroups: readonly { readonly group: 'scale' | 'choice' | 'open'; readonly types: QuestionType[] }[] =
  [
    { group: 'scale', types: [...scaleTypes] },
    { group: 'choice', types: ['YN', 'SC', 'MC'] },
    { group: 'open', types: ['TXT', 'NUM', 'DATE'] },
  ]

/** Kinds of answer in plain words, each with an example. */
export function useTypeTexts() {
  const { t } = useTranslation()
  const localText = useLocalText()

  const nameOf = (type: QuestionType) => t(`surveys.types.${type}`)
  const exampleOf = (type: QuestionType) => {
    if (!isScaleType(type)) return t(`surveys.types.examples.${type}`)
    const { min, max, labels } = scales[type]
    const [first, last] = [labels[0], labels.at(-1)].map((label) => (label ? localText(label) : ''))
    return t('surveys.types.scaleExample', { min, max, first, last })
  }
  const groups = typeGroups.map(({ group, types }) => ({
    group: t(`surveys.types.groups.${group}`),
    items: types.map((type) => ({ value: type, label: nameOf(type) })),
  }))
  return { nameOf, exampleOf, groups }
}

export function questionTypeOf(value: string): QuestionType | undefined {
  return questionTypes.find((known) => known === value)
}
