import { Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LegalTerms } from '#shared/calendar/terms'
import { caseKinds } from '#shared/cases/kinds'
import type { LocalText } from '#shared/i18n/languages'
import { useLocalText } from '../ui/useLocalText'
import { Section } from './Section'

interface TermsTextsProps {
  readonly terms: LegalTerms
  readonly onChange: (terms: LegalTerms) => void
}

/** What the terms are called and what to remember of them. */
export function TermsTexts({ terms, onChange }: TermsTextsProps) {
  const { t, i18n } = useTranslation()
  const local = useLocalText()
  const language = i18n.language === 'en' ? 'en' : 'es'
  // Emptied, it is empty in both: the other language would come back in its place.
  const written = (known: LocalText, text: string): LocalText =>
    text === '' ? { es: '', en: '' } : { ...known, [language]: text }
  const setMeaning = (kind: (typeof caseKinds)[number], text: string) => {
    const known = terms.kinds[kind]
    const changed = { ...known, meaning: written(known.meaning, text) }
    onChange({ ...terms, kinds: { ...terms.kinds, [kind]: changed } })
  }
  return (
    <Section title={t('calendar.terms.texts.title')} text={t('calendar.terms.texts.text')}>
      <Stack gap="sm">
        <Group grow align="flex-end">
          {(['label', 'instrument'] as const).map((field) => (
            <TextInput
              key={field}
              label={t(`calendar.terms.texts.${field}`)}
              maxLength={200}
              value={local(terms[field])}
              onChange={(event) =>
                onChange({ ...terms, [field]: written(terms[field], event.currentTarget.value) })
              }
            />
          ))}
        </Group>
        <TextInput
          label={t('calendar.terms.texts.acknowledgementText')}
          maxLength={300}
          value={local(terms.acknowledgementText)}
          onChange={(event) =>
            onChange({
              ...terms,
              acknowledgementText: written(terms.acknowledgementText, event.currentTarget.value),
            })
          }
        />
        <Textarea
          label={t('calendar.terms.texts.caution')}
          autosize
          maxLength={1500}
          value={local(terms.caution)}
          onChange={(event) =>
            onChange({ ...terms, caution: written(terms.caution, event.currentTarget.value) })
          }
        />
        <Group>
          {(['formCopies', 'retentionMonths'] as const).map((field) => (
            <NumberInput
              key={field}
              label={t(`calendar.terms.texts.${field}`)}
              min={0}
              max={field === 'formCopies' ? 9 : 600}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              hideControls
              w={200}
              value={terms[field] ?? ''}
              onChange={(value) => onChange({ ...terms, [field]: Number(value) > 0 ? Number(value) : null })}
            />
          ))}
        </Group>
        {caseKinds.map((kind) => (
          <TextInput
            key={kind}
            label={t('calendar.terms.texts.meaning', { name: t(`calendar.terms.kinds.${kind}`) })}
            maxLength={300}
            value={local(terms.kinds[kind].meaning)}
            onChange={(event) => setMeaning(kind, event.currentTarget.value)}
          />
        ))}
      </Stack>
    </Section>
  )
}
