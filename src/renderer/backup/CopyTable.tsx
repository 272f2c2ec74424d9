import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Copy } from '#shared/backup/copies'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useSize } from './useSize'

/** So many are shown at first. */
const SHOWN = 10

interface CopyTableProps {
  readonly caption: string
  readonly copies: readonly Copy[]
  readonly onLook: (copy: Copy) => void
  /** Left out where all are the same. */
  readonly onKeep?: (copy: Copy, isKept: boolean) => void
}

/** Copies, the latest first. */
export function CopyTable({ caption, copies, onLook, onKeep }: CopyTableProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? copies : copies.slice(0, SHOWN)
  return (
    <>
      <table className="figures surface" aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{t('copies.column.at')}</th>
            {onKeep && <th scope="col">{t('copies.column.kind')}</th>}
            <th scope="col" className="number">
              {t('copies.column.size')}
            </th>
            <th scope="col">{t('copies.column.sound')}</th>
            {onKeep && <th scope="col">{t('copies.keep')}</th>}
            <th scope="col">{t('copies.column.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((copy) => (
            <CopyRow key={copy.name} copy={copy} onLook={onLook} onKeep={onKeep} />
          ))}
        </tbody>
      </table>
      {shown.length < copies.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setIsOpen(true)}>
          {t('copies.more', { count: copies.length })}
        </Button>
      )}
    </>
  )
}

interface CopyRowProps {
  readonly copy: Copy
  readonly onLook: (copy: Copy) => void
  readonly onKeep: ((copy: Copy, isKept: boolean) => void) | undefined
}

function CopyRow({ copy, onLook, onKeep }: CopyRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const size = useSize()
  const date = format.dateTime(copy.at)
  return (
    <tr>
      <td>
        {date} {copy.isFromFuture && <ToneBadge tone="warn">{t('copies.fromFuture')}</ToneBadge>}
      </td>
      {onKeep && <td>{t(`copies.kinds.${copy.kind}`)}</td>}
      <td className="number">{size(copy.bytes)}</td>
      <td>
        <Soundness copy={copy} />
      </td>
      {onKeep && (
        <td>
          <Checkbox
            size="xs"
            aria-label={t('copies.keepOf', { date })}
            checked={copy.isKept}
            onChange={(event) => onKeep(copy, event.currentTarget.checked)}
          />
        </td>
      )}
      <td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('copies.lookOf', { date })}
          onClick={() => onLook(copy)}
        >
          {t('copies.look')}
        </Button>
      </td>
    </tr>
  )
}

const tones = { sound: 'good', unsound: 'bad', notKnown: 'quiet' } as const

function Soundness({ copy: { isSound, isEncrypted } }: { readonly copy: Copy }) {
  const { t } = useTranslation()
  const soundness = isSound === null ? 'notKnown' : isSound ? 'sound' : 'unsound'
  return (
    <>
      <ToneBadge tone={tones[soundness]}>{t(`copies.${soundness}`)}</ToneBadge>{' '}
      {isEncrypted && <ToneBadge tone="quiet">{t('copies.encrypted')}</ToneBadge>}
    </>
  )
}
