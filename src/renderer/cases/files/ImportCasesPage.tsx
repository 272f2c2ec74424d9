import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiCommand, useApiQuery } from '../../app/api'
import { ImportingPage } from '../../importing/ImportingPage'
import { QueryState } from '../../ui/QueryState'
import { useFormat } from '../../ui/useFormat'
import { ImportCasesCheck } from './ImportCasesCheck'
import { ImportCasesForm } from './ImportCasesForm'

/** Brings cases from a list kept elsewhere. */
export function ImportCasesPage() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const remembered = useApiQuery('cases.rememberedImport', {})
  const calls = {
    choose: useApiCommand('cases.chooseImport'),
    drop: useApiCommand('cases.dropImport'),
    read: useApiCommand('cases.readImport'),
    check: useApiCommand('cases.previewImport'),
    start: useApiCommand('cases.import'),
  }
  return (
    <ImportingPage
      calls={calls}
      checkKind="caseImportCheck"
      title={t('caseFiles.import.title')}
      lead={
        <>
          {t('caseFiles.import.lead')}{' '}
          <Anchor component={Link} href="/cases" size="sm" underline="always">
            {t('casePapers.backToCases')}
          </Anchor>
        </>
      }
      empty={{ title: t('caseFiles.import.empty'), text: t('caseFiles.import.emptyText') }}
      form={(steps) => (
        <QueryState query={remembered}>
          {(last) => <ImportCasesForm {...steps} remembered={last} />}
        </QueryState>
      )}
      found={(check) => <ImportCasesCheck {...check} />}
      done={(count) => t('caseFiles.import.done', { count, formatted: number(count) })}
      next={() => (
        <Button component={Link} href="/cases" size="xs">
          {t('caseFiles.import.seeCases')}
        </Button>
      )}
    />
  )
}
