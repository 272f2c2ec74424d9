import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#shared/cases/cases.contract'
import type { CaseLetter } from '#shared/cases/papers'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useConfirm } from '../../ui/useConfirm'
import { NoteLetterDialog } from './NoteLetterDialog'
import { useKeptLater } from './useKeptLater'

interface LetterFieldsProps {
  readonly caseId: number
  readonly detail: CaseDetail
  readonly letter: CaseLetter
  /** The letter as it began. */
  readonly begin: () => CaseLetter
  readonly onChange: (letter: CaseLetter) => void
}

const fields = [
  { name: 'to', rows: 2, most: 500 },
  { name: 'dated', rows: 1, most: 120 },
  { name: 'subject', rows: 1, most: 200 },
  { name: 'body', rows: 9, most: 8000 },
  { name: 'otherWays', rows: 3, most: 2000 },
  { name: 'signer', rows: 2, most: 160 },
] as const

/** The words of the letter; what is typed is kept by itself. */
export function LetterFields({ caseId, detail, letter, begin, onChange }: LetterFieldsProps) {
  const { t } = useTranslation()
  const report = useReport()
  const keep = useApiCommand('cases.keepLetter')
  const keepLater = useKeptLater<CaseLetter>((value) =>
    keep.mutate({ caseId, letter: value }, { onError: report }),
  )
  const [isNoting, setIsNoting] = useState(false)
  const [restartDialog, askRestart] = useConfirm({
    title: t('casePapers.letter.restartAsk'),
    text: t('casePapers.letter.restartText'),
    action: t('casePapers.letter.restart'),
    onConfirm: () => change(begin()),
  })

  function change(next: CaseLetter) {
    onChange(next)
    keepLater(next)
  }
  return (
    <Stack
      component="section"
      className="surface surface-pad"
      gap="xs"
      mt="md"
      aria-label={t('casePapers.papers.letter')}
    >
      {fields.map(({ name, rows, most }) => {
        const field = {
          size: 'xs',
          label: t(`casePapers.letter.${name}`),
          maxLength: most,
          value: letter[name],
        } as const
        return rows === 1 ? (
          <TextInput
            key={name}
            {...field}
            onChange={(event) => change({ ...letter, [name]: event.currentTarget.value })}
          />
        ) : (
          <Textarea
            key={name}
            {...field}
            autosize
            minRows={rows}
            onChange={(event) => change({ ...letter, [name]: event.currentTarget.value })}
          />
        )
      })}
      <Group justify="space-between">
        <Button size="xs" variant="subtle" onClick={askRestart}>
          {t('casePapers.letter.restart')}
        </Button>
        {detail.state !== 'void' && (
          <Button size="xs" variant="default" onClick={() => setIsNoting(true)}>
            {t('casePapers.letter.note')}
          </Button>
        )}
      </Group>
      {restartDialog}
      {isNoting && <NoteLetterDialog detail={detail} letter={letter} onClose={() => setIsNoting(false)} />}
    </Stack>
  )
}
