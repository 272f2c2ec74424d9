import { Button, Text } from '@mantine/core'
import { IconArrowDown, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Chain, ChainLength, ChainLinkLine } from '#shared/team/team.contract'
import { useIndicatorNames } from '../indicators/useIndicatorNames'
import { type Tone, ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLinkName, usePeriodName } from './chainWords'

const arrows = { up: IconArrowUp, down: IconArrowDown, same: IconArrowRight } as const
const tones: Readonly<Record<keyof typeof arrows, Tone>> = { up: 'good', down: 'bad', same: 'quiet' }

interface ChainTableProps {
  readonly chain: Chain
  readonly length: ChainLength
  /** Asks for the figure of the link at this place. */
  readonly onType: (at: number) => void
}

/** The links from the team to profit, each with its figure before and now and its arrow. */
export function ChainTable({ chain, length, onType }: ChainTableProps) {
  const { t } = useTranslation()
  const periodName = usePeriodName()
  return (
    <div className="surface scroll-across">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('team.chain.link')}</th>
            <th scope="col">{t('team.chain.indicator')}</th>
            <th scope="col" className="number">
              {periodName(chain.olderStart, length)}
            </th>
            <th scope="col" className="number">
              {periodName(chain.newerStart, length)}
            </th>
            <th scope="col">{t('team.chain.change')}</th>
          </tr>
        </thead>
        <tbody>
          {chain.links.map((link, at) => (
            <LinkRow key={link.id ?? link.kind} link={link} onType={() => onType(at)} />
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" p="sm">
        {t('team.chain.rule')}
      </Text>
    </div>
  )
}

function LinkRow({ link, onType }: { readonly link: ChainLinkLine; readonly onType: () => void }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = useLinkName()
  const indicatorName = useIndicatorNames()
  const { indicator, older, newer, change } = link
  const name = nameOf(link)
  const figure = (value: number | null) => (value === null ? t('app.noData') : number(value, 1))
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {indicator !== null && (
          <Text size="sm" c="dimmed" component="span">
            {indicatorName(indicator)}
          </Text>
        )}
        {indicator === null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('team.chain.typeValue')}: ${name}`}
            onClick={onType}
          >
            {t('team.chain.typeValue')}
          </Button>
        )}
      </td>
      <td className="number">{figure(older)}</td>
      <td className="number">{figure(newer)}</td>
      <td>
        {change === null ? (
          <Text size="sm" c="dimmed" component="span">
            {t('team.chain.none')}
          </Text>
        ) : (
          <Arrow change={change} />
        )}
      </td>
    </tr>
  )
}

function Arrow({
  change: { percent, direction },
}: {
  readonly change: NonNullable<ChainLinkLine['change']>
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const Icon = arrows[direction]
  return (
    <ToneBadge tone={tones[direction]}>
      <Icon size={13} stroke={2} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
      {t(`team.chain.${direction}`)} {format.percent(Math.abs(percent) / 100, 1)}
    </ToneBadge>
  )
}
