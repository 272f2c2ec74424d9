import { Fieldset, NativeSelect, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WordMeaning } from '#shared/cases/importing/mapping'
import { guessMeaning, meanings, plainWord, type WordTarget } from '#shared/cases/importing/words'
import type { ImportSource } from '#shared/importing/source'

interface WordTablesProps {
  readonly columns: readonly (ImportSource['columns'][number] & { readonly target: WordTarget })[]
  readonly words: readonly WordMeaning[]
  readonly onWord: (word: WordMeaning) => void
}

/** What the words of a list mean: what they seem to, until somebody says else. */
export function WordTables({ columns, words, onWord }: WordTablesProps) {
  const { t } = useTranslation()
  const nameOf = useMeaningName()
  const meaningOf = (target: WordTarget, word: string) =>
    words.find((one) => one.target === target && plainWord(one.word) === plainWord(word))?.means ??
    guessMeaning(target, word)
  const legendOf = (column: string, target: string) =>
    column === target ? column : t('caseFiles.import.wordsOf', { column, target })
  if (columns.length === 0) return null
  return (
    <section aria-label={t('caseFiles.import.words')}>
      {columns.map(({ name, target, values }) => (
        <Fieldset key={name} mb="sm" legend={legendOf(name, t(`caseFiles.targets.${target}`))}>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" verticalSpacing="xs">
            {values.map((word) => {
              const means = meaningOf(target, word)
              return (
                <NativeSelect
                  key={word}
                  size="xs"
                  label={word}
                  description={means === null && t('caseFiles.import.sayWhat')}
                  data={[
                    ...(means === null ? [{ value: '?', label: t('app.selectOne') }] : []),
                    { value: '', label: t('caseFiles.import.saysNothing') },
                    ...meanings[target].map((one) => ({ value: one, label: nameOf(target, one) })),
                  ]}
                  value={means ?? '?'}
                  onChange={(event) =>
                    onWord({ target, word: plainWord(word), means: event.currentTarget.value })
                  }
                />
              )
            })}
          </SimpleGrid>
        </Fieldset>
      ))}
    </section>
  )
}

/** Makes the function that names what a word can mean. */
function useMeaningName() {
  const { t } = useTranslation()
  const blocks = {
    kind: 'kinds',
    channel: 'channels',
    severity: 'severities',
    element: 'elements',
    state: 'states',
    decision: 'decisions',
  } as const
  // The codes of each target are the keys of its block.
  return (target: WordTarget, code: string): string =>
    t(`cases.${blocks[target]}.${code}` as 'cases.kinds.claim')
}
