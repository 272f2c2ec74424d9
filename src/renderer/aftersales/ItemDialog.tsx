import { Autocomplete, Checkbox, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { SoldItemDraft } from '#shared/aftersales/item'
import { useApiQuery } from '../app/api'
import { useDeed } from '../calendar/useDeed'
import { CustomerPicker } from '../customers/CustomerPicker'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'

interface ItemDialogProps {
  /** Null for a sale that is noted now. */
  readonly id: number | null
  readonly item: SoldItemDraft | null
  readonly onClose: () => void
}

type Form = Omit<SoldItemDraft, 'soldOn'> & { readonly soldOn: string | null }

const emptyForm = (): Form => ({
  customerId: null,
  product: '',
  serial: '',
  soldOn: today(),
  warrantyMonths: 12,
  conditions: '',
  needsTraining: false,
  maintenanceEvery: null,
})

/** A unit that was sold. A product that was sold before brings its warranty, conditions and plan along. */
export function ItemDialog({ id, item, onClose }: ItemDialogProps) {
  const { t } = useTranslation()
  const [, goTo] = useLocation()
  const products = useApiQuery('aftersales.products', {}).data ?? []
  const add = useDeed('aftersales.addItem')
  const change = useDeed('aftersales.changeItem')
  const [form, setForm] = useState<Form>(item ?? emptyForm())
  const [isChecked, setIsChecked] = useState(false)
  const [isAnother, setIsAnother] = useState(false)
  const productField = useRef<HTMLInputElement>(null)
  const serial = form.serial.trim()
  const isLong = serial.length > 2 && serial !== item?.serial
  const same = useApiQuery('aftersales.items', isLong ? { text: serial, limit: 5 } : null).data
  const isSerialKnown = isLong && (same?.rows.some((line) => line.serial === serial) ?? false)
  const set = (changes: Partial<Form>) => setForm({ ...form, ...changes })

  function choose(product: string) {
    const known = products.find((one) => one.product === product)
    set(known && item === null ? known : { product })
  }
  function submit() {
    setIsChecked(true)
    const draft = SoldItemDraft.safeParse(form)
    if (!draft.success || draft.data.soldOn > today()) return
    if (id !== null) {
      change.run({ id, item: draft.data }, t('aftersales.item.saved'), onClose)
      return
    }
    let made = 0
    add.run(
      draft.data,
      (output) => {
        made = output.id
        return t('aftersales.item.added')
      },
      () => {
        if (!isAnother) {
          onClose()
          goTo(`/aftersales/items/${made}`)
          return
        }
        setForm({ ...form, serial: '' })
        setIsChecked(false)
        productField.current?.focus()
      },
    )
  }
  const dayError =
    form.soldOn === null
      ? isChecked && t('aftersales.item.soldOnMissing')
      : form.soldOn > today() && t('aftersales.item.inFuture')

  return (
    <FormDialog
      title={t(id === null ? 'aftersales.item.addTitle' : 'aftersales.item.editTitle')}
      size="lg"
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={2}>
        <Autocomplete
          ref={productField}
          label={t('aftersales.item.product')}
          required
          data-autofocus
          maxLength={120}
          data={products.map(({ product }) => product)}
          value={form.product}
          error={isChecked && form.product.trim() === '' && t('aftersales.item.productMissing')}
          onChange={choose}
        />
        <TextInput
          label={t('aftersales.item.serial')}
          maxLength={60}
          value={form.serial}
          error={isSerialKnown && t('aftersales.item.serialKnown')}
          onChange={(event) => set({ serial: event.currentTarget.value })}
        />
      </SimpleGrid>
      <CustomerPicker
        label={t('aftersales.item.customer')}
        value={form.customerId}
        onChange={(customerId) => set({ customerId })}
      />
      <SimpleGrid cols={3}>
        <DateField
          label={t('aftersales.item.soldOn')}
          required
          value={form.soldOn}
          error={dayError}
          onChange={(soldOn) => set({ soldOn })}
        />
        <NumberInput
          label={t('aftersales.item.months')}
          placeholder={t('aftersales.item.monthsHelp')}
          min={0}
          max={240}
          allowDecimal={false}
          value={form.warrantyMonths}
          onChange={(months) => set({ warrantyMonths: Number(months) || 0 })}
        />
        <NumberInput
          label={t('aftersales.item.maintenance')}
          placeholder={t('aftersales.item.maintenanceHelp')}
          min={1}
          max={120}
          allowDecimal={false}
          value={form.maintenanceEvery ?? ''}
          onChange={(months) => set({ maintenanceEvery: Number(months) || null })}
        />
      </SimpleGrid>
      <Textarea
        label={t('aftersales.item.conditions')}
        description={t('aftersales.item.conditionsHelp')}
        autosize
        maxRows={5}
        maxLength={500}
        value={form.conditions}
        onChange={(event) => set({ conditions: event.currentTarget.value })}
      />
      <Checkbox
        label={t('aftersales.item.needsTraining')}
        checked={form.needsTraining}
        onChange={(event) => set({ needsTraining: event.currentTarget.checked })}
      />
      {id === null && (
        <Checkbox
          label={t('aftersales.item.another')}
          checked={isAnother}
          onChange={(event) => setIsAnother(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
