import { Anchor, Textarea, type TextareaProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from './useFormat'

interface LongTextProps
  extends Omit<TextareaProps, 'value' | 'onChange' | 'defaultValue' | 'maxLength' | 'ref'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** So many letters are kept; more is said and never cut off. */
  readonly most: number
  /** Offered for what is too long: keeps it whole somewhere else. */
  readonly onKeepWhole?: () => void
  readonly fieldRef?: TextareaProps['ref']
}

/** From this part of the room on, how much of it is left is told. */
const TOLD_FROM = 0.9

/** A field for words, as many as somebody pastes: what does not fit is said, and nothing of it is lost. */
export function LongText({ value, onChange, most, onKeepWhole, fieldRef, ...rest }: LongTextProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const over = value.trim().length - most
  const error = over > 0 && (
    <>
      {t('fields.text.tooLong', { count: over, over: number(over), most: number(most) })}{' '}
      {onKeepWhole && (
        <Anchor component="button" type="button" size="xs" onClick={onKeepWhole}>
          {t('fields.text.keepWhole')}
        </Anchor>
      )}
    </>
  )
  const isNearlyFull = over <= 0 && value.length > most * TOLD_FROM
  return (
    <Textarea
      {...rest}
      {...(fieldRef && { ref: fieldRef })}
      data-unreadable={over > 0 || undefined}
      error={error || rest.error}
      description={
        isNearlyFull
          ? t('fields.text.left', { count: Math.max(0, -over), left: number(Math.max(0, -over)) })
          : rest.description
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
