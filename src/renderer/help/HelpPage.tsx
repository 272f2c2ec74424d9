import { Anchor, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Concept, conceptNamed, helpHref, pagesOf } from '#shared/help/concepts'
import { conceptsWith, inAlphabet } from '#shared/help/found'
import type { PageProps } from '../app/pageProps'
import { pageAt } from '../app/sections'
import { Page } from '../ui/Page'
import '../ui/help.css'
import './helpPage.css'

/** Every word of the app that needs one, explained: looked for by typing, or picked from the index. */
export function HelpPage({ params }: PageProps) {
  const { t, i18n } = useTranslation()
  const asked = conceptNamed(params['concept'])
  const [text, setText] = useState('')
  const found = conceptsWith(text, t, i18n.language)

  useEffect(() => {
    if (asked === null) return
    // After the shell has taken the page to its top and the focus to it.
    const frame = requestAnimationFrame(() => {
      const entry = document.getElementById(asked)
      entry?.scrollIntoView({ block: 'start' })
      entry?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [asked])

  return (
    <Page title={t('help.title')} lead={t('help.lead')}>
      <TextInput
        type="search"
        maxLength={80}
        mb="md"
        w={360}
        label={t('help.search')}
        placeholder={t('help.searchExample')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {text.trim() === '' ? '' : t('help.count', { count: found.length })}
      </p>
      <div className="help-page">
        <div>
          {found.length === 0 && <p>{t('help.none')}</p>}
          {found.map((concept) => (
            <Entry key={concept} concept={concept} />
          ))}
        </div>
        <nav className="help-index" aria-label={t('help.index')}>
          <ul>
            {inAlphabet(t, i18n.language).map((concept) => (
              <li key={concept}>
                <Link
                  href={helpHref(concept)}
                  aria-current={concept === asked ? 'true' : undefined}
                  onClick={() => setText('')}
                >
                  {t(`help.concepts.${concept}.name`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  )
}

function Entry({ concept }: { concept: Concept }) {
  const { t } = useTranslation()
  const pages = pagesOf(concept).flatMap((path) => {
    const page = pageAt(path)
    return page?.path === path ? [page] : []
  })
  return (
    <section className="surface help-entry" id={concept} tabIndex={-1} aria-labelledby={`${concept}-name`}>
      <h2 className="help-name" id={`${concept}-name`}>
        {t(`help.concepts.${concept}.name`)}
      </h2>
      <p>{t(`help.concepts.${concept}.text`)}</p>
      <p className="help-example">
        <strong>{t('help.example')}</strong> {t(`help.concepts.${concept}.example`)}
      </p>
      {pages.length > 0 && (
        <p>
          {t('help.where')}{' '}
          {pages.map((page, index) => (
            <span key={page.path}>
              {index > 0 && ' · '}
              <Anchor component={Link} href={page.path} inherit underline="always">
                {t(page.label)}
              </Anchor>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
