import { Anchor, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addDays } from '#shared/calendar/civilDate'
import { useApiQuery } from '../../app/api'
import { thisMinute } from '../../ui/now'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import { useFormat } from '../../ui/useFormat'
import { CaseSection } from '../CaseSection'
import { ClosableNotice } from './ClosableNotice'
import { SatisfactionFigures } from './SatisfactionFigures'

/** Days back that the figures can be of. */
const periods = ['90', '365', '3650'] as const

/** What is left to do with settled cases, and what customers say of how theirs went. */
export function SettledPage() {
  const { t } = useTranslation()
  const [period, setPeriod] = useState<string>('365')
  const today = thisMinute().slice(0, 10)
  const said = useApiQuery('cases.satisfaction', { from: addDays(today, -Number(period)), to: today })
  const questions = useApiQuery('cases.satisfactionForm', {})
  return (
    <Page
      title={t('caseSettled.pageTitle')}
      lead={
        <>
          {t('caseSettled.pageLead')}{' '}
          <Anchor component={Link} href="/cases" size="sm" underline="always">
            {t('casePapers.backToCases')}
          </Anchor>
        </>
      }
    >
      <Stack gap="md">
        <ClosableNotice />
        <ToAsk />
        <CaseSection
          title={t('caseSettled.figures.title')}
          action={
            <SegmentedControl
              size="xs"
              aria-label={t('caseSettled.figures.period')}
              data={periods.map((value) => ({ value, label: t(`caseSettled.figures.periods.${value}`) }))}
              value={period}
              onChange={setPeriod}
            />
          }
        >
          <QueryState query={questions}>
            {(form) => (
              <QueryState query={said}>
                {(summary) => <SatisfactionFigures summary={summary} questions={form} />}
              </QueryState>
            )}
          </QueryState>
        </CaseSection>
      </Stack>
    </Page>
  )
}

/** Whose cases were closed a few days ago: to be called now. */
function ToAsk() {
  const { t } = useTranslation()
  const { date } = useFormat()
  const toAsk = useApiQuery('cases.askNow', {})
  return (
    <CaseSection title={t('caseSettled.toAsk.title')}>
      <QueryState query={toAsk}>
        {(cases) =>
          cases.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('caseSettled.toAsk.none')}
            </Text>
          ) : (
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('caseSettled.closable.number')}</Table.Th>
                  <Table.Th>{t('caseSettled.toAsk.customer')}</Table.Th>
                  <Table.Th>{t('caseSettled.closable.what')}</Table.Th>
                  <Table.Th>{t('caseSettled.toAsk.closedOn')}</Table.Th>
                  <Table.Th>{t('caseSettled.toAsk.until')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {cases.map((one) => (
                  <Table.Tr key={one.caseId}>
                    <Table.Td>
                      <Anchor component={Link} href={`/cases/${one.caseId}`} size="sm" underline="always">
                        {one.number}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm">{one.customerName}</Text>
                      <Text size="xs" c="dimmed">
                        {one.phone}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm" lineClamp={2}>
                        {one.description}
                      </Text>
                    </Table.Td>
                    <Table.Td>{date(one.closedOn)}</Table.Td>
                    <Table.Td>{date(one.askUntil)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryState>
    </CaseSection>
  )
}
