import { useTranslation } from 'react-i18next'
import type { ChecklistEntry, ChecklistItem } from '#shared/checklists/checklist'
import { useFormat } from '../ui/useFormat'
import { decimalsOf } from './EntryItems'

/** Makes the function that says an answer. */
export function useAnswerWords(): (item: ChecklistItem, entry: ChecklistEntry | undefined) => string {
  const { t } = useTranslation()
  const { number } = useFormat()
  return ({ type, target, limit }, entry) => {
    const value = entry?.value ?? null
    if (value === null) return t('checklists.answers.blank')
    if (value === 'na') return t('checklists.answers.na')
    if (typeof value === 'boolean') return t(value ? 'checklists.answers.yes' : 'checklists.answers.no')
    if (type === 'threeStep')
      return t(`checklists.answers.of2.${value === 0 ? '0' : value === 1 ? '1' : '2'}`)
    const said = number(value, decimalsOf(value))
    if (type !== 'minutes') return t('checklists.answers.of5', { value: said })
    return t('checklists.answers.minutesOf', {
      value: said,
      target: number(target, decimalsOf(target)),
      limit: number(limit, decimalsOf(limit)),
    })
  }
}
