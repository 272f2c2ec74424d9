import { Text } from '@mantine/core'
import {
  IconCalendarCheck,
  IconChecklist,
  IconMailbox,
  IconMessageReport,
  IconPackage,
  IconUser,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Hit, SearchKind } from '#shared/search/search.contract'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** The icon of each kind of thing that can be found. */
export const kindIcons = {
  case: IconMessageReport,
  customer: IconUser,
  sheet: IconChecklist,
  suggestion: IconMailbox,
  promise: IconCalendarCheck,
  item: IconPackage,
} satisfies Record<SearchKind, unknown>

/** Something that was found: what it is, and its words with those looked for marked. */
export function HitLine({ hit }: { hit: Hit }) {
  const { title, facts } = useHitWords()(hit)
  const Icon = kindIcons[hit.kind]
  return (
    <span className="hit">
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className="hit-words">
        <span>
          <Text span fw={600} size="sm">
            {title}
          </Text>
          <Text span size="xs" c="dimmed">
            {facts.map((fact) => ` · ${fact}`).join('')}
          </Text>
        </span>
        {hit.excerpt.length > 0 && (
          <Text span size="sm" className="hit-excerpt">
            {hit.excerpt.map(({ text, isFound }, index) =>
              // Pieces of one text never change their order.
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name.
              isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </Text>
        )}
      </span>
    </span>
  )
}

/** What a hit is called, and what else is said of it in a line. */
function useHitWords(): (hit: Hit) => { readonly title: string; readonly facts: readonly string[] } {
  const { t } = useTranslation()
  const { date, dateTime } = useFormat()
  const localText = useLocalText()
  return (hit) => {
    switch (hit.kind) {
      case 'case':
        return {
          title: `${t(`cases.kinds.${hit.caseKind}`)} ${hit.number}`,
          facts: [
            t(`cases.states.${hit.state}`),
            hit.customerName ?? t('cases.anonymous'),
            date(hit.openedOn),
          ],
        }
      case 'customer':
        return {
          title: hit.name,
          facts: [hit.phone, hit.email].filter((fact) => fact !== '' && fact !== hit.name),
        }
      case 'sheet':
        return {
          title: t('search.sheet', { number: hit.sheetNumber }),
          facts: [localText(hit.surveyTitle), hit.waveLabel],
        }
      case 'promise':
        return {
          title: hit.what,
          facts: [
            hit.who ?? '',
            hit.reference,
            hit.due === null
              ? t('search.undated')
              : t('search.promisedFor', { on: hit.due.length > 10 ? dateTime(hit.due) : date(hit.due) }),
            hit.isDone ? t('search.settled') : '',
          ].filter((fact) => fact !== ''),
        }
      case 'item':
        return {
          title: [hit.product, hit.serial].filter((part) => part !== '').join(' · '),
          facts: [
            hit.customerName ?? t('aftersales.noCustomer'),
            hit.warrantyEnd === null
              ? t('aftersales.warranty.none')
              : t('aftersales.warranty.lastOf', { date: date(hit.warrantyEnd) }),
          ],
        }
      case 'suggestion':
        return {
          title: t('search.slip', { number: hit.slipNumber }),
          facts: [t(`suggestions.state.${hit.state}`), date(hit.on)],
        }
    }
  }
}
