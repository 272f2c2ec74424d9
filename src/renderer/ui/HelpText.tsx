import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type Concept, helpHref } from '#shared/help/concepts'

interface HelpTextProps {
  readonly concepts: readonly [Concept, ...Concept[]]
  readonly titleId: string
  readonly onLeave: () => void
}

/** One word explained with its example; the other words of the page are one click away. */
export function HelpText({ concepts, titleId, onLeave }: HelpTextProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Concept>(concepts[0])
  return (
    <>
      <div aria-live="polite">
        <h2 id={titleId} className="help-name">
          {t(`help.concepts.${shown}.name`)}
        </h2>
        <p>{t(`help.concepts.${shown}.text`)}</p>
        <p className="help-example">
          <strong>{t('help.example')}</strong> {t(`help.concepts.${shown}.example`)}
        </p>
      </div>
      {concepts.length > 1 && (
        <p className="help-others">
          {t('help.others')}{' '}
          {concepts.map((concept) => (
            <button
              key={concept}
              type="button"
              aria-pressed={concept === shown}
              onClick={() => setShown(concept)}
            >
              {t(`help.concepts.${concept}.name`)}
            </button>
          ))}
        </p>
      )}
      <p className="help-more">
        <Anchor
          component={Link}
          href={helpHref(shown)}
          inherit
          underline="always"
          onClick={onLeave}
          data-autofocus
        >
          {t('help.more')}
        </Anchor>
      </p>
    </>
  )
}
