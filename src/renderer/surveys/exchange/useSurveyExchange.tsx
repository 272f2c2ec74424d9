import { Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileExport, IconFileSpreadsheet, IconTemplate } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Survey } from '#shared/surveys/surveys.contract'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'

const SaveTemplateDialog = lazy(() =>
  import('./SaveTemplateDialog').then((m) => ({ default: m.SaveTemplateDialog })),
)

/** Ways out for a survey: the lines of its menu, and the dialog to draw beside the menu. */
export function useSurveyExchange(
  { id: surveyId, questionnaire }: Survey,
  title: string,
): { readonly items: ReactNode; readonly dialog: ReactNode } {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const [isSaving, saving] = useDisclosure(false)
  const exportForm = useApiCommand('surveys.exportForm')
  const exportFile = useApiCommand('surveys.exportTemplate')
  const outcome = {
    onSuccess: (written: { fileName: string } | null) =>
      void (written && tell({ message: t('exchange.exported', { file: written.fileName }) })),
    onError: report,
  }
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const
  return {
    items: (
      <>
        <Menu.Item leftSection={<IconTemplate {...icon} />} onClick={saving.open}>
          {t('exchange.saveTemplate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet {...icon} />}
          onClick={() => exportForm.mutate({ surveyId }, outcome)}
        >
          {t('exchange.exportForm')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileExport {...icon} />}
          onClick={() => exportFile.mutate({ surveyId }, outcome)}
        >
          {t('exchange.exportFile')}
        </Menu.Item>
        <Menu.Divider />
      </>
    ),
    dialog: isSaving && (
      <Suspense>
        <SaveTemplateDialog
          surveyId={surveyId}
          title={title}
          language={questionnaire.language}
          onClose={saving.close}
        />
      </Suspense>
    ),
  }
}
