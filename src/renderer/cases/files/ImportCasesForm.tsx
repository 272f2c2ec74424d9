import { Alert, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guessCaseTargets } from '#shared/cases/importing/guessTargets'
import {
  CaseDefaults,
  type CaseImportMapping,
  type RememberedCases,
  type WordMeaning,
} from '#shared/cases/importing/mapping'
import { type CaseTarget, caseTargets, joinedTargets } from '#shared/cases/importing/targets'
import { isWordTarget, plainWord } from '#shared/cases/importing/words'
import type { MappingSteps } from '../../importing/ImportingPage'
import { ListColumns } from '../../importing/ListColumns'
import { MappingForm } from '../../importing/MappingForm'
import { ReadingForm } from '../../importing/ReadingForm'
import { useListTargets } from '../../importing/useListTargets'
import { DefaultFields } from './DefaultFields'
import { WordTables } from './WordTables'

interface ImportCasesFormProps extends MappingSteps<CaseImportMapping> {
  readonly remembered: RememberedCases | null
}

const dateTargets: readonly CaseTarget[] = ['openedAt', 'answeredOn', 'resolvedOn', 'closedOn']

/** How the list is read, what each of its columns and words is, and what holds where it says nothing. */
export function ImportCasesForm(props: ImportCasesFormProps) {
  const { source, remembered, isBusy, onChange, onRead, onCheck } = props
  const { t } = useTranslation()
  const [words, setWords] = useState<readonly WordMeaning[]>(remembered?.words ?? [])
  const [defaults, setDefaults] = useState<CaseDefaults>(
    () => remembered?.defaults ?? CaseDefaults.parse({ cause: t('caseFiles.import.noCause') }),
  )
  const { targets, isRemembered, hasDates, isSure, twice, setTarget } = useListTargets({
    source,
    remembered: remembered?.columns,
    guess: guessCaseTargets,
    joined: joinedTargets,
    dates: dateTargets,
    onChange,
  })
  const missing = (['openedAt', 'description'] as const).filter((target) => !targets.includes(target))
  const nameOf = (target: CaseTarget) => t(`caseFiles.targets.${target}`)

  function check() {
    const used = words.filter(({ target }) => targets.includes(target))
    onCheck({ reading: source.reading, targets: [...targets], words: used, defaults })
  }
  function setWord(meaning: WordMeaning) {
    const isSame = (one: WordMeaning) =>
      one.target === meaning.target && plainWord(one.word) === plainWord(meaning.word)
    setWords([...words.filter((one) => !isSame(one)), meaning])
    onChange()
  }

  return (
    <MappingForm
      source={source}
      isBusy={isBusy}
      isReady={isSure && twice === undefined && missing.length === 0}
      onCheck={check}
    >
      <ReadingForm source={source} hasDates={hasDates} isBusy={isBusy} onRead={onRead} />
      {isRemembered && <Text size="sm">{t('responses.import.rememberedUsed')}</Text>}
      <ListColumns
        source={source}
        targets={targets}
        options={caseTargets.map((value) => ({ value, label: nameOf(value) }))}
        onTarget={setTarget}
      />
      <WordTables
        columns={source.columns.flatMap((column, index) => {
          const target = targets[index]
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
            names: missing.map(nameOf).join(', '),
          })}
        </Alert>
      )}
      {twice !== undefined && (
        <Alert color="yellow" role="status">
          {t('caseFiles.import.twice', { name: nameOf(twice) })}
        </Alert>
      )}
    </MappingForm>
  )
}
