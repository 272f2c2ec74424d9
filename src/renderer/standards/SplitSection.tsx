import { Anchor, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CaseChannel } from '#shared/cases/steps'
import { NOT_KNOWN } from '#shared/customers/whoGroups'
import { type CaseSplitBy, caseSplits } from '#shared/standards/caseSplit'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import type { CaseSplit } from '#shared/standards/standardsRead'
import { percentageDecimals } from '#shared/stats/numbers'
import { useRemembered } from '../analysis/useRemembered'
import { useRoleGapSentence } from '../analysis/useRoleGapSentence'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { serviceElements, useElementName } from '../cases/elements'
import { useWhoNames } from '../customers/useWhoNames'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'
import { Figure } from './Figure'
import type { Choice } from './useChoice'

/** The cases of the period shared out by whose they are, or by where and when they came. */
export function SplitSection({ choice: { period, start, filter } }: { readonly choice: Choice }) {
  const { t } = useTranslation()
  const { value, isUnknown, remember } = useRemembered('cases.splitBy', 'role')
  const by = caseSplits.find((one) => one === value) ?? 'role'
  const split = useApiQuery('cases.split', isUnknown ? null : { period, start, filter, by })
  const title = t('who.split.title')
  return (
    <CaseSection
      title={title}
      action={
        <Select
          size="xs"
          w={220}
          aria-label={title}
          allowDeselect={false}
          data={caseSplits.map((one) => ({ value: one, label: t(`who.split.by.${one}`) }))}
          value={by}
          onChange={(next) => remember(next ?? by)}
        />
      }
    >
      <QueryState query={split}>
        {(data) =>
          data.groups.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('who.split.none')}
            </Text>
          ) : (
            <SplitTable split={data} by={by} title={`${title}: ${t(`who.split.by.${by}`)}`} />
          )
        }
      </QueryState>
    </CaseSection>
  )
}

interface SplitTableProps {
  readonly split: CaseSplit
  readonly by: CaseSplitBy
  readonly title: string
}

const columns = ['cases', 'complaints', 'ratio', 'inTime', 'days', 'cause'] as const

function SplitTable({ split: { groups, roleGap }, by, title }: SplitTableProps) {
  const { t } = useTranslation()
  const sentence = useRoleGapSentence('cases')
  const nameOf = useGroupNames(by)
  const note = by === 'role' || by === 'segment' ? by : 'other'
  return (
    <>
      {roleGap && (
        <Text size="sm" fw={560} mb="xs" className="role-gap">
          {`${t('who.split.columns.inTime')}: ${sentence(roleGap)}`}
        </Text>
      )}
      <table className="figures standards-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`who.split.by.${by}`)}</th>
            {columns.map((column) => (
              <th key={column} scope="col" {...(column !== 'cause' && { className: 'number' })}>
                {t(`who.split.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.key} group={group} name={nameOf(group.key)} />
          ))}
        </tbody>
      </table>
      {(note !== 'other' || groups.some(({ key }) => key === NOT_KNOWN)) && (
        <Text size="xs" c="dimmed" mt="xs">
          {t(`who.split.notes.${note}`)}{' '}
          {by === 'segment' && (
            <Anchor component={Link} href="/customers?tab=segments" size="xs">
              {t('who.split.segmentsHere')}
            </Anchor>
          )}
        </Text>
      )}
    </>
  )
}

function GroupRow({ group, name }: { readonly group: CaseSplit['groups'][number]; readonly name: string }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { ids, complaints, compliments, complimentRatio, answeredInTime, daysToAnswer, topCause } = group
  const titleOf = (column: (typeof columns)[number]) => `${name}: ${t(`who.split.columns.${column}`)}`
  const days = (value: number) =>
    t('who.split.daysOf', { count: value, amount: number(value, value % 1 === 0 ? 0 : 1) })
  const { interval } = answeredInTime
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        <CasesLink ids={ids} title={name}>
          {number(ids.length)}
        </CasesLink>
      </td>
      <td className="number">{number(complaints)}</td>
      <td className="number">
        {number(complimentRatio, 2)}
        {complimentRatio !== null && (
          <small>
            {t('standards.analysis.ratioOf', {
              compliments: number(compliments),
              complaints: number(complaints),
            })}
          </small>
        )}
      </td>
      <td className="number">
        <Figure
          {...answeredInTime}
          title={titleOf('inTime')}
          say={(value) => percent(value, percentageDecimals(answeredInTime.n))}
        />
        {answeredInTime.n > 0 && (
          <small>
            {t('standards.nOf', { count: answeredInTime.n })}
            {interval &&
              answeredInTime.n >= FEWEST_SHOWN &&
              ` · ${t('standards.between', { low: percent(interval.low), high: percent(interval.high) })}`}
          </small>
        )}
      </td>
      <td className="number">
        <Figure {...daysToAnswer} title={titleOf('days')} say={days} />
        {daysToAnswer.n > 0 && <small>{t('standards.nOf', { count: daysToAnswer.n })}</small>}
      </td>
      <td>
        {topCause ? (
          <>
            <CasesLink ids={topCause.ids} title={`${name}: ${topCause.name}`}>
              {topCause.name}
            </CasesLink>
            <small>
              {t('standards.outOf', { part: number(topCause.ids.length), whole: number(complaints) })}
            </small>
          </>
        ) : (
          number(null)
        )}
      </td>
    </tr>
  )
}

const days = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Makes the function that says a group by its key. */
function useGroupNames(by: CaseSplitBy): (key: string) => string {
  const { t } = useTranslation()
  const whoNames = useWhoNames(by === 'segment' ? 'segment' : 'role')
  const elementName = useElementName()
  const tags = useApiQuery('business.tags', {}).data ?? []
  return (key) => {
    if (key === NOT_KNOWN) return t('who.notKnown')
    if (by === 'channel') return t(`cases.channels.${CaseChannel.parse(key)}`)
    if (by === 'place') return tags.find(({ id }) => String(id) === key)?.name ?? t('who.notKnown')
    if (by === 'weekday') {
      const day = days.find((one) => one === key)
      return day ? t(`variability.days.${day}`) : key
    }
    if (by === 'element') {
      const element = serviceElements.find((one) => one === key)
      return element ? elementName(element) : key
    }
    return whoNames.get(key) ?? t('who.notKnown')
  }
}
