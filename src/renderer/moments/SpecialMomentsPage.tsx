import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useIsOwner } from '../people/useIsOwner'
import { Page } from '../ui/Page'
import { BadNewsSection } from './BadNewsSection'
import { LookBackSelect } from './LookBackSelect'
import { ReferralSection } from './ReferralSection'
import { useLookBack } from './useLookBack'
import { ValueSection } from './ValueSection'
import './moments.css'

/** Bad news, referrals and value for money: the special moments that have no page of their own (domain.md §1.10). */
export function SpecialMomentsPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner() === true
  const { lookBack, remember } = useLookBack()
  return (
    <Page title={t('specialMoments.title')} lead={t('specialMoments.lead')}>
      {lookBack && (
        <>
          <div className="moments-tools">
            <LookBackSelect value={lookBack} onChange={remember} />
          </div>
          <Stack gap="lg">
            <BadNewsSection lookBack={lookBack} isOwner={isOwner} />
            {isOwner && <ReferralSection lookBack={lookBack} />}
            {isOwner && <ValueSection lookBack={lookBack} />}
          </Stack>
        </>
      )}
    </Page>
  )
}
