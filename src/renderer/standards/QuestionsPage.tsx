import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Language } from '#shared/i18n/languages'
import { mostAnswer, SheetSize } from '#shared/standards/questionSheet'
import type { SimpleQuestion } from '#shared/standards/questions.contract'
import { boxPaperMm } from '#shared/suggestions/paper'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { LanguageAndSize } from '../paper/LanguageAndSize'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { QuestionSheetPages } from './QuestionSheetPages'

/** Width of the preview, in pixels of the screen. */
const PREVIEW_PX = 380
const PX_PER_MM = 96 / 25.4

/** What is answered to the simple questions, and the sheet of them to print. */
export function QuestionsPage() {
  const { t, i18n } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const paper = useApiQuery('cases.questions', {})
  const print = useApiCommand('cases.questions.print')
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'es')
  const [size, setSize] = useState<SheetSize>('A4')
  const hasAnswers = paper.data?.questions.some(({ answer }) => answer !== '') ?? false
  const save = () =>
    print.mutate(
      { language, size },
      {
        onSuccess: (file) => file && tell({ message: t('questions.printed', { name: file.fileName }) }),
        onError: report,
      },
    )
  return (
    <Page
      title={t('questions.title')}
      lead={t('questions.lead')}
      isWide
      actions={
        <>
          <Button component={Link} href="/standards" variant="default">
            {t('standards.title')}
          </Button>
          <Button onClick={save} loading={print.isPending} disabled={!hasAnswers}>
            {t('questions.print')}
          </Button>
        </>
      }
    >
      <QueryState query={paper}>
        {(data) =>
          data.questions.length === 0 ? (
            <EmptyState
              title={t('questions.empty')}
              text={t('questions.emptyText')}
              action={
                <Button component={Link} href="/standards" mt="xs">
                  {t('questions.toTopics')}
                </Button>
              }
            />
          ) : (
            <div className="question-columns">
              <Stack gap="sm">
                {data.questions.map((question) => (
                  <QuestionEntry key={question.topic} question={question} />
                ))}
              </Stack>
              <Stack gap="xs">
                <LanguageAndSize
                  language={language}
                  onLanguage={setLanguage}
                  size={size}
                  sizes={SheetSize.options}
                  onSize={setSize}
                />
                {hasAnswers ? (
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
                  <section className="question-preview" aria-label={t('questions.preview')} tabIndex={0}>
                    <div style={{ zoom: PREVIEW_PX / (boxPaperMm[size].width * PX_PER_MM) }}>
                      <QuestionSheetPages paper={data} language={language} size={size} />
                    </div>
                  </section>
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('questions.noAnswers')}
                  </Text>
                )}
              </Stack>
            </div>
          )
        }
      </QueryState>
    </Page>
  )
}

/** A question with its answer, which is kept as the field is left. */
function QuestionEntry({ question: { topic, times, answer, said } }: { readonly question: SimpleQuestion }) {
  const { t } = useTranslation()
  const report = useReport()
  const setAnswer = useApiCommand('cases.questions.setAnswer')
  const [typed, setTyped] = useState(answer)
  function keep(next: string) {
    if (next.trim() !== answer) setAnswer.mutate({ topic, answer: next }, { onError: report })
  }
  return (
    <section className="surface surface-pad" aria-label={topic}>
      <Textarea
        label={topic}
        description={t('questions.times', { count: times })}
        placeholder={t('questions.placeholder')}
        autosize
        minRows={2}
        maxLength={mostAnswer}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => keep(typed)}
      />
      {said !== '' && typed.trim() === '' && (
        <Group justify="space-between" align="flex-start" mt="xs" wrap="nowrap">
          <Text size="sm" c="dimmed" lineClamp={3}>
            {t('questions.said', { said })}
          </Text>
          <Button
            size="compact-xs"
            variant="light"
            style={{ flex: 'none' }}
            aria-label={`${t('questions.use')}: ${topic}`}
            onClick={() => {
              const taken = said.slice(0, mostAnswer)
              setTyped(taken)
              keep(taken)
            }}
          >
            {t('questions.use')}
          </Button>
        </Group>
      )}
    </section>
  )
}
