import { ActionIcon, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Checklist, type ChecklistItem, type Purpose, typesOf } from '#shared/checklists/checklist'
import type { Output } from '#shared/contract/contract'
import { movedItem, ofType, withChangedItem, withoutItem } from './checklistEditing'
import { ItemTags } from './ItemTags'

interface ChecklistItemFieldsProps {
  readonly item: ChecklistItem
  readonly purpose: Purpose
  readonly attributes: Output<'attributes.list'>
  /** Always the same function, so that typing in one item does not draw the others anew. */
  readonly onEdit: (edit: (checklist: Checklist) => Checklist) => void
}

/** One item of a checklist, on one line. */
export const ChecklistItemFields = memo(function ChecklistItemFields(props: ChecklistItemFieldsProps) {
  const { item, purpose, attributes, onEdit } = props
  const isVisit = purpose === 'visit'
  const types = typesOf[purpose]
  const { t, i18n } = useTranslation()
  const change = (part: Partial<ChecklistItem>) =>
    onEdit((checklist) => withChangedItem(checklist, item.key, part))
  const decimal = i18n.language === 'es' ? ',' : '.'
  const minutes = (key: 'target' | 'limit') => (
    <NumberInput
      size="xs"
      aria-label={t(`checklists.editor.${key}`)}
      placeholder={t(`checklists.editor.${key}`)}
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
    <div className="editor-item" data-plain={!isVisit || undefined}>
      <div className="editor-item-texts">
        {(['es', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            size="xs"
            aria-label={t('checklists.editor.inLanguage', {
              label: t('checklists.editor.itemText'),
              language: t(`checklists.editor.languages.${language}`),
            })}
            placeholder={`${t('checklists.editor.itemText')} (${t(`checklists.editor.languages.${language}`)})`}
            lang={language}
            maxLength={500}
            value={item.text[language]}
            onChange={(event) => change({ text: { ...item.text, [language]: event.currentTarget.value } })}
          />
        ))}
        {isVisit && (
          <Checkbox
            size="xs"
            label={t('checklists.editor.isCritical')}
            title={t('checklists.editor.criticalHelp')}
            checked={item.isCritical}
            onChange={(event) => change({ isCritical: event.currentTarget.checked })}
          />
        )}
        {isVisit && <ItemTags item={item} onChange={change} />}
      </div>
      {isVisit && (
        <>
          <Select
            size="xs"
            aria-label={t('checklists.editor.type')}
            allowDeselect={false}
            data={types.map((value) => ({ value, label: t(`checklists.editor.types.${value}`) }))}
            value={item.type}
            onChange={(value) => {
              const type = types.find((one) => one === value)
              if (type) change(ofType(type))
            }}
          />
          <NumberInput
            size="xs"
            aria-label={t('checklists.editor.weight')}
            title={t('checklists.editor.weight')}
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
            aria-label={t('checklists.editor.attribute')}
            title={t('checklists.editor.attributeHelp')}
            placeholder={t('checklists.editor.noAttribute')}
            data={attributes.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={item.attributeId === null ? null : String(item.attributeId)}
            onChange={(value) => change({ attributeId: value === null ? null : Number(value) })}
          />
        </>
      )}
      <Group gap={0} wrap="nowrap">
        {button(t('checklists.editor.itemUp'), IconArrowUp, () =>
          onEdit((checklist) => movedItem(checklist, item.key, -1)),
        )}
        {button(t('checklists.editor.itemDown'), IconArrowDown, () =>
          onEdit((checklist) => movedItem(checklist, item.key, 1)),
        )}
        {button(t('checklists.editor.removeItem'), IconTrash, () =>
          onEdit((checklist) => withoutItem(checklist, item.key)),
        )}
      </Group>
    </div>
  )
})
