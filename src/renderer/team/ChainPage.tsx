import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Chain, ChainLength, type ChainLinkLine } from '#shared/team/team.contract'
import { useApiQuery } from '../app/api'
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
  const [asked, setAsked] = useState<ChainLinkLine | 'links' | null>(null)
  const close = () => setAsked(null)
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
            <ChainTable chain={data} length={length} onType={setAsked} />
            <Together chain={data} />
          </Stack>
        )}
      </QueryState>
      {asked === 'links' && chain.data && <ChainDialog links={chain.data.links} onClose={close} />}
      {asked !== null && asked !== 'links' && chain.data && (
        <ChainValueDialog link={asked} chain={chain.data} length={length} onClose={close} />
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
