import { ActionIcon, Popover } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#shared/help/concepts'
import { HelpText } from './HelpText'
import './help.css'

interface HelpProps {
  /** The words to explain, the main one first. */
  readonly concepts: readonly [Concept, ...Concept[]]
}

/** A quiet question mark beside a heading: what its words mean, in a few sentences. Esc closes it. */
export function Help({ concepts }: HelpProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const titleId = useId()
  const label =
    concepts.length > 1
      ? t('help.aboutPage')
      : t('help.concept', { name: t(`help.concepts.${concepts[0]}.name`) })
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      width={380}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={label}
          title={label}
          data-help
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconHelp size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-labelledby={titleId} className="help-box">
        <HelpText concepts={concepts} titleId={titleId} onLeave={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
