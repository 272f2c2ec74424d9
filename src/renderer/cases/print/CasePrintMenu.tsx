import { Button, Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CaseDetail } from '#shared/cases/cases.contract'
import { type CasePaper, casePapers } from '#shared/cases/papers'
import { canBeAsked } from '#shared/cases/satisfaction'

/** The papers that can be made of a case. */
export function CasePrintMenu({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  const isOffered = (paper: CasePaper) =>
    paper !== 'policy' && (paper !== 'questions' || canBeAsked({ ...detail.facts, state: detail.state }))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}>
          {t('casePapers.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {casePapers.filter(isOffered).map((paper) => (
          <Menu.Item key={paper} component={Link} href={`/cases/${detail.id}/print/${paper}`}>
            {t(`casePapers.papers.${paper}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The papers that belong to no case. */
export function PapersMenu() {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}>
          {t('casePapers.menuAll')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href="/cases/papers/policy">
          {t('casePapers.papers.policy')}
        </Menu.Item>
        <Menu.Item component={Link} href="/cases/papers/sheet">
          {t('casePapers.emptySheets')}
        </Menu.Item>
        <Menu.Item component={Link} href="/cases/papers/register">
          {t('caseFiles.register.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
