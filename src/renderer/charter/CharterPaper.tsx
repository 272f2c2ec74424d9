import type { i18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CharterPaperJob } from '#shared/charter/paper'
import type { Output } from '#shared/contract/contract'
import { inLanguage } from '#shared/i18n/languages'
import { useFormat } from '../ui/useFormat'
import { useCharterWords } from './useCharterWords'
import { WallPaper } from './WallPaper'

type Facts = Output<'charter.paper'>

interface CharterPaperProps {
  readonly facts: Facts
  readonly job: CharterPaperJob
  readonly spoken: i18n
  readonly zoom?: number
}

/** With more promises than these their letters get smaller, with fewer larger, so that all fill the one page. */
const LINES_OF_FULL_SIZE = 9
const LARGEST = 1.8

/** The charter for the wall: what the firm promises, and if it is wanted, how it was kept. */
export function CharterPaper({ facts, job, spoken, zoom = 1 }: CharterPaperProps) {
  const shown = facts.lines.length
  return (
    <WallPaper
      size={job.size}
      language={job.language}
      spoken={spoken}
      zoom={zoom}
      linesScale={Math.min(LARGEST, LINES_OF_FULL_SIZE / Math.max(1, shown))}
    >
      <Charter facts={facts} job={job} />
    </WallPaper>
  )
}

function Charter({ facts: { businessName, logo, lines }, job }: Omit<CharterPaperProps, 'spoken' | 'zoom'>) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const words = useCharterWords()
  return (
    <>
      <header className="wall-paper-top">
        {logo && <img src={logo} alt="" />}
        <div>
          <p className="wall-paper-quiet">{businessName}</p>
          <h2>{t('charter.paper.title')}</h2>
        </div>
      </header>
      <ul className="wall-paper-promises">
        {lines.map((line) => (
          <li key={line.id}>
            <span>{inLanguage(line.version.text, job.language)}</span>
            {job.withResults && line.now.isMet !== null && <small>{words.result(line)}</small>}
          </li>
        ))}
      </ul>
      <footer className="wall-paper-foot">
        <p>{t('charter.paper.tellUs')}</p>
        <p>{t('charter.paper.published', { date: date(job.publishedOn) })}</p>
      </footer>
    </>
  )
}
