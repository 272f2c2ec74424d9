import { Alert, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { Checklist, checklistProblems } from '#shared/checklists/checklist'
import type { Output } from '#shared/contract/contract'
import { call, useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useKeptForm } from '../ui/useKeptForm'
import './checklists.css'
import { ChecklistItemFields } from './ChecklistItemFields'
import { withItem, withoutSection, withSection, withWeight } from './checklistEditing'
import { checklistHomes } from './homes'
import { ResumedAlert } from './ResumedAlert'

/** Sections and items of a checklist, in both languages. */
export function ChecklistEditorPage({ params }: PageProps) {
  const { t } = useTranslation()
  const id = Number(params['checklistId'])
  const checklist = useApiQuery('checklists.get', { id })
  return (
    <Page
      title={t('checklists.editor.title')}
      isWide
      actions={
        checklist.data && (
          <Button component={Link} href={checklistHomes[checklist.data.purpose].path} variant="default">
            {t('app.back')}
          </Button>
        )
      }
    >
      <QueryState query={checklist}>
        {(read) => <Editor key={`${id}:${read.versionNumber}`} read={read} />}
      </QueryState>
    </Page>
  )
}

const none: Output<'attributes.list'> = []

function Editor({ read }: { readonly read: Output<'checklists.get'> }) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const report = useReport()
  const tell = useTell()
  const save = useApiCommand('checklists.change')
  const attributes = useApiQuery('attributes.list', {}).data ?? none
  const [kept] = useState(() => Checklist.safeParse(read.draft).data)
  const [isResumed, setIsResumed] = useState(kept !== undefined)
  const keep = (draft: Checklist | null) => call('checklists.keep', { id: read.id, draft }).catch(report)
  const {
    form: checklist,
    change,
    settle,
  } = useKeptForm<Checklist>({
    initial: () => kept ?? read.checklist,
    keep,
    readBy: 'checklists.get',
  })
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
          tell({ message: t('checklists.editor.saved', { number: versionNumber }) })
          goTo(checklistHomes[read.purpose].path)
        },
        onError: report,
      },
    )
  }
  const label = (of: string, language: 'es' | 'en') =>
    t('checklists.editor.inLanguage', { label: of, language: t(`checklists.editor.languages.${language}`) })
  function startAnew() {
    settle(read.checklist)
    setIsResumed(false)
    void keep(null)
  }
  return (
    <Stack gap="md">
      {isResumed && (
        <ResumedAlert
          text={t('checklists.editor.resumed')}
          anew={t('checklists.editor.startAnew')}
          onAnew={startAnew}
        />
      )}
      {read.isUsed && (
        <Alert color="gray" p="xs">
          {t('checklists.editor.isUsed', {
            number: read.versionNumber,
            next: read.versionNumber + 1,
          })}
        </Alert>
      )}
      <Group grow>
        {(['es', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            label={label(t('checklists.editor.name'), language)}
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
                label={label(t('checklists.editor.sectionName'), language)}
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
            {section.weight !== undefined && (
              <NumberInput
                w={150}
                label={t('checklists.editor.weightOfSection')}
                title={t('checklists.editor.weightHelp')}
                min={0}
                max={100}
                value={section.weight}
                onChange={(value) => {
                  if (typeof value === 'number') setChecklist(withWeight(checklist, section.key, value))
                }}
              />
            )}
            <Button
              variant="subtle"
              color="red"
              disabled={checklist.sections.length === 1}
              onClick={() => setChecklist(withoutSection(checklist, section.key))}
            >
              {t('checklists.editor.removeSection')}
            </Button>
          </Group>
          {checklist.items
            .filter((item) => item.section === section.key)
            .map((item) => (
              <ChecklistItemFields
                key={item.key}
                item={item}
                purpose={read.purpose}
                attributes={attributes}
                onEdit={edit}
              />
            ))}
          <Button
            mt="xs"
            size="xs"
            variant="default"
            onClick={() => setChecklist(withItem(checklist, section.key, read.purpose))}
          >
            {t('checklists.editor.addItem')}
          </Button>
        </section>
      ))}
      <Group justify="space-between" align="flex-start">
        <Button variant="default" onClick={() => setChecklist(withSection(checklist, read.purpose))}>
          {t('checklists.editor.addSection')}
        </Button>
        <Stack gap={4} align="flex-end">
          <Button onClick={submit} loading={save.isPending} disabled={!isChanged}>
            {t('checklists.editor.save')}
          </Button>
          {isChanged && (
            <Text size="xs" c="dimmed">
              {t('checklists.editor.unsaved')}
            </Text>
          )}
        </Stack>
      </Group>
      {isChecked && (problems.length > 0 || isEmpty) && (
        <Alert color="red" p="xs" role="alert">
          {isEmpty
            ? t('checklists.editor.problems.empty')
            : [...new Set(problems.map(({ problem }) => t(`checklists.editor.problems.${problem}`)))].join(
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
