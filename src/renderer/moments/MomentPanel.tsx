import { ActionIcon, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LookBack } from '#shared/moments/lookBack'
import type { Stop } from '#shared/moments/moments.contract'
import { type MomentClass, momentClasses } from '#shared/moments/ratingClass'
import { useApiQuery } from '../app/api'
import { NewActionButton } from '../plan/NewActionButton'
import { QueryState } from '../ui/QueryState'
import { ObservationList } from './ObservationList'
import { specialPages } from './specialPages'

interface MomentPanelProps {
  readonly stop: Stop
  readonly lookBack: LookBack
  readonly isOwner: boolean
  readonly onNote: (seen: MomentClass) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One moment: how it should be, what was seen there, and the keys to note what happens now. */
export function MomentPanel({
  stop,
  lookBack,
  isOwner,
  onNote,
  onEdit,
  onRemove,
  onClose,
}: MomentPanelProps) {
  const { t } = useTranslation()
  const id = useId()
  const observations = useApiQuery('moments.observations', { id: stop.id, lookBack })
  return (
    <section className="surface surface-pad" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h4" id={id}>
            {stop.name}
          </Title>
          <Text size="sm" c="dimmed">
            {[
              stop.ownerName === null
                ? t('moments.noOwner')
                : t('moments.panel.owner', { name: stop.ownerName }),
              stop.servedBy && t('moments.panel.servedBy', { who: stop.servedBy }),
              stop.channel && t(`moments.channels.${stop.channel}`),
              stop.special && t(`moments.specials.${stop.special}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          {isOwner && (
            <>
              <NewActionButton
                origin={{ kind: 'moment', id: stop.id, label: stop.name }}
                indicatorKey="positiveMoments"
              />
              <Button variant="default" size="xs" onClick={onEdit}>
                {t('moments.edit')}
              </Button>
              <Button variant="subtle" color="red" size="xs" onClick={onRemove}>
                {t('moments.remove')}
              </Button>
            </>
          )}
          <ActionIcon variant="subtle" color="gray" aria-label={t('moments.panel.close')} onClick={onClose}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <Stack gap="sm" mt="sm">
        <Text size="sm">
          {stop.standard === '' ? (
            <Text span c="dimmed">
              {t('moments.panel.noStandard')}
            </Text>
          ) : (
            t('moments.panel.standardIs', { standard: stop.standard })
          )}
        </Text>
        {stop.isRedFlag && <Text size="sm">{t('moments.redFlagHelp')}</Text>}
        {stop.special && (
          <Anchor component={Link} href={specialPages[stop.special]} size="sm" underline="always">
            {t(`moments.specialLinks.${stop.special}`)}
          </Anchor>
        )}
        <div className="moment-notes-keys">
          <Text size="sm" fw={560}>
            {t('moments.panel.note')}
          </Text>
          {momentClasses.map((seen, index) => (
            <Button key={seen} variant="default" size="xs" onClick={() => onNote(seen)}>
              {t(`moments.classes.${seen}`)}
              <span className="moment-key" aria-hidden>
                {index + 1}
              </span>
            </Button>
          ))}
        </div>
        <QueryState query={observations}>{(data) => <ObservationList found={data} />}</QueryState>
      </Stack>
    </section>
  )
}
