import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Box, Emptying } from '#shared/suggestions/suggestions.contract'
import { useApiQuery } from '../app/api'
import { RowButton } from '../calendar/RowButton'
import { Section } from '../calendar/Section'
import { useDeed } from '../calendar/useDeed'
import { EmptyState } from '../ui/EmptyState'
import { useConfirm } from '../ui/useConfirm'
import { useFormat } from '../ui/useFormat'
import { BoxDialog } from './BoxDialog'
import { EmptyBoxDialog } from './EmptyBoxDialog'

interface EmptyingsSectionProps {
  readonly boxes: readonly Box[]
  readonly emptyings: readonly Emptying[]
}

/** The boxes, and each time somebody looked into them. */
export function EmptyingsSection({ boxes, emptyings }: EmptyingsSectionProps) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const voidEmptying = useDeed('suggestions.voidEmptying')
  const [changed, setChanged] = useState<Emptying | null>(null)
  return (
    <>
      <BoxList boxes={boxes} />
      {emptyings.length === 0 ? (
        <EmptyState title={t('suggestions.emptying.none')} text={t('suggestions.emptying.noneText')} />
      ) : (
        <div className="surface">
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('suggestions.emptying.date')}</Table.Th>
                <Table.Th>{t('suggestions.emptying.box')}</Table.Th>
                <Table.Th>{t('suggestions.emptying.people')}</Table.Th>
                <Table.Th ta="right">{t('suggestions.emptying.slips')}</Table.Th>
                <Table.Th ta="right">{t('suggestions.emptying.typed')}</Table.Th>
                <Table.Th aria-label={t('app.more')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {emptyings.map((emptying) => (
                <Table.Tr key={emptying.id}>
                  <Table.Td>{date(emptying.emptiedOn)}</Table.Td>
                  <Table.Td>{emptying.boxName}</Table.Td>
                  <Table.Td>
                    {[emptying.firstPerson, emptying.secondPerson].filter(Boolean).join(', ')}
                  </Table.Td>
                  <Table.Td ta="right">
                    {emptying.slipCount === 0
                      ? `0 · ${t('suggestions.emptying.isEmpty')}`
                      : number(emptying.slipCount)}
                  </Table.Td>
                  <Table.Td ta="right">{number(emptying.typedCount)}</Table.Td>
                  <Table.Td>
                    <Group gap={4} justify="flex-end" wrap="nowrap">
                      {(emptying.slipCount > 0 || emptying.typedCount > 0) && (
                        <Anchor component={Link} size="sm" href={`/suggestions/emptyings/${emptying.id}`}>
                          {t(
                            emptying.typedCount < emptying.slipCount
                              ? 'suggestions.emptying.type'
                              : 'suggestions.emptying.see',
                          )}
                        </Anchor>
                      )}
                      <RowButton
                        does="edit"
                        label={t('suggestions.emptying.change', { date: date(emptying.emptiedOn) })}
                        onClick={() => setChanged(emptying)}
                      />
                      {emptying.typedCount === 0 && (
                        <RowButton
                          does="remove"
                          label={t('suggestions.emptying.remove', { date: date(emptying.emptiedOn) })}
                          onClick={() =>
                            voidEmptying.run({ id: emptying.id }, t('suggestions.emptying.removed'))
                          }
                        />
                      )}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {changed && (
        <EmptyBoxDialog boxes={boxes} emptying={changed} boxId={null} onClose={() => setChanged(null)} />
      )}
    </>
  )
}

function BoxList({ boxes }: { readonly boxes: readonly Box[] }) {
  const { t } = useTranslation()
  const isOwner = useApiQuery('people.whoIsHere', {}).data?.role === 'owner'
  const [edited, setEdited] = useState<Box | 'new' | null>(null)
  return (
    <div style={{ marginBottom: 16 }}>
      <Section
        title={t('suggestions.box.heading')}
        action={
          isOwner && (
            <Button size="xs" variant="default" onClick={() => setEdited('new')}>
              {t('suggestions.box.add')}
            </Button>
          )
        }
      >
        {boxes.map((box) => (
          <BoxLine key={box.id} box={box} isOwner={isOwner} onEdit={() => setEdited(box)} />
        ))}
      </Section>
      {edited && <BoxDialog box={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

interface BoxLineProps {
  readonly box: Box
  readonly isOwner: boolean
  readonly onEdit: () => void
}

function BoxLine({ box, isOwner, onEdit }: BoxLineProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const remove = useDeed('suggestions.voidBox')
  const [dialog, ask] = useConfirm({
    title: t('suggestions.box.removeTitle'),
    text: t('suggestions.box.removeText'),
    action: t('suggestions.box.remove'),
    onConfirm: () => remove.run({ id: box.id }, t('suggestions.box.removed')),
  })
  const last = box.lastEmptiedOn
    ? t('suggestions.box.last', { date: date(box.lastEmptiedOn) })
    : t('suggestions.box.never')
  return (
    <Group justify="space-between">
      <Text size="sm">
        <strong>{box.name}</strong>{' '}
        {[box.place, t('suggestions.box.every', { count: box.everyDays }), last].filter(Boolean).join(' · ')}
      </Text>
      {isOwner && (
        <Group gap={4}>
          <RowButton does="edit" label={`${t('suggestions.box.change')}: ${box.name}`} onClick={onEdit} />
          <RowButton does="remove" label={`${t('suggestions.box.remove')}: ${box.name}`} onClick={ask} />
        </Group>
      )}
      {dialog}
    </Group>
  )
}
