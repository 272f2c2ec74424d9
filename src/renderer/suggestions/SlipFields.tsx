import { Button, Checkbox, Group, NumberInput, Select, SimpleGrid, Text, Textarea } from '@mantine/core'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { serviceElements, useElementName } from '../cases/elements'
import { CustomerPicker } from '../customers/CustomerPicker'
import { CauseClassSelect } from '../moments/CauseClassSelect'
import { MomentSelect } from '../moments/MomentSelect'
import { DateField } from '../ui/DateField'
import type { SlipForm, SlipProblems } from './slipForm'

const dimensions = ['TAN', 'FIA', 'CAP', 'SEG', 'EMP'] as const

interface SlipFieldsProps {
  readonly form: SlipForm
  readonly problems: SlipProblems
  readonly onChange: (form: SlipForm) => void
  readonly textRef?: Ref<HTMLTextAreaElement>
  /** Enter in the text: the slip is done. */
  readonly onDone: () => void
}

/** What stands on a slip; what is rare is folded away. */
export function SlipFields({ form, problems, onChange, textRef, onDone }: SlipFieldsProps) {
  const { t } = useTranslation()
  const elementName = useElementName()
  const [isMoreOpen, setIsMoreOpen] = useState(
    form.customerId !== null || form.dimension !== null || form.momentId !== null || form.causeClass !== null,
  )
  const set = (change: Partial<SlipForm>) => onChange({ ...form, ...change })
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }
  return (
    <>
      <SimpleGrid cols={3} spacing="sm">
        <NumberInput
          label={t('suggestions.slip.number')}
          required
          hideControls
          allowDecimal={false}
          allowNegative={false}
          max={9_999_999}
          value={form.slipNumber ?? ''}
          error={problems.slipNumber && t(`suggestions.slip.${problems.slipNumber}`)}
          onChange={(value) => set({ slipNumber: typeof value === 'number' ? value : null })}
        />
        <DateField
          label={t('suggestions.slip.writtenOn')}
          description={t('suggestions.slip.writtenOnHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.writtenOn}
          error={problems.writtenOn && t('suggestions.slip.afterEmptying')}
          onChange={(writtenOn) => set({ writtenOn })}
        />
        <Select
          label={t('suggestions.slip.element')}
          clearable
          clearButtonProps={{ 'aria-label': t('app.remove') }}
          data={serviceElements.map((value) => ({ value, label: elementName(value) }))}
          value={form.element}
          onChange={(element) => set({ element })}
        />
      </SimpleGrid>
      <Textarea
        ref={textRef}
        label={t('suggestions.slip.text')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={form.text}
        error={problems.text && t('suggestions.slip.textMissing')}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Group justify="space-between">
        <Checkbox
          label={t('suggestions.slip.isIllegible')}
          description={t('suggestions.slip.illegibleHelp')}
          checked={form.isIllegible}
          onChange={(event) => set({ isIllegible: event.currentTarget.checked })}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isMoreOpen}
          onClick={() => setIsMoreOpen(!isMoreOpen)}
        >
          {t(isMoreOpen ? 'suggestions.slip.less' : 'suggestions.slip.more')}
        </Button>
      </Group>
      {isMoreOpen && (
        <>
          <CustomerPicker value={form.customerId} onChange={(customerId) => set({ customerId })} />
          <Text size="xs" c="dimmed">
            {t('suggestions.slip.contactHelp')}
          </Text>
          <SimpleGrid cols={2} spacing="sm">
            <MomentSelect value={form.momentId} onChange={(momentId) => set({ momentId })} />
            <Select
              label={t('suggestions.slip.dimension')}
              clearable
              clearButtonProps={{ 'aria-label': t('app.remove') }}
              data={dimensions.map((value) => ({ value, label: t(`surveys.dimensions.${value}`) }))}
              value={form.dimension}
              onChange={(value) => set({ dimension: dimensions.find((one) => one === value) ?? null })}
            />
            <CauseClassSelect value={form.causeClass} onChange={(causeClass) => set({ causeClass })} />
          </SimpleGrid>
        </>
      )}
    </>
  )
}
