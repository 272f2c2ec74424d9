import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagKind } from '#shared/business/business.contract'
import { type HeaderField, type HeaderValue, headerFields } from '#shared/responses/verifiedHeader'
import type { HeaderDraft } from '#shared/responses/verifyingHeader'
import { DateField } from '../../ui/DateField'
import { TagField } from '../capture/TagField'
import { useHeaderText } from './useHeaderText'
import type { VerifyingNow } from './useVerifying'

interface HeaderRowProps {
  readonly field: HeaderField
  readonly header: HeaderDraft
  readonly verifying: VerifyingNow
}

/** A field of the header as a line of the sheet; the one being keyed is open to type in. */
export function HeaderRow({ field, header, verifying }: HeaderRowProps) {
  const { name, text } = useHeaderText()
  const isCurrent = header.at === field && header.shown === null
  if (isCurrent) {
    return (
      <CurrentField
        field={field}
        value={header.values[field]}
        isAgain={header.again !== null}
        verifying={verifying}
      />
    )
  }
  const isPassed = header.at === null || headerFields.indexOf(field) < headerFields.indexOf(header.at)
  return (
    <li className="capture-row">
      <span className="capture-number" />
      <span className="capture-text">{name(field)}</span>
      <span className="capture-boxes" />
      <span className="capture-answer" data-is-code={header.values[field] === null}>
        {isPassed && text(field, header.values[field])}
      </span>
    </li>
  )
}

interface CurrentFieldProps {
  readonly field: HeaderField
  readonly value: HeaderValue
  readonly isAgain: boolean
  readonly verifying: VerifyingNow
}

function CurrentField({ field, value, isAgain, verifying }: CurrentFieldProps) {
  const { t } = useTranslation()
  const { name } = useHeaderText()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // After the frame that draws the page, because the shell first takes the focus to the page as a whole.
    const frame = requestAnimationFrame(() => {
      const input = row.current?.querySelector('input')
      input?.focus()
      input?.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  function listen(event: KeyboardEvent): void {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement)) return
    const isBack = key === 'Tab' && event.shiftKey
    if (key !== 'Enter' && key !== 'Tab') return
    event.preventDefault()
    // A day that is none is said beside it, and must be put right first.
    if (target.getAttribute('aria-invalid') === 'true') return
    // What is typed is taken on leaving the field.
    target.blur()
    verifying.leaveField(isBack ? 'ArrowUp' : 'Enter')
  }

  return (
    <li ref={row} className="capture-current verify-field" aria-current="step" onKeyDown={listen}>
      {field === 'answeredOn' ? (
        <DateField
          label={name(field)}
          value={typeof value === 'string' ? value : null}
          onChange={verifying.writeField}
        />
      ) : (
        <TagField
          kind={kinds[field]}
          label={name(field)}
          value={typeof value === 'number' ? value : null}
          onPick={verifying.writeField}
          onNew={verifying.addTag}
        />
      )}
      <p className="capture-hint">{t(isAgain ? 'verification.keying.again' : 'verification.keying.field')}</p>
    </li>
  )
}

const kinds: Readonly<Record<Exclude<HeaderField, 'answeredOn'>, TagKind>> = {
  placeId: 'place',
  channelId: 'channel',
  shiftId: 'shift',
}
