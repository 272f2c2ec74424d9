import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { DateField } from '../ui/DateField'
import { today } from '../ui/now'
import { useFormat } from '../ui/useFormat'
import './comparison.css'

/** What the owner thinks of every business, attribute by attribute, one key a rating. */
export function OpinionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const attributes = useApiQuery('attributes.list', {}).data
  const competitors = useApiQuery('comparison.competitors', {}).data
  const opinions = useApiQuery('comparison.opinions', {}).data
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('comparison.opinions.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {attributes && competitors && opinions && (
        <OpinionGrid
          attributes={attributes}
          competitors={competitors.filter(({ isActive }) => isActive)}
          opinions={opinions}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

interface OpinionGridProps {
  readonly attributes: Output<'attributes.list'>
  readonly competitors: Output<'comparison.competitors'>
  readonly opinions: Output<'comparison.opinions'>
  readonly onClose: () => void
}

/** 'attribute:business'; the own business is 0. */
const cellKey = (attributeId: number, competitorId: number | null) => `${attributeId}:${competitorId ?? 0}`

function OpinionGrid({ attributes, competitors, opinions, onClose }: OpinionGridProps) {
  const { t } = useTranslation()
  const { date: say } = useFormat()
  const report = useReport()
  const tell = useTell()
  const give = useApiCommand('comparison.giveOpinions')
  const addAttribute = useApiCommand('attributes.create')
  const [ratedOn, setRatedOn] = useState<string | null>(today())
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({})
  const [newName, setNewName] = useState('')
  const table = useRef<HTMLTableElement>(null)
  const businesses = [{ id: null, name: t('comparison.ours') }, ...competitors]
  const latestOf = (attributeId: number, competitorId: number | null) =>
    opinions.find((one) => one.attributeId === attributeId && one.competitorId === competitorId)
  /** What stands in a cell: what was typed, or the opinion of that very day. */
  const cellValue = (attributeId: number, competitorId: number | null) => {
    const cell = typed[cellKey(attributeId, competitorId)]
    if (cell !== undefined) return cell
    const latest = latestOf(attributeId, competitorId)
    return latest?.ratedOn === ratedOn ? latest.rating : null
  }
  const isFuture = ratedOn !== null && ratedOn > today()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (ratedOn === null || isFuture || give.isPending) return
    const ratings = Object.entries(typed).map(([key, rating]) => {
      const [attributeId = 0, competitorId = 0] = key.split(':').map(Number)
      return { attributeId, competitorId: competitorId === 0 ? null : competitorId, rating }
    })
    if (ratings.length === 0) {
      tell({ message: t('comparison.opinions.nothing') })
      return
    }
    give.mutate(
      { ratedOn, ratings },
      {
        onSuccess: () => {
          tell({ message: t('comparison.opinions.saved', { count: ratings.length }) })
          onClose()
        },
        onError: report,
      },
    )
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, at: number, key: string) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: businesses.length, ArrowUp: -businesses.length }
    const move = step[event.key as keyof typeof step]
    if (move !== undefined) focusCell(at + move)
    else if (/^[1-5]$/.test(event.key) && !event.ctrlKey && !event.altKey) {
      setTyped({ ...typed, [key]: Number(event.key) })
      focusCell(at + 1)
    } else if (event.key === 'Delete' || event.key === 'Backspace') setTyped({ ...typed, [key]: null })
    else return
    event.preventDefault()
  }
  function focusCell(at: number) {
    table.current?.querySelectorAll('input')[at]?.focus()
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('comparison.opinions.lead')}
        </Text>
        <DateField
          label={t('comparison.opinions.date')}
          w={220}
          value={ratedOn}
          error={isFuture && t('comparison.entry.dateInFuture')}
          onChange={setRatedOn}
        />
        {attributes.length === 0 ? (
          <Text size="sm">{t('comparison.opinions.noAttributes')}</Text>
        ) : (
          <div className="scroll-across">
            <table className="figures opinion-grid" ref={table}>
              <thead>
                <tr>
                  <th scope="col">{t('comparison.opinions.attribute')}</th>
                  {businesses.map(({ id, name }) => (
                    <th scope="col" key={id}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {attributes.map((attribute, row) => (
                  <tr key={attribute.id}>
                    <th scope="row">{attribute.name}</th>
                    {businesses.map(({ id, name }, column) => {
                      const key = cellKey(attribute.id, id)
                      const latest = latestOf(attribute.id, id)
                      return (
                        <td key={id}>
                          <input
                            className="opinion-cell"
                            inputMode="numeric"
                            aria-label={t('comparison.opinions.cell', {
                              attribute: attribute.name,
                              business: name,
                            })}
                            title={latest && t('comparison.opinions.lastOn', { date: say(latest.ratedOn) })}
                            placeholder={latest ? String(latest.rating) : ''}
                            value={cellValue(attribute.id, id) ?? ''}
                            onChange={(event) => {
                              const value = Number(event.currentTarget.value.slice(-1))
                              if (value >= 1 && value <= 5) setTyped({ ...typed, [key]: value })
                            }}
                            onKeyDown={(event) => onKeyDown(event, row * businesses.length + column, key)}
                          />
                        </td>
                      )
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Text size="xs" c="dimmed">
          {t('comparison.opinions.keys')}
        </Text>
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('comparison.opinions.addAttribute')}
            size="xs"
            maxLength={120}
            value={newName}
            onChange={(event) => setNewName(event.currentTarget.value)}
          />
          <Button
            size="xs"
            variant="default"
            disabled={newName.trim() === ''}
            loading={addAttribute.isPending}
            onClick={() =>
              addAttribute.mutate({ name: newName }, { onSuccess: () => setNewName(''), onError: report })
            }
          >
            {t('app.add')}
          </Button>
        </Group>
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={give.isPending} disabled={ratedOn === null || isFuture}>
          {t('app.save')}
        </Button>
      </Group>
    </form>
  )
}
