import { useTranslation } from 'react-i18next'
import { type CaseEvent, caseFactNames } from '#shared/cases/caseFile'
import { useFormat } from '../ui/useFormat'

interface EventWords {
  readonly title: string
  /** What else it said, a few words each. */
  readonly facts: readonly string[]
}

/** Makes the function that says in words what happened. */
export function useEventWords(): (event: CaseEvent) => EventWords {
  const { t } = useTranslation()
  const { date, number } = useFormat()

  function titleOf({ kind, to, from, direction, details }: CaseEvent): string {
    if (kind === 'registered') return t('casePage.timeline.registered')
    if (kind === 'note') return t('casePage.timeline.note')
    if (kind === 'message')
      return t(direction === 'in' ? 'casePage.timeline.messageIn' : 'casePage.timeline.messageOut')
    if (kind === 'changed')
      return t('casePage.timeline.changed', { facts: changedWords(details.changed ?? []) })
    if (kind === 'extended') return t('casePage.timeline.extended', { date: date(details.until ?? null) })
    if (kind === 'task')
      return t(details.isDone ? 'casePage.timeline.taskDone' : 'casePage.timeline.taskAgain')
    return to && from ? t(`cases.states.${to}`) : ''
  }
  function changedWords(names: readonly string[]): string {
    return caseFactNames
      .filter((name) => names.includes(name))
      .map((name) => t(`cases.facts.${name}`))
      .join(', ')
  }
  function factsOf({ channel, details, kind }: CaseEvent): string[] {
    const facts: string[] = []
    if (channel && kind !== 'registered') facts.push(t(`cases.channels.${channel}`))
    if (details.severity) facts.push(t(`cases.severities.${details.severity as 1 | 2 | 3}`))
    for (const reason of details.reasons ?? []) facts.push(t(`cases.severityReasons.${reason}`))
    if (details.offer) facts.push(t(`cases.offers.${details.offer}`))
    if (details.approvedBy) facts.push(t('casePage.timeline.approvedBy', { name: details.approvedBy }))
    if (details.acceptance) facts.push(t(`cases.acceptances.${details.acceptance}`))
    if (details.cost) facts.push(t('casePage.timeline.cost', { cost: number(details.cost, 2) }))
    if (details.decision) facts.push(t(`cases.decisions.${details.decision}`))
    if (details.lesson) facts.push(t('casePage.timeline.lesson', { lesson: details.lesson }))
    if (details.body) facts.push([details.body, details.reference].filter(Boolean).join(' '))
    if (details.dueOn) facts.push(t('casePage.timeline.externalDue', { date: date(details.dueOn) }))
    if (details.why) facts.push(t(`cases.voidReasons.${details.why}`))
    return facts
  }
  return (event) => ({ title: titleOf(event), facts: factsOf(event) })
}
