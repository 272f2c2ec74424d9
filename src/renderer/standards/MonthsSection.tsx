import { NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseAnalysis } from '#shared/standards/standardsRead'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'
import { usePeriodWords } from './useWords'

type Month = CaseAnalysis['months'][number]

/** Month by month: the customers served, for the owner to type, and what remedies cost. */
export function MonthsSection({ months }: { months: CaseAnalysis['months'] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { month: monthName } = usePeriodWords()
  return (
    <CaseSection title={t('standards.months.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('standards.months.text')}
      </Text>
      <table className="figures standards-table">
        <thead>
          <tr>
            <th scope="col">{t('standards.choice.lengths.month')}</th>
            <th scope="col" className="number">
              {t('standards.months.complaints')}
            </th>
            <th scope="col" className="number">
              {t('standards.months.customers')}
            </th>
            <th scope="col" className="number">
              {t('standards.months.rate')}
            </th>
            <th scope="col" className="number">
              {t('standards.months.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map((one) => (
            <tr key={one.month}>
              <th scope="row">
                {monthName(one.month)}
                {one.isRunning && ` · ${t('standards.running')}`}
              </th>
              <td className="number">{number(one.complaints)}</td>
              <td className="number">
                <CustomersInput month={one} name={monthName(one.month)} />
              </td>
              <td className="number">
                {number(one.customers === null ? null : (1000 * one.complaints) / one.customers, 1)}
              </td>
              <td className="number">
                <CasesLink
                  ids={one.cost.ids}
                  title={`${t('standards.months.cost')}, ${monthName(one.month)}`}
                >
                  {number(one.cost.value, 2)}
                </CasesLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CaseSection>
  )
}

/** Kept on leaving the field or with Enter; empty when it is not known. */
function CustomersInput({ month, name }: { month: Month; name: string }) {
  const { t } = useTranslation()
  const report = useReport()
  const { mutate } = useApiCommand('cases.standards.setServed')
  const [typed, setTyped] = useState<string | number | null>(null)
  function save() {
    if (typed === null) return
    setTyped(null)
    const customers = typed === '' || Number(typed) < 1 ? null : Number(typed)
    if (customers === month.customers) return
    // What was typed stays in its field when it could not be kept.
    const onError = (error: unknown) => {
      setTyped(typed)
      report(error)
    }
    mutate({ month: month.month, customers }, { onError })
  }
  return (
    <NumberInput
      aria-label={t('standards.months.customersOf', { month: name })}
      size="xs"
      w={96}
      ml="auto"
      min={1}
      max={10_000_000}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={typed ?? month.customers ?? ''}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}
