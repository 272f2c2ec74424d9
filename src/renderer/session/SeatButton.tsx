import { VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../app/api'
import { lockPage } from './locking'
import './session.css'

/** Who sits here, and the way to lock; nothing where nobody has a PIN. */
export function SeatButton() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const state = useApiQuery('session.state', {}).data
  if (!state?.isProtected) return null
  return (
    <button
      type="button"
      className="seat-button"
      aria-keyshortcuts="Control+L"
      title={t('session.lockHint')}
      onClick={() => lockPage(client)}
    >
      <IconLock size={16} stroke={1.6} aria-hidden />
      <span className="seat-name">{state.person?.name}</span>
      <VisuallyHidden>{t('session.lock')}</VisuallyHidden>
      <kbd>{t('session.keys')}</kbd>
    </button>
  )
}
