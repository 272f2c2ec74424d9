import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseKind, caseKinds, kindQuestions } from '#shared/cases/kinds'

interface KindPickerProps {
  readonly value: CaseKind
  readonly onChange: (kind: CaseKind) => void
}

/** What it is; who is in doubt is asked, one question after another. */
export function KindPicker({ value, onChange }: KindPickerProps) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
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
        aria-labelledby="case-kind"
        value={value}
        onChange={(kind) => onChange(kind as CaseKind)}
        data={caseKinds.map((kind) => ({ value: kind, label: t(`cases.kinds.${kind}`) }))}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t(`caseForm.kind.meanings.${value}`)}
      </Text>
      {isAsking && (
        <Questions
          onDecided={(kind) => {
            setIsAsking(false)
            onChange(kind)
          }}
        />
      )}
    </div>
  )
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
