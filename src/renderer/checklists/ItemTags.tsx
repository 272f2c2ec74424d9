import { Button, SimpleGrid } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#shared/checklists/checklist'
import { ElementSelect } from '../cases/ElementSelect'
import { CauseClassSelect } from '../moments/CauseClassSelect'
import { DimensionSelect } from '../moments/DimensionSelect'
import { MomentSelect } from '../moments/MomentSelect'

interface ItemTagsProps {
  readonly item: ChecklistItem
  readonly onChange: (part: Partial<ChecklistItem>) => void
}

/** The four tags of an item, by which its failures are counted with everything else (domain.md §1.0). */
export function ItemTags({ item, onChange }: ItemTagsProps) {
  const { t } = useTranslation()
  const { element, dimension, momentId, causeClass } = item
  const [isOpen, setIsOpen] = useState(false)
  const count = [element, dimension, momentId, causeClass].filter((tag) => tag != null).length
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className="item-tags"
        aria-expanded={isOpen}
        leftSection={<IconTag size={14} aria-hidden />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {count === 0 ? t('checklists.editor.tagsNone') : t('checklists.editor.tags', { count })}
      </Button>
      {isOpen && (
        <SimpleGrid cols={2} spacing="xs" verticalSpacing={4}>
          <MomentSelect value={momentId ?? null} onChange={(next) => onChange({ momentId: next })} />
          <ElementSelect value={element} onChange={(next) => onChange({ element: next })} />
          <DimensionSelect value={dimension} onChange={(next) => onChange({ dimension: next })} />
          <CauseClassSelect
            label={t('checklists.editor.causeClass')}
            value={causeClass ?? null}
            onChange={(next) => onChange({ causeClass: next })}
          />
        </SimpleGrid>
      )}
    </>
  )
}
