import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Button, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { rowName } from '#shared/scorecards/indicatorNames'
import type { ScorecardAttribute } from '#shared/scorecards/scorecardDraft'
import type { ScorecardChoice } from '#shared/scorecards/scorecards.contract'
import { upAndDownOnly, useListSensors } from '../surveys/listDragging'
import { useOptionDragTexts } from '../surveys/useDragTexts'
import { useFormat } from '../ui/useFormat'
import { AddLine } from './AddLine'
import { lineKey, moved, sumOfPoints, withEqualPoints, withSum100 } from './draftLines'
import { LineRow } from './LineRow'
import '../styles/questionFields.css'

interface LineListProps {
  readonly lines: readonly ScorecardAttribute[]
  readonly choices: readonly ScorecardChoice[]
  readonly isByCustomers: boolean
  /** `what` names the field that is typed in, so that its keys are taken back together. */
  readonly onChange: (lines: ScorecardAttribute[], what?: string) => void
}

/** What counts, in its order, and in how many points: dragged or moved by key, with the sum in sight. */
export function LineList({ lines, choices, isByCustomers, onChange }: LineListProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const root = useRef<HTMLElement>(null)
  const sensors = useListSensors()
  const accessibility = useOptionDragTexts(lines.length)
  const keys = lines.map(lineKey)
  const sum = sumOfPoints(lines)
  const language = i18n.language === 'en' ? 'en' : 'es'
  const nameOf = (line: ScorecardAttribute) =>
    'indicator' in line
      ? rowName({ name: '', indicator: line.indicator }, language)
      : (choices.find(({ attributeId }) => attributeId === line.attributeId)?.name ?? '')

  const goTo = (index: number) =>
    // The row may be one that is only just being drawn.
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLInputElement>(`[data-points="${index}"]`)?.focus(),
    )
  function move(from: number, to: number) {
    if (to < 0 || to >= lines.length) return
    onChange(moved(lines, from, to))
  }
  function step(index: number, by: number) {
    const next = lines.map((line, place) =>
      place === index ? { ...line, points: Math.min(1000, Math.max(0, line.points + by)) } : line,
    )
    onChange(next, `${keys[index]} points`)
  }
  function onDragEnd({ active, over }: DragEndEvent) {
    if (over && over.id !== active.id) move(keys.indexOf(String(active.id)), keys.indexOf(String(over.id)))
  }
  function onKeyDown(event: KeyboardEvent, index: number) {
    const { key, altKey, shiftKey } = event
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const to = index + (key === 'ArrowUp' ? -1 : 1)
      move(index, to)
      goTo(Math.min(lines.length - 1, Math.max(0, to)))
    } else if (key === 'ArrowUp' || key === 'ArrowDown') step(index, key === 'ArrowUp' ? 1 : -1)
    else if (key === 'Enter') goTo(Math.min(lines.length - 1, Math.max(0, index + (shiftKey ? -1 : 1))))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section className="surface" ref={root} aria-label={t('libreta.editor.lines')}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={upAndDownOnly}
        accessibility={accessibility}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={keys} strategy={verticalListSortingStrategy}>
          <table className="figures line-table">
            <thead>
              <tr>
                <th scope="col">{t('scorecards.attribute')}</th>
                <th scope="col">{t('scorecards.points')}</th>
                <th scope="col">{t('scorecards.target')}</th>
                <th scope="col" aria-hidden />
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <LineRow
                  key={keys[index]}
                  line={line}
                  index={index}
                  name={nameOf(line)}
                  choice={
                    'indicator' in line
                      ? null
                      : (choices.find(({ attributeId }) => attributeId === line.attributeId) ?? null)
                  }
                  onChange={(next, what) =>
                    onChange(
                      lines.map((each) => (each === line ? next : each)),
                      `${keys[index]} ${what}`,
                    )
                  }
                  onRemove={() => onChange(lines.filter((each) => each !== line))}
                  onKeyDown={onKeyDown}
                />
              ))}
            </tbody>
          </table>
        </SortableContext>
      </DndContext>
      <Group justify="space-between" px={12} py={10} className="line-top">
        <Group gap="xs">
          <AddLine lines={lines} choices={choices} onAdd={(line) => onChange([...lines, line])} />
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            disabled={lines.length === 0}
            onClick={() => onChange(withEqualPoints(lines))}
          >
            {t('scorecards.shareEqually')}
          </Button>
          {sum !== 100 && sum > 0 && (
            <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(withSum100(lines))}>
              {t('libreta.editor.to100')}
            </Button>
          )}
        </Group>
        <Text size="sm" fw={560} role="status">
          {t('scorecards.pointsSum', { sum: format.number(sum, Number.isInteger(sum) ? 0 : 1) })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" px={12} pb={10}>
        {isByCustomers
          ? t('libreta.points.byCustomers')
          : `${t('libreta.editor.pointsHelp')} ${t('libreta.editor.moveHelp')}`}
      </Text>
    </section>
  )
}
