import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** The way to the second keying of a wave. */
export function VerifyLink({ waveId }: { waveId: number }) {
  const { t } = useTranslation()
  return (
    <Button component={Link} href={`/waves/${waveId}/verify`} variant="default">
      {t('verification.link')}
    </Button>
  )
}
