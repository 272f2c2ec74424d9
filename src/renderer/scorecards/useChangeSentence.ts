import { useTranslation } from 'react-i18next'
import { type ChangePart, type ChangeStory, changeStory } from '#shared/scorecards/changeEffects'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useFormat } from '../ui/useFormat'

/** Makes the function that tells the change of a nota in plain words; null without a period before. */
export function useChangeSentence(): (result: ScorecardResult) => string | null {
  const { t } = useTranslation()
  const format = useFormat()
  const list = (parts: readonly ChangePart[]) =>
    parts
      .map(({ name, total }) => t('libreta.change.named', { name, change: format.change(total) }))
      .join(t('libreta.change.and'))

  function sentence({ direction, change, pushed, heldBack, isUnsure }: ChangeStory): string {
    if (direction === 'same') return `${t('libreta.change.same')}.`
    const isUp = direction === 'up'
    const parts = [
      t(isUp ? 'libreta.change.up' : 'libreta.change.down', { points: format.number(Math.abs(change), 1) }),
    ]
    if (pushed.length > 0)
      parts.push(t(isUp ? 'libreta.change.pushedUp' : 'libreta.change.pushedDown', { names: list(pushed) }))
    const told = parts.join(': ')
    const held =
      heldBack.length > 0
        ? ` ${t(isUp ? 'libreta.change.heldUp' : 'libreta.change.heldDown', { names: list(heldBack) })}`
        : ''
    return `${told}${held}.${isUnsure ? ` ${t('libreta.change.unsure')}` : ''}`
  }

  return ({ rows, total: { grade, previousGrade } }) => {
    if (grade === null || previousGrade === null) return null
    const parts = rows.flatMap(({ name, effects, certainty }) =>
      effects ? [{ name, total: effects.total, certainty }] : [],
    )
    return sentence(changeStory(parts, grade - previousGrade))
  }
}
