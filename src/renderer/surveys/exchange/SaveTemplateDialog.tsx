import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/i18n/languages'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { LanguageChoice } from './LanguageChoice'

interface SaveTemplateDialogProps {
  readonly surveyId: number
  readonly title: string
  readonly language: Language
  readonly onClose: () => void
}

/** Keeps the questions of a survey to begin others with. */
export function SaveTemplateDialog({ surveyId, title, language: own, onClose }: SaveTemplateDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const save = useApiCommand('surveys.saveAsTemplate')
  const [name, setName] = useState(title.slice(0, 200))
  const [language, setLanguage] = useState(own)
  const isNameless = name.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isNameless || save.isPending) return
    save.mutate(
      { surveyId, name, language },
      {
        onSuccess: () => {
          tell({ message: t('exchange.templateKept', { name }) })
          onClose()
        },
        onError: report,
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exchange.saveTemplateTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('exchange.saveTemplateText')}</Text>
          <TextInput
            label={t('exchange.templateName')}
            error={isNameless && t('exchange.nameMissing')}
            maxLength={200}
            value={name}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <LanguageChoice value={language} onChange={setLanguage} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('exchange.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
