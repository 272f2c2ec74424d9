import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { useLocalText } from '../../ui/useLocalText'

/** Writes the Excel sheet for colleagues who type where Libreta is not; for the survey's open wave when it has one. */
export function TemplateExport() {
  const { t } = useTranslation()
  const localText = useLocalText()
  const report = useReport()
  const tell = useTell()
  const [chosen, setChosen] = useState<number | null>(null)
  const write = useApiCommand('responses.exportTemplate')
  const surveys = useApiQuery('surveys.list', {})
  const usable = (surveys.data ?? []).filter(({ questionCount }) => questionCount > 0)
  const surveyId = chosen ?? usable[0]?.id ?? null
  const survey = useApiQuery('surveys.get', surveyId === null ? null : { surveyId })
  if (surveyId === null) return null
  const wave = survey.data?.waves.find(({ closedOn }) => closedOn === null)

  const exportTemplate = () =>
    write.mutate(
      { surveyId, waveId: wave?.id ?? null },
      {
        onSuccess: (written) =>
          written && tell({ message: t('responses.import.templateWritten', { name: written.fileName }) }),
        onError: report,
      },
    )
  return (
    <Group mt="md" align="flex-end" justify="center">
      <Select
        label={t('responses.import.intoSurvey')}
        w={320}
        data={usable.map(({ id, title }) => ({ value: String(id), label: localText(title) }))}
        value={String(surveyId)}
        onChange={(value) => value !== null && setChosen(Number(value))}
        allowDeselect={false}
      />
      <Button variant="default" onClick={exportTemplate} loading={write.isPending} disabled={!survey.data}>
        {t('responses.import.template')}
      </Button>
    </Group>
  )
}
