import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { useFormat } from '../ui/useFormat'
import { CaseSection } from './CaseSection'
import { EditFactsDialog } from './EditFactsDialog'
import { serviceElements, useElementName } from './elements'

/** What is known of the case, and a way to complete it. */
export function CaseFactsCard({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const [isEditing, setIsEditing] = useState(false)
  const shown = useShownFacts(detail)
  return (
    <CaseSection
      title={t('cases.facts.description')}
      action={
        detail.state !== 'void' && (
          <Button size="compact-xs" variant="subtle" onClick={() => setIsEditing(true)}>
            {t('casePage.edit')}
          </Button>
        )
      }
    >
      <Text className="case-words">{detail.facts.description}</Text>
      {detail.facts.remedyAsked && (
        <>
          <Text size="sm" fw={560} mt="sm">
            {t('cases.facts.remedyAsked')}
          </Text>
          <Text size="sm" className="case-words">
            {detail.facts.remedyAsked}
          </Text>
        </>
      )}
      <dl className="case-facts">
        {shown.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`cases.facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isEditing && <EditFactsDialog detail={detail} onClose={() => setIsEditing(false)} />}
    </CaseSection>
  )
}

/** The facts that were said, in words; what was left open is not listed. */
function useShownFacts({ facts, oldNumber, causeName, responsibleName, placeName, receivedBy }: CaseDetail) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const elementName = useElementName()
  const element = serviceElements.find((one) => one === facts.element)
  const said = [
    { name: 'causeId', value: causeName },
    { name: 'product', value: facts.product },
    { name: 'amount', value: facts.amount === null ? null : number(facts.amount, 2) },
    { name: 'officialNumber', value: facts.officialNumber },
    { name: 'oldNumber', value: oldNumber },
    { name: 'placeId', value: placeName },
    { name: 'role', value: facts.role && t(`cases.roles.${facts.role}`) },
    { name: 'element', value: element && elementName(element) },
    { name: 'dimension', value: facts.dimension && t(`surveys.dimensions.${facts.dimension}`) },
    { name: 'topic', value: facts.topic },
    {
      name: 'severityReasons',
      value: facts.severityReasons.map((reason) => t(`cases.severityReasons.${reason}`)).join(', '),
    },
    { name: 'responsibleId', value: responsibleName ?? t('cases.owner') },
    { name: 'receivedBy', value: receivedBy },
  ] as const
  return said.filter(({ value }) => value)
}
