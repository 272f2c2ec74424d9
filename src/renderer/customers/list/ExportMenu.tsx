import { Button, Menu, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../../app/api'
import { useReport } from '../../app/useReport'
import { useTell } from '../../app/useTell'

/** The whole list as a file, for its owner. */
export function ExportMenu() {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const exportList = useApiCommand('customers.export')

  function run(format: 'xlsx' | 'csv') {
    exportList.mutate(
      { format },
      {
        onSuccess: (written) => {
          if (!written) return
          const { count, fileName } = written
          tell({ message: t('customers.exported', { count, file: fileName }) })
        },
        onError: report,
      },
    )
  }

  return (
    <Menu position="bottom-end" shadow="md" width={260}>
      <Menu.Target>
        <Button
          variant="default"
          loading={exportList.isPending}
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        >
          {t('customers.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => run('xlsx')}>{t('customers.exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => run('csv')}>{t('customers.exportCsv')}</Menu.Item>
        <Text size="xs" c="dimmed" px="sm" py={6}>
          {t('customers.exportWarning')}
        </Text>
      </Menu.Dropdown>
    </Menu>
  )
}
