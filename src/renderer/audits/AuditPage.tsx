import { Anchor, Button, Menu, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { itemsInOrder } from '#shared/checklists/checklist'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell, useTellUndoable } from '../app/useTell'
import { useIsOwner } from '../people/useIsOwner'
import '../checklists/checklists.css'
import { Photos } from '../checklists/EntryPhotos'
import { SectionBars } from '../checklists/SectionBars'
import { useAnswerWords } from '../checklists/useAnswerWords'
import { NewActionButton } from '../plan/NewActionButton'
import { useUndoOf } from '../surveys/useUndoOf'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ReasonDialog } from '../ui/ReasonDialog'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import './audits.css'

type View = Output<'audits.show'>

/** What an audit found: where to begin, then each rule (domain.md §1.21). */
export function AuditPage({ params }: PageProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const id = Number(params['auditId'])
  const view = useApiQuery('audits.show', { id })
  const audit = view.data?.audit
  const [isVoiding, setIsVoiding] = useState(false)
  const isOwner = useIsOwner() === true
  return (
    <Page
      title={audit ? t('audits.audit.title', { date: date(audit.auditedOn) }) : t('audits.title')}
      lead={
        audit &&
        [
          audit.auditor,
          audit.dayPart && t(`comparison.visits.dayParts.${audit.dayPart}`),
          t('audits.version', { number: audit.versionNumber }),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      actions={
        <>
          {audit && isOwner && (
            <Button variant="subtle" color="red" onClick={() => setIsVoiding(true)}>
              {t('audits.audit.void')}
            </Button>
          )}
          {audit && (
            <>
              <PrintAudit id={id} />
              <Button component={Link} href={`/audits/${id}/edit`} variant="default">
                {t('audits.audit.edit')}
              </Button>
            </>
          )}
          <Button component={Link} href="/audits" variant="default">
            {t('audits.title')}
          </Button>
        </>
      }
    >
      <QueryState query={view}>{(found) => <Found view={found} isOwner={isOwner} />}</QueryState>
      {isVoiding && <VoidAudit id={id} onClose={() => setIsVoiding(false)} />}
    </Page>
  )
}

/** What was found on paper, with its photos. */
function PrintAudit({ id }: { readonly id: number }) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const print = useApiCommand('audits.print')
  const language = i18n.language === 'en' ? 'en' : 'es'
  const save = (size: 'A4' | 'Letter') =>
    print.mutate(
      { id, size, language },
      {
        onSuccess: (saved) => saved && tell({ message: t('audits.audit.printed', { name: saved.fileName }) }),
        onError: report,
      },
    )
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" loading={print.isPending}>
          {t('audits.audit.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('A4')}>{t('audits.audit.a4')}</Menu.Item>
        <Menu.Item onClick={() => save('Letter')}>{t('plan.paper.letter')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Found({ view, isOwner }: { readonly view: View; readonly isOwner: boolean }) {
  const { t } = useTranslation()
  const { ofHundred } = useFormat()
  const localText = useLocalText()
  const { audit, rules } = view
  return (
    <Stack gap="md">
      <div className="audit-two">
        <Lowest view={view} isOwner={isOwner} />
        <section className="surface surface-pad">
          <span className="checklist-score">{ofHundred(audit.total)}</span>
          {audit.unanswered > 0 && (
            <Text size="xs" c="dimmed" mb="sm">
              {t('audits.audit.unanswered', { count: audit.unanswered })}
            </Text>
          )}
          <Title order={3} size="h6" mb={6}>
            {t('audits.audit.rules')}
          </Title>
          <SectionBars
            bars={rules.map(({ key, name, percent }) => ({ key, name: localText(name), score: percent }))}
          />
        </section>
      </div>
      {view.sameWeek.length > 0 && <SameWeek view={view} />}
      <Everything view={view} />
    </Stack>
  )
}

function Lowest({ view, isOwner }: { readonly view: View; readonly isOwner: boolean }) {
  const { t } = useTranslation()
  const { ofHundred } = useFormat()
  const localText = useLocalText()
  const { audit, rules, lowest } = view
  const weakest = lowest.flatMap((key) => rules.filter((rule) => rule.key === key))
  return (
    <section className="surface surface-pad">
      <Title order={2} size="h4">
        {t('audits.audit.lowest')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t(weakest.length === 0 ? 'audits.audit.allWell' : 'audits.audit.lowestText')}
      </Text>
      <ol className="audit-lowest">
        {weakest.map(({ key, name, percent }, index) => (
          <li key={key}>
            <span>
              {`${localText(name)}: ${ofHundred(percent)}`}
              {isOwner && (
                <NewActionButton
                  origin={{ kind: 'audit', id: `${audit.id}:${key}`, label: localText(name) }}
                  indicatorKey="auditTotal"
                  hasKey={index === 0}
                  isForemost={index === 0}
                />
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What others saw in the same week, beside this one and never averaged. */
function SameWeek({ view: { audit, rules, sameWeek } }: { readonly view: View }) {
  const { t } = useTranslation()
  const { date, ofHundred } = useFormat()
  const localText = useLocalText()
  return (
    <section aria-labelledby="same-week">
      <Title order={2} size="h4" id="same-week">
        {t('audits.audit.sameWeek')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('audits.audit.sameWeekText')}
      </Text>
      <div className="surface scroll-across">
        <table className="figures named-rows">
          <thead>
            <tr>
              <th scope="col">{t('audits.rule')}</th>
              <th scope="col" className="number">
                {audit.auditor}
                <small className="given-n">{date(audit.auditedOn)}</small>
              </th>
              {sameWeek.map(({ id, auditor, auditedOn }) => (
                <th key={id} scope="col" className="number">
                  <Anchor component={Link} href={`/audits/${id}`} size="sm">
                    {auditor}
                  </Anchor>
                  <small className="given-n">{date(auditedOn)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map(({ key, name, percent }, at) => (
              <tr key={key}>
                <th scope="row">{localText(name)}</th>
                <td className="number">{ofHundred(percent)}</td>
                {sameWeek.map(({ id, percents }) => (
                  <td key={id} className="number">
                    {ofHundred(percents[at] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('audits.total')}</th>
              <td className="number">{ofHundred(audit.total)}</td>
              {sameWeek.map(({ id, total }) => (
                <td key={id} className="number">
                  {ofHundred(total)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Everything({ view: { checklist, entries } }: { readonly view: View }) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const answer = useAnswerWords()
  return (
    <section className="surface scroll-across">
      <table className="figures named-rows">
        <thead>
          <tr>
            <th scope="col">{t('audits.audit.everything')}</th>
            <th scope="col">{t('audits.audit.answer')}</th>
            <th scope="col">{t('audits.audit.note')}</th>
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
  )
}

function VoidAudit({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('audits.void', t('app.undone', { what: t('history.deeds.audits.void') }))
  const remove = useApiCommand('audits.void')
  return (
    <ReasonDialog
      title={t('audits.audit.void')}
      text={t('audits.audit.voidText')}
      label={t('audits.audit.voidReason')}
      missing={t('audits.audit.voidMissing')}
      maxLength={200}
      submitLabel={t('audits.audit.void')}
      isPending={remove.isPending}
      onClose={onClose}
      onSubmit={(reason) =>
        remove.mutate(
          { id, reason },
          {
            onSuccess: () => {
              tellUndoable(t('audits.audit.voided'), undo)
              goTo('/audits')
            },
            onError: report,
          },
        )
      }
    />
  )
}
