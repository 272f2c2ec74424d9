import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { canBeAsked } from '#shared/cases/satisfaction'
import type { Satisfaction } from '#shared/cases/satisfaction.contract'
import { choicesOf, type Question } from '#shared/surveys/question'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { thisMinute } from '../../ui/now'
import { useFormat } from '../../ui/useFormat'
import { useLocalText } from '../../ui/useLocalText'
import { CaseSection } from '../CaseSection'
import { SatisfactionDialog } from './SatisfactionDialog'
import { beginSatisfaction, type SatisfactionForm } from './satisfactionForm'
import { UnhappyNotice } from './UnhappyNotice'

/** What the customer said of how it went, once the case is settled; or the way to ask. */
export function SatisfactionCard({ detail }: { detail: CaseDetail }) {
  const isAskable = canBeAsked({ ...detail.facts, state: detail.state })
  const said = useApiQuery('cases.satisfactionOf', { caseId: detail.id })
  const questions = useApiQuery('cases.satisfactionForm', said.data || isAskable ? {} : null)
  if (said.data === undefined || questions.data === undefined) return null
  return (
    <Answered
      key={said.data?.id ?? 0}
      detail={detail}
      said={said.data}
      questions={questions.data}
      isAskable={isAskable}
    />
  )
}

interface AnsweredProps {
  readonly detail: CaseDetail
  readonly said: Satisfaction | null
  readonly questions: readonly Question[]
  readonly isAskable: boolean
}

function Answered({ detail, said, questions, isAskable }: AnsweredProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const remove = useApiCommand('cases.voidSatisfaction')
  // Kept while the page is open: a dialog that is closed by mistake loses nothing.
  const [form, setForm] = useState<SatisfactionForm | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const shown = form ?? beginSatisfaction(thisMinute().slice(0, 10), said)
  return (
    <CaseSection
      title={t('caseSettled.title')}
      action={
        said && (
          <Group gap={4}>
            {isAskable && (
              <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
                {t('caseSettled.change')}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => remove.mutate({ caseId: detail.id }, { onError: report })}
            >
              {t('caseSettled.remove')}
            </Button>
          </Group>
        )
      }
    >
      {said ? (
        <>
          <Text size="xs" c="dimmed">
            {t('caseSettled.asked', { way: t(`caseSettled.ways.${said.way}`), date: date(said.askedOn) })}
          </Text>
          {said.isUnhappy && isAskable && <UnhappyNotice detail={detail} />}
          {said.isDeclined ? (
            <Text size="sm">{t('caseSettled.declinedShown')}</Text>
          ) : (
            <AnswerList said={said} questions={questions} />
          )}
        </>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('caseSettled.notAsked')}
          </Text>
          <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
            {t('caseSettled.ask')}
          </Button>
        </>
      )}
      {isOpen && (
        <SatisfactionDialog
          caseId={detail.id}
          questions={questions}
          form={shown}
          onChange={setForm}
          onClose={() => setIsOpen(false)}
          onSaved={() => {
            setIsOpen(false)
            setForm(null)
          }}
        />
      )}
    </CaseSection>
  )
}

/** What was answered, in words; what was left blank is not listed. */
function AnswerList({ said, questions }: { said: Satisfaction; questions: readonly Question[] }) {
  const textOf = useLocalText()
  return (
    <>
      <ul className="satisfaction-answers">
        {questions.flatMap((question, index) => {
          const answer = said.answers[index]
          if (typeof answer !== 'number') return []
          const label = choicesOf(question).find(({ value }) => value === answer)?.label
          return [
            <li key={question.key}>
              <span>{textOf(question.text)}</span>
              <b>{(label && textOf(label)) || answer}</b>
            </li>,
          ]
        })}
      </ul>
      {said.change && (
        <Text size="sm" className="case-words">
          {said.change}
        </Text>
      )}
    </>
  )
}
