import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetDraft } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { Spoken, useFollowQuestion } from './sheetParts'
import type { Sitting } from './sitting'
import type { Remark, SittingView } from './sittingView'
import { useSittingView } from './useSittingView'

const sheetIn = (view: SittingView) => view.sheet
const refusalIn = (view: SittingView) => view.refusal

/** What both views of a sheet are given: as a form, and as a row of a grid. */
export interface SheetViewProps {
  readonly questionnaire: Questionnaire
  readonly sitting: Sitting
  readonly area: RefObject<HTMLElement | null>
  readonly onClick: () => void
}

interface SheetFrameProps extends SheetViewProps {
  readonly className: string
  /** Brings the question in hand into sight. */
  readonly show: (area: HTMLElement) => void
  readonly children: (sheet: SheetDraft, refusal: Remark | null) => ReactNode
}

/** Where all keys of the sheet are pressed: it has the focus, follows the question, and says it to those who listen. */
export function SheetFrame(props: SheetFrameProps) {
  const { questionnaire, sitting, area, onClick, className, show, children } = props
  const { t } = useTranslation()
  const sheet = useSittingView(sitting, sheetIn)
  const refusal = useSittingView(sitting, refusalIn)
  useFollowQuestion(area, sheet, show)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click only brings the keyboard back to where it already works.
    <section
      ref={area}
      className={className}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is where all keys of the sheet are pressed.
      tabIndex={0}
      aria-label={t('capture.keysArea', { number: sheet.sheetNumber })}
      onClick={onClick}
    >
      <Spoken questionnaire={questionnaire} position={sheet.position} refusal={refusal} />
      {children(sheet, refusal)}
    </section>
  )
}
