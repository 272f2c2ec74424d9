import { Alert, Button, Group, Loader, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopySource } from '#shared/backup/copies'
import { AppError } from '#shared/contract/reply'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { InsideCopy } from './InsideCopy'

interface LookDialogProps {
  readonly source: CopySource
  readonly onClose: () => void
}

/** What is in a copy, and what going back to it would lose, before anything is replaced. */
export function LookDialog({ source, onClose }: LookDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const look = useApiCommand('backup.look')
  const restore = useApiCommand('backup.restore')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const { mutate } = look
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read once, as the dialog opens.
  useEffect(() => mutate({ source }), [])

  const code = look.error instanceof AppError ? look.error.code : null
  const isLocked = code === 'backupNeedsPassphrase' || code === 'backupWrongPassphrase'
  const open = (text: string) => {
    setPassphrase(text)
    mutate({ source, passphrase: text })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('copies.restore.dialog')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {look.isPending && <Working text={t('copies.restore.reading')} />}
      {isLocked && <PassphraseForm isWrong={code === 'backupWrongPassphrase'} onOpen={open} />}
      {code && !isLocked && <Alert color="red">{t(`errors.${code}`)}</Alert>}
      {look.data && (
        <Stack>
          <InsideCopy inside={look.data} />
          <Text size="sm">{t('copies.restore.keptFirst')}</Text>
          {restore.isPending && <Working text={t('copies.restore.working')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={restore.isPending} data-autofocus>
              {t('app.cancel')}
            </Button>
            <Button
              color="red"
              loading={restore.isPending || restore.isSuccess}
              onClick={() => restore.mutate({ source, passphrase }, { onError: report })}
            >
              {t('copies.restore.action')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

/** That something takes its time. */
export function Working({ text }: { readonly text: string }) {
  return (
    <Group gap="sm" role="status">
      <Loader size="sm" />
      <Text size="sm">{text}</Text>
    </Group>
  )
}

interface PassphraseFormProps {
  readonly isWrong: boolean
  readonly onOpen: (passphrase: string) => void
}

/** Asks for the passphrase of an encrypted copy. */
export function PassphraseForm({ isWrong, onOpen }: PassphraseFormProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text !== '') onOpen(text)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('copies.restore.locked')}</Text>
        <PasswordInput
          label={t('copies.passphrase.field')}
          value={text}
          error={isWrong && t('errors.backupWrongPassphrase')}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit">{t('copies.restore.open')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
