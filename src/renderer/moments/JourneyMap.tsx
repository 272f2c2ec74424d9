import { closestCenter, DndContext, type DragEndEvent, type UniqueIdentifier } from '@dnd-kit/core'
import { horizontalListSortingStrategy, SortableContext } from '@dnd-kit/sortable'
import { Text, Title } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stop } from '#shared/moments/moments.contract'
import type { MomentClass } from '#shared/moments/ratingClass'
import { useListSensors } from '../surveys/listDragging'
import { JourneyStop } from './JourneyStop'

interface JourneyMapProps {
  readonly cycle: string
  readonly stops: readonly Stop[]
  readonly openId: number | null
  readonly canMove: boolean
  readonly onOpen: (id: number) => void
  readonly onNote: (stop: Stop, seen: MomentClass) => void
  /** The stops of this journey in their new order. */
  readonly onMove: (ids: number[]) => void
}

const noteKeys: Readonly<Record<string, MomentClass>> = { 1: 'positive', 2: 'normal', 3: 'negative' }

/** One journey, drawn from left to right: gone through by key, put in order by mouse or key, noted at by key. */
export function JourneyMap({ cycle, stops, openId, canMove, onOpen, onNote, onMove }: JourneyMapProps) {
  const { t } = useTranslation()
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const sensors = useListSensors()
  const [told, setTold] = useState('')
  const ids = stops.map((stop) => stop.id)
  const placeOf = (key: UniqueIdentifier) => ids.indexOf(Number(key)) + 1

  const focus = (stopId: number | undefined) =>
    // A stop that has moved is drawn first.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-stop="${stopId ?? ''}"]`)?.focus(),
    )
  function move(from: number, to: number) {
    const moved = ids[from]
    if (moved === undefined || to < 0 || to >= ids.length || from === to) return
    const others = ids.filter((each) => each !== moved)
    onMove([...others.slice(0, to), moved, ...others.slice(to)])
    setTold(t('moments.moved', { place: to + 1, count: ids.length }))
    focus(moved)
  }
  function onKeyDown(event: KeyboardEvent, stop: Stop, index: number) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const seen = noteKeys[event.key]
    if (by !== 0 && event.altKey) {
      if (canMove) move(index, index + by)
    } else if (by !== 0) focus(ids[index + by])
    else if (seen && !event.ctrlKey && !event.metaKey && !event.altKey) onNote(stop, seen)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function onDragEnd({ active, over }: DragEndEvent) {
    if (over && over.id !== active.id) move(ids.indexOf(Number(active.id)), ids.indexOf(Number(over.id)))
  }

  return (
    <section className="surface journey" aria-labelledby={id}>
      <Title order={2} size="h5" id={id}>
        {cycle === '' ? t('moments.journey') : t('moments.journeyOf', { cycle })}
      </Title>
      <Text size="xs" c="dimmed">
        {t('moments.journeyHelp')}
      </Text>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{
          screenReaderInstructions: { draggable: t('moments.drag.help') },
          announcements: {
            onDragStart: ({ active }) => t('moments.drag.start', { number: placeOf(active.id) }),
            onDragOver: ({ active, over }) =>
              over
                ? t('moments.drag.over', {
                    number: placeOf(active.id),
                    place: placeOf(over.id),
                    count: ids.length,
                  })
                : undefined,
            onDragEnd: ({ active, over }) =>
              over
                ? t('moments.drag.end', {
                    number: placeOf(active.id),
                    place: placeOf(over.id),
                    count: ids.length,
                  })
                : t('moments.drag.cancel', { number: placeOf(active.id) }),
            onDragCancel: ({ active }) => t('moments.drag.cancel', { number: placeOf(active.id) }),
          },
        }}
      >
        <SortableContext items={ids} strategy={horizontalListSortingStrategy}>
          <ol className="journey-stops" ref={list}>
            {stops.map((stop, index) => (
              <JourneyStop
                key={stop.id}
                stop={stop}
                index={index}
                isOpen={stop.id === openId}
                canMove={canMove}
                onOpen={() => onOpen(stop.id)}
                onKeyDown={(event) => onKeyDown(event, stop, index)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <output className="visually-hidden">{told}</output>
    </section>
  )
}
