import { useTranslation } from 'react-i18next'
import type { ElementTile } from '#shared/moments/figures.contract'
import { useFormat } from '../ui/useFormat'

interface ElementTileButtonProps {
  readonly tile: ElementTile
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One element of service: what customers rate, what they say by themselves, and how both have moved. */
export function ElementTileButton({ tile, isOpen, onOpen }: ElementTileButtonProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { element, questions, answers, mean, topShare, complaints, compliments, before } = tile
  const moved = mean === null || before?.mean == null ? null : mean - before.mean
  const netBefore = before && before.compliments - before.complaints
  return (
    <button type="button" className="surface element-tile" aria-pressed={isOpen} onClick={onOpen}>
      <span className="element-tile-name">{t(`elements.names.${element}`)}</span>
      <span className="element-tile-mean">{format.number(mean, 1)}</span>
      <span className="element-tile-quiet">
        {questions === 0
          ? t('elements.noQuestions')
          : t('elements.top', {
              share: format.percent(topShare, answers < 100 ? 0 : 1),
              count: questions,
              n: answers,
            })}
      </span>
      <span className="element-tile-quiet">
        {moved === null ? t('elements.noBefore') : t('elements.moved', { change: format.change(moved) })}
      </span>
      <span className="element-tile-cases">
        <span>{t('elements.complaints', { count: complaints })}</span>
        <span>{t('elements.compliments', { count: compliments })}</span>
        <b>
          {netBefore === null
            ? t('elements.net', { net: format.change(compliments - complaints, 0) })
            : t('elements.netBefore', {
                net: format.change(compliments - complaints, 0),
                before: format.change(netBefore, 0),
              })}
        </b>
      </span>
    </button>
  )
}
