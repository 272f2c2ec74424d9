import { useTranslation } from 'react-i18next'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { inLanguage } from '#shared/i18n/languages'
import { useTermWords } from '../../calendar/useTermWords'
import { useFormat } from '../../ui/useFormat'
import { serviceElements, useElementName } from '../elements'
import { FileDays } from './FileDays'
import { FileLife } from './FileLife'
import { PaperHead } from './PaperHead'
import type { AboutCase } from './paperProps'
import { SaidAfterwards } from './SaidAfterwards'

/** The whole case, for the binder. */
export function FilePaper({ facts, about }: { facts: PaperFacts; about: AboutCase }) {
  const { t } = useTranslation()
  const { detail, attachments } = about
  const { date, number } = useFormat()
  const said = useSaidFacts(about)
  const none = t('casePaperWords.file.none')
  return (
    <>
      <PaperHead
        facts={facts}
        title={t('casePaperWords.file.title', { number: detail.number })}
        aside={t(`cases.kinds.${detail.facts.kind}`)}
      />
      <h3>{t('casePaperWords.file.facts')}</h3>
      <p className="case-paper-words">{detail.facts.description}</p>
      {detail.facts.remedyAsked && (
        <>
          <h3>{t('casePaperWords.file.asks')}</h3>
          <p className="case-paper-words">{detail.facts.remedyAsked}</p>
        </>
      )}
      <h3>{t('casePaperWords.file.data')}</h3>
      <dl className="case-paper-facts">
        {said.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Deadline facts={facts} about={about} />
      <h3>{t('casePaperWords.file.life')}</h3>
      <FileLife events={detail.events} />
      <h3>{t('casePaperWords.file.tasks')}</h3>
      {detail.tasks.length === 0 && <p>{none}</p>}
      <ul className="case-paper-list">
        {detail.tasks.map(({ id, text, personName, dueOn, doneAt }) => {
          const who = personName ?? t('cases.owner')
          const task = dueOn
            ? t('casePaperWords.file.taskUntil', { text, who, date: date(dueOn) })
            : t('casePaperWords.file.task', { text, who })
          return (
            <li key={id}>
              {`${task}: ${t(doneAt ? 'casePaperWords.file.done' : 'casePaperWords.file.pending')}`}
            </li>
          )
        })}
      </ul>
      <h3>{t('casePaperWords.file.attachments')}</h3>
      {attachments.length === 0 && <p>{none}</p>}
      <ul className="case-paper-list">
        {attachments.map(({ id, name, bytes, addedAt, addedBy }) => (
          <li key={id}>
            {t('casePaperWords.file.attachment', {
              name,
              kilobytes: number(Math.ceil(bytes / 1024)),
              date: date(addedAt.slice(0, 10)),
              who: addedBy,
            })}
          </li>
        ))}
      </ul>
      {detail.links.length > 0 && (
        <>
          <h3>{t('casePaperWords.file.links')}</h3>
          <ul className="case-paper-list">
            {detail.links.map(({ id, kind, number: linked, description }) => (
              <li key={id}>{`${t(`cases.linkKinds.${kind}`)}: ${linked}. ${description}`}</li>
            ))}
          </ul>
        </>
      )}
      <SaidAfterwards facts={facts} about={about} />
    </>
  )
}

function Deadline({ facts, about: { detail } }: { facts: PaperFacts; about: AboutCase }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const termWords = useTermWords()
  const { deadline } = detail
  return (
    <>
      <h3>{t('casePaperWords.file.deadline')}</h3>
      {deadline === null && <p>{t('casePaperWords.file.noDeadline')}</p>}
      {deadline && (
        <>
          <p>
            <b>{t('calendar.deadline.dueOn', { date: date(deadline.due) })}</b>
            {` (${termWords(deadline.terms.term)})`}
            {' · '}
            {t(deadline.terms.isLegal ? 'casePage.deadline.legal' : 'casePage.deadline.goal', {
              label: inLanguage(deadline.terms.label, facts.language),
            })}
          </p>
          {deadline.answeredOn && (
            <p>{t('casePaperWords.file.answered', { date: date(deadline.answeredOn) })}</p>
          )}
          {deadline.extension && (
            <p>
              {t('casePaperWords.file.extended', {
                date: date(deadline.extension.noticeOn),
                reason: deadline.extension.reason,
              })}
            </p>
          )}
          <FileDays deadline={deadline} />
        </>
      )}
    </>
  )
}

/** The facts that were said, in words; what was left open is not listed. */
function useSaidFacts({ detail, customer }: AboutCase) {
  const { t } = useTranslation()
  const { number, dateTime, date } = useFormat()
  const elementName = useElementName()
  const { facts } = detail
  const element = serviceElements.find((one) => one === facts.element)
  const said = [
    { name: t('casePaperWords.file.state'), value: t(`cases.states.${detail.state}`) },
    { name: t('cases.facts.channel'), value: t(`cases.channels.${facts.channel}`) },
    {
      name: t('casePaperWords.file.said'),
      value: facts.isTimeKnown ? dateTime(facts.openedAt) : date(facts.openedAt.slice(0, 10)),
    },
    { name: t('casePaperWords.file.entered'), value: dateTime(detail.enteredAt) },
    { name: t('cases.facts.receivedBy'), value: detail.receivedBy },
    { name: t('cases.facts.responsibleId'), value: detail.responsibleName ?? t('cases.owner') },
    { name: t('casePaperWords.file.customer'), value: customer?.name ?? t('cases.anonymous') },
    { name: t('casePaperWords.file.document'), value: customer?.document },
    { name: t('casePaperWords.file.phone'), value: customer?.phone },
    { name: t('casePaperWords.file.email'), value: customer?.email },
    { name: t('cases.facts.role'), value: facts.role && t(`cases.roles.${facts.role}`) },
    { name: t('cases.facts.officialNumber'), value: facts.officialNumber },
    { name: t('cases.facts.placeId'), value: detail.placeName },
    { name: t('cases.facts.product'), value: facts.product },
    { name: t('cases.facts.amount'), value: facts.amount === null ? '' : number(facts.amount, 2) },
    { name: t('cases.facts.causeId'), value: detail.causeName },
    {
      name: t('cases.facts.severity'),
      value: facts.severity && t(`cases.severities.${facts.severity as 1 | 2 | 3}`),
    },
    {
      name: t('cases.facts.severityReasons'),
      value: facts.severityReasons.map((reason) => t(`cases.severityReasons.${reason}`)).join(', '),
    },
    { name: t('cases.facts.element'), value: element && elementName(element) },
    { name: t('cases.facts.topic'), value: facts.topic },
  ]
  return said.filter(({ value }) => value)
}
