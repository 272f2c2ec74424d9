import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { Checklist, checklistProblems } from '#shared/comparison/checklist'
import type { Output } from '#shared/contract/contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import './comparison.css'
import { ChecklistItemFields } from './ChecklistItemFields'
import { withItem, withoutSection, withSection } from './checklistEditing'
import { useKeptForm } from './useKeptForm'

/** Sections and items of a checklist, in both languages. */
export function ChecklistEditorPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['checklistId'])
  const checklist = useApiQuery('comparison.checklist', { id })
  return (
    <Page
      title={t('comparison.editor.title')}
      isWide
      actions={
        <Button component={Link} href="/comparison/visits" variant="default">
          {t('comparison.tabs.visits')}
        </Button>
      }
    >
      <QueryState query={checklist}>
        {(read) => <Editor key={`${id}:${read.versionNumber}`} read={read} />}
      </QueryState>
    </Page>
  )
}

const none: Output<'attributes.list'> = []

function Editor({ read }: { readonly read: Output<'comparison.checklist'> }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const save = useApiCommand('comparison.changeChecklist')
  const attributes = useApiQuery('attributes.list', {}).data ?? none
  const [kept] = useState(() => Checklist.safeParse(read.draft).data)
  const [isResumed, setIsResumed] = useState(kept !== undefined)
  const keep = (draft: Checklist | null) =>
    call('comparison.keepChecklist', { id: read.id, draft }).catch(report)
  const { form: checklist, change, settle } = useKeptForm<Checklist>(() => kept ?? read.checklist, keep)
  const setChecklist = (next: Checklist) => change(next)
  const edit = useEdit(checklist, change)
  const [isChecked, setIsChecked] = useState(false)
  const isChanged = JSON.stringify(checklist) !== JSON.stringify(read.checklist)
  const problems = checklistProblems(checklist)
  const isEmpty = checklist.items.length === 0

  function submit() {
    setIsChecked(true)
    if (problems.length > 0 || isEmpty) return
    save.mutate(
      { id: read.id, checklist },
      {
        onSuccess: ({ versionNumber }) => {
          settle(checklist)
          tell({ message: t('comparison.editor.saved', { number: versionNumber }) })
          goTo('/comparison/visits')
        },
        onError: report,
      },
    )
  }
  const label = (of: string, language: 'es' | 'en') =>
    t('comparison.editor.inLanguage', { label: of, language: t(`comparison.editor.languages.${language}`) })
  function startAnew() {
    settle(read.checklist)
    setIsResumed(false)
    void keep(null)
  }
  return (
    <Stack gap="md">
      {isResumed && (
        <Alert color="yellow" p="xs">
          <Group justify="space-between">
            {t('comparison.editor.resumed')}
            <Button size="xs" variant="default" onClick={startAnew}>
              {t('comparison.editor.startAnew')}
            </Button>
          </Group>
        </Alert>
      )}
      {read.hasVisits && (
        <Alert color="gray" p="xs">
          {t('comparison.editor.hasVisits', {
            number: read.versionNumber,
            next: read.versionNumber + 1,
          })}
        </Alert>
      )}
      <Group grow>
        {(['es', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            label={label(t('comparison.editor.name'), language)}
            lang={language}
            maxLength={120}
            value={checklist.title[language]}
            onChange={(event) =>
              setChecklist({
                ...checklist,
                title: { ...checklist.title, [language]: event.currentTarget.value },
              })
            }
          />
        ))}
      </Group>
      {checklist.sections.map((section) => (
        <section key={section.key} className="surface surface-pad">
          <Group align="flex-end" mb="xs">
            {(['es', 'en'] as const).map((language) => (
              <TextInput
                key={language}
                flex={1}
                label={label(t('comparison.editor.sectionName'), language)}
                lang={language}
                maxLength={120}
                value={section.name[language]}
                onChange={(event) => {
                  const name = { ...section.name, [language]: event.currentTarget.value }
                  setChecklist({
                    ...checklist,
                    sections: checklist.sections.map((one) => (one === section ? { ...one, name } : one)),
                  })
                }}
              />
            ))}
            <Button
              variant="subtle"
              color="red"
              disabled={checklist.sections.length === 1}
              onClick={() => setChecklist(withoutSection(checklist, section.key))}
            >
              {t('comparison.editor.removeSection')}
            </Button>
          </Group>
          {checklist.items
            .filter((item) => item.section === section.key)
            .map((item) => (
              <ChecklistItemFields key={item.key} item={item} attributes={attributes} onEdit={edit} />
            ))}
          <Button
            mt="xs"
            size="xs"
            variant="default"
            onClick={() => setChecklist(withItem(checklist, section.key))}
          >
            {t('comparison.editor.addItem')}
          </Button>
        </section>
      ))}
      <Group justify="space-between" align="flex-start">
        <Button variant="default" onClick={() => setChecklist(withSection(checklist))}>
          {t('comparison.editor.addSection')}
        </Button>
        <Stack gap={4} align="flex-end">
          <Button onClick={submit} loading={save.isPending} disabled={!isChanged}>
            {t('comparison.editor.save')}
          </Button>
          {isChanged && (
            <Text size="xs" c="dimmed">
              {t('comparison.editor.unsaved')}
            </Text>
          )}
        </Stack>
      </Group>
      {isChecked && (problems.length > 0 || isEmpty) && (
        <Alert color="red" p="xs" role="alert">
          {isEmpty
            ? t('comparison.editor.problems.empty')
            : [...new Set(problems.map(({ problem }) => t(`comparison.editor.problems.${problem}`)))].join(
                ' ',
              )}
        </Alert>
      )}
    </Stack>
  )
}

/** Makes the one function with which items are edited: it never changes, so that items are not drawn for nothing. */
function useEdit(checklist: Checklist, change: (next: Checklist) => void) {
  const latest = useRef({ checklist, change })
  latest.current = { checklist, change }
  return useCallback((of: (checklist: Checklist) => Checklist) => {
    const next = of(latest.current.checklist)
    latest.current.change(next)
    latest.current = { ...latest.current, checklist: next }
  }, [])
}
