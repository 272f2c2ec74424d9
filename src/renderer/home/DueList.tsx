import { Anchor, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DueItem } from '#shared/home/dueItem'
import { useApiQuery } from '../app/api'
import { DueBadge } from '../ui/DueBadge'
import './home.css'

/** So many are shown; the others are told as a number. */
const SHOWN = 8

/** What has a day within a week or is late, whatever feature it belongs to; nothing when nothing has. */
export function DueList() {
  const { t } = useTranslation()
  const due = useApiQuery('home.due', {}).data ?? []
  if (due.length === 0) return null
  return (
    <section className="surface surface-pad" aria-labelledby="home-due-list">
      <Title order={2} size="h5" c="dimmed" fw={560} id="home-due-list">
        {t('due.title')}
      </Title>
      <ul className="home-changes">
        {due.slice(0, SHOWN).map((item) => (
          <DueLine key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ul>
      {due.length > SHOWN && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('due.more', { count: due.length - SHOWN })}
        </Text>
      )}
    </section>
  )
}

function DueLine({ item }: { readonly item: DueItem }) {
  const { t } = useTranslation()
  const { title, kind, who, dueOn, href } = item
  return (
    <li className="home-due-line">
      <span>
        <Anchor component={Link} href={href} size="sm" c="inherit" lineClamp={1}>
          {title}
        </Anchor>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {[t(`due.kinds.${kind}`), who].filter(Boolean).join(' · ')}
        </Text>
      </span>
      <DueBadge dueOn={dueOn} />
    </li>
  )
}
