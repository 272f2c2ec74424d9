import { ActionIcon, Button, Group, Menu, Modal, TextInput } from '@mantine/core'
import { IconBookmark, IconDots } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseListChoice, SavedFilter } from '#shared/cases/savedFilters.contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTellUndoable } from '../app/useTell'
import { isNarrowed } from './useCaseListChoice'

interface SavedFiltersProps {
  readonly choice: CaseListChoice
  readonly onChoose: (choice: CaseListChoice) => void
}

/** Filters that were given a name: a button each, and one to keep what is shown now. */
export function SavedFilters({ choice, onChoose }: SavedFiltersProps) {
  const { t } = useTranslation()
  const report = useReport()
  const tellUndoable = useTellUndoable()
  const filters = useApiQuery('cases.savedFilters', {}).data ?? []
  const { mutate: remove } = useApiCommand('cases.voidFilter')
  const [asked, setAsked] = useState<SavedFilter | 'new' | null>(null)
  const shown = JSON.stringify(choice)
  const isKept = filters.some((filter) => JSON.stringify(filter.choice) === shown)
  const canKeep = !isKept && (isNarrowed(choice) || choice.sort !== null)
  if (filters.length === 0 && !canKeep) return null

  function drop({ id, name }: SavedFilter) {
    const undo = () => void call('history.undo', {}).catch(report)
    const onSuccess = () => tellUndoable(t('caseFilters.removed', { name }), undo)
    remove({ id }, { onSuccess, onError: report })
  }

  return (
    <Group gap={6} mb="sm" role="group" aria-label={t('caseFilters.title')}>
      {filters.map((filter) => {
        const isShown = JSON.stringify(filter.choice) === shown
        return (
          <Button.Group key={filter.id}>
            <Button
              size="compact-sm"
              variant={isShown ? 'light' : 'default'}
              aria-pressed={isShown}
              onClick={() => onChoose(filter.choice)}
            >
              {filter.name}
            </Button>
            <Menu>
              <Menu.Target>
                <ActionIcon
                  size={26}
                  variant={isShown ? 'light' : 'default'}
                  aria-label={t('caseFilters.more', { name: filter.name })}
                >
                  <IconDots size={14} stroke={1.6} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setAsked(filter)}>{t('caseFilters.rename')}</Menu.Item>
                <Menu.Item onClick={() => drop(filter)}>{t('app.remove')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Button.Group>
        )
      })}
      {canKeep && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBookmark size={14} stroke={1.6} aria-hidden />}
          onClick={() => setAsked('new')}
        >
          {t('caseFilters.keep')}
        </Button>
      )}
      {asked !== null && <NameDialog filter={asked} choice={choice} onClose={() => setAsked(null)} />}
    </Group>
  )
}

interface NameDialogProps {
  readonly filter: SavedFilter | 'new'
  readonly choice: CaseListChoice
  readonly onClose: () => void
}

function NameDialog({ filter, choice, onClose }: NameDialogProps) {
  const { t } = useTranslation()
  const report = useReport()
  const save = useApiCommand('cases.saveFilter')
  const rename = useApiCommand('cases.renameFilter')
  const [name, setName] = useState(filter === 'new' ? '' : filter.name)
  function submit(event: FormEvent) {
    event.preventDefault()
    const ends = { onSuccess: onClose, onError: report }
    if (filter === 'new') save.mutate({ name, choice }, ends)
    else rename.mutate({ id: filter.id, name }, ends)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(filter === 'new' ? 'caseFilters.keep' : 'caseFilters.rename')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('caseFilters.name')}
          placeholder={t('caseFilters.example')}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={save.isPending || rename.isPending}>
            {t('app.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
