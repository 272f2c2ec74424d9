import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiCommand } from '../app/api'
import { ImportingPage } from '../importing/ImportingPage'
import { useFormat } from '../ui/useFormat'
import { ImportCheck } from './import/ImportCheck'
import { ImportForm } from './import/ImportForm'
import { TemplateExport } from './import/TemplateExport'

/** Brings answers from a CSV or Excel file. */
export function ImportPage() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const calls = {
    choose: useApiCommand('responses.chooseImport'),
    drop: useApiCommand('responses.dropImport'),
    read: useApiCommand('responses.readImport'),
    check: useApiCommand('responses.previewImport'),
    start: useApiCommand('responses.import'),
  }
  const title = t('responses.import.title')
  const text = t('responses.import.lead')
  return (
    <ImportingPage
      calls={calls}
      checkKind="importCheck"
      title={title}
      lead={text}
      empty={{ title, text }}
      beside={<TemplateExport />}
      form={(steps) => <ImportForm {...steps} />}
      found={(check) => <ImportCheck {...check} />}
      done={(count) => t('responses.import.done', { count, formatted: number(count) })}
      next={(waveId) => (
        <Group gap="xs">
          {waveId !== null && (
            <Button component={Link} href={`/waves/${waveId}/results`} variant="default" size="xs">
              {t('responses.import.seeResults')}
            </Button>
          )}
          <Button component={Link} href="/scorecards/new" size="xs">
            {t('responses.import.makeScorecard')}
          </Button>
        </Group>
      )}
    />
  )
}
