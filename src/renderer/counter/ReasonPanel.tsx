import { Button, Group, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { digitReasons, type Reason } from '#shared/counter/reasons'
import { usePlainKeys } from '../ui/usePlainKeys'
import { useReasonName } from './useReasonName'

interface ReasonPanelProps {
  readonly reasons: readonly Reason[]
  /** Null when nobody said why. */
  readonly onReason: (reason: string | null, said: string) => void
  readonly onBack: () => void
  readonly isInDialog: boolean
}

/** Why somebody did not buy: one digit each; 0 is what the list does not have. */
export function ReasonPanel({ reasons, onReason, onBack, isInDialog }: ReasonPanelProps) {
  const { t } = useTranslation()
  const nameOf = useReasonName(reasons)
  const [isFree, setIsFree] = useState(false)
  const [said, setSaid] = useState('')
  const listed = digitReasons(reasons)
  const free = reasons.find(({ kind, isHidden }) => kind === 'free' && !isHidden)
  const back = () => (isFree ? setIsFree(false) : onBack())
  usePlainKeys(
    {
      ...Object.fromEntries(listed.map(({ key }, index) => [String(index + 1), () => onReason(key, '')])),
      '0': () => setIsFree(true),
      enter: () => onReason(null, ''),
      escape: back,
      backspace: back,
    },
    isInDialog,
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    onReason(free?.key ?? null, said.trim())
  }
  return (
    <div className="counter-reasons surface surface-pad">
      <Title order={2} size="h4">
        {t('counter.why')}
      </Title>
      {isFree ? (
        <form onSubmit={submit}>
          <TextInput
            autoFocus
            mt="sm"
            label={t('counter.otherReason')}
            description={t('counter.otherReasonHelp')}
            maxLength={200}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setIsFree(false)}
          />
          <Group mt="sm">
            <Button variant="default" onClick={back}>
              {t('app.back')}
            </Button>
            <Button type="submit">{t('counter.countIt')}</Button>
          </Group>
        </form>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t('counter.whyHelp')}
          </Text>
          <div className="counter-reason-list">
            {listed.map(({ key }, index) => (
              <button
                key={key}
                type="button"
                className="counter-reason"
                aria-keyshortcuts={String(index + 1)}
                onClick={() => onReason(key, '')}
              >
                <kbd aria-hidden>{index + 1}</kbd> {nameOf(key)}
              </button>
            ))}
            <button
              type="button"
              className="counter-reason"
              aria-keyshortcuts="0"
              onClick={() => setIsFree(true)}
            >
              <kbd aria-hidden>{0}</kbd> {free && nameOf(free.key)}
            </button>
            <button type="button" className="counter-reason" onClick={() => onReason(null, '')}>
              <kbd aria-hidden>{t('counter.enter')}</kbd> {t('counter.noReason')}
            </button>
          </div>
          <Button variant="subtle" mt="sm" onClick={back}>
            {t('app.back')}
          </Button>
        </>
      )}
    </div>
  )
}
