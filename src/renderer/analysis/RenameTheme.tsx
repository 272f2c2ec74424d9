import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'

interface RenameThemeProps {
  readonly surveyId: number
  readonly theme: string
  readonly onClose: () => void
}

/** Gives a theme another name; the name of another one puts the two together. */
export function RenameTheme({ surveyId, theme, onClose }: RenameThemeProps) {
  const { t } = useTranslation()
  const report = useReport()
  const { mutate } = useApiCommand('analysis.renameTheme')
  const [name, setName] = useState(theme)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    mutate({ surveyId, from: theme, to: name.trim() }, { onSuccess: onClose, onError: report })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('analysis.texts.renameOf', { theme })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('analysis.texts.renameText')}</Text>
          <TextInput
            data-autofocus
            label={t('analysis.texts.newTheme')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit">{t('app.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
