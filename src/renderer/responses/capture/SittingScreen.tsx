import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { isStarted } from '#shared/responses/keying'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'
import { WhoIsHere } from '../../people/WhoIsHere'
import { useConfirm } from '../../ui/useConfirm'
import { DuplicateDialog } from './DuplicateDialog'
import { HeldNotice } from './HeldNotice'
import { KeyLegend } from './KeyLegend'
import { NoteField } from './NoteField'
import { QuestionList } from './QuestionList'
import { RecoveredNotice } from './RecoveredNotice'
import { SheetGrid } from './SheetGrid'
import { enterField, SheetHeaderForm } from './SheetHeaderForm'
import { createSitting } from './sitting'
import type { SittingStart, SittingView } from './sittingView'
import { Tally } from './Tally'
import { type Commands, useKeys } from './useKeys'
import { usePreferenceSwitch } from './usePreferenceSwitch'
import { useSittingView } from './useSittingView'
import { useSound } from './useSound'

interface SittingScreenProps {
  readonly capture: Output<'responses.capture'>
  readonly start: SittingStart
  readonly requestedId: number | null
}

/** Nothing of it changes with a sheet. */
const WhoKeys = memo(WhoIsHere)

const numberIn = (view: SittingView) => view.sheet.sheetNumber
const duplicateIn = (view: SittingView) => view.duplicate

/** The whole keying page: header line, questions as printed, legend of keys. */
export const SittingScreen = memo(function SittingScreen(props: SittingScreenProps) {
  const { capture, start, requestedId } = props
  const { wave, questionnaire } = capture
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const [, navigate] = useLocation()
  const sound = useSound()
  const grid = usePreferenceSwitch('captureGrid', false)
  const saveAlone = usePreferenceSwitch('captureSavesAlone', false)
  const [isLegendOpen, setLegendOpen] = useState(false)
  const [isNoteOpen, setNoteOpen] = useState(false)
  const noteField = useRef<HTMLInputElement>(null)
  const keysArea = useRef<HTMLElement>(null)
  const numberField = useRef<HTMLInputElement>(null)
  const sheetsPath = `/waves/${wave.id}/sheets`

  // The sitting lives as long as the page; what it calls may change with each render.
  const corrected = (number: number) => {
    tell({ message: t('capture.corrected', { number }) })
    navigate(sheetsPath)
  }
  const told = useRef({ report, refuse: sound.refuse, corrected, savesAlone: saveAlone.isOn })
  useEffect(() => {
    told.current = { report, refuse: sound.refuse, corrected, savesAlone: saveAlone.isOn }
  })
  const [sitting] = useState(() =>
    createSitting({
      waveId: wave.id,
      questionnaire,
      start,
      today: capture.today,
      previous: capture.lastAnswers,
      requestedId,
      savesAlone: () => told.current.savesAlone,
      onError: (error) => told.current.report(error),
      onRefused: () => told.current.refuse(),
      onRequestedDone: (number) => told.current.corrected(number),
    }),
  )
  useEffect(() => () => sitting.leave(), [sitting])
  // Nothing here changes with a key: the parts of the page follow by themselves what they show.
  const sheetNumber = useSittingView(sitting, numberIn)
  const duplicate = useSittingView(sitting, duplicateIn)

  const focusKeys = useCallback(() => {
    const text = keysArea.current?.querySelector('textarea')
    const area = text ?? keysArea.current
    area?.focus({ preventScroll: true })
  }, [])
  const [confirmation, askRestart] = useConfirm({
    title: t('capture.restart.title', { number: sheetNumber }),
    text: t('capture.restart.text'),
    action: t('capture.restart.action'),
    onConfirm: () => void sitting.restart(),
  })
  const commands: Commands = {
    F1: () => setLegendOpen((isOpen) => !isOpen),
    F2: () => enterField(numberField.current),
    F3: sitting.retry,
    F4: saveAlone.toggle,
    F5: () => {
      // The field is drawn before it can be entered.
      flushSync(() => setNoteOpen(true))
      enterField(noteField.current)
    },
    F6: grid.toggle,
    F7: sound.toggle,
    F8: () => isStarted(sitting.view().sheet) && askRestart(),
    Escape: () => {
      if (isLegendOpen) setLegendOpen(false)
      else navigate(requestedId === null ? `/surveys/${wave.surveyId}` : sheetsPath)
    },
  }
  useKeys({ sitting, questions: questionnaire.questions, commands })

  useEffect(() => {
    document.title = t('capture.titleOf', { wave: wave.label })
  }, [t, wave.label])
  useEffect(() => {
    // After the frame that draws the page, because the shell first takes the focus to the page as a whole.
    const frame = requestAnimationFrame(focusKeys)
    return () => cancelAnimationFrame(frame)
  }, [focusKeys])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is the very reason to run again.
  useEffect(focusKeys, [grid.isOn])

  const sheet = { questionnaire, sitting, area: keysArea, onClick: focusKeys }
  return (
    <div className="capture">
      <header className="capture-head">
        <h1 className="capture-title">
          {t('capture.title')}
          <small>{wave.label}</small>
        </h1>
        <SheetHeaderForm waveId={wave.id} sitting={sitting} numberField={numberField} onDone={focusKeys} />
        <WhoKeys size="xs" onChosen={focusKeys} />
        <Tally waveId={wave.id} sitting={sitting} />
      </header>
      <RecoveredNotice sitting={sitting} onDiscard={askRestart} />
      <HeldNotice sitting={sitting} />
      <NoteField
        sitting={sitting}
        field={noteField}
        isOpen={isNoteOpen}
        onDone={() => {
          setNoteOpen(false)
          focusKeys()
        }}
      />
      {grid.isOn ? <SheetGrid waveId={wave.id} {...sheet} /> : <QuestionList {...sheet} />}
      <KeyLegend
        commands={commands}
        isOpen={isLegendOpen}
        isSoundOn={sound.isOn}
        isGrid={grid.isOn}
        savesAlone={saveAlone.isOn}
        onDone={focusKeys}
      />
      {confirmation}
      {duplicate && (
        <DuplicateDialog duplicate={duplicate} number={sheetNumber} sitting={sitting} onClosed={focusKeys} />
      )}
    </div>
  )
})
