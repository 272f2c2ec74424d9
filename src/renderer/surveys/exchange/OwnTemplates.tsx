import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconFileExport, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isOwnTemplate } from '#shared/surveys/exchange.contract'
import type { TemplateSummary } from '#shared/surveys/surveys.contract'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell, useTellUndoable } from '../../app/useTell'
import { useLocalText } from '../../ui/useLocalText'
import { useUndoOf } from '../useUndoOf'

interface OwnTemplatesProps {
  readonly templates: readonly TemplateSummary[]
  /** Draws the choice of one template. */
  readonly choice: (template: TemplateSummary) => ReactNode
  readonly onRemoved: (templateId: string) => void
}

/** The group of one's own templates, each with what can be done with it; nothing while there are none. */
export function OwnTemplates({ templates, choice, onRemoved }: OwnTemplatesProps) {
  const { t } = useTranslation()
  const own = templates.filter(({ id }) => isOwnTemplate(id))
  if (own.length === 0) return null
  return (
    <div>
      <h2 className="templates-group">{t('exchange.mine')}</h2>
      {own.map((template) => (
        <div key={template.id} style={{ position: 'relative', paddingRight: 36 }}>
          {choice(template)}
          <TemplateMenu template={template} onRemoved={() => onRemoved(template.id)} />
        </div>
      ))}
    </div>
  )
}

function TemplateMenu({ template, onRemoved }: { template: TemplateSummary; onRemoved: () => void }) {
  const { t } = useTranslation()
  const name = useLocalText()(template.name)
  const report = useReport()
  const tell = useTell()
  const tellUndoable = useTellUndoable()
  const undo = useUndoOf('surveys.voidTemplate', t('exchange.templateRestored'))
  const remove = useApiCommand('surveys.voidTemplate')
  const exportFile = useApiCommand('surveys.exportTemplate')
  const templateId = template.id

  const exportIt = () =>
    exportFile.mutate(
      { templateId },
      {
        onSuccess: (written) =>
          written && tell({ message: t('exchange.exported', { file: written.fileName }) }),
        onError: report,
      },
    )
  const removeIt = async () => {
    try {
      await remove.mutateAsync({ templateId })
      onRemoved()
      tellUndoable(t('exchange.templateDeleted', { name }), undo)
    } catch (error) {
      report(error)
    }
  }

  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          pos="absolute"
          top={6}
          right={4}
          aria-label={t('exchange.templateMore', { name })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />} onClick={exportIt}>
          {t('exchange.exportFile')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
          onClick={() => void removeIt()}
        >
          {t('exchange.templateDelete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
