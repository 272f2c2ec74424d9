import { ActionIcon, Menu } from '@mantine/core'
import {
  IconChartBar,
  IconCopy,
  IconDots,
  IconPhoto,
  IconTable,
  IconVectorTriangle,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import type { Drawing, PictureTexts } from './picture'
import { usePatterns } from './usePatterns'

interface ChartMenuProps {
  readonly texts: PictureTexts
  readonly drawing: Drawing
  /** Missing where the chart is a table already. */
  readonly table?: { readonly isShown: boolean; readonly onToggle: () => void }
}

/** What can be done with a chart: copied, saved as a picture, read as a table, hatched. */
export function ChartMenu({ texts, drawing, table }: ChartMenuProps) {
  const { t } = useTranslation()
  const { hasPatterns, setPatterns } = usePatterns()
  const { copy, save } = usePictures(texts, drawing)
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          className="chart-menu"
          aria-label={t('charts.menu', { title: texts.title })}
        >
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={copy}>
          {t('charts.copy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto size={16} stroke={1.6} />} onClick={() => save('png')}>
          {t('charts.savePng')}
        </Menu.Item>
        <Menu.Item leftSection={<IconVectorTriangle size={16} stroke={1.6} />} onClick={() => save('svg')}>
          {t('charts.saveSvg')}
        </Menu.Item>
        <Menu.Divider />
        {table && (
          <Menu.Item
            leftSection={
              table.isShown ? <IconChartBar size={16} stroke={1.6} /> : <IconTable size={16} stroke={1.6} />
            }
            onClick={table.onToggle}
          >
            {t(table.isShown ? 'charts.hideTable' : 'charts.showTable')}
          </Menu.Item>
        )}
        <Menu.CheckboxItem checked={hasPatterns} onChange={setPatterns}>
          {t('charts.patterns')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Copying and saving the picture; the drawing tools are loaded when somebody asks for one. */
function usePictures(texts: PictureTexts, drawing: Drawing) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const { mutateAsync: copyPng } = useApiCommand('charts.copy')
  const { mutateAsync: savePicture } = useApiCommand('charts.save')

  async function copyPicture(): Promise<void> {
    const [{ svgPicture }, { pngOf }] = await Promise.all([import('./picture'), import('./png')])
    await copyPng({ png: pngOf(await svgPicture(texts, drawing)) })
    tell({ message: t('charts.copied') })
  }
  async function saveAs(kind: 'png' | 'svg'): Promise<void> {
    const [{ svgPicture }, { pngOf }] = await Promise.all([import('./picture'), import('./png')])
    const svg = await svgPicture(texts, drawing)
    const data = kind === 'svg' ? svg : pngOf(svg)
    const saved = await savePicture({ name: texts.title, picture: { kind, data } })
    if (saved) tell({ message: t('charts.saved', { name: saved.fileName }) })
  }
  return {
    copy: () => void copyPicture().catch(report),
    save: (kind: 'png' | 'svg') => void saveAs(kind).catch(report),
  }
}
