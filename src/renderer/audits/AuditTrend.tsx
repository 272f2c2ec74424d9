import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditsHome } from '#shared/audits/audits.contract'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { auditBars } from './auditCharts'

const HEIGHT = 230
const TOTAL = 'total'

/** The total, or one rule, audit by audit. */
export function AuditTrend({ trend: { rules, columns } }: { readonly trend: AuditsHome['trend'] }) {
  const { t } = useTranslation()
  const { date, ofHundred } = useFormat()
  const localText = useLocalText()
  const look = useChartLook()
  const [shown, setShown] = useState(TOTAL)
  if (columns.length < 2) return null
  const at = rules.findIndex(({ key }) => key === shown)
  const rule = rules[at]
  const name = rule ? localText(rule.name) : t('audits.total')
  const values = columns.map(({ percents, total }) => (rule ? (percents[at] ?? null) : total))
  const names = columns.map(({ auditedOn, auditor }) => [date(auditedOn), auditor])
  const source = auditBars({ names, values, say: ofHundred })
  const title = t('audits.chartOf', { rule: name })
  return (
    <ChartFrame
      title={title}
      source={t('audits.source', { count: columns.length })}
      drawing={chartDrawing(source, HEIGHT, look)}
      hasTable
      figures={{
        head: [t('audits.date'), t('audits.auditor'), name],
        rows: columns.map(({ auditedOn, auditor }, index) => [
          date(auditedOn),
          auditor,
          ofHundred(values[index] ?? null),
        ]),
      }}
    >
      <NativeSelect
        mb="xs"
        w={360}
        aria-label={t('audits.shown')}
        value={shown}
        onChange={(event) => setShown(event.currentTarget.value)}
        data={[
          { value: TOTAL, label: t('audits.total') },
          ...rules.map((one) => ({ value: one.key, label: localText(one.name) })),
        ]}
      />
      <ChartCanvas source={source} height={HEIGHT} label={title} />
    </ChartFrame>
  )
}
