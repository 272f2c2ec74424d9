import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopiesOverview } from '#shared/backup/backup.contract'
import type { Copy } from '#shared/backup/copies'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { AskedProgress } from '../jobs/AskedProgress'
import { shortFolder } from './CopyLight'
import { CopyTable } from './CopyTable'
import { LookDialog } from './LookDialog'

/** The copies on a stick or in a folder of the network. */
export function SecondPlace({ second }: { readonly second: CopiesOverview['second'] }) {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('backup.chooseSecond')
  const forget = useApiCommand('backup.forgetSecond')
  const send = useApiCommand('backup.sendNow')
  const [looked, setLooked] = useState<Copy | null>(null)
  const place = shortFolder(second?.folder ?? '')
  const sendNow = () =>
    send.mutate(
      {},
      { onSuccess: () => notifications.show({ message: t('copies.sent', { place }) }), onError: report },
    )
  return (
    <section aria-labelledby="copies-second">
      <Title order={2} size="h4" id="copies-second">
        {t('copies.second')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('copies.secondText')}
      </Text>
      {second && (
        <Text size="sm" mb="xs">
          {second.folder}
        </Text>
      )}
      <Group mb="xs">
        <Button
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate({}, { onError: report })}
        >
          {t(second ? 'copies.chooseOther' : 'copies.choose')}
        </Button>
        {second && (
          <>
            <Button variant="default" loading={send.isPending} onClick={sendNow}>
              {t('copies.sendNow')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => forget.mutate({}, { onError: report })}>
              {t('copies.stop')}
            </Button>
          </>
        )}
      </Group>
      {(send.isPending || choose.isPending) && <AskedProgress kind="copySend" label={t('copies.sending')} />}
      {second && <Contents second={second} onLook={setLooked} />}
      {looked && (
        <LookDialog source={{ place: 'second', name: looked.name }} onClose={() => setLooked(null)} />
      )}
    </section>
  )
}

interface ContentsProps {
  readonly second: NonNullable<CopiesOverview['second']>
  readonly onLook: (copy: Copy) => void
}

function Contents({ second: { isThere, problem, copies }, onLook }: ContentsProps) {
  const { t } = useTranslation()
  if (!isThere) return <Text size="sm">{t('copies.away')}</Text>
  return (
    <>
      {problem && (
        <Alert color="yellow" mb="xs">
          {t('copies.problem', { why: t(`errors.${problem}`) })}
        </Alert>
      )}
      {copies.length === 0 ? (
        <Text size="sm">{t('copies.noneThere')}</Text>
      ) : (
        <CopyTable caption={t('copies.second')} copies={copies} onLook={onLook} />
      )}
    </>
  )
}
