import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LegalTermsVersion } from '#shared/calendar/terms'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { RowButton } from './RowButton'
import { Section } from './Section'
import { useDeed } from './useDeed'
import { useTermWords } from './useTermWords'

interface TermsVersionsProps {
  /** The latest first. */
  readonly versions: readonly LegalTermsVersion[]
  readonly current: LegalTermsVersion | null
}

/** Each version of the terms, from its day on. */
export function TermsVersions({ versions, current }: TermsVersionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const local = useLocalText()
  const words = useTermWords()
  const remove = useDeed('calendar.removeTerms')
  return (
    <Section title={t('calendar.terms.versions')} text={t('calendar.terms.versionsText')}>
      <Table>
        <Table.Tbody>
          {versions.map(({ id, validFrom, label, isEdited, kinds }) => {
            const date = format.date(validFrom)
            return (
              <Table.Tr key={id}>
                <Table.Td>{t('calendar.terms.since', { date })}</Table.Td>
                <Table.Td>
                  {local(label)}
                  {isEdited && (
                    <Text size="xs" c="dimmed">
                      {t('calendar.terms.bannerEdited')}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{`${t('calendar.terms.kinds.claim')}: ${words(kinds.claim.term)}`}</Table.Td>
                <Table.Td>
                  {id === current?.id && <ToneBadge tone="good">{t('calendar.hours.inForce')}</ToneBadge>}
                </Table.Td>
                <Table.Td w={44}>
                  <RowButton
                    does="remove"
                    label={t('calendar.terms.removeOf', { date })}
                    onClick={() => remove.run({ id }, t('calendar.terms.removed'))}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
