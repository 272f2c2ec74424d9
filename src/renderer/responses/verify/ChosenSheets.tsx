import './verify.css'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerificationSummary } from '#shared/responses/verification.contract'

interface ChosenSheetsProps {
  readonly summary: VerificationSummary
  /** Opens a sheet of the list; null while none can be opened. */
  readonly onStart: ((sheetNumber: number) => void) | null
}

/** More than these are listed when asked for. */
const MANY = 60

/** Every chosen sheet by its number: verified or waiting; one that waits can be opened out of turn. */
export function ChosenSheets({ summary: { sheets }, onStart }: ChosenSheetsProps) {
  const { t } = useTranslation()
  const [isWhole, setIsWhole] = useState(false)
  if (sheets.length === 0) return null
  const shown = isWhole ? sheets : sheets.slice(0, MANY)
  const own = sheets.filter(({ isOwn, isDone }) => isOwn && !isDone).length
  return (
    <>
      <ul className="verify-sheets" aria-label={t('verification.sheets.title')}>
        {shown.map(({ number, isDone }) => (
          <li key={number} data-is-done={isDone || undefined}>
            {isDone || onStart === null ? (
              <span>{t(`verification.sheets.${isDone ? 'done' : 'waiting'}`, { number })}</span>
            ) : (
              <button
                type="button"
                aria-label={t('verification.sheets.open', { number })}
                onClick={() => onStart(number)}
              >
                {number}
              </button>
            )}
          </li>
        ))}
        {sheets.length > shown.length && (
          <li>
            <button type="button" onClick={() => setIsWhole(true)}>
              {t('verification.sheets.more', { count: sheets.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
      {onStart !== null && (
        <Text size="sm" c="dimmed">
          {t('verification.sheets.hint')}
        </Text>
      )}
      {own > 0 && <Text size="sm">{t('verification.own.count', { count: own })}</Text>}
    </>
  )
}
