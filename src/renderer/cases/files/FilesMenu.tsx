import { Button, Menu } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CausesDialog } from '../CausesDialog'
import { ExportDialog, type ShownCases } from './ExportDialog'

interface FilesMenuProps {
  /** Null until it is known. */
  readonly shown: ShownCases | null
  /** How many they are. */
  readonly total: number
}

/** Lists of cases that go to a file and come from one, and the list of their causes. */
export function FilesMenu({ shown, total }: FilesMenuProps) {
  const { t } = useTranslation()
  const [isExporting, setIsExporting] = useState(false)
  const [areCausesOpen, setAreCausesOpen] = useState(false)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />}
          >
            {t('caseFiles.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} href="/cases/import">
            {t('caseFiles.import.menu')}
          </Menu.Item>
          <Menu.Item disabled={shown === null || total === 0} onClick={() => setIsExporting(true)}>
            {t('caseFiles.export.menu')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setAreCausesOpen(true)}>{t('cases.causes.title')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isExporting && shown && (
        <ExportDialog shown={shown} total={total} onClose={() => setIsExporting(false)} />
      )}
      {areCausesOpen && <CausesDialog onClose={() => setAreCausesOpen(false)} />}
    </>
  )
}
