import '../../styles/capture.css'
import './verify.css'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetToVerify } from '#shared/responses/verification.contract'
import { isInHeader } from '#shared/responses/verifying'
import { useConfirm } from '../../ui/useConfirm'
import { useSound } from '../capture/useSound'
import { DifferenceNow } from './DifferenceNow'
import { useVerifying } from './useVerifying'
import { useVerifyKeys } from './useVerifyKeys'
import { VerifyLegend } from './VerifyLegend'
import { VerifyList } from './VerifyList'

interface VerifyScreenProps {
  readonly sheet: SheetToVerify
  readonly onLeave: () => void
}

/** A sheet keyed for the second time: what the first keying says shows only where the two differ. */
export function VerifyScreen({ sheet, onLeave }: VerifyScreenProps) {
  const { t } = useTranslation()
  const { sheetNumber: number, wave } = sheet
  const sound = useSound()
  const verifying = useVerifying({ sheet, onLeave, onLook: sound.refuse })
  const { state } = verifying
  const [confirmation, askRestart] = useConfirm({
    title: t('verification.restart.title', { number }),
    text: t('verification.restart.text'),
    action: t('verification.restart.action'),
    onConfirm: () => void verifying.restart(),
  })
  useVerifyKeys((key) => (key === 'F8' ? askRestart() : verifying.press(key)))
  const area = useRef<HTMLElement>(null)
  const { position, mode } = state.sheet
  const isHeader = isInHeader(state)
  const isShown = state.shown !== null || (state.header?.shown ?? null) !== null

  useEffect(() => {
    document.title = t('verification.keying.title', { number })
  }, [t, number])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the very reason to run again.
  useEffect(() => {
    // After the frame that draws the page, because the shell first takes the focus to the page as a whole.
    const frame = requestAnimationFrame(() => {
      const text = area.current?.querySelector('textarea')
      // A field of the header takes the focus by itself.
      if (!isHeader || isShown) (text ?? area.current)?.focus({ preventScroll: true })
      area.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [position, mode, isHeader, isShown])

  return (
    <div className="capture">
      <header className="capture-head">
        <h1 className="capture-title">
          {t('verification.keying.title', { number })}
          <small>{wave.label}</small>
        </h1>
        <p className="verify-blind">{t('verification.keying.blind')}</p>
      </header>
      {sheet.isOwn && <div className="capture-notice">{t('verification.own.sheet')}</div>}
      <section
        ref={area}
        className="capture-sheet"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is where all keys of the sheet are pressed.
        tabIndex={0}
        aria-label={t('verification.keying.area', { number })}
      >
        <DifferenceNow sheet={sheet} verifying={verifying} />
        <VerifyList sheet={sheet} verifying={verifying} isWaiting={isShown} />
      </section>
      <VerifyLegend onRestart={askRestart} onLeave={onLeave} />
      {confirmation}
    </div>
  )
}
