import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WaveResults } from '#shared/analysis/results.contract'
import { isNamedSplit, splitByQuestion } from '#shared/analysis/split'
import { useLocalText } from '../ui/useLocalText'

interface SplitSelectProps {
  readonly results: WaveResults
  readonly offered: readonly string[]
  readonly value: string
  readonly onChange: (split: string) => void
}

/** By what the answers are told apart; nothing to choose where the sheets hold nothing. */
export function SplitSelect({ results, offered, value, onChange }: SplitSelectProps) {
  const name = useSplitName(results)
  const { t } = useTranslation()
  if (offered.length < 2) return null
  return (
    <Select
      label={t('analysis.splitBy')}
      data={offered.map((split) => ({ value: split, label: name(split) }))}
      value={value}
      onChange={(split) => onChange(split ?? 'none')}
      allowDeselect={false}
      w={320}
    />
  )
}

/** Makes the function that names a split. */
export function useSplitName({ questions }: Pick<WaveResults, 'questions'>): (split: string) => string {
  const { t } = useTranslation()
  const localText = useLocalText()
  return (split) => {
    if (isNamedSplit(split)) return t(`analysis.splits.${split}`)
    const found = questions.find(({ question }) => splitByQuestion(question.key) === split)
    return found ? localText(found.question.text) : split
  }
}
