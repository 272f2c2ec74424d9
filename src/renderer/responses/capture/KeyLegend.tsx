import { useTranslation } from 'react-i18next'
import type { CommandKey, Commands } from './useKeys'

interface KeyLegendProps {
  readonly commands: Commands
  readonly isOpen: boolean
  readonly isSoundOn: boolean
  readonly isGrid: boolean
  readonly savesAlone: boolean
  readonly onDone: () => void
}

/** The keys of every sheet on one line; the others, and what can be switched, open above it with F1. */
export function KeyLegend(props: KeyLegendProps) {
  const { commands, isOpen, isSoundOn, savesAlone, onDone } = props
  const { t } = useTranslation()
  const keys = [
    ['n', t('capture.legend.na')],
    ['-', t('capture.legend.blank')],
    ['*', t('capture.legend.multi')],
    ['?', t('capture.legend.illegible')],
    ['+', t('capture.legend.repeat')],
    ['⌫', t('capture.legend.back')],
    ['g', t('capture.legend.goTo')],
    [t('capture.keyNames.end'), t('capture.legend.end')],
  ] as const
  return (
    <section className="capture-legend" aria-label={t('capture.legend.label')}>
      {isOpen && <MoreKeys {...props} />}
      {keys.map(([key, label]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {label}
        </span>
      ))}
      <span className="capture-legend-gap" />
      {savesAlone && <strong>{t('capture.legend.alone')}</strong>}
      {!isSoundOn && <strong>{t('capture.legend.silent')}</strong>}
      <button type="button" aria-expanded={isOpen} onClick={pressed(commands, 'F1', onDone)}>
        <kbd>{'F1'}</kbd>
        {t(isOpen ? 'capture.legend.fewer' : 'capture.legend.more')}
      </button>
      <button type="button" onClick={pressed(commands, 'Escape', onDone)}>
        <kbd>{t('capture.keyNames.escape')}</kbd>
        {t('capture.legend.leave')}
      </button>
    </section>
  )
}

function MoreKeys({ commands, isSoundOn, isGrid, savesAlone, onDone }: KeyLegendProps) {
  const { t } = useTranslation()
  const keys = [
    ['↑ ↓', t('capture.legend.move')],
    [t('capture.keyNames.home'), t('capture.legend.start')],
    ['F9', t('capture.legend.repeatAnywhere')],
    ['Ctrl+G', t('capture.legend.goToAnywhere')],
    [t('capture.keyNames.enter'), t('capture.legend.save')],
  ] as const
  const buttons = [
    ['F2', t('capture.legend.header')],
    ['F4', t(savesAlone ? 'capture.legend.savesAlone' : 'capture.legend.savesByEnter')],
    ['F5', t('capture.legend.note')],
    ['F6', t(isGrid ? 'capture.legend.oneSheet' : 'capture.legend.grid')],
    ['F7', t(isSoundOn ? 'capture.legend.soundOn' : 'capture.legend.soundOff')],
    ['F8', t('capture.legend.restart')],
  ] as const
  return (
    <div className="capture-legend-more">
      <div>
        {buttons.map(([key, label]) => (
          <button key={key} type="button" onClick={pressed(commands, key, onDone)}>
            <kbd>{key}</kbd>
            {label}
          </button>
        ))}
      </div>
      <div>
        {keys.map(([key, label]) => (
          <span key={key}>
            <kbd>{key}</kbd>
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}

/** A click does what the key does, and gives the keyboard back first. */
function pressed(commands: Commands, key: CommandKey, onDone: () => void): () => void {
  return () => {
    onDone()
    commands[key]()
  }
}
