import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Table } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KindTerms, LegalTerms, ReplyTerm } from '#shared/calendar/terms'
import { LegalTerms as LegalTermsSchema } from '#shared/calendar/terms'
import { type CaseKind, caseKinds } from '#shared/cases/kinds'
import { DateField } from '../ui/DateField'
import { useLocalText } from '../ui/useLocalText'
import { AmountInput } from './AmountInput'
import { GoalFields } from './GoalFields'
import { Section } from './Section'
import { TermsTexts } from './TermsTexts'
import { useDeed } from './useDeed'

interface TermsFormProps {
  readonly terms: LegalTerms
  readonly today: string
  readonly onClose: () => void
}

/** The terms as a form; saved as a version of their own from a day on. */
export function TermsForm({ terms, today, onClose }: TermsFormProps) {
  const { t } = useTranslation()
  const local = useLocalText()
  const save = useDeed('calendar.saveTerms')
  const [draft, setDraft] = useState(terms)
  const [validFrom, setValidFrom] = useState<string | null>(today)
  const change = (kind: CaseKind, kindTerms: KindTerms) =>
    setDraft({ ...draft, kinds: { ...draft.kinds, [kind]: kindTerms } })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (validFrom === null) return
    const edited = LegalTermsSchema.parse({ ...draft, isEdited: true })
    save.run({ validFrom, terms: edited }, t('calendar.terms.saved'), onClose)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Section title={local(terms.label)} text={t('calendar.terms.openCases')}>
          <DateField
            label={t('calendar.terms.validFrom')}
            data-autofocus
            value={validFrom}
            onChange={setValidFrom}
            error={validFrom === null ? t('calendar.terms.validFromRequired') : undefined}
            w={200}
            mb="md"
          />
          <Table className="kind-table">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('calendar.terms.kind')}</Table.Th>
                <Table.Th>{t('calendar.terms.term')}</Table.Th>
                <Table.Th>{t('calendar.terms.isLegal')}</Table.Th>
                <Table.Th>{t('calendar.terms.extension')}</Table.Th>
                <Table.Th>{t('calendar.terms.isSuspendable')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {caseKinds.map((kind) => (
                <KindRow
                  key={kind}
                  kind={kind}
                  terms={draft.kinds[kind]}
                  onChange={(next) => change(kind, next)}
                />
              ))}
            </Table.Tbody>
          </Table>
          <RollField terms={draft} onChange={setDraft} />
        </Section>
        <TermsTexts terms={draft} onChange={setDraft} />
        <GoalFields goals={draft.goals} onChange={(goals) => setDraft({ ...draft, goals })} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('calendar.terms.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const units = ['businessDays', 'calendarDays', 'months', 'hours'] as const
const NONE = 'none'

interface KindRowProps {
  readonly kind: CaseKind
  readonly terms: KindTerms
  readonly onChange: (terms: KindTerms) => void
}

function KindRow({ kind, terms, onChange }: KindRowProps) {
  const { t } = useTranslation()
  const name = t(`calendar.terms.kinds.${kind}`)
  const { term, extension } = terms
  const known: ReplyTerm = term ?? { unit: 'businessDays', amount: 10, roll: 'none' }
  const setUnit = (unit: ReplyTerm['unit'] | undefined) =>
    onChange({
      ...terms,
      term: unit ? { ...known, unit } : null,
      extension: unit && extension ? { ...extension, unit } : null,
      isLegal: unit !== undefined && terms.isLegal,
    })
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {term && (
            <AmountInput
              label={t('calendar.terms.amountOf', { name })}
              value={term.amount}
              onChange={(amount) => onChange({ ...terms, term: { ...term, amount } })}
            />
          )}
          <NativeSelect
            aria-label={t('calendar.terms.unitOf', { name })}
            value={term?.unit ?? NONE}
            onChange={(event) => setUnit(units.find((unit) => unit === event.currentTarget.value))}
            data={[
              ...units.map((value) => ({ value, label: t(`calendar.terms.units.${value}`) })),
              { value: NONE, label: t('calendar.terms.noTerm') },
            ]}
          />
        </Group>
      </Table.Td>
      <Table.Td>
        {term && (
          <Checkbox
            aria-label={t('calendar.terms.isLegalOf', { name })}
            checked={terms.isLegal}
            onChange={(event) => onChange({ ...terms, isLegal: event.currentTarget.checked })}
          />
        )}
      </Table.Td>
      <Table.Td>
        {term && (
          <NumberInput
            aria-label={t('calendar.terms.extensionOf', { name })}
            placeholder={t('calendar.terms.noExtension')}
            min={0}
            max={400}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            w={130}
            value={extension?.amount ?? ''}
            onChange={(value) =>
              onChange({
                ...terms,
                extension:
                  Number(value) > 0 ? { unit: term.unit, roll: term.roll, amount: Number(value) } : null,
              })
            }
          />
        )}
      </Table.Td>
      <Table.Td>
        {term && (
          <Checkbox
            aria-label={t('calendar.terms.isSuspendableOf', { name })}
            checked={terms.isSuspendable}
            onChange={(event) => onChange({ ...terms, isSuspendable: event.currentTarget.checked })}
          />
        )}
      </Table.Td>
    </Table.Tr>
  )
}

interface RollFieldProps {
  readonly terms: LegalTerms
  readonly onChange: (terms: LegalTerms) => void
}

/** One choice for every kind: what happens when the last day is no business day. */
function RollField({ terms, onChange }: RollFieldProps) {
  const { t } = useTranslation()
  const all = caseKinds.flatMap((kind) => terms.kinds[kind].term ?? [])
  if (!all.some(({ unit }) => unit === 'calendarDays' || unit === 'months')) return null
  const set = (roll: ReplyTerm['roll']) => {
    const rolled = (kindTerms: KindTerms): KindTerms => ({
      ...kindTerms,
      term: kindTerms.term && { ...kindTerms.term, roll },
      extension: kindTerms.extension && { ...kindTerms.extension, roll },
    })
    const kinds = Object.fromEntries(caseKinds.map((kind) => [kind, rolled(terms.kinds[kind])]))
    onChange({ ...terms, kinds: { ...terms.kinds, ...kinds } })
  }
  return (
    <Checkbox
      mt="sm"
      label={t('calendar.terms.rollsField')}
      checked={all.some(({ roll }) => roll === 'next')}
      onChange={(event) => set(event.currentTarget.checked ? 'next' : 'none')}
    />
  )
}
