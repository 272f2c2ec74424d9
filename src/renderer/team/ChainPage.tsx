import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Chain, ChainLength } from '#shared/team/team.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { ChainDialog } from './ChainDialog'
import { ChainTable } from './ChainTable'
import { ChainValueDialog } from './ChainValueDialog'
import { useLinkName } from './chainWords'

/** The service-profit chain: each link with its arrow between two periods (domain.md §1.19). */
export function ChainPage() {
  const { t } = useTranslation()
  const [length, setLength] = useLocalStorage<ChainLength>({ key: 'chain-length', defaultValue: 'quarter' })
  const chain = useApiQuery('team.chain', { length })
  const report = useReport()
  const nameOf = useLinkName()
  const put = useApiCommand('team.putChain')
  /** The place of the link whose figure is typed. */
  const [asked, setAsked] = useState<number | 'links' | null>(null)
  const close = () => setAsked(null)
  const typed = typeof asked === 'number' ? chain.data?.links[asked] : null
  /** A chain that nobody has changed is that of the model: it is kept with the first figure that is typed into it. */
  const type = ({ links }: Chain, at: number) => {
    setAsked(at)
    if (links[at]?.id !== null || put.isPending) return
    const named = links.map((link) => ({ id: null, name: nameOf(link), indicator: link.indicator }))
    put.mutate({ links: named }, { onError: report })
  }
  return (
    <Page
      title={t('team.chain.title')}
      lead={t('team.chain.lead')}
      actions={
        <Button variant="default" onClick={() => setAsked('links')} disabled={!chain.data}>
          {t('team.chain.edit')}
        </Button>
      }
    >
      <SegmentedControl
        mb="md"
        aria-label={t('team.chain.period')}
        data={ChainLength.options.map((value) => ({ value, label: t(`team.chain.${value}`) }))}
        value={length}
        onChange={(value) => setLength(ChainLength.parse(value))}
      />
      <QueryState query={chain}>
        {(data) => (
          <Stack gap="lg">
            <ChainTable chain={data} length={length} onType={(at) => type(data, at)} />
            <Together chain={data} />
          </Stack>
        )}
      </QueryState>
      {asked === 'links' && chain.data && <ChainDialog links={chain.data.links} onClose={close} />}
      {typed && typed.id !== null && chain.data && (
        <ChainValueDialog link={typed} chain={chain.data} length={length} onClose={close} />
      )}
    </Page>
  )
}

/** Which neighbours go together, with the warning that this is no cause; or how many periods are missing. */
function Together({ chain }: { readonly chain: Chain }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = useLinkName()
  const named = (index: number) => {
    const link = chain.links[index]
    return link ? nameOf(link) : ''
  }
  return (
    <section className="surface surface-pad" aria-labelledby="chain-together">
      <Text fw={620} id="chain-together" mb={4}>
        {t('team.chain.together')}
      </Text>
      {chain.together.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('team.chain.tooFew', { n: number(chain.periods) })}
        </Text>
      ) : (
        chain.together.map(({ first, second, r, n }) => (
          <Text key={second} size="sm">
            {t('team.chain.togetherText', {
              first: named(first),
              second: named(second),
              n: number(n),
              r: number(r, 2),
            })}
          </Text>
        ))
      )}
    </section>
  )
}
