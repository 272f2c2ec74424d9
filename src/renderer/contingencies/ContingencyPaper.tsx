import type { i18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ContingencyPaperJob } from '#shared/contingencies/paper'
import type { Output } from '#shared/contract/contract'
import { WallPaper } from '../charter/WallPaper'
import { useShareWords } from '../promises/LevelFigure'
import { useDay } from '../promises/useDay'
import { useFormat } from '../ui/useFormat'
import { useContingencyDays } from './useContingencyDays'

export type ContingencyFacts = NonNullable<Output<'contingencies.paper'>>

interface ContingencyPaperProps {
  readonly facts: ContingencyFacts
  readonly size: ContingencyPaperJob['size']
  readonly spoken: i18n
  readonly zoom?: number
}

/** As many promises as have room on the one page; the rest are counted. */
const MOST_ROWS = 22

/** The sheet of something out of the ordinary: what happened, what was said and offered, and who was touched. */
export function ContingencyPaper({ facts, size, spoken, zoom = 1 }: ContingencyPaperProps) {
  return (
    <WallPaper size={size} language={facts.language} spoken={spoken} zoom={zoom}>
      <Sheet facts={facts} />
    </WallPaper>
  )
}

function Sheet({
  facts: { contingency, promises, levels, businessName, logo, today },
}: Pick<ContingencyPaperProps, 'facts'>) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const daysOf = useContingencyDays()
  const day = useDay()
  const say = useShareWords()
  const { name, kind, startedOn, endedOn } = contingency
  const level = (key: 'last' | 'lastWithout') =>
    `${say(levels[key].onTime)} (${t('promises.results.keptOf', {
      kept: number(levels[key].onTime.successes),
      n: number(levels[key].onTime.n),
    })})`
  const hidden = promises.length - MOST_ROWS
  return (
    <>
      <header className="wall-paper-top">
        {logo && <img src={logo} alt="" />}
        <div>
          <p className="wall-paper-quiet">{businessName}</p>
          <h2>{name}</h2>
          <p>
            {t(`contingencies.kinds.${kind}`)}
            {' · '}
            {daysOf({ startedOn, endedOn })}
          </p>
        </div>
      </header>
      {(['told', 'alternative', 'notes'] as const).map((field) => (
        <div key={field}>
          <h3>{t(`contingencies.fields.${field}`)}</h3>
          <p className="wall-paper-text">{contingency[field].slice(0, 700) || t('contingencies.notNoted')}</p>
        </div>
      ))}
      <h3>{t('contingencies.kept')}</h3>
      <p>{`${t('contingencies.with')}: ${level('last')} · ${t('contingencies.without')}: ${level('lastWithout')}`}</p>
      <h3>{t('contingencies.touched')}</h3>
      {promises.length === 0 ? (
        <p>{t('contingencies.noneTouched')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{t('promises.fields.what')}</th>
              <th>{t('promises.fields.who')}</th>
              <th>{t('promises.fields.due')}</th>
              <th>{t('promises.targets.doneAt')}</th>
            </tr>
          </thead>
          <tbody>
            {promises.slice(0, MOST_ROWS).map((promise) => (
              <tr key={promise.id}>
                <td>{promise.what}</td>
                <td>{promise.customerName ?? promise.who}</td>
                <td>{promise.due === null ? '—' : day(promise.due)}</td>
                <td>{promise.doneAt === null ? '' : day(promise.doneAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && <p>{t('due.more', { count: hidden })}</p>}
      <footer className="wall-paper-foot">
        <p>{t('contingencies.sheet')}</p>
        <p>{t('libretaPaper.printed', { date: date(today) })}</p>
      </footer>
    </>
  )
}
