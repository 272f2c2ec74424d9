import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiCommand, useApiQuery } from '../../app/api'
import { ImportingPage } from '../../importing/ImportingPage'
import { QueryState } from '../../ui/QueryState'
import { useFormat } from '../../ui/useFormat'
import { ImportPromisesCheck } from './ImportPromisesCheck'
import { ImportPromisesForm } from './ImportPromisesForm'

/** Brings promises from a list of orders. */
export function ImportPromisesPage() {
  const { t } = useTranslation()
  const { number } = useFormat()
  const remembered = useApiQuery('promises.rememberedImport', {})
  const calls = {
    choose: useApiCommand('promises.chooseImport'),
    drop: useApiCommand('promises.dropImport'),
    read: useApiCommand('promises.readImport'),
    check: useApiCommand('promises.previewImport'),
    start: useApiCommand('promises.import'),
  }
  return (
    <ImportingPage
      calls={calls}
      checkKind="promiseImportCheck"
      title={t('promises.import.title')}
      lead={
        <>
          {t('promises.import.lead')}{' '}
          <Anchor component={Link} href="/promises" size="sm" underline="always">
            {t('promises.results.back')}
          </Anchor>
        </>
      }
      empty={{ title: t('promises.import.empty'), text: t('promises.import.emptyText') }}
      form={(steps) => (
        <QueryState query={remembered}>
          {(last) => <ImportPromisesForm {...steps} remembered={last} />}
        </QueryState>
      )}
      found={(check) => <ImportPromisesCheck {...check} />}
      done={(count) => t('promises.import.done', { count, formatted: number(count) })}
      next={() => (
        <Button component={Link} href="/promises" size="xs">
          {t('promises.results.back')}
        </Button>
      )}
    />
  )
}
