import { Button, SegmentedControl, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type HitGroup, mostCounted, SearchKind } from '#shared/search/search.contract'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { HitLine } from './HitLine'
import { type LookedFor, placeOf, useLookedFor } from './lookedFor'
import './search.css'
import { useFound } from './useFound'
import { useRecentSearches } from './useRecentSearches'

const SEARCH_AFTER = 120
/** Of each kind while all are shown, of one kind at first, and what "more" adds. */
const first = { all: 10, one: 50 } as const
const mostShown = 200

/** Everything that was found, kind by kind. */
export function SearchPage() {
  const asked = useLookedFor()
  // Opened with other words, it begins anew.
  return <Results key={asked?.lookedFor ?? ''} asked={asked} />
}

function Results({ asked }: { asked: LookedFor | null }) {
  const { t } = useTranslation()
  const { remember } = useRecentSearches()
  const [text, setText] = useState(asked?.lookedFor ?? '')
  const [kind, setKind] = useState<SearchKind | null>(asked?.kind ?? null)
  const [limit, setLimit] = useState<number>(first.one)
  const [searched] = useDebouncedValue(text.trim(), SEARCH_AFTER)
  const found = useFound({ text: searched, kind, limit: kind === null ? first.all : limit })

  function choose(next: SearchKind | null) {
    setKind(next)
    setLimit(first.one)
  }

  function leave() {
    remember(searched)
    // Coming back to this page comes back to what was found.
    window.history.replaceState({ lookedFor: searched, kind } satisfies LookedFor, '')
  }

  return (
    <Page title={t('search.title')} lead={t('search.lead')}>
      <TextInput
        type="search"
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        maxLength={300}
        mb="sm"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => remember(text)}
        {...(asked === null && { autoFocus: true })}
      />
      <SegmentedControl
        size="xs"
        mb="md"
        aria-label={t('search.kinds.label')}
        value={kind ?? 'all'}
        onChange={(value) => choose(SearchKind.safeParse(value).data ?? null)}
        data={(['all', ...SearchKind.options] as const).map((value) => ({
          value,
          label: t(`search.kinds.${value}`),
        }))}
      />
      {searched === '' ? (
        <Text size="sm" c="dimmed" maw={560}>
          {t('search.hint')}
        </Text>
      ) : (
        <QueryState query={found}>
          {({ groups, isEmpty }) =>
            groups.length === 0 ? (
              <EmptyState
                title={isEmpty ? t('search.noWords') : t('search.none', { text: searched })}
                text={t(isEmpty ? 'search.hint' : 'search.noneText')}
              />
            ) : (
              groups.map((group) => (
                <Group
                  key={group.kind}
                  group={group}
                  {...(kind === null && { onAll: () => choose(group.kind) })}
                  {...(kind !== null && limit < mostShown && { onMore: () => setLimit(mostShown) })}
                  onOpen={leave}
                />
              ))
            )
          }
        </QueryState>
      )}
    </Page>
  )
}

interface GroupProps {
  readonly group: HitGroup
  readonly onAll?: () => void
  readonly onMore?: () => void
  readonly onOpen: () => void
}

function Group({ group: { kind, hits, count }, onAll, onMore, onOpen }: GroupProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const formatted = count > mostCounted ? t('search.moreThan', { count: number(mostCounted) }) : number(count)
  return (
    <section aria-label={t(`search.kinds.${kind}`)}>
      <Title order={2} size="h5" mb={4}>
        {t(`search.kinds.${kind}`)}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {t('search.found', { count, formatted })}
        </Text>
      </Title>
      <ul className="search-results">
        {hits.map((hit) => {
          const { href, state } = placeOf(hit)
          return (
            <li key={hit.id}>
              <Link href={href} state={state} onClick={onOpen}>
                <HitLine hit={hit} />
              </Link>
            </li>
          )
        })}
      </ul>
      {count > hits.length && onAll && (
        <Button size="xs" variant="default" mb="lg" onClick={onAll}>
          {t('search.allOf', { count: formatted })}
        </Button>
      )}
      {count > hits.length && onMore && (
        <Button size="xs" variant="default" mb="lg" onClick={onMore}>
          {t('search.more')}
        </Button>
      )}
    </section>
  )
}
