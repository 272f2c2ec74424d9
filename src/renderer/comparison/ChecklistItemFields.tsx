import { ActionIcon, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Checklist, type ChecklistItem, itemTypes } from '#shared/comparison/checklist'
import type { Output } from '#shared/contract/contract'
import { movedItem, ofType, withChangedItem, withoutItem } from './checklistEditing'

interface ChecklistItemFieldsProps {
  readonly item: ChecklistItem
  readonly attributes: Output<'attributes.list'>
  /** Always the same function, so that typing in one item does not draw the others anew. */
  readonly onEdit: (edit: (checklist: Checklist) => Checklist) => void
}

/** One item of a checklist, on one line. */
export const ChecklistItemFields = memo(function ChecklistItemFields(props: ChecklistItemFieldsProps) {
  const { item, attributes, onEdit } = props
  const { t, i18n } = useTranslation()
  const change = (part: Partial<ChecklistItem>) =>
    onEdit((checklist) => withChangedItem(checklist, item.key, part))
  const decimal = i18n.language === 'es' ? ',' : '.'
  const minutes = (key: 'target' | 'limit') => (
    <NumberInput
      size="xs"
      aria-label={t(`comparison.editor.${key}`)}
      placeholder={t(`comparison.editor.${key}`)}
      min={0}
      max={1000}
      decimalScale={1}
      decimalSeparator={decimal}
      allowedDecimalSeparators={[',', '.']}
      hideControls
      disabled={item.type !== 'minutes'}
      value={item[key] ?? ''}
      onChange={(value) => change({ [key]: typeof value === 'number' ? value : null })}
    />
  )
  const button = (label: string, Icon: typeof IconTrash, onClick: () => void) => (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
  return (
    <div className="editor-item">
      <div className="editor-item-texts">
        {(['es', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            size="xs"
            aria-label={t('comparison.editor.inLanguage', {
              label: t('comparison.editor.itemText'),
              language: t(`comparison.editor.languages.${language}`),
            })}
            placeholder={`${t('comparison.editor.itemText')} (${t(`comparison.editor.languages.${language}`)})`}
            lang={language}
            maxLength={500}
            value={item.text[language]}
            onChange={(event) => change({ text: { ...item.text, [language]: event.currentTarget.value } })}
          />
        ))}
        <Checkbox
          size="xs"
          label={t('comparison.editor.isCritical')}
          title={t('comparison.editor.criticalHelp')}
          checked={item.isCritical}
          onChange={(event) => change({ isCritical: event.currentTarget.checked })}
        />
      </div>
      <Select
        size="xs"
        aria-label={t('comparison.editor.type')}
        allowDeselect={false}
        data={itemTypes.map((value) => ({ value, label: t(`comparison.editor.types.${value}`) }))}
        value={item.type}
        onChange={(value) => {
          const type = itemTypes.find((one) => one === value)
          if (type) change(ofType(type))
        }}
      />
      <NumberInput
        size="xs"
        aria-label={t('comparison.editor.weight')}
        title={t('comparison.editor.weight')}
        min={1}
        max={100}
        allowDecimal={false}
        value={item.weight}
        onChange={(value) => typeof value === 'number' && value >= 1 && change({ weight: value })}
      />
      {minutes('target')}
      {minutes('limit')}
      <Select
        size="xs"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('app.remove') }}
        aria-label={t('comparison.editor.attribute')}
        title={t('comparison.editor.attributeHelp')}
        placeholder={t('comparison.editor.noAttribute')}
        data={attributes.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={item.attributeId === null ? null : String(item.attributeId)}
        onChange={(value) => change({ attributeId: value === null ? null : Number(value) })}
      />
      <Group gap={0} wrap="nowrap">
        {button(t('comparison.editor.itemUp'), IconArrowUp, () =>
          onEdit((checklist) => movedItem(checklist, item.key, -1)),
        )}
        {button(t('comparison.editor.itemDown'), IconArrowDown, () =>
          onEdit((checklist) => movedItem(checklist, item.key, 1)),
        )}
        {button(t('comparison.editor.removeItem'), IconTrash, () =>
          onEdit((checklist) => withoutItem(checklist, item.key)),
        )}
      </Group>
    </div>
  )
})
