import { ActionIcon, Group } from '@mantine/core'
import { IconCameraPlus, IconPhoto, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MOST_PHOTOS, type Photo } from '#shared/checklists/checklist'
import { call, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

/** One more photo of an item, chosen from the disk. */
export function AddPhoto({
  photos,
  label,
  onChange,
}: {
  readonly photos: readonly Photo[]
  readonly label: string
  readonly onChange: (photos: readonly Photo[]) => void
}) {
  const { t } = useTranslation()
  const report = useReport()
  const isFull = photos.length >= MOST_PHOTOS
  async function add() {
    const photo = await call('checklists.choosePhoto', {})
    const isNew = photo && photos.every(({ storedName }) => storedName !== photo.storedName)
    if (isNew) onChange([...photos, photo])
  }
  return (
    <button
      type="button"
      className="entry-choice"
      aria-label={label}
      title={t(isFull ? 'checklists.entry.photosFull' : 'checklists.entry.addPhoto', { count: MOST_PHOTOS })}
      disabled={isFull}
      onClick={() => void add().catch(report)}
    >
      <IconCameraPlus size={16} aria-hidden />
    </button>
  )
}

interface PhotosProps {
  readonly photos: readonly Photo[]
  /** Left out where nothing can be changed. */
  readonly onRemove?: (photo: Photo) => void
}

/** The photos of an item, small; a click opens one. */
export function Photos({ photos, onRemove }: PhotosProps) {
  if (photos.length === 0) return null
  return (
    <Group gap="xs" className="entry-photos">
      {photos.map((photo) => (
        <OnePhoto key={photo.storedName} photo={photo} {...(onRemove && { onRemove })} />
      ))}
    </Group>
  )
}

function OnePhoto({
  photo,
  onRemove,
}: {
  readonly photo: Photo
  readonly onRemove?: (photo: Photo) => void
}) {
  const { t } = useTranslation()
  const report = useReport()
  const { storedName, name } = photo
  const picture = useApiQuery('checklists.photo', { storedName }).data
  return (
    <span className="entry-photo">
      <button
        type="button"
        aria-label={t('checklists.entry.openPhoto', { name })}
        onClick={() => void call('checklists.openPhoto', { storedName }).catch(report)}
      >
        {picture ? <img src={picture} alt="" /> : <IconPhoto size={22} aria-hidden />}
      </button>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('checklists.entry.removePhoto', { name })}
          onClick={() => onRemove(photo)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </span>
  )
}
