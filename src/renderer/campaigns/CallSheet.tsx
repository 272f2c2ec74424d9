import { useTranslation } from 'react-i18next'
import { isPending } from '#shared/campaigns/calls'
import type { Output } from '#shared/contract/contract'

interface CallSheetProps {
  readonly campaign: Output<'campaigns.get'>
  readonly businessName: string
  readonly logo: string | null
}

/** The list to call from on paper: only who is to be called and may be. */
export function CallSheet({ campaign, businessName, logo }: CallSheetProps) {
  const { t } = useTranslation()
  return (
    <>
      <header className="case-paper-head">
        {logo && <img src={logo} alt="" />}
        <div>
          <p className="case-paper-business">{businessName}</p>
          <h2>{`${t('campaigns.paper.title')} · ${campaign.name}`}</h2>
        </div>
      </header>
      {campaign.script !== '' && (
        <>
          <h3>{t('campaigns.page.script')}</h3>
          <p className="case-paper-words">{campaign.script}</p>
        </>
      )}
      <p className="case-paper-quiet">{t('campaigns.paper.legend')}</p>
      <table className="sales-paper-calls">
        <thead>
          <tr>
            <th scope="col">{t('campaigns.paper.name')}</th>
            <th scope="col">{t('campaigns.paper.phone')}</th>
            <th scope="col">{t('campaigns.paper.result')}</th>
            <th scope="col">{t('campaigns.paper.note')}</th>
          </tr>
        </thead>
        <tbody>
          {campaign.calls
            .filter(({ result }) => isPending(result))
            .map(({ id, name, phone }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{phone}</td>
                <td>
                  {(['contacted', 'noAnswer', 'sale', 'complaint', 'asksNoCall'] as const)
                    .map((result) => t(`campaigns.keys.${result}`))
                    .join('  ')}
                </td>
                <td />
              </tr>
            ))}
        </tbody>
      </table>
      <p className="case-paper-quiet">{t('campaigns.paper.private')}</p>
    </>
  )
}
