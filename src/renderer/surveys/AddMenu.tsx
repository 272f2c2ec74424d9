import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconClipboardText, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GroupKind } from '#shared/surveys/groups'
import { groupKinds } from '#shared/surveys/question'

interface AddMenuProps {
  readonly isFull: boolean
  readonly onAdd: () => void
  readonly onAddGroup: (kind: GroupKind) => void
  readonly onPaste: () => void
}

/** A question with one click; groups and pasted lists behind the arrow beside it. */
export function AddMenu({ isFull, onAdd, onAddGroup, onPaste }: AddMenuProps) {
  const { t } = useTranslation()
  return (
    <Group gap={6} mt="sm" wrap="nowrap" style={{ flexShrink: 0 }}>
      <Button
        fullWidth
        variant="default"
        disabled={isFull}
        data-add
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {t('surveys.editor.add')}
      </Button>
      <Menu position="top-end" width={300}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} disabled={isFull} aria-label={t('design.addOther')}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {groupKinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => onAddGroup(kind)}>
              <Text size="sm">{t(`design.kinds.${kind}`)}</Text>
              <Text size="xs" c="dimmed">
                {t(`design.kindsHelp.${kind}`)}
              </Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconClipboardText size={16} aria-hidden />} onClick={onPaste}>
            <Text size="sm">{t('design.pasteMenu')}</Text>
            <Text size="xs" c="dimmed">
              {t('design.pasteMenuHelp')}
            </Text>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
