import { Anchor, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Acceptance, Check } from '#shared/months/checks'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { AcceptForm } from './AcceptForm'
import { ServedInput } from './ServedInput'

interface CheckLineProps {
  readonly check: Check
  readonly month: string
  readonly canAccept: boolean
  readonly isOwner: boolean
  readonly onMended: () => void
}

const tones: Readonly<Record<Check['light'], Tone>> = { good: 'good', warning: 'warn', blocking: 'bad' }

/** Something to look at: its light, a sentence, and where it is mended. */
export function CheckLine({ check, month, canAccept, isOwner, onMended }: CheckLineProps) {
  const { t } = useTranslation()
  const { key, light, count, accepted } = check
  const sentence = t(`months.checks.${key}.bad`, { count })
  return (
    <li className="month-check" data-light={light}>
      <div className="month-check-light">
        <ToneBadge tone={accepted ? 'quiet' : tones[light]}>
          {t(accepted ? 'months.check.accepted' : `months.check.${light}`)}
        </ToneBadge>
      </div>
      <div className="month-check-words">
        <Text size="sm">{sentence}</Text>
        <Places check={check} />
        {accepted && <Accepted check={check} accepted={accepted} month={month} canWithdraw={canAccept} />}
      </div>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        {key === 'customersServed' && isOwner && <ServedInput month={month} onSaved={onMended} />}
        {key === 'backup' && isOwner && <BackupButton onMade={onMended} />}
        {light === 'warning' && !accepted && canAccept && (
          <AcceptForm
            month={month}
            keys={[key]}
            label={t('months.check.accept')}
            longLabel={t('months.check.acceptLabel', { what: sentence })}
          />
        )}
      </Group>
    </li>
  )
}

/** Where it is mended: each by its name. */
function Places({ check: { key, items, count } }: { check: Check }) {
  const { t } = useTranslation()
  // Typed right here.
  if (key === 'customersServed') return null
  const shown = items.reduce((sum, item) => sum + item.count, 0)
  const unnamed =
    key === 'halfTyped' || key === 'suggestionsUnanswered' || key === 'casesOverdue' || key === 'backup'
      ? t(`months.unnamed.${key}`)
      : t('months.check.go')
  return (
    <Group gap="sm" mt={2}>
      {items.map((item) => (
        <Anchor key={item.route + item.name} component={Link} href={item.route} size="sm" underline="always">
          {item.count > 1
            ? t('months.check.item', { name: item.name || unnamed, count: item.count })
            : item.name || unnamed}
        </Anchor>
      ))}
      {count > shown && (
        <Text size="sm" c="dimmed">
          {t('months.check.andMore', { count: count - shown })}
        </Text>
      )}
    </Group>
  )
}

interface AcceptedProps {
  readonly check: Check
  readonly accepted: Acceptance
  readonly month: string
  readonly canWithdraw: boolean
}

function Accepted({ check: { key, count }, accepted, month, canWithdraw }: AcceptedProps) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const report = useReport()
  const accept = useApiCommand('months.accept')
  const { note, person, at } = accepted
  return (
    <Text size="sm" c="dimmed" mt={2}>
      {t(person ? 'months.check.acceptedBy' : 'months.check.acceptedBySomeone', {
        note,
        person,
        at: dateTime(at),
      })}{' '}
      {canWithdraw && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          underline="always"
          aria-label={t('months.check.withdrawLabel', { what: t(`months.checks.${key}.bad`, { count }) })}
          onClick={() => accept.mutate({ month, keys: [key], note: null }, { onError: report })}
        >
          {t('months.check.withdraw')}
        </Anchor>
      )}
    </Text>
  )
}

function BackupButton({ onMade }: { onMade: () => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const make = useApiCommand('backup.make')
  const onSuccess = () => {
    tell({ message: t('months.check.backupMade') })
    onMade()
  }
  return (
    <Button
      size="xs"
      variant="default"
      loading={make.isPending}
      onClick={() => make.mutate({}, { onSuccess, onError: report })}
    >
      {t('months.check.makeBackup')}
    </Button>
  )
}
