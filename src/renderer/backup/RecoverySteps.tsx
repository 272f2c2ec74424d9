import { Button, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DatabaseState } from '#shared/backup/backup.contract'
import { countedThings } from '#shared/backup/whatIsLost'
import { AppError } from '#shared/contract/reply'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useConfirm } from '../ui/useConfirm'
import { useFormat } from '../ui/useFormat'
import { InsideCopy } from './InsideCopy'
import { PassphraseForm, Working } from './LookDialog'
import { useThings } from './useThings'

type Failed = Extract<DatabaseState, { state: 'failed' }>

/** What can be done, the gentlest first: save what can be read, go back to the last good copy, choose a file. */
export function RecoverySteps({ state }: { readonly state: Failed }) {
  const { problem, canSalvage } = state
  const steps = [
    ...(canSalvage ? [{ key: 'salvage', Step: Salvage }] : []),
    { key: 'copy', Step: LastCopy },
    { key: 'file', Step: OwnFile },
    ...(problem === 'missing' ? [{ key: 'empty', Step: StartEmpty }] : []),
  ]
  return (
    <Stack w="100%">
      {steps.map(({ key, Step }, index) => (
        <Step key={key} number={index + 1} state={state} />
      ))}
    </Stack>
  )
}

interface StepProps {
  readonly number: number
  readonly state: Failed
}

interface FrameProps {
  readonly number: number
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Frame({ number, title, text, children }: FrameProps) {
  const { t } = useTranslation()
  return (
    <section className="surface surface-pad" aria-label={title}>
      <Text size="xs" c="dimmed">
        {t('copies.recovery.step', { number })}
      </Text>
      <Title order={2} size="h5">
        {title}
      </Title>
      <Text size="sm" mb="sm">
        {text}
      </Text>
      {children}
    </section>
  )
}

function Salvage({ number }: StepProps) {
  const { t } = useTranslation()
  const report = useReport()
  const listOf = useThings()
  const salvage = useApiCommand('backup.salvage')
  const recover = useApiCommand('backup.recover')
  const saved = salvage.data
  const told = ({ counts, rows }: NonNullable<typeof saved>) =>
    t('copies.recovery.saved', {
      list: listOf(countedThings.map((thing) => ({ thing, count: counts[thing] }))),
      rows: t('copies.recovery.rows', { count: rows }),
    })
  const rest = () => {
    if (!saved || saved.lost === null) return t('copies.recovery.lostUnknown')
    return saved.lost === 0
      ? t('copies.recovery.lostNothing')
      : t('copies.recovery.lost', { count: saved.lost })
  }
  return (
    <Frame number={number} title={t('copies.recovery.salvage')} text={t('copies.recovery.salvageText')}>
      {salvage.isPending && <Working text={t('copies.recovery.salvaging')} />}
      {!saved && !salvage.isPending && (
        <Button onClick={() => salvage.mutate({}, { onError: report })}>
          {t('copies.recovery.salvageAction')}
        </Button>
      )}
      {saved && (
        <Stack align="flex-start" gap="xs" role="status">
          <Text size="sm">{[told(saved), rest()].join(' ')}</Text>
          <Button
            loading={recover.isPending}
            onClick={() =>
              recover.mutate({ source: { place: 'local', name: saved.name } }, { onError: report })
            }
          >
            {t('copies.recovery.useSaved')}
          </Button>
        </Stack>
      )}
    </Frame>
  )
}

function LastCopy({ number, state: { lastBackup, changedAt } }: StepProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const recover = useApiCommand('backup.recover')
  if (!lastBackup) {
    return (
      <Frame number={number} title={t('copies.recovery.copy')} text={t('backup.recovery.noBackup')}>
        {null}
      </Frame>
    )
  }
  const isOlder = changedAt !== null && changedAt > lastBackup.at
  const text = [
    t('copies.recovery.copyText', { date: format.dateTime(lastBackup.at) }),
    isOlder ? t('copies.recovery.copyLost', { date: format.dateTime(changedAt) }) : '',
  ].join(' ')
  return (
    <Frame number={number} title={t('copies.recovery.copy')} text={text}>
      <Button loading={recover.isPending} onClick={() => recover.mutate({}, { onError: report })}>
        {t('backup.recovery.useBackup', { date: format.dateTime(lastBackup.at) })}
      </Button>
    </Frame>
  )
}

function OwnFile({ number }: StepProps) {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('backup.chooseCopy')
  const look = useApiCommand('backup.look')
  const recover = useApiCommand('backup.recover')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const source = { place: 'file' } as const
  const code = look.error instanceof AppError ? look.error.code : null
  const isLocked = code === 'backupNeedsPassphrase' || code === 'backupWrongPassphrase'
  const pick = () =>
    choose.mutate({}, { onSuccess: ({ isChosen }) => isChosen && look.mutate({ source }), onError: report })
  const open = (text: string) => {
    setPassphrase(text)
    look.mutate({ source, passphrase: text })
  }
  return (
    <Frame number={number} title={t('copies.recovery.file')} text={t('copies.recovery.fileText')}>
      <Stack align="flex-start" gap="sm">
        <Button variant="default" onClick={pick}>
          {t('copies.recovery.fileAction')}
        </Button>
        {look.isPending && <Working text={t('copies.restore.reading')} />}
        {isLocked && <PassphraseForm isWrong={code === 'backupWrongPassphrase'} onOpen={open} />}
        {code && !isLocked && (
          <Text size="sm" c="red">
            {t(`errors.${code}`)}
          </Text>
        )}
        {look.data && (
          <>
            <InsideCopy inside={look.data} />
            <Button
              loading={recover.isPending}
              onClick={() => recover.mutate({ source, passphrase }, { onError: report })}
            >
              {t('copies.recovery.useFile')}
            </Button>
          </>
        )}
      </Stack>
    </Frame>
  )
}

function StartEmpty({ number }: StepProps) {
  const { t } = useTranslation()
  const report = useReport()
  const start = useApiCommand('backup.startEmpty')
  const [confirmation, confirm] = useConfirm({
    title: t('copies.recovery.freshConfirm'),
    text: t('copies.recovery.freshText'),
    action: t('copies.recovery.fresh'),
    onConfirm: () => start.mutate({}, { onError: report }),
  })
  return (
    <Frame number={number} title={t('copies.recovery.fresh')} text={t('copies.recovery.freshText')}>
      <Button variant="default" loading={start.isPending} onClick={confirm}>
        {t('copies.recovery.fresh')}
      </Button>
      {confirmation}
    </Frame>
  )
}
