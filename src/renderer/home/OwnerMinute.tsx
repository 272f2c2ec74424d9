import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FirstThing, SureChange } from '#shared/home/home.contract'
import { parseQuestionKey } from '#shared/indicators/questionKey'
import { useApiQuery } from '../app/api'
import { NewActionButton } from '../plan/NewActionButton'
import { useEffectWords } from '../plan/useEffectWords'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import './home.css'

/** What surely changed, and the one thing to fix first; nothing while there is nothing to say. */
export function OwnerMinute() {
  const minute = useApiQuery('home.minute', {}).data
  if (!minute || (minute.first === null && minute.changes.length === 0)) return null
  return (
    <div className="home-minute">
      {minute.first && <First first={minute.first} />}
      {minute.changes.length > 0 && <Changes changes={minute.changes} />}
    </div>
  )
}

function First({ first }: { readonly first: FirstThing }) {
  const { t } = useTranslation()
  const { what, why, href, action } = useFirstWords(first)
  return (
    <section className="surface surface-pad home-first" aria-labelledby="home-first">
      <Title order={2} size="h5" c="dimmed" fw={560} id="home-first">
        {t('home.first.title')}
      </Title>
      <Text fw={650} size="lg" mt={4}>
        {what}
      </Text>
      <Text size="sm" mt={4}>
        {why}
      </Text>
      <Group mt="md" gap="xs">
        <Button component={Link} href={href} size="sm">
          {t('home.first.see')}
        </Button>
        {action}
      </Group>
    </section>
  )
}

/** What to fix, why, where it is seen, and the action that it can become. */
function useFirstWords(first: FirstThing) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const words = useEffectWords()
  if (first.kind === 'overdueCases') {
    const { count } = first
    return {
      what: t('home.first.overdue', { count }),
      why: t('home.first.overdueWhy'),
      href: '/cases',
      action: null,
    }
  }
  if (first.kind === 'redFlag') {
    const { momentId, name, negative, n } = first
    return {
      what: t('home.first.moment', { name }),
      why: t('home.first.momentWhy', {
        negative: number(negative),
        n: number(n),
        share: percent(negative / n),
      }),
      href: '/moments',
      action: <NewActionButton origin={{ kind: 'moment', id: momentId, label: name }} />,
    }
  }
  if (first.kind === 'worse') {
    const { indicator, direction, effect } = first.change
    const name = words.name(indicator)
    return {
      what: name,
      why: words.sentence(indicator, direction, effect),
      href: addressOf(first.change),
      action: (
        <NewActionButton
          origin={{ kind: 'question', id: indicator.key, label: name }}
          indicatorKey={indicator.key}
        />
      ),
    }
  }
  const { scorecardId, name, indicator, attributeId, lost, points } = first
  const label = name || t(`indicators.names.${indicator ?? ''}` as 'app.noData')
  return {
    what: label,
    why: t('home.first.lineWhy', { lost: number(lost, 1), points: number(points, 1) }),
    href: `/scorecards/${scorecardId}`,
    action: (
      <NewActionButton
        origin={{ kind: 'scorecard', id: `${scorecardId}:${attributeId ?? indicator ?? ''}`, label }}
      />
    ),
  }
}

function Changes({ changes }: { readonly changes: readonly SureChange[] }) {
  const { t } = useTranslation()
  const words = useEffectWords()
  return (
    <section className="surface surface-pad" aria-labelledby="home-changes">
      <Title order={2} size="h5" c="dimmed" fw={560} id="home-changes">
        {t('home.changes.title')}
      </Title>
      <ul className="home-changes">
        {changes.map((change) => (
          <li key={change.indicator.key}>
            <Group gap="xs" wrap="nowrap" align="baseline">
              <ToneBadge tone={change.effect.verdict === 'worse' ? 'bad' : 'good'}>
                {t(change.effect.verdict === 'worse' ? 'home.changes.worse' : 'home.changes.better')}
              </ToneBadge>
              <Anchor component={Link} href={addressOf(change)} size="sm" fw={560} c="inherit">
                {words.name(change.indicator)}
              </Anchor>
            </Group>
            <Text size="xs" c="dimmed">
              {words.sentence(change.indicator, change.direction, change.effect)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The page on which an indicator is followed. */
function addressOf({ indicator }: SureChange): string {
  const question = parseQuestionKey(indicator.key)
  return question ? `/surveys/${question.surveyId}` : '/plan'
}
