import { Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { useIsOwner } from '../../people/useIsOwner'

/** Whether the waves of a survey opened from now on ask who answers. Anonymous unless the owner says otherwise. */
export function AnonymitySwitch({ surveyId }: { surveyId: number }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const isOwner = useIsOwner() === true
  const survey = useApiQuery('customers.anonymity', { surveyId }).data
  const setAnonymity = useApiCommand('customers.setAnonymity')
  if (!survey) return null
  const { isAnonymous } = survey
  return (
    <section className="surface surface-pad" aria-label={t('customers.anonymity.title')}>
      <Switch
        label={t('customers.anonymity.label')}
        checked={!isAnonymous}
        disabled={!isOwner || setAnonymity.isPending}
        onChange={(event) =>
          setAnonymity.mutate(
            { surveyId, isAnonymous: !event.currentTarget.checked },
            {
              onSuccess: () => void tell({ message: t('customers.anonymity.saved') }),
              onError: report,
            },
          )
        }
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t(isAnonymous ? 'customers.anonymity.anonymousText' : 'customers.anonymity.identifiedText')}
      </Text>
    </section>
  )
}
