import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Checklist,
  type ChecklistItem,
  itemsInOrder,
  type VisitEntry,
} from '#shared/comparison/checklist'
import { LongText } from '../ui/LongText'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import type { VisitForm } from './visitForm'

interface VisitItemsProps {
  readonly checklist: Checklist
  readonly form: VisitForm
  /** Key of the item whose note is open. */
  readonly noteAt: string | null
  readonly onChoose: (position: number, value: VisitEntry['value']) => void
  readonly onGoTo: (position: number) => void
  readonly onMinutes: (position: number, text: string) => void
  readonly onNote: (item: ChecklistItem, note: string) => void
  readonly onOpenNote: (key: string | null) => void
}

/** The items as they are on paper, with the current one marked. */
export function VisitItems(props: VisitItemsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const items = itemsInOrder(props.checklist)
  return (
    <section className="surface" aria-label={t('comparison.entry.items')}>
      {props.checklist.sections.map(({ key, name }) => (
        <div key={key}>
          <div className="visit-section">{localText(name)}</div>
          {items.map((item, position) =>
            item.section === key ? (
              <ItemLine key={item.key} item={item} position={position} {...props} />
            ) : null,
          )}
        </div>
      ))}
    </section>
  )
}

type ItemLineProps = VisitItemsProps & { readonly item: ChecklistItem; readonly position: number }

function ItemLine({ item, position, form, noteAt, ...on }: ItemLineProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const line = useRef<HTMLDivElement>(null)
  const isCurrent = form.position === position
  const note = form.entries[item.key]?.note ?? ''
  const text = localText(item.text)
  const isNoteOpen = noteAt === item.key
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <div
      ref={line}
      className="visit-item"
      data-current={isCurrent || undefined}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <div className="visit-item-line">
        <button type="button" className="visit-item-text" onClick={() => on.onGoTo(position)}>
          {text} {item.isCritical && <ToneBadge tone="warn">{t('comparison.visit.critical')}</ToneBadge>}
        </button>
        <div className="visit-choices">
          <Choices item={item} position={position} form={form} {...on} />
          <button
            type="button"
            className="visit-choice"
            aria-pressed={note !== ''}
            aria-label={t('comparison.entry.note', { item: text })}
            title={t('comparison.entry.addNote')}
            onClick={() => on.onOpenNote(isNoteOpen ? null : item.key)}
          >
            {'…'}
          </button>
        </div>
      </div>
      {(isNoteOpen || note !== '') && (
        <LongText
          className="visit-note"
          size="xs"
          aria-label={t('comparison.entry.note', { item: text })}
          placeholder={t('comparison.entry.notePlaceholder')}
          autosize
          minRows={1}
          maxRows={5}
          most={1000}
          autoFocus={isNoteOpen}
          value={note}
          onChange={(next) => on.onNote(item, next)}
          onKeyDown={(event) => {
            // Back to the keys of the list.
            if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
              event.preventDefault()
              event.currentTarget.blur()
              on.onOpenNote(null)
            }
          }}
        />
      )}
    </div>
  )
}

function Choices({
  item,
  position,
  form,
  onChoose,
  onGoTo,
  onMinutes,
}: Pick<ItemLineProps, 'item' | 'position' | 'form' | 'onChoose' | 'onGoTo' | 'onMinutes'>) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const localText = useLocalText()
  const value = form.entries[item.key]?.value ?? null
  const text = localText(item.text)
  const choice = (of: Exclude<VisitEntry['value'], null>, label: string) => (
    <button
      type="button"
      key={label}
      className="visit-choice"
      aria-pressed={value === of}
      aria-label={t('comparison.entry.choose', { item: text, answer: label })}
      onClick={() => onChoose(position, of)}
    >
      {label}
    </button>
  )
  const isTyping = form.position === position && form.typed !== ''
  return (
    <>
      {item.type === 'yesno' && [
        choice(true, t('comparison.visit.yes')),
        choice(false, t('comparison.visit.no')),
      ]}
      {item.type === 'scale5' && [1, 2, 3, 4, 5].map((step) => choice(step, String(step)))}
      {item.type === 'minutes' && (
        <>
          <small className="comparison-quiet">
            {`${t('comparison.editor.target')} ${number(item.target, decimalsOf(item.target))} · ${t('comparison.editor.limit')} ${number(item.limit, decimalsOf(item.limit))}`}
          </small>
          <input
            className="visit-minutes"
            inputMode="decimal"
            aria-label={t('comparison.entry.choose', {
              item: text,
              answer: t('comparison.editor.types.minutes'),
            })}
            value={isTyping ? form.typed : typeof value === 'number' ? number(value, decimalsOf(value)) : ''}
            onFocus={() => onGoTo(position)}
            onChange={(event) => onMinutes(position, event.currentTarget.value)}
          />
        </>
      )}
      {choice('na', t('comparison.visit.na'))}
    </>
  )
}

/** No decimals where there are none. */
export function decimalsOf(value: number | null): number {
  return value === null || Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2
}
