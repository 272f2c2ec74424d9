import type { Consent, Customer, CustomerDraft } from './customer'

/** What stays written of two customers that are one: what the kept one lacks is taken from the other. */
export function mergedDraft(kept: Customer, gone: Customer): CustomerDraft {
  const referredById = kept.referredById ?? gone.referredById
  return {
    name: kept.name || gone.name,
    preferredName: kept.preferredName || gone.preferredName,
    phone: kept.phone || gone.phone,
    email: kept.email || gone.email,
    document: kept.document || gone.document,
    birthday: kept.birthday ?? gone.birthday,
    source: kept.source || gone.source,
    referredById: referredById === kept.id || referredById === gone.id ? null : referredById,
    roles: [...new Set([...kept.roles, ...gone.roles])],
    tags: [...new Set([...kept.tags, ...gone.tags])].slice(0, 20),
    consent: mergedConsent(kept.consent, gone.consent),
    notes: [kept.notes, gone.notes]
      .filter((notes, index, all) => notes !== '' && all.indexOf(notes) === index)
      .join('\n')
      .slice(0, 4000),
  }
}

/** What was said last counts; of two without a day, only what both allow. */
function mergedConsent(kept: Consent, gone: Consent): Consent {
  if (kept.on !== null || gone.on !== null) return (gone.on ?? '') > (kept.on ?? '') ? gone : kept
  return {
    phone: kept.phone && gone.phone,
    email: kept.email && gone.email,
    message: kept.message && gone.message,
    on: null,
    how: kept.how || gone.how,
  }
}
