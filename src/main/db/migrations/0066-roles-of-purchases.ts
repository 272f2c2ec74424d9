import type { Migration } from '../migration'

/**
 * Who took part in a purchase in which role (domain.md §1.18), and the role of a case among what the register is
 * narrowed by without looking at the cases themselves (migration 50).
 */
export const rolesOfPurchases: Migration = {
  version: 66,
  up(db) {
    db.exec(`
      ALTER TABLE customer_purchase ADD COLUMN role TEXT
        CHECK (role IN ('consumer', 'user', 'buyer', 'client', 'distributor', 'decider'));
      DROP INDEX customer_case_list;
      CREATE INDEX customer_case_list
        ON customer_case (opened_at, state, kind, cause_id, responsible_id, customer_id, severity, due_on, role)`)
  },
}
