import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseKind, caseKinds, kindQuestions } from '#shared/cases/kinds'
import { plainWords } from '#shared/customers/searchText'
import { useApiQuery } from '../app/api'
import { useLocalText } from '../ui/useLocalText'

interface KindPickerProps {
  readonly value: CaseKind
  readonly onChange: (kind: CaseKind) => void
  /** Called when a key has said which: the hand goes on to the next field. */
  readonly onKeyed?: () => void
  readonly isFirst?: boolean
}

/** What it is, by its number, its first letter or the arrows; who is in doubt is asked, one question after another. */
export function KindPicker({ value, onChange, onKeyed, isFirst = false }: KindPickerProps) {
  const { t } = useTranslation()
  const localText = useLocalText()
  const terms = useApiQuery('calendar.terms', {}).data?.current
  const [isAsking, setIsAsking] = useState(false)
  const ownWords = terms ? localText(terms.kinds[value].meaning) : ''

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
    const kind = kindOfKey(event.key, value, (one) => t(`cases.kinds.${one}`))
    if (kind === null) return
    event.preventDefault()
    onChange(kind)
    if (/\d/.test(event.key)) onKeyed?.()
  }

  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={500} id="case-kind">
          {t('cases.facts.kind')}
        </Text>
        <Anchor component="button" type="button" size="xs" onClick={() => setIsAsking(!isAsking)}>
          {t('caseForm.kind.doubt')}
        </Anchor>
      </Group>
      <SegmentedControl
        fullWidth
        {...(isFirst && { id: kindFieldId })}
        aria-labelledby="case-kind"
        value={value}
        onChange={(kind) => onChange(kind as CaseKind)}
        onKeyDown={onKeyDown}
        data={caseKinds.map((kind, index) => ({
          value: kind,
          label: (
            <>
              <span className="case-kind-key" aria-hidden>
                {index + 1}
              </span>{' '}
              {t(`cases.kinds.${kind}`)}
            </>
          ),
        }))}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t(`caseForm.kind.meanings.${value}`)}
        {ownWords && ` ${t('caseForm.kind.ownWords', { words: ownWords })}`}
      </Text>
      {isAsking && (
        <Questions
          onDecided={(kind) => {
            setIsAsking(false)
            onChange(kind)
            onKeyed?.()
          }}
        />
      )}
    </div>
  )
}

const kindFieldId = 'case-kind-field'

/** Puts the cursor on the kind that is chosen. */
export function focusKind(): void {
  document.querySelector<HTMLElement>(`#${kindFieldId} input:checked`)?.focus()
}

/** The kind that a key means: 1 to 5, or the first letter of its word, going on to the next with that letter. */
function kindOfKey(key: string, now: CaseKind, wordOf: (kind: CaseKind) => string): CaseKind | null {
  const byNumber = /^[1-5]$/.test(key) ? caseKinds[Number(key) - 1] : undefined
  if (byNumber) return byNumber
  if (!/^\p{L}$/u.test(key)) return null
  const start = caseKinds.indexOf(now) + 1
  const around = [...caseKinds.slice(start), ...caseKinds.slice(0, start)]
  return around.find((kind) => plainWords(wordOf(kind)).startsWith(plainWords(key))) ?? null
}

function Questions({ onDecided }: { onDecided: (kind: CaseKind) => void }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(0)
  const current = kindQuestions[asked]
  if (!current) return null
  // Whoever says no to everything asked for something: it is a petition.
  const isLast = asked === kindQuestions.length - 1
  return (
    <Stack gap={6} mt="xs" className="case-doubt">
      <Text size="sm" role="status">
        {t(`caseForm.kind.questions.${current.question}`)}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => onDecided(current.kind)} autoFocus>
          {t('caseForm.kind.yes')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => (isLast ? onDecided(current.kind) : setAsked(asked + 1))}
        >
          {t('caseForm.kind.no')}
        </Button>
      </Group>
    </Stack>
  )
}
