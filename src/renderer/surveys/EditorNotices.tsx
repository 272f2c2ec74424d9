import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Survey } from '#shared/surveys/surveys.contract'
import type { Draft } from './draftKeeper'

interface VersionNoticeProps {
  readonly survey: Survey
  readonly madeVersion: number | null
}

/** What a change means for answers that are already there. */
export function VersionNotice({ survey, madeVersion }: VersionNoticeProps) {
  const { t } = useTranslation()
  const { isFrozen, versionNumber, waves } = survey
  if (madeVersion === null && !isFrozen) return null
  const open = waves.find(({ closedOn }) => closedOn === null)
  const [title, text] =
    madeVersion === null
      ? [
          t('surveys.editor.frozenTitle', { version: versionNumber }),
          t('surveys.editor.frozenText', { next: versionNumber + 1 }),
        ]
      : [t('surveys.editor.newVersionTitle', { version: madeVersion }), t('surveys.editor.newVersionText')]
  return (
    <div className="version-notice" data-new={madeVersion !== null || undefined} role="status">
      <IconInfoCircle size={18} stroke={1.6} aria-hidden />
      <span>
        <strong>{title}</strong> {text}
        {open && ` ${t('surveys.editor.openWave', { label: open.label, version: open.versionNumber })}`}
      </span>
    </div>
  )
}

interface SaveMarkProps {
  readonly state: Draft['state']
  readonly onRetry: () => void
}

/** Whether what is on screen is safe. Quiet, except when it is not. */
export function SaveMark({ state, onRetry }: SaveMarkProps) {
  const { t } = useTranslation()
  if (state === 'failed') {
    return (
      <Group gap={6}>
        <IconAlertTriangle size={16} className="save-failed" aria-hidden />
        <Text size="sm">{t('surveys.editor.unsaved')}</Text>
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      </Group>
    )
  }
  return (
    <Group gap={4} className="quiet save-mark">
      {state === 'saved' && <IconCheck size={16} aria-hidden />}
      {t(state === 'saved' ? 'surveys.editor.saved' : 'surveys.editor.saving')}
    </Group>
  )
}
