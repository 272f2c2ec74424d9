import { Button, Kbd, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface RegistrationBarProps {
  readonly isPending: boolean
  readonly onAttach: () => void
  readonly onAnother: () => void
  readonly onLater: () => void
}

/** What can be done with the form, always in sight at the foot of the window. */
export function RegistrationBar({ isPending, onAttach, onAnother, onLater }: RegistrationBarProps) {
  const { t } = useTranslation()
  return (
    <div className="case-bar">
      <Button variant="subtle" leftSection={<IconPaperclip size={16} aria-hidden />} onClick={onAttach}>
        {t('caseForm.attach')}
      </Button>
      <Text size="xs" c="dimmed" className="case-bar-hint">
        {t('caseForm.attachHint')}
      </Text>
      <Button variant="default" onClick={onLater} title={t('caseForm.laterHint')}>
        {t('caseForm.later')}
      </Button>
      <Button variant="default" disabled={isPending} onClick={onAnother} title={t('caseForm.anotherHint')}>
        {t('caseForm.another')}
      </Button>
      <Button type="submit" loading={isPending} rightSection={<Kbd size="xs">{t('caseForm.saveKey')}</Kbd>}>
        {t('caseForm.save')}
      </Button>
    </div>
  )
}
