import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Concept, helpHref } from '#shared/help/concepts'
import { conceptsNamed } from '#shared/help/found'
import { type Hit, mostCounted } from '#shared/search/search.contract'
import { useFormat } from '../ui/useFormat'
import { HitLine } from './HitLine'
import { type LookedFor, placeOf } from './lookedFor'
import './search.css'
import { useFound } from './useFound'
import { useRecentSearches } from './useRecentSearches'

/** Letters come one after the other: what is looked for follows them a blink behind. */
const SEARCH_AFTER = 60
const hitsOfKind = 5
const conceptsShown = 3

/** A line that can be chosen with the arrows. */
type Choice =
  | { readonly kind: 'hit'; readonly hit: Hit }
  | { readonly kind: 'recent'; readonly text: string }
  | { readonly kind: 'concept'; readonly concept: Concept }
  | { readonly kind: 'all' }

/** Find anything: results while typing, arrows to choose, Enter to open. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const listId = useId()
  const [, navigate] = useLocation()
  const { recent, remember } = useRecentSearches()
  const [text, setText] = useState('')
  const [searched] = useDebouncedValue(text, SEARCH_AFTER)
  const found = useFound({ text: searched, limit: hitsOfKind })
  const isAsked = text.trim() !== ''
  const groups = isAsked && searched.trim() !== '' ? (found.data?.groups ?? []) : []
  const isSettled = searched === text && !found.isPlaceholderData && !found.isFetching
  const named = conceptsNamed(text, conceptsShown, t, i18n.language)
  const choices: readonly Choice[] = isAsked
    ? [
        ...groups.flatMap(({ hits }) => hits.map((hit): Choice => ({ kind: 'hit', hit }))),
        ...named.map((concept): Choice => ({ kind: 'concept', concept })),
        ...(groups.length > 0 ? [{ kind: 'all' } as const] : []),
      ]
    : recent.map((one) => ({ kind: 'recent', text: one }))
  const [active, setActive] = useState(0)
  const current = Math.min(active, choices.length - 1)
  // Enter was pressed before the answer to what is typed was there.
  const [isOpening, setIsOpening] = useState(false)

  function go(href: string, state: LookedFor | null) {
    remember(text)
    onClose()
    navigate(href, { state })
  }
  function take(choice: Choice | undefined) {
    if (choice?.kind === 'recent') type(choice.text)
    if (choice?.kind === 'all') go('/search', { lookedFor: text.trim(), kind: null })
    if (choice?.kind === 'concept') go(helpHref(choice.concept), null)
    if (choice?.kind === 'hit') {
      const { href, state } = placeOf(choice.hit)
      go(href, state)
    }
  }
  function type(next: string) {
    setText(next)
    setActive(0)
    setIsOpening(false)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the answer opens it.
  useEffect(() => {
    if (!isOpening || !isSettled) return
    setIsOpening(false)
    take(choices[current])
  }, [isOpening, isSettled])

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      setActive((current + step + choices.length) % choices.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (isAsked && !isSettled) setIsOpening(true)
      else take(choices[current])
    }
  }

  return (
    <Modal.Root opened onClose={onClose} size={680} yOffset="9vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('search.label')}>
        <div className="search-field">
          <TextInput
            data-autofocus
            variant="unstyled"
            size="md"
            role="combobox"
            aria-label={t('search.label')}
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            {...(choices.length > 0 && { 'aria-activedescendant': `${listId}-${current}` })}
            leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
            placeholder={t('search.placeholder')}
            maxLength={300}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={press}
          />
        </div>
        <div className="search-body">
          <Note
            text={text}
            isAsked={isAsked}
            isNothing={isSettled && groups.length === 0 && named.length === 0}
            isEmpty={found.data?.isEmpty ?? false}
          />
          {!isAsked && recent.length > 0 && <div className="search-note">{t('search.recent')}</div>}
          <div id={listId} role="listbox" aria-label={t('search.results')}>
            {choices.map((choice, index) => (
              // The keyboard stays in the field: the arrows move what is chosen.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
              <div
                key={keyOf(choice)}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === current}
                className="search-option"
                ref={index === current ? showWhole : null}
                // The focus stays in the field.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActive(index)}
                onClick={() => take(choice)}
              >
                <ChoiceLine choice={choice} counts={groups.map(({ count }) => count)} />
              </div>
            ))}
          </div>
        </div>
        <div className="search-foot">{t('search.howTo')}</div>
      </Modal.Content>
    </Modal.Root>
  )
}

function ChoiceLine({ choice, counts }: { choice: Choice; counts: readonly number[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (choice.kind === 'hit') return <HitLine hit={choice.hit} />
  if (choice.kind === 'recent') return choice.text
  if (choice.kind === 'concept') return t('help.concept', { name: t(`help.concepts.${choice.concept}.name`) })
  const total = counts.reduce((sum, count) => sum + Math.min(count, mostCounted), 0)
  const isMore = counts.some((count) => count > mostCounted)
  const shown = isMore ? t('search.moreThan', { count: number(total) }) : number(total)
  return `${t('search.all')} · ${shown}`
}

interface NoteProps {
  readonly text: string
  readonly isAsked: boolean
  readonly isNothing: boolean
  readonly isEmpty: boolean
}

/** What can be found, or that nothing was. */
function Note({ text, isAsked, isNothing, isEmpty }: NoteProps) {
  const { t } = useTranslation()
  if (!isAsked) return <div className="search-note">{t('search.hint')}</div>
  if (!isNothing) return null
  return (
    <div className="search-note" role="status">
      {isEmpty ? t('search.noWords') : `${t('search.none', { text: text.trim() })} ${t('search.noneText')}`}
    </div>
  )
}

function keyOf(choice: Choice): string {
  if (choice.kind === 'hit') return `${choice.hit.kind} ${choice.hit.id}`
  if (choice.kind === 'concept') return `concept ${choice.concept}`
  return choice.kind === 'recent' ? `recent ${choice.text}` : 'all'
}

function showWhole(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}
