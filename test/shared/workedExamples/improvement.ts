import { evaluatePerson } from '#shared/appraisals/evaluation'
import { auditResult } from '#shared/audits/auditRules'
import { compareViews } from '#shared/audits/commandments'
import { type ComplianceState, compliance, complianceState } from '#shared/cases/compliance'
import { type ItemAnswer, scoreChecklist } from '#shared/checklists/scoring'
import { basketIndex } from '#shared/comparison/basket'
import { purchaseResult } from '#shared/counter/purchases'
import { type MomentLabel, momentResult } from '#shared/moments/momentResult'
import { planProgress } from '#shared/plan/progress'
import { type PromiseState, promiseState, serviceLevel } from '#shared/promises/promiseState'
import { customersToBreakEven, retentionEconomics } from '#shared/retention/retention'
import type { CodedAnswer } from '#shared/stats/answers'
import { percentage, ratio } from '#shared/stats/numbers'
import { orderSuggestions, suggestionPriority } from '#shared/suggestions/priority'
import { chainChange, type Direction } from '#shared/team/chain'
import { type Computation, compute } from './example'
import { percentEnds } from './statistics'

type WrittenVisitItem = {
  id: string
  section: string
  type: ItemAnswer['type']
  w: number
  target?: number
  max?: number
  critical?: boolean
  ans: string | number
}

type WrittenOrder = {
  id: number
  due: string
  done: string | null
  complete?: boolean
  cancelled_by?: 'cliente' | 'negocio'
  cancelled?: string
}

const PROMISES: Record<PromiseState, string> = {
  onTime: 'a_tiempo',
  failed: 'fallo',
  pending: 'pendiente',
  excluded: 'excluido',
}
const COMPLIANCE: Record<ComplianceState, string> = {
  onTime: 'a_tiempo',
  late: 'tarde',
  overdue: 'vencido',
  running: 'en_plazo',
}
const LABELS: Record<MomentLabel, string> = {
  positive: 'Positivo',
  normal: 'Normal',
  negative: 'Negativo',
  fewData: 'sin datos suficientes',
}
const ARROWS: Record<Direction, string> = { up: 'sube', down: 'baja', same: 'igual' }

function visitAnswer({ type, ans, target = 0, max = 0 }: WrittenVisitItem): ItemAnswer | null {
  if (ans === 'na') return null
  if (type === 'yesno') return { type, value: ans === 'si' }
  if (type === 'scale5') return { type, value: Number(ans) }
  return { type, value: Number(ans), target, limit: max }
}

function cancellation({ cancelled_by, cancelled }: WrittenOrder) {
  if (cancelled_by === undefined || cancelled === undefined) return null
  return { by: cancelled_by === 'cliente' ? ('customer' as const) : ('business' as const), on: cancelled }
}

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share
}

export const improvement: Readonly<Record<string, Computation>> = {
  'C3-mystery': compute(({ items }: { items: WrittenVisitItem[] }) => {
    const result = scoreChecklist(
      items.map((item) => ({
        key: item.id,
        section: item.section,
        weight: item.w,
        isCritical: item.critical ?? false,
        answer: visitAnswer(item),
      })),
    )
    return {
      item_scores: Object.fromEntries(items.map(({ id }, index) => [id, result.itemScores[index]])),
      score: result.score,
      sections: Object.fromEntries(result.sections.map(({ section, score }) => [section, score])),
      critical_failed: result.failedCriticals,
      verdict: result.failedCriticals.length > 0 ? 'No conforme' : 'Conforme',
    }
  }),

  'C4-basket': compute(({ items }: { items: [string, number, number | null, number | null][] }) => {
    const { index, compared, excluded } = basketIndex(
      items.map(([name, quantity, ownPrice, otherPrice]) => ({ name, quantity, ownPrice, otherPrice })),
    )
    return { index, compared_items: compared, excluded }
  }),

  'D2-service-level': compute(({ orders, as_of }: { orders: WrittenOrder[]; as_of: string }) => {
    const states = orders.map((order) => {
      const { due, done, complete: isComplete = true } = order
      return promiseState({ due, done, isComplete, cancelled: cancellation(order) }, as_of)
    })
    const count = (wanted: PromiseState) => states.filter((state) => state === wanted).length
    const level = serviceLevel(states)
    return {
      states: Object.fromEntries(orders.map(({ id }, index) => [id, PROMISES[states[index] ?? 'pending']])),
      on_time: count('onTime'),
      failed: count('failed'),
      pending: count('pending'),
      excluded: count('excluded'),
      service_level_pct: percent(level.share),
      wilson95: percentEnds(level.successes, level.n),
    }
  }),

  'G3-legal-compliance': compute(
    (inputs: { cases: { id: number; due: string; answered: string | null }[]; as_of: string }) => {
      const states = inputs.cases.map((one) => complianceState(one, inputs.as_of))
      const count = (wanted: ComplianceState) => states.filter((state) => state === wanted).length
      return {
        on_time: count('onTime'),
        late: count('late'),
        overdue_open: count('overdue'),
        running: count('running'),
        compliance_pct: percent(compliance(states).share),
        states: Object.fromEntries(
          inputs.cases.map(({ id }, index) => [id, COMPLIANCE[states[index] ?? 'running']]),
        ),
      }
    },
  ),

  'H1-moments': compute(
    (inputs: { moments: { name: string; positive: number; normal: number; negative: number }[] }) => ({
      rows: inputs.moments.map(({ name, ...counts }) => {
        const { n, net, negative, label, isRedFlag } = momentResult(counts)
        return {
          moment: name,
          n,
          net,
          neg_pct: percent(negative.share),
          neg_wilson95: percentEnds(negative.successes, n),
          label: LABELS[label],
          red_flag: isRedFlag,
        }
      }),
    }),
  ),

  'I1-suggestions': compute(
    (inputs: {
      suggestions: { id: string; impact: number; effort: number }[]
      counts: Record<'received' | 'customers' | 'evaluated' | 'accepted' | 'implemented', number>
    }) => {
      const { received, customers, evaluated, accepted, implemented } = inputs.counts
      const suggestions = inputs.suggestions.map(({ id, ...values }) => ({ key: id, votes: 1, ...values }))
      const participation = ratio(received, customers)
      return {
        priority: Object.fromEntries(suggestions.map((each) => [each.key, suggestionPriority(each)])),
        order: orderSuggestions(suggestions).map(({ key }) => key),
        participation_per_1000: participation === null ? null : 1000 * participation,
        acceptance_pct: percentage(accepted, evaluated),
        implementation_pct: percentage(implemented, accepted),
        pending_evaluation: received - evaluated,
      }
    },
  ),

  'K3-buy-nobuy': compute(
    (inputs: { purchases: number; no_purchase: number; reasons: Record<string, number> }) => {
      const failures = ['Espera larga', 'Me presionaron', 'No me atendieron']
      const { conversion, reasons, lostByServicePercent } = purchaseResult(
        inputs.purchases,
        inputs.no_purchase,
        Object.entries(inputs.reasons).map(([key, n]) => ({
          key,
          n,
          isServiceFailure: failures.includes(key),
        })),
      )
      return {
        conversion_pct: percent(conversion.share),
        wilson95: percentEnds(conversion.successes, conversion.n),
        reason_pct: Object.fromEntries(reasons.map((reason) => [reason.key, reason.percent])),
        lost_by_service_pct: lostByServicePercent,
        lost_value_at_ticket_18: 18 * inputs.no_purchase,
      }
    },
  ),

  'K5-retention': compute(
    (
      inputs: Record<
        | 'start'
        | 'end'
        | 'new'
        | 'annual_margin_per_customer'
        | 'acquisition_spend'
        | 'retention_spend'
        | 'seed_ratio'
        | 'action_cost',
        number
      >,
    ) => {
      const result = retentionEconomics({
        customersAtStart: inputs.start,
        customersAtEnd: inputs.end,
        newCustomers: inputs.new,
        acquisitionSpend: inputs.acquisition_spend,
        retentionSpend: inputs.retention_spend,
        marginPerCustomer: inputs.annual_margin_per_customer,
      })
      return {
        retention_pct: result?.retentionPercent,
        churn_pct: result?.churnPercent,
        lost: result?.lost,
        cac: result?.acquisitionCost,
        crc: result?.keepingCost,
        ratio_own: result?.costRatio,
        crc_implied_by_seed: ratio(result?.acquisitionCost ?? 0, inputs.seed_ratio),
        lost_margin_year: result?.lostMargin,
        replace_cost: result?.replacementCost,
        breakeven_customers: customersToBreakEven(inputs.action_cost, inputs.annual_margin_per_customer),
        expected_life_years: result?.expectedLife,
      }
    },
  ),

  'L1-employee': compute(
    (inputs: { ratings: Record<string, CodedAnswer[]>; weights: Record<string, number> }) => {
      const { score, components, weakest } = evaluatePerson(
        Object.entries(inputs.ratings).map(([key, ratings]) => ({
          key,
          ratings,
          weight: inputs.weights[key] ?? 0,
        })),
      )
      return {
        means: Object.fromEntries(components.map(({ key, mean }) => [key, mean])),
        score,
        n: Object.fromEntries(components.map(({ key, n }) => [key, n])),
        weakest,
      }
    },
  ),

  'L2-retail-audit': compute(({ rules }: { rules: Record<string, (number | 'NA')[]> }) => {
    const result = auditResult(
      Object.entries(rules).map(([key, items]) => ({
        key,
        items: items.map((item) => (item === 'NA' ? 'na' : item)),
      })),
    )
    return {
      rule_pct: Object.fromEntries(result.rules.map((rule) => [rule.key, rule.percent])),
      total_pct: result.total,
      total_item_weighted_pct: result.totalByItems,
      lowest: result.lowest,
    }
  }),

  'L3-commandments': compute(({ owner, staff_mean }: { owner: number[]; staff_mean: number[] }) => {
    const { rows, ownerIndex, staffIndex } = compareViews(
      owner.map((rating, index) => ({ owner: rating, staff: staff_mean[index] ?? null })),
    )
    return {
      gap: rows.map(({ gap }) => gap),
      blind_spots: rows.flatMap(({ isBlindSpot }, index) => (isBlindSpot ? [index + 1] : [])),
      owner_index: ownerIndex,
      staff_index: staffIndex,
    }
  }),

  'L4-plan': compute(({ steps_pct }: { steps_pct: number[] }) => {
    const { percent: progress, currentStep, isNextCycleOpen } = planProgress(steps_pct)
    return { progress_pct: progress, current_step: currentStep, next_cycle_allowed: isNextCycleOpen }
  }),

  'N1-chain': compute(({ links }: { links: { name: string; old: number; new: number }[] }) => {
    const changes = links.map((link) => ({ name: link.name, change: chainChange(link.old, link.new) }))
    return {
      change_pct: Object.fromEntries(changes.map(({ name, change }) => [name, change?.percent])),
      arrow: Object.fromEntries(
        changes.map(({ name, change }) => [name, change && ARROWS[change.direction]]),
      ),
    }
  }),
}
