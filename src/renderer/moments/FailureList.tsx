import { Anchor, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CauseClass } from '#shared/moments/causeClass'
import type { Failure } from '#shared/moments/failures.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { useUndoOf } from '../surveys/useUndoOf'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { CauseClassSelect } from './CauseClassSelect'

interface FailureListProps {
  readonly title: string
  /** What can be done about all of them. */
  readonly action: ReactNode
  readonly failures: readonly Failure[]
  /** How many there are; the list ends before them. */
  readonly all: number
}

/** Things that went wrong, each with where it comes from and what it was of, which is said here. */
export function FailureList({ title, action, failures, all }: FailureListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const classify = useClassify()
  const list = useRef<HTMLUListElement>(null)
  /** The line that was last told: once it is gone, whoever works by key goes on with the one in its place. */
  const told = useRef<number | null>(null)
  useEffect(() => {
    if (told.current === null) return
    list.current?.querySelectorAll('input')[Math.min(told.current, failures.length - 1)]?.focus()
    told.current = null
  }, [failures])
  if (failures.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        {t('elements.failures.allTold')}
      </Text>
    )
  const wordsOf = (failure: Failure) =>
    failure.source === 'visit'
      ? [localText(failure.text), failure.note].filter((words) => words !== '').join(' · ')
      : failure.text || t('elements.failures.noWords')
  return (
    <>
      <Group gap="sm" mt="sm">
        <Title order={3} size="h6">
          {title}
        </Title>
        {action}
      </Group>
      <ul className="moment-said failure-list" ref={list}>
        {failures.map((failure, index) => (
          <li key={`${failure.source} ${failure.id} ${failure.source === 'visit' ? failure.itemKey : ''}`}>
            <span>{format.date(failure.day)}</span>
            <Origin failure={failure} />
            <p className="moment-words failure-words">{wordsOf(failure)}</p>
            <CauseClassSelect
              size="xs"
              label={t('elements.failures.classOf', { text: wordsOf(failure) })}
              isLabelHidden
              value={failure.causeClass}
              onChange={(causeClass) => {
                told.current = index
                classify(failure, causeClass)
              }}
            />
          </li>
        ))}
      </ul>
      {all > failures.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('elements.failures.more', { count: all - failures.length })}
        </Text>
      )}
    </>
  )
}

function Origin({ failure }: { failure: Failure }) {
  const { t } = useTranslation()
  if (failure.source === 'note') return <span>{t('elements.failures.from.note')}</span>
  return (
    <Anchor
      component={Link}
      size="sm"
      href={failure.source === 'case' ? `/cases/${failure.id}` : `/comparison/visits/${failure.id}`}
    >
      {failure.source === 'case'
        ? t('elements.failures.from.case', { number: failure.number })
        : t('elements.failures.from.visit')}
    </Anchor>
  )
}

/** Says what a failure was of, wherever that is kept. */
function useClassify(): (failure: Failure, causeClass: CauseClass | null) => void {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const words = (what: string) => t('app.undone', { what })
  const undos = {
    case: useUndoOf('cases.changeMany', words(t('history.deeds.cases.changeMany'))),
    note: useUndoOf('moments.changeNote', words(t('history.deeds.moments.changeNote'))),
    visit: useUndoOf('comparison.classifyItem', words(t('history.deeds.comparison.classifyItem'))),
  }
  const ofCase = useApiCommand('cases.changeMany')
  const ofNote = useApiCommand('moments.changeNote')
  const ofVisit = useApiCommand('comparison.classifyItem')
  return (failure, causeClass) => {
    const name = causeClass ? t(`moments.causeClasses.${causeClass}`) : t('elements.failures.untold')
    const onSuccess = () => tellUndoable(t('elements.failures.told', { name }), undos[failure.source])
    const then = { onSuccess, onError: report }
    const { id } = failure
    if (failure.source === 'case')
      ofCase.mutate({ caseIds: [id], change: { what: 'causeClass', causeClass } }, then)
    else if (failure.source === 'note') ofNote.mutate({ id, text: failure.text, causeClass }, then)
    else ofVisit.mutate({ id, itemKey: failure.itemKey, causeClass }, then)
  }
}
