import { Alert, Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useTell } from '../app/useTell'
import { thisMinute } from '../ui/now'
import { Page } from '../ui/Page'
import './cases.css'
import { type CaseForm, type CaseFormLink, nextOfLetter } from './caseForm'
import { focusKind } from './KindPicker'
import { RegistrationForm } from './RegistrationForm'
import { useCaseDraft } from './useCaseDraft'

/** Enters what a customer says, with the customer in front: everything that can wait is folded away. */
export function NewCasePage({ params }: PageProps) {
  const continued = Number(params['continued']) || null
  const before = useApiQuery('cases.show', continued === null ? null : { caseId: continued })
  if (continued !== null && before.isPending) return null
  const link: CaseFormLink | null = before.data
    ? { otherId: before.data.id, number: before.data.number, kind: 'continues' }
    : null
  const { customerId = null, kind = 'complaint', product = '' } = before.data?.facts ?? {}
  const beginning = (empty: CaseForm): CaseForm =>
    link ? { ...empty, facts: { ...empty.facts, kind, customerId, product }, link } : empty
  return <Registration beginning={beginning} />
}

function Registration({ beginning }: { beginning: (empty: CaseForm) => CaseForm }) {
  const { t } = useTranslation()
  const tell = useTell()
  const [, goTo] = useLocation()
  const { form, isResumed, startAnew, change, begin, finish } = useCaseDraft(beginning)
  // Another one is another form: its fields begin anew.
  const [turn, setTurn] = useState(0)

  function onRegistered(used: CaseForm, made: { caseId: number; number: string }, isAnother: boolean) {
    finish(used.facts.channel)
    tell({ message: t('caseForm.registered', { number: made.number }) })
    if (!isAnother) {
      goTo(`/cases/${made.caseId}`)
      return
    }
    begin(nextOfLetter(used, { otherId: made.caseId, number: made.number, kind: 'sameLetter' }, thisMinute()))
    setTurn(turn + 1)
  }

  return (
    <Page title={t('cases.new')} lead={t('caseForm.lead')}>
      {isResumed && (
        <Alert color="yellow" p="xs" mb="sm">
          <Group justify="space-between">
            {t('caseForm.resumed')}
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                startAnew()
                setTurn(turn + 1)
                focusKind()
              }}
            >
              {t('caseForm.startAnew')}
            </Button>
          </Group>
        </Alert>
      )}
      {form && (
        <RegistrationForm
          key={turn}
          form={form}
          onChange={change}
          onRegistered={onRegistered}
          onLater={() => goTo('/cases')}
        />
      )}
    </Page>
  )
}
