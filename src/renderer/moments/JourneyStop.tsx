import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconAlertTriangle, IconEyeOff, IconFlag, IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stop } from '#shared/moments/moments.contract'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { MomentSign } from './MomentSign'

interface JourneyStopProps {
  readonly stop: Stop
  /** From 0. */
  readonly index: number
  readonly isOpen: boolean
  /** False for staff, who reorders nothing. */
  readonly canMove: boolean
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A stop of the journey: its sign, its name, how many observations and their net. */
export function JourneyStop({ stop, index, isOpen, canMove, onOpen, onKeyDown }: JourneyStopProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { setNodeRef, attributes, listeners, transform, transition } = useSortable({
    id: stop.id,
    disabled: !canMove,
    attributes: { roleDescription: t('moments.drag.role') },
  })
  const net = stop.net === null ? null : format.change(stop.net, 0)
  return (
    <li
      className="journey-stop"
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {canMove && (
        <button
          type="button"
          className="journey-handle"
          {...attributes}
          {...listeners}
          tabIndex={-1}
          aria-label={t('moments.drag.handle', { name: stop.name })}
        >
          <IconGripVertical size={14} stroke={1.6} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="journey-button"
        data-stop={stop.id}
        aria-pressed={isOpen}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <MomentSign label={stop.label} />
        <span className="journey-name">
          <span className="visually-hidden">{`${index + 1}. `}</span>
          {stop.name}
        </span>{' '}
        <span>{t(`moments.labels.${stop.label}`)}</span>
        <span className="journey-figures">
          {t('moments.n', { n: stop.n })}
          {net !== null && ` · ${t('moments.net', { net })}`}
        </span>
        {stop.isRedFlag && (
          <ToneBadge tone="bad">
            <IconFlag size={12} aria-hidden /> {t('moments.redFlag')}
          </ToneBadge>
        )}
        {stop.ownerId === null && (
          <ToneBadge tone="warn">
            <IconAlertTriangle size={12} aria-hidden /> {t('moments.noOwner')}
          </ToneBadge>
        )}
        {!stop.isVisible && (
          <span className="journey-figures">
            <IconEyeOff size={12} aria-hidden /> {t('moments.backstage')}
          </span>
        )}
      </button>
    </li>
  )
}
