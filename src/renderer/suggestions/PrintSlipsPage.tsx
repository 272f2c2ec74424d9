import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { Language } from '#shared/i18n/languages'
import { boxPaperMm, SLIPS_PER_SHEET } from '#shared/suggestions/paper'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { SlipSheets } from './BoxPaperPages'
import './suggestions.css'

const PREVIEW_PX = 396
const PX_PER_MM = 96 / 25.4

/** Slips to print and cut. */
export function PrintSlipsPage() {
  const { t } = useTranslation()
  const paper = useApiQuery('suggestions.paper', {})
  return (
    <Page
      title={t('suggestions.slips.title')}
      lead={t('suggestions.slips.lead')}
      actions={
        <Button component={Link} href="/suggestions" variant="default">
          {t('suggestions.poster.toBoard')}
        </Button>
      }
    >
      <QueryState query={paper}>{(loaded) => <SlipsForm paper={loaded} />}</QueryState>
    </Page>
  )
}

function SlipsForm({ paper }: { readonly paper: Output<'suggestions.paper'> }) {
  const { t, i18n } = useTranslation()
  const { number } = useFormat()
  const tell = useTell()
  const report = useReport()
  const print = useApiCommand('suggestions.printSlips')
  const [boxId, setBoxId] = useState<number | null>(paper.boxes[0]?.id ?? null)
  const [sheets, setSheets] = useState<number | string>(5)
  const [size, setSize] = useState<'A4' | 'Letter'>('A4')
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'es')
  const count = typeof sheets === 'number' && sheets >= 1 && sheets <= 50 ? sheets : null
  const first = paper.nextPrinted
  const last = first + (count ?? 1) * SLIPS_PER_SHEET - 1
  function save() {
    if (count === null) return
    print.mutate(
      { boxId, language, size, sheets: count },
      {
        onSuccess: (file) =>
          file &&
          tell({
            message: t('suggestions.slips.printed', {
              name: file.fileName,
              first: file.firstNumber,
              last: file.lastNumber,
            }),
          }),
        onError: report,
      },
    )
  }
  return (
    <div className="box-printing">
      <Stack gap="sm" className="surface surface-pad">
        <Select
          label={t('suggestions.slips.box')}
          placeholder={t('suggestions.slips.noBox')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={paper.boxes.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={boxId === null ? null : String(boxId)}
          onChange={(value) => setBoxId(value === null ? null : Number(value))}
        />
        <NumberInput
          label={t('suggestions.slips.sheets')}
          min={1}
          max={50}
          allowDecimal={false}
          value={sheets}
          onChange={setSheets}
        />
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('suggestions.slips.size')}
            value={size}
            onChange={(value) => setSize(value === 'Letter' ? 'Letter' : 'A4')}
            data={[
              { value: 'A4', label: 'A4' },
              { value: 'Letter', label: t('suggestions.slips.letter') },
            ]}
          />
          <SegmentedControl
            aria-label={t('suggestions.slips.language')}
            value={language}
            onChange={(value) => setLanguage(Language.parse(value))}
            data={Language.options.map((value) => ({
              value,
              label: t(`suggestions.poster.languages.${value}`),
            }))}
          />
        </Group>
        <Text size="sm">
          {[
            t('suggestions.slips.cards', { count: (count ?? 1) * SLIPS_PER_SHEET }),
            t('suggestions.slips.numbers', { first: number(first), last: number(last) }),
          ].join(' · ')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('suggestions.slips.numbersHelp')}
        </Text>
        <Group>
          <Button onClick={save} loading={print.isPending} disabled={count === null}>
            {t('suggestions.slips.print')}
          </Button>
        </Group>
      </Stack>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="box-preview" aria-label={t('suggestions.slips.preview')} tabIndex={0}>
        <div style={{ zoom: PREVIEW_PX / (boxPaperMm[size].width * PX_PER_MM) }}>
          <SlipSheets
            paper={paper}
            language={language}
            size={size}
            boxId={boxId}
            sheets={1}
            firstNumber={first}
          />
        </div>
      </section>
    </div>
  )
}
