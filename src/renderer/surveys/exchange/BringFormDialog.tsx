import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { inLanguage } from '#shared/i18n/languages'
import type { ReadFormFile } from '#shared/surveys/exchange.contract'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { FormProblems } from './FormProblems'
import { LanguageChoice } from './LanguageChoice'

interface BringFormDialogProps {
  readonly form: ReadFormFile
  readonly onClose: () => void
}

/** What a file would bring and what not, before anything is stored; then a survey or a template of it. */
export function BringFormDialog({ form, onClose }: BringFormDialogProps) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const create = useApiCommand('surveys.importForm')
  const keep = useApiCommand('surveys.importTemplate')
  const { questionnaire, problems, fileName } = form
  const [language, setLanguage] = useState(questionnaire.language)
  const [title, setTitle] = useState(() =>
    (
      inLanguage(questionnaire.title, questionnaire.language) || fileName.replace(/(\.libreta)?\.\w+$/, '')
    ).slice(0, 200),
  )
  const count = questionnaire.questions.length
  const isUntitled = title.trim() === ''
  const isBusy = create.isPending || keep.isPending
  const input = { questionnaire, title, language }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isUntitled || isBusy || count === 0) return
    create.mutate(input, { onSuccess: ({ surveyId }) => goTo(`/surveys/${surveyId}/edit`), onError: report })
  }
  const keepAsTemplate = () =>
    keep.mutate(input, {
      onSuccess: () => {
        tell({ message: t('exchange.templateKept', { name: title }) })
        onClose()
      },
      onError: report,
    })

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exchange.bringTitle', { file: fileName })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {count === 0 ? (
            <Alert color="red" role="alert">
              {t('exchange.nothing')}
            </Alert>
          ) : (
            <Text size="sm">
              {t('exchange.count', { count })} {problems.length === 0 && t('exchange.allTaken')}{' '}
              {t('exchange.bringLead')}
            </Text>
          )}
          <FormProblems problems={problems} />
          {count > 0 && (
            <Group align="flex-start" wrap="nowrap">
              <TextInput
                flex={1}
                label={t('exchange.title')}
                error={isUntitled && t('exchange.titleMissing')}
                maxLength={200}
                value={title}
                onChange={(event) => setTitle(event.currentTarget.value)}
              />
              <LanguageChoice value={language} onChange={setLanguage} />
            </Group>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            {count > 0 && (
              <>
                <Button variant="default" disabled={isUntitled || isBusy} onClick={keepAsTemplate}>
                  {t('exchange.keepTemplate')}
                </Button>
                <Button type="submit" loading={isBusy} disabled={isUntitled}>
                  {t('exchange.create')}
                </Button>
              </>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
