import { Anchor, Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FirstThing } from '#shared/home/home.contract'
import { addressOfIndicator } from '#shared/indicators/addressOfIndicator'
import { useApiQuery } from '../app/api'
import { NewActionButton } from '../plan/NewActionButton'
import { useEffectWords } from '../plan/useEffectWords'
import { useFormat } from '../ui/useFormat'
import { HomeCard } from './HomeCard'

/** The one thing to fix first, and why; nothing while there is nothing. */
export function FirstCard() {
  const first = useApiQuery('home.minute', {}).data?.first
  return first ? <First first={first} /> : null
}

function First({ first }: { readonly first: FirstThing }) {
  const { t } = useTranslation()
  const { what, why, go, also } = useFirstWords(first)
  return (
    <HomeCard id="home-first" title={t('home.first.title')} isForemost>
      <Text fw={650} size="lg">
        {what}
      </Text>
      <Text size="sm" mt={4}>
        {why}
      </Text>
      <Group mt="md" gap="xs">
        <Button component={Link} href={go.href} size="sm">
          {go.words}
        </Button>
        {also}
      </Group>
    </HomeCard>
  )
}

interface FirstWords {
  readonly what: string
  readonly why: string
  /** Where it is seen to. */
  readonly go: { readonly href: string; readonly words: string }
  /** The action that it can become, or what else there is of it. */
  readonly also: ReactNode
}

function useFirstWords(first: FirstThing): FirstWords {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const words = useEffectWords()
  const overdue = useOverdueWords()
  const see = (href: string) => ({ href, words: t('home.first.see') })
  if (first.kind === 'overdueCases') return overdue(first)
  if (first.kind === 'redFlag') {
    const { momentId, name, negative, n } = first
    const counts = { negative: number(negative), n: number(n), share: percent(negative / n) }
    return {
      what: t('home.first.moment', { name }),
      why: t('home.first.momentWhy', counts),
      go: see('/moments'),
      also: <NewActionButton origin={{ kind: 'moment', id: momentId, label: name }} isForemost />,
    }
  }
  if (first.kind === 'worse') {
    const { indicator, direction, effect } = first.change
    const { key } = indicator
    const name = words.name(indicator)
    return {
      what: name,
      why: words.sentence(indicator, direction, effect),
      go: see(addressOfIndicator(key)),
      also: (
        <NewActionButton origin={{ kind: 'indicator', id: key, label: name }} indicatorKey={key} isForemost />
      ),
    }
  }
  const { scorecardId, name, indicator, attributeId, lost, points } = first
  const label = name || t(`indicators.names.${indicator ?? ''}` as 'app.noData')
  const origin = { kind: 'scorecard', id: `${scorecardId}:${attributeId ?? indicator ?? ''}`, label } as const
  return {
    what: label,
    why: t('home.first.lineWhy', { lost: number(lost, 1), points: number(points, 1) }),
    go: see(`/scorecards/${scorecardId}`),
    also: <NewActionButton origin={origin} isForemost />,
  }
}

type Overdue = Extract<FirstThing, { kind: 'overdueCases' }>

/** Whoever waits past the deadline is named, and opened with one key. */
function useOverdueWords() {
  const { t } = useTranslation()
  const { date } = useFormat()
  return ({ count, worst: { id, kind, number, customerName, dueOn } }: Overdue): FirstWords => {
    const title = t('casePage.title', { kind: t(`cases.kinds.${kind}`), number })
    const named = customerName ? t('home.first.caseOf', { title, name: customerName }) : title
    const isOne = count === 1
    return {
      what: t('home.first.overdue', { count }),
      why: t(isOne ? 'home.first.overdueWhyOne' : 'home.first.overdueWhyMany', {
        case: named,
        date: date(dueOn),
      }),
      go: { href: `/cases/${id}`, words: t('home.first.answer') },
      also: isOne ? null : (
        <Anchor component={Link} href="/cases" size="sm">
          {t('home.first.allOverdue')}
        </Anchor>
      ),
    }
  }
}
