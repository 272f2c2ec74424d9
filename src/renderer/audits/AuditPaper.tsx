import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#shared/checklists/checklist'
import type { Output } from '#shared/contract/contract'
import { useAnswerWords } from '../checklists/useAnswerWords'
import '../plan/planPaper.css'
import { usePageOf } from '../plan/usePageOf'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import './auditPaper.css'

type Read = Output<'audits.paper'>

/** What an audit found, for the wall of the back room: each rule, and each item with its note and photos. */
export function AuditPaper({ read, size }: { readonly read: Read; readonly size: 'A4' | 'Letter' }) {
  const { t } = useTranslation()
  const { date, ofHundred } = useFormat()
  const localText = useLocalText()
  usePageOf(size)
  const { businessName, logo, view } = read
  const { audit, rules, lowest } = view
  const weakest = lowest.flatMap((key) => rules.filter((rule) => rule.key === key))
  return (
    <article className="plan-paper" data-size={size}>
      <header>
        {logo && <img src={logo} alt="" />}
        <div>
          <h1>{`${t('audits.audit.title', { date: date(audit.auditedOn) })}: ${ofHundred(audit.total)}`}</h1>
          <p>
            {[
              businessName,
              audit.auditor,
              audit.dayPart && t(`comparison.visits.dayParts.${audit.dayPart}`),
              t('audits.version', { number: audit.versionNumber }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </header>
      {weakest.length > 0 && (
        <p>
          {`${t('audits.audit.lowest')}: ${weakest.map(({ name, percent }) => `${localText(name)} (${ofHundred(percent)})`).join(', ')}.`}
        </p>
      )}
      {rules.map(({ key, name, percent }) => (
        <Rule key={key} title={localText(name)} percent={ofHundred(percent)} ruleKey={key} read={read} />
      ))}
    </article>
  )
}

interface RuleProps {
  readonly title: string
  readonly percent: string
  readonly ruleKey: string
  readonly read: Read
}

function Rule({ title, percent, ruleKey, read }: RuleProps) {
  const items = read.view.checklist.items.filter(({ section }) => section === ruleKey)
  return (
    <table>
      <thead>
        <tr>
          <th>{title}</th>
          <th className="number">{percent}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Item key={item.key} item={item} read={read} />
        ))}
      </tbody>
    </table>
  )
}

function Item({ item, read: { view, pictures } }: { readonly item: ChecklistItem; readonly read: Read }) {
  const localText = useLocalText()
  const answer = useAnswerWords()
  const entry = view.entries[item.key]
  const photos = (entry?.photos ?? []).flatMap(({ storedName }) =>
    pictures.filter((picture) => picture.storedName === storedName),
  )
  return (
    <tr className="audit-paper-item">
      <td>
        {localText(item.text)}
        {entry?.note && <small>{entry.note}</small>}
        {photos.length > 0 && (
          <span className="audit-paper-photos">
            {photos.map(({ storedName, source }) => (
              <img key={storedName} src={source} alt="" />
            ))}
          </span>
        )}
      </td>
      <td className="number">{answer(item, entry)}</td>
    </tr>
  )
}
