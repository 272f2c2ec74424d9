import { useTranslation } from 'react-i18next'
import type { Commands } from './useKeys'

interface KeyLegendProps {
  readonly commands: Commands
  readonly isSoundOn: boolean
  readonly isGrid: boolean
  readonly onDone: () => void
}

/** The keys, always in sight; those that open something can also be clicked. */
export function KeyLegend({ commands, isSoundOn, isGrid, onDone }: KeyLegendProps) {
  const { t } = useTranslation()
  const keys = [
    ['n', t('capture.legend.na')],
    ['-', t('capture.legend.blank')],
    ['*', t('capture.legend.multi')],
    ['?', t('capture.legend.illegible')],
    ['+ F9', t('capture.legend.repeat')],
    ['g', t('capture.legend.goTo')],
    ['⌫', t('capture.legend.back')],
    ['↑↓', t('capture.legend.move')],
    [t('capture.keyNames.end'), t('capture.legend.end')],
    [t('capture.keyNames.enter'), t('capture.legend.save')],
  ] as const
  const buttons = [
    ['F2', 'F2', t('capture.legend.header')],
    ['F5', 'F5', t('capture.legend.note')],
    ['F6', 'F6', t(isGrid ? 'capture.legend.oneSheet' : 'capture.legend.grid')],
    ['F7', 'F7', t(isSoundOn ? 'capture.legend.soundOn' : 'capture.legend.soundOff')],
    ['F8', 'F8', t('capture.legend.restart')],
    ['Escape', t('capture.keyNames.escape'), t('capture.legend.leave')],
  ] as const
  return (
    <section className="capture-legend" aria-label={t('capture.legend.label')}>
      {keys.map(([key, label]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {label}
        </span>
      ))}
      <span className="capture-legend-gap" />
      {buttons.map(([command, key, label]) => (
        <button
          key={command}
          type="button"
          onClick={() => {
            onDone()
            commands[command]()
          }}
        >
          <kbd>{key}</kbd>
          {label}
        </button>
      ))}
    </section>
  )
}
