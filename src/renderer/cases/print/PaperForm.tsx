import { Alert, Button, NumberInput, Select, Stack, Text } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  CasePaper,
  type CasePaperJob,
  casePapers,
  mostPaperCopies,
  papersWithoutCase,
  sheetNumber,
} from '#shared/cases/papers'
import { canBeAsked } from '#shared/cases/satisfaction'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import type { AboutCase } from './paperProps'

interface PaperFormProps {
  readonly job: CasePaperJob
  readonly about: AboutCase | null
  /** Once they are laid out. */
  readonly pages: number | null
  readonly onPaper: (paper: CasePaper) => void
  readonly onCopies: (copies: number) => void
  readonly onFirstNumber: (number: number) => void
}

/** Which paper, how many, and the button that makes the file. */
export function PaperForm({ job, about, pages, onPaper, onCopies, onFirstNumber }: PaperFormProps) {
  const { t } = useTranslation()
  const report = useReport()
  const print = useApiCommand('cases.printPaper')
  const open = useApiCommand('cases.openPaper')
  const { paper, caseId, copies, firstNumber } = job
  const isEmptySheet = paper === 'sheet' && caseId === null

  function save() {
    print.mutate(job, {
      onError: report,
      onSuccess: (done) => done && isEmptySheet && onFirstNumber(firstNumber + copies),
    })
  }
  return (
    <Stack component="section" className="surface surface-pad" gap="sm" aria-label={t('casePapers.options')}>
      <Select
        label={t('casePapers.paper')}
        allowDeselect={false}
        data={offered(about).map((one) => ({
          value: one,
          label: t(
            one === 'sheet' && caseId === null ? 'casePapers.emptySheets' : `casePapers.papers.${one}`,
          ),
        }))}
        value={paper}
        onChange={(value) => onPaper(CasePaper.safeParse(value).data ?? paper)}
      />
      {(paper === 'sheet' || paper === 'receipt') && (
        <CountInput
          label={t(isEmptySheet ? 'casePapers.howMany' : 'casePapers.copies')}
          max={isEmptySheet ? mostPaperCopies : 9}
          value={copies}
          onChange={onCopies}
        />
      )}
      {isEmptySheet && (
        <CountInput
          label={t('casePapers.firstNumber')}
          description={t('casePapers.numbers', {
            first: sheetNumber(firstNumber),
            last: sheetNumber(firstNumber + copies - 1),
          })}
          max={999_999}
          value={firstNumber}
          onChange={onFirstNumber}
        />
      )}
      <Button
        onClick={save}
        loading={print.isPending}
        leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}
      >
        {t(print.isPending ? 'casePapers.saving' : 'casePapers.save')}
      </Button>
      {pages !== null && !isEmptySheet && (
        <Text size="sm" c="dimmed" role="status">
          {t('casePapers.pages', { count: pages })}
        </Text>
      )}
      {print.data && (
        <Alert role="status" title={t('casePapers.saved', { name: print.data.fileName })}>
          <Text size="sm">{t('casePapers.savedText')}</Text>
          <Button size="xs" mt="xs" onClick={() => open.mutate({}, { onError: report })}>
            {t('casePapers.open')}
          </Button>
        </Alert>
      )}
    </Stack>
  )
}

/** The papers that can be made here. */
function offered(about: AboutCase | null): readonly CasePaper[] {
  if (about === null) return papersWithoutCase
  const { facts, state } = about.detail
  return casePapers.filter(
    (paper) => paper !== 'policy' && (paper !== 'questions' || canBeAsked({ ...facts, state })),
  )
}

interface CountInputProps {
  readonly label: string
  readonly description?: string
  readonly max: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A whole number from one; what is left empty stays what it was. */
function CountInput({ onChange, ...field }: CountInputProps) {
  return (
    <NumberInput
      {...field}
      min={1}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      onChange={(next) => Number(next) >= 1 && onChange(Number(next))}
    />
  )
}
