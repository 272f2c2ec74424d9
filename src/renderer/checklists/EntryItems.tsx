import { type DragEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Checklist,
  type ChecklistEntry,
  type ChecklistItem,
  itemsInOrder,
  type Photo,
} from '#shared/checklists/checklist'
import type { EntrySheet } from '#shared/checklists/entryKeys'
import { AppError } from '#shared/contract/reply'
import { useReport } from '../app/useReport'
import { droppedFiles } from '../cases/storeFiles'
import { LongText } from '../ui/LongText'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { AddPhoto, Photos } from './EntryPhotos'
import { storePhotos } from './storePhotos'

interface VisitItemsProps {
  readonly checklist: Checklist
  readonly sheet: EntrySheet
  /** Whether notes and photos can be put beside the answers. */
  readonly hasEvidence: boolean
  /** Key of the item whose note is open. */
  readonly noteAt: string | null
  readonly onChoose: (position: number, value: ChecklistEntry['value']) => void
  readonly onGoTo: (position: number) => void
  readonly onMinutes: (position: number, text: string) => void
  readonly onNote: (item: ChecklistItem, note: string) => void
  readonly onPhotos: (item: ChecklistItem, photos: readonly Photo[]) => void
  readonly onOpenNote: (key: string | null) => void
}

/** The items as they are on paper, with the current one marked. */
export function EntryItems(props: VisitItemsProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const items = itemsInOrder(props.checklist)
  usePastedPhotos(props, items[props.sheet.position] ?? null)
  return (
    <section className="surface" aria-label={t('checklists.entry.items')}>
      {props.checklist.sections.map(({ key, name }) => (
        <div key={key}>
          <div className="entry-section">{localText(name)}</div>
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

/** A picture that is pasted goes to the item where one is. */
function usePastedPhotos(
  { sheet, hasEvidence, onPhotos }: VisitItemsProps,
  item: ChecklistItem | null,
): void {
  const report = useReport()
  useEffect(() => {
    if (!hasEvidence || item === null) return
    const photos = sheet.entries[item.key]?.photos ?? []
    const onPaste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])]
      if (pasted.length === 0) return
      event.preventDefault()
      void storePhotos(pasted, photos, report).then((next) => onPhotos(item, next))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [sheet, hasEvidence, onPhotos, item, report])
}

type ItemLineProps = VisitItemsProps & { readonly item: ChecklistItem; readonly position: number }

function ItemLine({ item, position, sheet, hasEvidence, noteAt, ...on }: ItemLineProps) {
  const report = useReport()
  const { t } = useTranslation()
  const localText = useLocalText()
  const line = useRef<HTMLDivElement>(null)
  const isCurrent = sheet.position === position
  const { note = '', photos = [] } = sheet.entries[item.key] ?? {}
  const text = localText(item.text)
  const isNoteOpen = noteAt === item.key
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  function onDrop(event: DragEvent) {
    event.preventDefault()
    const { files, hasFolder } = droppedFiles(event.dataTransfer)
    if (hasFolder) report(new AppError('folderNotKept'))
    void storePhotos(files, photos, report).then((next) => on.onPhotos(item, next))
  }
  return (
    <div
      ref={line}
      className="entry-item"
      {...(hasEvidence && { onDrop, onDragOver: (event: DragEvent) => event.preventDefault() })}
      data-current={isCurrent || undefined}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <div className="entry-item-line">
        <button type="button" className="entry-item-text" onClick={() => on.onGoTo(position)}>
          {text} {item.isCritical && <ToneBadge tone="warn">{t('checklists.answers.critical')}</ToneBadge>}
        </button>
        <div className="entry-choices">
          <Choices item={item} position={position} sheet={sheet} {...on} />
          {hasEvidence && (
            <>
              <button
                type="button"
                className="entry-choice"
                aria-pressed={note !== ''}
                aria-label={t('checklists.entry.note', { item: text })}
                title={t('checklists.entry.addNote')}
                onClick={() => on.onOpenNote(isNoteOpen ? null : item.key)}
              >
                {'…'}
              </button>
              <AddPhoto
                photos={photos}
                label={t('checklists.entry.photo', { item: text })}
                onChange={(next) => on.onPhotos(item, next)}
              />
            </>
          )}
        </div>
      </div>
      {(isNoteOpen || note !== '') && (
        <LongText
          className="entry-note"
          size="xs"
          aria-label={t('checklists.entry.note', { item: text })}
          placeholder={t('checklists.entry.notePlaceholder')}
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
      <Photos
        photos={photos}
        onRemove={({ storedName }) =>
          on.onPhotos(
            item,
            photos.filter((photo) => photo.storedName !== storedName),
          )
        }
      />
    </div>
  )
}

function Choices({
  item,
  position,
  sheet,
  onChoose,
  onGoTo,
  onMinutes,
}: Pick<ItemLineProps, 'item' | 'position' | 'sheet' | 'onChoose' | 'onGoTo' | 'onMinutes'>) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const localText = useLocalText()
  const value = sheet.entries[item.key]?.value ?? null
  const text = localText(item.text)
  const choice = (of: Exclude<ChecklistEntry['value'], null>, label: string) => (
    <button
      type="button"
      key={label}
      className="entry-choice"
      aria-pressed={value === of}
      aria-label={t('checklists.entry.choose', { item: text, answer: label })}
      onClick={() => onChoose(position, of)}
    >
      {label}
    </button>
  )
  const isTyping = sheet.position === position && sheet.typed !== ''
  return (
    <>
      {item.type === 'yesno' && [
        choice(true, t('checklists.answers.yes')),
        choice(false, t('checklists.answers.no')),
      ]}
      {item.type === 'scale5' && [1, 2, 3, 4, 5].map((step) => choice(step, String(step)))}
      {item.type === 'threeStep' && [0, 1, 2].map((step) => choice(step, String(step)))}
      {item.type === 'minutes' && (
        <>
          <small className="entry-quiet">
            {`${t('checklists.editor.target')} ${number(item.target, decimalsOf(item.target))} · ${t('checklists.editor.limit')} ${number(item.limit, decimalsOf(item.limit))}`}
          </small>
          <input
            className="entry-minutes"
            inputMode="decimal"
            aria-label={t('checklists.entry.choose', {
              item: text,
              answer: t('checklists.editor.types.minutes'),
            })}
            value={isTyping ? sheet.typed : typeof value === 'number' ? number(value, decimalsOf(value)) : ''}
            onFocus={() => onGoTo(position)}
            onChange={(event) => onMinutes(position, event.currentTarget.value)}
          />
        </>
      )}
      {choice('na', t('checklists.answers.na'))}
    </>
  )
}

/** No decimals where there are none. */
export function decimalsOf(value: number | null): number {
  return value === null || Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2
}
