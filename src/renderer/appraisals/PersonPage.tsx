import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DevelopmentSheet, PersonView } from '#shared/appraisals/appraisals.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import '../checklists/checklists.css'
import { DueBadge } from '../ui/DueBadge'
import { LongText } from '../ui/LongText'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import './appraisals.css'
import { DevelopmentDialog } from './DevelopmentDialog'
import { SourceCards } from './SourceCards'

/** The individual development sheet: three bars, two comments, one goal, and the word of the person (domain.md §1.20). */
export function PersonPage({ params }: PageProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const personId = Number(params['personId'])
  const [sheetId, setSheetId] = useState<number | null>(null)
  const view = useApiQuery('appraisals.person', { personId, sheetId })
  const here = useApiQuery('people.whoIsHere', {}).data
  const isOwner = here?.role === 'owner'
  const isMine = here?.person?.id === personId
  const found = view.data
  const name = found?.person.name ?? ''
  return (
    <Page
      title={found ? t('appraisals.page.title', { name }) : t('appraisals.title')}
      lead={found && t('appraisals.page.period', { from: date(found.fromOn), to: date(found.toOn) })}
      actions={
        <>
          {found && <PrintPerson personId={personId} sheetId={sheetId} />}
          {found && isOwner && (
            <>
              <Button component={Link} href={`/appraisals/${personId}/enter/manager`} variant="default">
                {t('appraisals.page.enterManager', { name })}
              </Button>
              <Button component={Link} href={`/appraisals/${personId}/enter/customer`}>
                {t('appraisals.page.enterCustomer')}
              </Button>
            </>
          )}
          {found && isMine && (
            <Button component={Link} href={`/appraisals/${personId}/enter/self`}>
              {t('appraisals.page.enterSelf')}
            </Button>
          )}
        </>
      }
    >
      <QueryState query={view}>
        {(read) => (
          <Stack gap="md">
            {read.sheets.length > 1 && (
              <NativeSelect
                w={320}
                label={t('appraisals.page.choose')}
                value={String(read.sheet?.id ?? '')}
                onChange={(event) => setSheetId(Number(event.currentTarget.value))}
                data={read.sheets.map(({ id, fromOn, toOn }) => ({
                  value: String(id),
                  label: t('appraisals.page.period', { from: date(fromOn), to: date(toOn) }),
                }))}
              />
            )}
            <SourceCards view={read} />
            <Development view={read} isOwner={isOwner} onAdded={() => setSheetId(null)} />
            {read.sheet && <PersonNote key={read.sheet.id} sheet={read.sheet} isMine={isMine} />}
          </Stack>
        )}
      </QueryState>
    </Page>
  )
}

function PrintPerson({ personId, sheetId }: { readonly personId: number; readonly sheetId: number | null }) {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const print = useApiCommand('appraisals.print')
  const language = i18n.language === 'en' ? 'en' : 'es'
  return (
    <Button
      variant="subtle"
      loading={print.isPending}
      onClick={() =>
        print.mutate(
          { personId, sheetId, language },
          {
            onSuccess: (file) =>
              file && tell({ message: t('checklists.paper.saved', { name: file.fileName }) }),
            onError: report,
          },
        )
      }
    >
      {t('appraisals.page.printSheet')}
    </Button>
  )
}

interface DevelopmentProps {
  readonly view: PersonView
  readonly isOwner: boolean
  readonly onAdded: () => void
}

function Development({ view, isOwner, onAdded }: DevelopmentProps) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<'new' | 'this' | null>(null)
  const { sheet } = view
  return (
    <section className="surface surface-pad">
      {sheet ? (
        <div className="appraisal-two">
          <Said title={t('appraisals.page.strength')} text={sheet.strength} />
          <Said title={t('appraisals.page.improvement')} text={sheet.improvement} />
          {sheet.goalDueOn !== null && <Goal sheet={sheet} isOwner={isOwner} />}
        </div>
      ) : (
        <Text size="sm">{t('appraisals.page.noDevelopment')}</Text>
      )}
      {isOwner && (
        <Group mt="md" gap="xs">
          {sheet && (
            <Button variant="default" onClick={() => setEdited('this')}>
              {t('appraisals.page.change')}
            </Button>
          )}
          <Button variant={sheet ? 'default' : 'filled'} onClick={() => setEdited('new')}>
            {t(sheet ? 'appraisals.page.new' : 'appraisals.page.write')}
          </Button>
        </Group>
      )}
      {edited && (
        <DevelopmentDialog
          personId={view.person.id}
          sheet={edited === 'this' ? sheet : null}
          from={view.fromOn}
          onClose={() => setEdited(null)}
          onAdded={onAdded}
        />
      )}
    </section>
  )
}

function Said({ title, text }: { readonly title: string; readonly text: string }) {
  const { number } = useFormat()
  return (
    <div>
      <Title order={2} size="h5">
        {title}
      </Title>
      <Text size="sm" className="appraisal-said">
        {text || number(null)}
      </Text>
    </div>
  )
}

function Goal({ sheet, isOwner }: { readonly sheet: DevelopmentSheet; readonly isOwner: boolean }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const finish = useApiCommand('appraisals.finishGoal')
  const { id, goal, goalDueOn, goalDoneOn } = sheet
  if (goalDueOn === null) return null
  return (
    <div>
      <Title order={2} size="h5">
        {t('appraisals.page.goal')}
      </Title>
      <Text size="sm" component="div">
        {`${goal} · ${t('appraisals.page.goalDue')} ${date(goalDueOn)} `}
        <DueBadge dueOn={goalDueOn} doneOn={goalDoneOn} />
      </Text>
      {isOwner && (
        <Button
          mt="xs"
          size="xs"
          variant="default"
          loading={finish.isPending}
          onClick={() =>
            finish.mutate({ id, doneOn: goalDoneOn === null ? today() : null }, { onError: report })
          }
        >
          {t(goalDoneOn === null ? 'appraisals.page.goalDone' : 'appraisals.page.goalReopen')}
        </Button>
      )}
    </div>
  )
}

/** What the person says to the sheet: written by nobody else. */
function PersonNote({ sheet, isMine }: { readonly sheet: DevelopmentSheet; readonly isMine: boolean }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const tell = useTell()
  const annotate = useApiCommand('appraisals.annotate')
  const [note, setNote] = useState(sheet.personNote)
  const label = t(isMine ? 'appraisals.page.myNote' : 'appraisals.page.note')
  return (
    <section className="surface surface-pad">
      {isMine ? (
        <>
          <LongText
            label={label}
            autosize
            minRows={2}
            maxRows={8}
            most={600}
            value={note}
            onChange={setNote}
          />
          <Button
            mt="xs"
            loading={annotate.isPending}
            disabled={note === sheet.personNote}
            onClick={() =>
              annotate.mutate(
                { id: sheet.id, note },
                { onSuccess: () => tell({ message: t('appraisals.page.noteSaved') }), onError: report },
              )
            }
          >
            {t('appraisals.page.saveNote')}
          </Button>
        </>
      ) : (
        <>
          <Title order={2} size="h5">
            {label}
          </Title>
          <Text size="sm" className="appraisal-said">
            {sheet.personNotedOn === null
              ? t('appraisals.page.noNote')
              : `${sheet.personNote} (${date(sheet.personNotedOn)})`}
          </Text>
        </>
      )}
    </section>
  )
}
