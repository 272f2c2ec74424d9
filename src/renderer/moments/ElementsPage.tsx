import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ElementsResult, TileElement } from '#shared/moments/figures.contract'
import type { LookBack } from '#shared/moments/lookBack'
import { useApiQuery } from '../app/api'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ElementDetails } from './ElementDetails'
import { ElementTileButton } from './ElementTileButton'
import { FailureSection } from './FailureSection'
import { LookBackSelect } from './LookBackSelect'
import { useLookBack } from './useLookBack'
import './moments.css'
import './elements.css'

const main: readonly TileElement[] = ['CARA', 'REL', 'COR', 'RYC', 'INS']

/** The elements of service, what stands behind each, and what failures are of (domain.md §1.13, §1.27). */
export function ElementsPage() {
  const { t } = useTranslation()
  const { lookBack, remember } = useLookBack()
  const result = useApiQuery('moments.elements', lookBack && { lookBack })
  return (
    <Page isWide title={t('elements.title')} lead={t('elements.lead')}>
      {lookBack && (
        <div className="moments-tools">
          <LookBackSelect value={lookBack} onChange={remember} />
        </div>
      )}
      <QueryState query={result}>
        {(data) => lookBack && <Elements result={data} lookBack={lookBack} />}
      </QueryState>
    </Page>
  )
}

function Elements({ result, lookBack }: { result: ElementsResult; lookBack: LookBack }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<TileElement | null>(null)
  const shown = result.tiles.filter(
    ({ element, questions, complaints, compliments }) =>
      main.includes(element) || questions + complaints + compliments > 0,
  )
  return (
    <Stack gap="lg">
      <ul className="element-list" aria-label={t('elements.title')}>
        {shown.map((tile) => (
          <li key={tile.element}>
            <ElementTileButton
              tile={tile}
              isOpen={open === tile.element}
              onOpen={() => setOpen(open === tile.element ? null : tile.element)}
            />
          </li>
        ))}
      </ul>
      {open && <ElementDetails element={open} result={result} />}
      <FailureSection lookBack={lookBack} />
    </Stack>
  )
}
