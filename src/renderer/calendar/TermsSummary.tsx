import { Alert, Group, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseGoals, LegalTerms, LegalTermsVersion } from '#shared/calendar/terms'
import { caseKinds } from '#shared/cases/kinds'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { Section } from './Section'
import { useCalendarWords } from './useCalendarWords'
import { useTermWords } from './useTermWords'

interface TermsSummaryProps {
  /** In force, or those of a preset that nobody has taken yet. */
  readonly terms: LegalTerms | LegalTermsVersion
  readonly actions?: ReactNode
}

/** Terms in words, with where they come from and what to be careful about. */
export function TermsSummary({ terms, actions }: TermsSummaryProps) {
  const { t } = useTranslation()
  const local = useLocalText()
  const format = useFormat()
  const since =
    'validFrom' in terms ? t('calendar.terms.since', { date: format.date(terms.validFrom) }) : null
  const text = [local(terms.instrument), since].filter(Boolean).join(' · ')
  return (
    <Section title={local(terms.label)} text={text} action={actions && <Group gap="xs">{actions}</Group>}>
      <SourceBanner terms={terms} />
      <KindTable terms={terms} />
      <Facts terms={terms} />
      <Goals goals={terms.goals} />
    </Section>
  )
}

/** The sentence that every preset shows (domain.md §2.5). */
function SourceBanner({ terms: { asOf, isEdited, caution } }: { terms: LegalTerms }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const words = useCalendarWords()
  const source = asOf
    ? t('calendar.terms.banner', { date: words.month(asOf) })
    : t('calendar.terms.ownBanner')
  return (
    <Alert color="yellow" role="note" mb="sm">
      <Text size="sm" fw={620}>
        {`${source}${isEdited ? ` ${t('calendar.terms.bannerEdited')}` : ''}`}
      </Text>
      {local(caution) && (
        <Text size="sm">
          <b>{t('calendar.terms.caution')}</b>
          {`: ${local(caution)}`}
        </Text>
      )}
    </Alert>
  )
}

function KindTable({ terms: { kinds } }: { terms: LegalTerms }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const words = useTermWords()
  return (
    <Table className="kind-table" mb="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('calendar.terms.kind')}</Table.Th>
          <Table.Th>{t('calendar.terms.term')}</Table.Th>
          <Table.Th>{t('calendar.terms.extension')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {caseKinds.map((kind) => {
          const { term, isLegal, extension, isSuspendable, meaning } = kinds[kind]
          return (
            <Table.Tr key={kind}>
              <Table.Td>
                {t(`calendar.terms.kinds.${kind}`)}
                {local(meaning) && (
                  <Text size="xs" c="dimmed">
                    {local(meaning)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {words(term)}
                  {term && (
                    <ToneBadge tone={isLegal ? 'good' : 'quiet'}>
                      {t(isLegal ? 'calendar.terms.legal' : 'calendar.terms.internal')}
                    </ToneBadge>
                  )}
                </Group>
              </Table.Td>
              <Table.Td>
                {term && (
                  <Text size="sm" c="dimmed">
                    {[
                      extension
                        ? t('calendar.terms.extensionShort', { term: words(extension) })
                        : t('calendar.terms.noExtension'),
                      isSuspendable && t('calendar.terms.suspendableShort'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

function Facts({ terms }: { terms: LegalTerms }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const acknowledgement = local(terms.acknowledgementText)
  const facts = [
    acknowledgement && t('calendar.terms.acknowledgementText', { text: acknowledgement }),
    terms.formCopies && t('calendar.terms.copies', { count: terms.formCopies }),
    terms.retentionMonths && t('calendar.terms.retention', { count: terms.retentionMonths }),
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <Text size="sm">{facts.join(' · ')}</Text>}
      {terms.notes.map((note) => (
        <Text size="sm" key={note.es}>
          {local(note)}
        </Text>
      ))}
      {local(terms.verified) && (
        <details>
          <Text component="summary" size="sm">
            {t('calendar.terms.verified')}
          </Text>
          <Text size="sm" c="dimmed">
            {local(terms.verified)}
          </Text>
        </details>
      )}
    </>
  )
}

function Goals({ goals }: { goals: CaseGoals }) {
  const { t } = useTranslation()
  const words = useTermWords()
  return (
    <div style={{ marginTop: 14 }}>
      <Text fw={560} size="sm">
        {t('calendar.terms.goals.title')}
      </Text>
      <Text size="sm">
        {(['acknowledgement', 'firstReply', 'resolution'] as const)
          .map((goal) => `${t(`calendar.terms.goals.${goal}`)}: ${words(goals[goal])}`)
          .join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {`${t('calendar.terms.goals.reopenShort', { count: goals.reopenDays })}. ${t('calendar.terms.goals.closeShort', { count: goals.closeAfterDays })}.`}
      </Text>
    </div>
  )
}
