import {
  Alert,
  Autocomplete,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  SimpleGrid,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ItemDetail, OrderDraft, type ServiceOrder } from '#shared/aftersales/item'
import { type OrderKind, orderKinds, repeatedRepair } from '#shared/aftersales/orders'
import { useApiQuery } from '../app/api'
import { useDeed } from '../calendar/useDeed'
import { AmountField } from '../ui/AmountField'
import { DateField } from '../ui/DateField'
import { FormDialog } from '../ui/FormDialog'
import { today } from '../ui/now'
import { ReasonDialog } from '../ui/ReasonDialog'
import { useFormat } from '../ui/useFormat'
import { draftOf, emptyOrder, type OrderForm } from './orderForm'

interface OrderDialogProps {
  readonly detail: ItemDetail
  /** Null for work that is noted now. */
  readonly order: ServiceOrder | null
  /** What was done today, where that is known before; else a repair is asked for. */
  readonly kind?: OrderKind
  readonly onClose: () => void
}

/** Work for a unit, from the day it is reported to the day it is done. */
export function OrderDialog({ detail, order, kind: doneKind, onClose }: OrderDialogProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const people = (useApiQuery('people.list', {}).data ?? []).map(({ name }) => name)
  const add = useDeed('aftersales.addOrder')
  const change = useDeed('aftersales.changeOrder')
  const remove = useDeed('aftersales.voidOrder')
  const [form, setForm] = useState<OrderForm>(() =>
    order
      ? draftOf(order)
      : {
          ...emptyOrder(doneKind ?? 'repair', today(), detail.orders[0]?.technician ?? ''),
          doneOn: doneKind ? today() : null,
          isTrained: doneKind === 'training',
        },
  )
  const [isChecked, setIsChecked] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const set = (changes: Partial<OrderForm>) => setForm({ ...form, ...changes })
  const { kind, reportedOn, doneOn, decided } = form
  const isReasonMissing = decided !== null && decided.reason.trim() === ''
  const reportedError =
    reportedOn === null
      ? isChecked && t('aftersales.order.dayMissing')
      : reportedOn > today() && t('aftersales.item.inFuture')
  const doneError =
    doneOn !== null &&
    (doneOn > today()
      ? t('aftersales.item.inFuture')
      : reportedOn !== null && doneOn < reportedOn && t('aftersales.order.beforeReported'))
  const before =
    reportedOn === null
      ? null
      : repeatedRepair({ id: order?.id ?? Number.MAX_SAFE_INTEGER, kind, reportedOn, doneOn }, detail.orders)

  function submit() {
    setIsChecked(true)
    const draft = OrderDraft.safeParse(form)
    if (!draft.success || reportedError || doneError) return
    if (order) change.run({ id: order.id, order: draft.data }, t('aftersales.order.saved'), onClose)
    else add.run({ itemId: detail.id, order: draft.data }, t('aftersales.order.saved'), onClose)
  }

  if (isRemoving && order)
    return (
      <ReasonDialog
        title={t('aftersales.order.voidTitle')}
        text={t('aftersales.order.voidText')}
        label={t('aftersales.item.voidReason')}
        missing={t('aftersales.item.voidMissing')}
        maxLength={200}
        submitLabel={t('aftersales.order.void')}
        isPending={remove.isPending}
        onSubmit={(reason) => remove.run({ id: order.id, reason }, t('aftersales.order.voided'), onClose)}
        onClose={() => setIsRemoving(false)}
      />
    )
  return (
    <FormDialog
      title={
        order
          ? t('aftersales.order.editTitle', {
              kind: t(`aftersales.kinds.${order.kind}`),
              date: date(order.reportedOn),
            })
          : t('aftersales.order.addTitle')
      }
      size="lg"
      isPending={add.isPending || change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('aftersales.order.kind')}
        data={orderKinds.map((value) => ({ value, label: t(`aftersales.kinds.${value}`) }))}
        value={kind}
        onChange={(value) => set({ kind: orderKinds.find((one) => one === value) ?? kind })}
      />
      <SimpleGrid cols={3}>
        <DateField
          label={t('aftersales.order.reportedOn')}
          required
          value={reportedOn}
          error={reportedError}
          onChange={(day) => set({ reportedOn: day })}
        />
        <DateField
          label={t('aftersales.order.promisedOn')}
          value={form.promisedOn}
          onChange={(promisedOn) => set({ promisedOn })}
        />
        <DateField
          label={t('aftersales.order.doneOn')}
          value={doneOn}
          error={doneError}
          onChange={(day) => set({ doneOn: day })}
        />
      </SimpleGrid>
      {before?.doneOn && (
        <Alert color="orange" p="xs">
          {t('aftersales.order.repeatsWarning', { date: date(before.doneOn) })}
        </Alert>
      )}
      <Textarea
        label={t('aftersales.order.problem')}
        data-autofocus
        autosize
        maxRows={6}
        maxLength={1000}
        value={form.problem}
        onChange={(event) => set({ problem: event.currentTarget.value })}
      />
      {kind === 'training' ? (
        <Group align="flex-end">
          <TextInput
            label={t('aftersales.order.trainedPerson')}
            maxLength={80}
            value={form.trainedPerson}
            onChange={(event) => set({ trainedPerson: event.currentTarget.value })}
          />
          <Checkbox
            mb={8}
            label={t('aftersales.order.isTrained')}
            checked={form.isTrained}
            onChange={(event) => {
              const isTrained = event.currentTarget.checked
              set({ isTrained, doneOn: isTrained ? (doneOn ?? today()) : doneOn })
            }}
          />
        </Group>
      ) : (
        <Done form={form} set={set} />
      )}
      {kind === 'repair' && (
        <Coverage form={form} detail={detail} isReasonMissing={isChecked && isReasonMissing} set={set} />
      )}
      <SimpleGrid cols={3}>
        <AmountField
          label={t('aftersales.order.cost')}
          value={form.cost}
          onChange={(cost) => set({ cost })}
        />
        <AmountField
          label={t('aftersales.order.charged')}
          value={form.charged}
          onChange={(charged) => set({ charged })}
        />
        <Autocomplete
          label={t('aftersales.order.technician')}
          maxLength={60}
          data={people}
          value={form.technician}
          onChange={(technician) => set({ technician })}
        />
      </SimpleGrid>
      {order && (
        <div>
          <Button size="xs" variant="subtle" color="red" onClick={() => setIsRemoving(true)}>
            {t('aftersales.order.void')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

interface PartProps {
  readonly form: OrderForm
  readonly set: (changes: Partial<OrderForm>) => void
}

function Done({ form, set }: PartProps) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={2}>
      <Textarea
        label={t('aftersales.order.work')}
        autosize
        maxRows={6}
        maxLength={1000}
        value={form.work}
        onChange={(event) => set({ work: event.currentTarget.value })}
      />
      <Textarea
        label={t('aftersales.order.parts')}
        autosize
        maxRows={6}
        maxLength={500}
        value={form.parts}
        onChange={(event) => set({ parts: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}

interface CoverageProps extends PartProps {
  readonly detail: ItemDetail
  readonly isReasonMissing: boolean
}

/** What the rule says of the warranty, and who decides otherwise says why. */
function Coverage({ form, set, detail, isReasonMissing }: CoverageProps) {
  const { t } = useTranslation()
  const { decided, reportedOn } = form
  const end = detail.line.warrantyEnd
  const isCovered = end !== null && reportedOn !== null && reportedOn <= end
  const word = (is: boolean) => t(is ? 'aftersales.order.inWarranty' : 'aftersales.order.outOfWarranty')
  return (
    <Group align="flex-end">
      <Text size="sm" mb={8}>
        {t('aftersales.order.rule', { state: word(isCovered) })}
      </Text>
      <Checkbox
        mb={8}
        label={decided ? word(decided.inWarranty) : `${t('aftersales.order.decide')}: ${word(!isCovered)}`}
        checked={decided !== null}
        onChange={(event) =>
          set({ decided: event.currentTarget.checked ? { inWarranty: !isCovered, reason: '' } : null })
        }
      />
      {decided && (
        <TextInput
          style={{ flex: 1 }}
          label={t('aftersales.order.decideReason')}
          required
          maxLength={300}
          value={decided.reason}
          error={isReasonMissing && t('aftersales.order.decideMissing')}
          onChange={(event) => set({ decided: { ...decided, reason: event.currentTarget.value } })}
        />
      )}
    </Group>
  )
}
