import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Language } from '#shared/i18n/languages'
import { boxPaperMm, PosterSize } from '#shared/suggestions/paper'
import type { Suggestion } from '#shared/suggestions/suggestions.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { LanguageAndSize } from '../paper/LanguageAndSize'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { Poster } from './BoxPaperPages'
import './suggestions.css'
import { isIdea } from './suggestionWords'

/** Width of the preview, in pixels of the screen. */
const PREVIEW_PX = 396
const PX_PER_MM = 96 / 25.4

/** "You said it – we did it": which ideas appear, in which words, and the file to print. */
export function PosterPage() {
  const { t, i18n } = useTranslation()
  const tell = useTell()
  const report = useReport()
  const list = useApiQuery('suggestions.list', {})
  const paper = useApiQuery('suggestions.paper', {}).data
  const print = useApiCommand('suggestions.printPoster')
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'es')
  const [size, setSize] = useState<PosterSize>('A4')
  const hasEntries = (paper?.poster.length ?? 0) > 0
  const save = () =>
    print.mutate(
      { language, size },
      {
        onSuccess: (file) =>
          file && tell({ message: t('suggestions.poster.printed', { name: file.fileName }) }),
        onError: report,
      },
    )
  return (
    <Page
      title={t('suggestions.poster.title')}
      lead={t('suggestions.poster.lead')}
      actions={
        <>
          <Button component={Link} href="/suggestions" variant="default">
            {t('suggestions.poster.toBoard')}
          </Button>
          <Button onClick={save} loading={print.isPending} disabled={!hasEntries}>
            {t('suggestions.poster.print')}
          </Button>
        </>
      }
    >
      <QueryState query={list}>
        {(slips) => {
          const done = slips.filter((slip) => isIdea(slip) && slip.state === 'implemented')
          if (done.length === 0)
            return <EmptyState title={t('suggestions.poster.none')} text={t('suggestions.poster.noneText')} />
          return (
            <div className="box-printing">
              <Stack gap="sm">
                <Text size="sm" c="dimmed">
                  {t('suggestions.poster.privacy')}
                </Text>
                {done.map((suggestion) => (
                  <PosterEntry key={suggestion.id} suggestion={suggestion} />
                ))}
              </Stack>
              <Stack gap="xs">
                <LanguageAndSize
                  language={language}
                  onLanguage={setLanguage}
                  size={size}
                  sizes={PosterSize.options}
                  onSize={setSize}
                />
                {paper && hasEntries ? (
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
                  <section className="box-preview" aria-label={t('suggestions.poster.preview')} tabIndex={0}>
                    <div style={{ zoom: PREVIEW_PX / (boxPaperMm.A4.width * PX_PER_MM) }}>
                      <Poster paper={paper} language={language} size="A4" />
                    </div>
                  </section>
                ) : (
                  <Text size="sm" c="dimmed">
                    {t('suggestions.poster.emptyPreview')}
                  </Text>
                )}
              </Stack>
            </div>
          )
        }}
      </QueryState>
    </Page>
  )
}

/** The words of one idea; they are kept as a field is left. */
function PosterEntry({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const report = useReport()
  const publish = useApiCommand('suggestions.publish')
  const { id, slipNumber, text, publishedSaid, publishedDone, isPublished, implementedOn } = suggestion
  const [said, setSaid] = useState(publishedSaid || text.slice(0, 300))
  const [done, setDone] = useState(publishedDone)
  const [isMissing, setIsMissing] = useState(false)
  const isWhole = said.trim() !== '' && done.trim() !== ''

  function keep(shows: boolean) {
    setIsMissing(shows && !isWhole)
    const isSame = said === publishedSaid && done === publishedDone && shows === isPublished
    if (isSame || (shows && !isWhole)) return
    publish.mutate({ id, said, done, isPublished: shows }, { onError: report })
  }
  return (
    <section
      className="surface surface-pad"
      aria-label={t('suggestions.poster.card', { number: slipNumber, date: date(implementedOn) })}
    >
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed">
          {t('suggestions.poster.card', { number: slipNumber, date: date(implementedOn) })}
        </Text>
        <Checkbox
          label={t('suggestions.poster.show')}
          checked={isPublished}
          error={isMissing ? t('suggestions.poster.saidMissing') : null}
          onChange={(event) => keep(event.currentTarget.checked)}
        />
      </Group>
      <Group grow align="flex-start">
        <Textarea
          label={t('suggestions.poster.said')}
          autosize
          minRows={2}
          maxLength={300}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
          onBlur={() => keep(isPublished)}
        />
        <Textarea
          label={t('suggestions.poster.done')}
          placeholder={t('suggestions.poster.donePlaceholder')}
          autosize
          minRows={2}
          maxLength={300}
          value={done}
          onChange={(event) => setDone(event.currentTarget.value)}
          onBlur={() => keep(isPublished)}
        />
      </Group>
    </section>
  )
}
