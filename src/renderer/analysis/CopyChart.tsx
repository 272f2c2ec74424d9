import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { useFormat } from '../ui/useFormat'
import { type ChartPicture, drawPicture } from './chartPicture'
import { useFigureWords } from './useFigureWords'

interface CopyChartProps {
  readonly picture: Omit<ChartPicture, 'nText' | 'share'>
  readonly question: string
}

/** Puts the chart on the clipboard as a picture, on white, to be pasted into a letter or a poster. */
export function CopyChart({ picture, question }: CopyChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useFigureWords()
  const report = useReport()
  const tell = useTell()
  const { mutate } = useApiCommand('analysis.copyPicture')
  const copy = () => {
    const png = drawPicture({
      ...picture,
      nText: t('analysis.nIs', { n: format.number(picture.n) }),
      share: (count) => `${format.number(count)} · ${words.share(count / picture.n, picture.n)}`,
    })
    mutate({ png }, { onSuccess: () => tell({ message: t('analysis.copied') }), onError: report })
  }
  return (
    <button type="button" className="result-copy" onClick={copy} title={t('analysis.copy')}>
      <IconCopy size={17} aria-hidden="true" />
      <span className="visually-hidden">{t('analysis.copyOf', { question })}</span>
    </button>
  )
}
