import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guessCaseTargets } from '#shared/cases/importing/guessTargets'
import {
  CaseDefaults,
  type CaseImportMapping,
  type RememberedCases,
  type WordMeaning,
} from '#shared/cases/importing/mapping'
import { type CaseTarget, joinedTargets } from '#shared/cases/importing/targets'
import { isWordTarget, plainWord } from '#shared/cases/importing/words'
import type { ImportReading, ImportSource } from '#shared/importing/source'
import { ReadingForm } from '../../importing/ReadingForm'
import { useFormat } from '../../ui/useFormat'
import { CaseColumnTable } from './CaseColumnTable'
import { DefaultFields } from './DefaultFields'
import { WordTables } from './WordTables'

interface ImportCasesFormProps {
  readonly source: ImportSource
  readonly remembered: RememberedCases | null
  readonly isBusy: boolean
  /** Something was changed: what had been checked no longer counts. */
  readonly onChange: () => void
  readonly onRead: (reading: ImportReading) => void
  readonly onCheck: (mapping: CaseImportMapping) => void
}

const dateTargets: readonly CaseTarget[] = ['openedAt', 'answeredOn', 'resolvedOn', 'closedOn']

/** How the list is read, what each of its columns and words is, and what holds where it says nothing. */
export function ImportCasesForm({
  source,
  remembered,
  isBusy,
  onChange,
  onRead,
  onCheck,
}: ImportCasesFormProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [changed, setChanged] = useState<Readonly<Record<number, CaseTarget>>>({})
  const [words, setWords] = useState<readonly WordMeaning[]>(remembered?.words ?? [])
  const [defaults, setDefaults] = useState<CaseDefaults>(
    () => remembered?.defaults ?? CaseDefaults.parse({ cause: t('caseFiles.import.noCause') }),
  )
  const { targets, isRemembered } = firstTargets(source, remembered)
  const chosen = targets.map((target, index) => changed[index] ?? target)
  const twice = chosen.find((target, index) => !joinedTargets.has(target) && chosen.indexOf(target) < index)
  const missing = (['openedAt', 'description'] as const).filter((target) => !chosen.includes(target))
  // With dates in it that could be two days, the person says first which they are.
  const hasDates = chosen.some((target) => dateTargets.includes(target))
  const isSure = source.ambiguousDate === null || !hasDates
  const isReady = isSure && twice === undefined && missing.length === 0

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isReady) return
    const used = words.filter(({ target }) => chosen.includes(target))
    onCheck({ reading: source.reading, targets: chosen, words: used, defaults })
  }
  function setWord(meaning: WordMeaning) {
    const isSame = (one: WordMeaning) =>
      one.target === meaning.target && plainWord(one.word) === plainWord(meaning.word)
    setWords([...words.filter((one) => !isSame(one)), meaning])
    onChange()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">
          {[
            source.fileName,
            t('responses.import.rows', { count: source.rowCount, formatted: number(source.rowCount) }),
            t('responses.import.columns', { count: source.columns.length }),
          ].join(' · ')}
        </Text>
        <ReadingForm
          source={hasDates ? source : { ...source, ambiguousDate: null }}
          isBusy={isBusy}
          onRead={onRead}
        />
        {isRemembered && <Text size="sm">{t('responses.import.rememberedUsed')}</Text>}
        <CaseColumnTable
          source={source}
          targets={chosen}
          onTarget={(index, target) => {
            setChanged({ ...changed, [index]: target })
            onChange()
          }}
        />
        <WordTables
          columns={source.columns.flatMap((column, index) => {
            const target = chosen[index]
            return target && isWordTarget(target) && column.values.length > 0 ? [{ ...column, target }] : []
          })}
          words={words}
          onWord={setWord}
        />
        <DefaultFields
          defaults={defaults}
          onChange={(next) => {
            setDefaults(next)
            onChange()
          }}
        />
        {missing.length > 0 && (
          <Alert color="yellow" role="status">
            {t('caseFiles.import.missing', {
              names: missing.map((target) => t(`caseFiles.targets.${target}`)).join(', '),
            })}
          </Alert>
        )}
        {twice !== undefined && (
          <Alert color="yellow" role="status">
            {t('caseFiles.import.twice', { name: t(`caseFiles.targets.${twice}`) })}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {t('responses.import.check')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What each column was the last time that a list had all these columns, or what its name tells. */
function firstTargets({ columns }: ImportSource, remembered: RememberedCases | null) {
  const names = columns.map(({ name }) => name)
  const known = new Map(remembered?.columns.map(({ column, target }) => [column, target]))
  const isRemembered = names.every((name) => known.has(name))
  const targets = isRemembered ? names.map((name) => known.get(name) ?? 'ignore') : guessCaseTargets(names)
  return { targets, isRemembered }
}
