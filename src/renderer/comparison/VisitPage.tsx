import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { itemsInOrder } from '#shared/checklists/checklist'
import type { VisitResultView } from '#shared/comparison/visits.contract'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { CauseClassSelect } from '../moments/CauseClassSelect'
import { NewActionButton } from '../plan/NewActionButton'
import { ReasonForm } from '../suggestions/ReasonForm'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import './comparison.css'
import { Photos } from '../checklists/EntryPhotos'
import { SectionBars } from '../checklists/SectionBars'
import { useAnswerWords } from '../checklists/useAnswerWords'
import { useIsOwner } from '../people/useIsOwner'
import { useTellRemoved } from './useTellRemoved'
import { Verdict } from './Verdict'
import '../checklists/checklists.css'

/** What a visit found: what failed first, then the score (domain.md §1.4). */
export function VisitPage({ params }: PageProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const id = Number(params['visitId'])
  const result = useApiQuery('comparison.visit', { id })
  const visit = result.data?.visit
  const place = visit?.competitorName ?? t('comparison.ours')
  const [isVoiding, setIsVoiding] = useState(false)
  const isOwner = useIsOwner() === true
  return (
    <Page
      title={
        visit && visit.competitorId === null
          ? t('comparison.visit.titleOurs')
          : t('comparison.visit.title', { place })
      }
      lead={
        visit &&
        [
          date(visit.visitedOn),
          visit.visitedTime,
          visit.dayPart && t(`comparison.visits.dayParts.${visit.dayPart}`),
          visit.shopper,
          visit.scenario,
          t('comparison.visit.version', { number: visit.versionNumber }),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      actions={
        <>
          {isOwner && (
            <Button variant="subtle" color="red" onClick={() => setIsVoiding(true)}>
              {t('comparison.visit.void')}
            </Button>
          )}
          <Button component={Link} href={`/comparison/visits/${id}/edit`} variant="default">
            {t('comparison.visit.edit')}
          </Button>
          <Button component={Link} href="/comparison/visits">
            {t('comparison.tabs.visits')}
          </Button>
        </>
      }
    >
      <QueryState query={result}>{(found) => <Found result={found} />}</QueryState>
      {isVoiding && <VoidVisit id={id} onClose={() => setIsVoiding(false)} />}
    </Page>
  )
}

function Found({ result }: { readonly result: Output<'comparison.visit'> }) {
  const { t } = useTranslation()
  const { ofHundred } = useFormat()
  const localText = useLocalText()
  const answer = useAnswerWords()
  const { visit, checklist, entries, sections, missed, failedCriticals } = result
  return (
    <Stack gap="md">
      {failedCriticals.length > 0 && (
        <Alert color="red" p="xs">
          {t('comparison.visit.criticalFailed', { count: failedCriticals.length })}
        </Alert>
      )}
      <div className="profile-top">
        <section className="surface surface-pad">
          <Title order={2} size="h4" mb="xs">
            {t('comparison.visit.missed')}
          </Title>
          {missed.length === 0 ? (
            <Text size="sm">{t('comparison.visit.nothingMissed')}</Text>
          ) : (
            <ol className="missed">
              {missed.map((one) => (
                <Missed
                  key={one.item.key}
                  missed={one}
                  visit={visit}
                  isCritical={failedCriticals.includes(one.item.key)}
                  said={[answer(one.item, entries[one.item.key]), one.note].filter(Boolean).join(' · ')}
                />
              ))}
            </ol>
          )}
        </section>
        <section className="surface surface-pad">
          <Group justify="space-between" align="baseline">
            <span className="checklist-score">{ofHundred(visit.score)}</span>
            <Verdict visit={visit} />
          </Group>
          <Text size="xs" c="dimmed" mb="sm">
            {[
              t('comparison.visit.little'),
              ...(visit.unanswered > 0
                ? [t('comparison.visit.unanswered', { count: visit.unanswered })]
                : []),
            ].join(' ')}
          </Text>
          <Title order={3} size="h6" mb={6}>
            {t('comparison.visit.sections')}
          </Title>
          <SectionBars
            bars={sections.map(({ section, score }) => ({
              key: section,
              name: localText(
                checklist.sections.find(({ key }) => key === section)?.name ?? { es: '', en: '' },
              ),
              score,
            }))}
          />
        </section>
      </div>
      <section className="surface scroll-across">
        <table className="figures named-rows">
          <thead>
            <tr>
              <th scope="col">{t('comparison.visit.everything')}</th>
              <th scope="col">{t('comparison.visit.answer')}</th>
              <th scope="col">{t('comparison.baskets.note')}</th>
            </tr>
          </thead>
          <tbody>
            {itemsInOrder(checklist).map((item) => (
              <tr key={item.key}>
                <th scope="row">{localText(item.text)}</th>
                <td>{answer(item, entries[item.key])}</td>
                <td>
                  {entries[item.key]?.note}
                  <Photos photos={entries[item.key]?.photos ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Stack>
  )
}

interface MissedProps {
  readonly missed: VisitResultView['missed'][number]
  readonly visit: VisitResultView['visit']
  readonly isCritical: boolean
  /** What was answered and noted. */
  readonly said: string
}

/** Something not done well; what went wrong in the own business is told what it was of, and made an action of. */
function Missed({ missed: { item, isFailure, causeClass }, visit, isCritical, said }: MissedProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const isOwner = useIsOwner() === true
  const classify = useApiCommand('comparison.classifyItem')
  const text = localText(item.text)
  const isOurs = isOwner && isFailure && visit.competitorId === null
  return (
    <li>
      {text} {isCritical && <ToneBadge tone="bad">{t('checklists.answers.critical')}</ToneBadge>}
      <br />
      <small>{said}</small>
      {isOurs && (
        <Group gap="sm" mt={4}>
          <CauseClassSelect
            size="xs"
            label={t('elements.failures.classOf', { text })}
            isLabelHidden
            placeholder={t('moments.causeClass')}
            value={causeClass}
            onChange={(next) =>
              classify.mutate({ id: visit.id, itemKey: item.key, causeClass: next }, { onError: report })
            }
          />
          <NewActionButton
            origin={{ kind: 'visit', id: `${visit.id}:${item.key}`, label: text }}
            indicatorKey="visits"
            isForemost={isCritical}
            hasKey={isCritical}
          />
        </Group>
      )}
    </li>
  )
}

function VoidVisit({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tellRemoved = useTellRemoved('voidVisit')
  const remove = useApiCommand('comparison.voidVisit')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('comparison.visit.void')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <ReasonForm
        title=""
        label={t('comparison.visit.voidReason')}
        action={t('comparison.visit.void')}
        most={200}
        isPending={remove.isPending}
        onCancel={onClose}
        onSubmit={(reason) =>
          remove.mutate(
            { id, reason },
            {
              onSuccess: () => {
                tellRemoved(t('comparison.visit.voided'))
                goTo('/comparison/visits')
              },
              onError: report,
            },
          )
        }
      />
    </Modal>
  )
}
