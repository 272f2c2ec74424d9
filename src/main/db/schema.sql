-- Generated from the migrations by a test: UPDATE_SCHEMA=1 writes it anew. Schema 70.

CREATE TABLE aftersales_setting (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        replacement_warranty TEXT NOT NULL CHECK (replacement_warranty IN ('continues', 'restarts')),
        footnote TEXT NOT NULL
      ) STRICT;

CREATE TABLE answer_count (
  wave_id INTEGER NOT NULL,
  place_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  value REAL NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (wave_id, position, place_id, code, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_tag (
        id INTEGER PRIMARY KEY,
        response_id INTEGER NOT NULL REFERENCES response (id),
        -- The key of the question, which stays the same through the versions of a survey.
        question_key TEXT NOT NULL,
        theme TEXT NOT NULL CHECK (length(theme) BETWEEN 1 AND 60),
        UNIQUE (response_id, question_key, theme)
      ) STRICT;

CREATE TABLE appraisal_sheet (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  version_id INTEGER NOT NULL REFERENCES checklist_version (id),
  source TEXT NOT NULL CHECK (source IN ('customer', 'manager', 'self')),
  filled_on TEXT NOT NULL,
  day_part TEXT CHECK (day_part IN ('morning', 'midday', 'afternoon', 'evening')),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE attribute (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  element TEXT,
  dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP')),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES checklist_version (id),
  audited_on TEXT NOT NULL,
  auditor TEXT NOT NULL CHECK (length(auditor) BETWEEN 1 AND 60),
  day_part TEXT CHECK (day_part IN ('morning', 'midday', 'afternoon', 'evening')),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  created_at TEXT NOT NULL,
  void_reason TEXT,
  voided_at TEXT
) STRICT;

CREATE TABLE bad_news (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    script TEXT NOT NULL,
    created_at TEXT NOT NULL,
    voided_at TEXT
  ) STRICT;

CREATE TABLE bad_news_given (
    id INTEGER PRIMARY KEY,
    bad_news_id INTEGER NOT NULL REFERENCES bad_news (id),
    given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    person_id INTEGER REFERENCES person (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'complaint')),
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    voided_at TEXT
  ) STRICT;

CREATE TABLE bad_news_giver (
    id INTEGER PRIMARY KEY,
    bad_news_id INTEGER NOT NULL REFERENCES bad_news (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    trained_on TEXT,
    UNIQUE (bad_news_id, person_id)
  ) STRICT;

CREATE TABLE basket_competitor (
        id INTEGER PRIMARY KEY,
        basket_id INTEGER NOT NULL REFERENCES price_basket (id),
        competitor_id INTEGER NOT NULL REFERENCES competitor (id),
        -- Their prices in the order of the products; null where there is none.
        prices TEXT NOT NULL CHECK (json_valid(prices)),
        UNIQUE (basket_id, competitor_id)
      ) STRICT;

CREATE TABLE box_emptying (
        id INTEGER PRIMARY KEY,
        box_id INTEGER NOT NULL REFERENCES suggestion_box (id),
        emptied_on TEXT NOT NULL,
        first_person TEXT NOT NULL,
        second_person TEXT NOT NULL,
        -- Zero is data: the box was looked into.
        slip_count INTEGER NOT NULL CHECK (slip_count >= 0),
        voided_at TEXT
      ) STRICT;

CREATE TABLE business (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  country TEXT NOT NULL CHECK (length(country) = 2),
  language TEXT NOT NULL CHECK (language IN ('es', 'en')),
  opening_hours TEXT NOT NULL CHECK (json_valid(opening_hours)),
  logo TEXT,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE campaign (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        script TEXT NOT NULL,
        started_on TEXT NOT NULL,
        due_on TEXT,
        ended_on TEXT,
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE campaign_call (
        id INTEGER PRIMARY KEY,
        campaign_id INTEGER NOT NULL REFERENCES campaign (id),
        customer_id INTEGER NOT NULL REFERENCES customer (id),
        result TEXT CHECK (result IN ('contacted', 'noAnswer', 'sale', 'complaint', 'asksNoCall')),
        attempts INTEGER NOT NULL CHECK (attempts >= 0),
        called_at TEXT,
        note TEXT NOT NULL,
        person TEXT NOT NULL,
        contact_id INTEGER REFERENCES customer_contact (id),
        case_id INTEGER REFERENCES customer_case (id),
        voided_at TEXT,
        CHECK ((result IS NULL) = (called_at IS NULL))
      ) STRICT;

CREATE TABLE case_attachment (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        stored_name TEXT NOT NULL CHECK (length(stored_name) BETWEEN 67 AND 80),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        kind TEXT NOT NULL,
        bytes INTEGER NOT NULL CHECK (bytes >= 0),
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE case_cause (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        element TEXT,
        voided_at TEXT
      , cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer'))) STRICT;

CREATE TABLE case_draft (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL
      ) STRICT;

CREATE TABLE case_event (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        kind TEXT NOT NULL,
        at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]*'),
        entered_at TEXT NOT NULL,
        person TEXT NOT NULL,
        from_state TEXT,
        to_state TEXT,
        direction TEXT CHECK (direction IN ('in', 'out')),
        channel TEXT,
        needs_reply INTEGER NOT NULL CHECK (needs_reply IN (0, 1)),
        text TEXT NOT NULL,
        details TEXT NOT NULL CHECK (json_valid(details)),
        -- Set by undo: the event counts no more, and stays to be seen.
        taken_back_at TEXT
      ) STRICT;

CREATE TABLE case_filter (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
        choice TEXT NOT NULL CHECK (json_valid(choice)),
        voided_at TEXT
      ) STRICT;

CREATE TABLE case_import (
        id INTEGER PRIMARY KEY,
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        name TEXT NOT NULL,
        at TEXT NOT NULL,
        rows INTEGER NOT NULL CHECK (rows >= 0)
      ) STRICT;

CREATE TABLE case_letter (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL UNIQUE REFERENCES customer_case (id),
        letter TEXT NOT NULL CHECK (json_valid(letter)),
        updated_at TEXT NOT NULL
      ) STRICT;

CREATE TABLE case_link (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        other_id INTEGER NOT NULL REFERENCES customer_case (id) CHECK (other_id <> case_id),
        kind TEXT NOT NULL CHECK (kind IN ('related', 'duplicate', 'sameLetter', 'continues')),
        voided_at TEXT
      ) STRICT;

CREATE TABLE case_satisfaction (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        way TEXT NOT NULL CHECK (way IN ('phone', 'paper', 'inPerson')),
        is_declined INTEGER NOT NULL CHECK (is_declined IN (0, 1)),
        -- The closed questions of form T11, in their order.
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        change TEXT NOT NULL,
        entered_at TEXT NOT NULL,
        entered_by TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE case_task (
        id INTEGER PRIMARY KEY,
        case_id INTEGER NOT NULL REFERENCES customer_case (id),
        text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
        person_id INTEGER REFERENCES person (id),
        due_on TEXT,
        done_at TEXT,
        voided_at TEXT
      ) STRICT;

CREATE VIRTUAL TABLE case_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
          tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'case_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'case_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'case_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'case_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE chain_link (
        id INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        -- Key of an indicator; null when the owner types the figure of each month.
        indicator TEXT
      ) STRICT;

CREATE TABLE chain_value (
        id INTEGER PRIMARY KEY,
        link_id INTEGER NOT NULL REFERENCES chain_link (id),
        month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
        value REAL NOT NULL,
        UNIQUE (link_id, month)
      ) STRICT;

CREATE TABLE charter_promise (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  -- The first day on which it is no longer promised; null while it stands.
  ended_on TEXT,
  voided_at TEXT
) STRICT;

CREATE TABLE charter_version (
  id INTEGER PRIMARY KEY,
  promise_id INTEGER NOT NULL REFERENCES charter_promise (id),
  text TEXT NOT NULL CHECK (json_valid(text)),
  measure TEXT NOT NULL CHECK (json_valid(measure)),
  goal REAL,
  applies_from TEXT NOT NULL,
  noted_by TEXT NOT NULL
) STRICT;

CREATE TABLE checklist (
        id INTEGER PRIMARY KEY,
        created_at TEXT NOT NULL,
        voided_at TEXT
      , purpose TEXT NOT NULL DEFAULT 'visit'
  CHECK (purpose IN ('visit', 'audit', 'commandments', 'appraisal'))) STRICT;

CREATE TABLE checklist_draft (
  slot TEXT PRIMARY KEY,
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE checklist_version (
        id INTEGER PRIMARY KEY,
        checklist_id INTEGER NOT NULL REFERENCES checklist (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        content TEXT NOT NULL CHECK (json_valid(content)),
        created_at TEXT NOT NULL,
        UNIQUE (checklist_id, number)
      ) STRICT;

CREATE TABLE commandments_answered (
  -- Neither is a reference: what is undone leaves these behind.
  round_key TEXT NOT NULL,
  person_id INTEGER NOT NULL,
  PRIMARY KEY (round_key, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE commandments_round (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES checklist_version (id),
  opened_on TEXT NOT NULL,
  -- Since then nobody answers any more, and what the staff said is shown.
  closed_on TEXT CHECK (closed_on >= opened_on),
  owner_answers TEXT NOT NULL CHECK (json_valid(owner_answers)),
  -- Drawn by lot: what its sheets belong to, so that an undone round that comes back finds them again, and no other does.
  key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE commandments_sheet (
  key TEXT PRIMARY KEY CHECK (length(key) = 32),
  -- Of the round, and no reference: an undone round leaves its sheets behind.
  round_key TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT, WITHOUT ROWID;

CREATE TABLE comparison_draft (
        slot TEXT PRIMARY KEY,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL
      ) STRICT;

CREATE TABLE comparison_setting (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        settings TEXT NOT NULL CHECK (json_valid(settings))
      ) STRICT;

CREATE TABLE comparison_visit (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES checklist_version (id),
        -- Null: a visit to the own business.
        competitor_id INTEGER REFERENCES competitor (id),
        visited_on TEXT NOT NULL,
        visited_time TEXT,
        shopper TEXT NOT NULL,
        scenario TEXT NOT NULL,
        day_part TEXT CHECK (day_part IN ('morning', 'midday', 'afternoon', 'evening')),
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        created_at TEXT NOT NULL,
        void_reason TEXT,
        voided_at TEXT
      ) STRICT;

CREATE TABLE competitor (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        -- Metres; null when not known.
        distance INTEGER CHECK (distance >= 0),
        notes TEXT NOT NULL,
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE competitor_opinion (
        id INTEGER PRIMARY KEY,
        competitor_id INTEGER REFERENCES competitor (id),
        attribute_id INTEGER NOT NULL REFERENCES attribute (id),
        rated_on TEXT NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5)
      ) STRICT;

CREATE TABLE competitor_question (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        question_key TEXT NOT NULL,
        competitor_id INTEGER NOT NULL REFERENCES competitor (id),
        attribute_id INTEGER NOT NULL REFERENCES attribute (id),
        UNIQUE (survey_id, question_key)
      ) STRICT;

CREATE TABLE contingency (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind TEXT NOT NULL
    CHECK (kind IN ('strike', 'flood', 'powerCut', 'supplier', 'staff', 'works', 'health', 'other')),
  started_on TEXT NOT NULL,
  -- Null while it lasts.
  ended_on TEXT CHECK (ended_on >= started_on),
  told TEXT NOT NULL,
  alternative TEXT NOT NULL,
  notes TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE counter_setting (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        reasons TEXT NOT NULL CHECK (json_valid(reasons)),
        average_ticket REAL CHECK (average_ticket > 0),
        -- The hours at which the second and the third shift begin, 'HH:mm'.
        afternoon_from TEXT NOT NULL CHECK (afternoon_from GLOB '[0-2][0-9]:[0-5][0-9]'),
        evening_from TEXT NOT NULL CHECK (evening_from > afternoon_from)
      ) STRICT;

CREATE TABLE counter_visit (
        id INTEGER PRIMARY KEY,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        -- Null for cards that were typed afterwards.
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        shift TEXT CHECK (shift IN ('morning', 'afternoon', 'evening')),
        result TEXT NOT NULL CHECK (result IN ('bought', 'notBought', 'unknown')),
        -- The key of a reason in the settings; null when nobody said why.
        reason TEXT CHECK (reason IS NULL OR result = 'notBought'),
        -- What was said when it is none of the list; it stays when it is put to one of them.
        said TEXT NOT NULL,
        wanted TEXT NOT NULL,
        wanted_value REAL CHECK (wanted_value >= 0),
        buys_elsewhere INTEGER CHECK (buys_elsewhere IN (0, 1)),
        -- Visits that this line stands for: more than one only of cards.
        count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 5000),
        person TEXT NOT NULL,
        voided_at TEXT
      , is_kept INTEGER NOT NULL DEFAULT 0 CHECK (is_kept IN (0, 1))) STRICT;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) <= 120),
  preferred_name TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL DEFAULT '',
  birthday TEXT,
  source TEXT NOT NULL DEFAULT '',
  referred_by INTEGER REFERENCES customer (id),
  roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(roles)),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  consent_phone INTEGER NOT NULL DEFAULT 0 CHECK (consent_phone IN (0, 1)),
  consent_email INTEGER NOT NULL DEFAULT 0 CHECK (consent_email IN (0, 1)),
  consent_message INTEGER NOT NULL DEFAULT 0 CHECK (consent_message IN (0, 1)),
  consent_on TEXT,
  consent_how TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  -- What is looked for, without accents or capitals, the name first; empty for who is not to be found.
  search TEXT NOT NULL,
  created_at TEXT NOT NULL,
  voided_at TEXT,
  merged_into_id INTEGER REFERENCES customer (id),
  erased_at TEXT,
  CHECK (name <> '' OR phone <> '')
) STRICT;

CREATE TABLE customer_case (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('petition', 'complaint', 'claim', 'suggestion', 'compliment')),
        state TEXT NOT NULL,
        channel TEXT NOT NULL,
        official_number TEXT NOT NULL,
        -- When the customer said it; entered_at is when it was typed.
        opened_at TEXT NOT NULL CHECK (opened_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]*'),
        is_time_known INTEGER NOT NULL CHECK (is_time_known IN (0, 1)),
        entered_at TEXT NOT NULL,
        received_by TEXT NOT NULL,
        customer_id INTEGER REFERENCES customer (id),
        role TEXT,
        place_id INTEGER REFERENCES tag (id),
        description TEXT NOT NULL,
        remedy_asked TEXT NOT NULL,
        product TEXT NOT NULL,
        amount REAL CHECK (amount >= 0),
        element TEXT,
        dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP')),
        cause_id INTEGER REFERENCES case_cause (id),
        severity INTEGER CHECK (severity BETWEEN 1 AND 3),
        severity_reasons TEXT NOT NULL CHECK (json_valid(severity_reasons)),
        responsible_id INTEGER REFERENCES person (id),
        is_first_contact_possible INTEGER NOT NULL CHECK (is_first_contact_possible IN (0, 1)),
        topic TEXT NOT NULL,
        -- The term in force when it was received: a change of the settings never changes an open case.
        terms TEXT CHECK (json_valid(terms)),
        extension TEXT CHECK (json_valid(extension)),
        -- Frozen when the answer was given; an open case is counted anew with the calendar of today.
        due_on TEXT,
        answered_on TEXT,
        resolved_at TEXT,
        cost REAL CHECK (cost >= 0),
        acceptance TEXT,
        decision TEXT, old_number TEXT NOT NULL DEFAULT '', moment_id INTEGER REFERENCES moment (id), cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer')),
        UNIQUE (year, sequence)
      ) STRICT;

CREATE TABLE customer_contact (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  -- Local wall clock, to the minute.
  at TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('call', 'visit', 'message', 'email', 'inPerson')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  subject TEXT NOT NULL,
  result TEXT NOT NULL DEFAULT '',
  next_step TEXT NOT NULL DEFAULT '',
  next_step_on TEXT,
  -- The customer was told that it would be done.
  is_promised INTEGER NOT NULL DEFAULT 0 CHECK (is_promised IN (0, 1)),
  next_step_done_at TEXT,
  noted_by TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE customer_distinct (
  id INTEGER PRIMARY KEY,
  first_id INTEGER NOT NULL REFERENCES customer (id),
  second_id INTEGER NOT NULL REFERENCES customer (id),
  CHECK (first_id < second_id),
  UNIQUE (first_id, second_id)
) STRICT;

CREATE TABLE customer_purchase (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  bought_on TEXT NOT NULL,
  amount REAL NOT NULL CHECK (amount >= 0),
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  voided_at TEXT
, role TEXT
        CHECK (role IN ('consumer', 'user', 'buyer', 'client', 'distributor', 'decider'))) STRICT;

CREATE TABLE customer_rules (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  rules TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

CREATE VIRTUAL TABLE customer_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
          tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'customer_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'customer_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'customer_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'customer_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE customers_served (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL UNIQUE CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
        -- NULL: not known any more.
        customers INTEGER CHECK (customers >= 1)
      ) STRICT;

CREATE TABLE development_sheet (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL CHECK (to_on >= from_on),
  strength TEXT NOT NULL,
  improvement TEXT NOT NULL,
  goal TEXT NOT NULL,
  goal_due_on TEXT,
  goal_done_on TEXT,
  person_note TEXT NOT NULL,
  person_noted_on TEXT,
  created_at TEXT NOT NULL,
  voided_at TEXT,
  CHECK ((goal = '') = (goal_due_on IS NULL))
) STRICT;

CREATE TABLE erased_customer (
  id INTEGER PRIMARY KEY,
  created_at TEXT NOT NULL,
  erased_at TEXT NOT NULL,
  erased_by TEXT NOT NULL
) STRICT;

CREATE TABLE erased_prospect (
        -- The id of the opportunity.
        id INTEGER PRIMARY KEY,
        created_at TEXT NOT NULL,
        erased_at TEXT NOT NULL,
        erased_by TEXT NOT NULL
      ) STRICT;

CREATE TABLE follow_up_call (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES sold_item (id),
        -- Null for a call about the sale.
        order_id INTEGER REFERENCES service_order (id),
        called_on TEXT NOT NULL,
        result TEXT NOT NULL CHECK (result IN ('happy', 'unhappy', 'noAnswer')),
        note TEXT NOT NULL,
        case_id INTEGER REFERENCES customer_case (id),
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  procedure TEXT NOT NULL,
  -- The line that this one undid or redid.
  target_id INTEGER REFERENCES history (id),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
, changes_digest TEXT, hash TEXT) STRICT;

CREATE TABLE history_chain (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        key TEXT NOT NULL,
        line_id INTEGER,
        hash TEXT NOT NULL,
        -- What going through it found the last time, as JSON.
        verified TEXT
      ) STRICT;

CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  history_id INTEGER NOT NULL REFERENCES history (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TABLE holiday (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  name_es TEXT NOT NULL,
  name_en TEXT NOT NULL,
  is_local INTEGER NOT NULL CHECK (is_local IN (0, 1)),
  closes INTEGER NOT NULL CHECK (closes IN (0, 1)),
  is_legal INTEGER NOT NULL CHECK (is_legal IN (0, 1)),
  -- 'removed' by the owner, who may take it back; 'replaced' by the list of another region.
  state TEXT NOT NULL CHECK (state IN ('kept', 'removed', 'replaced'))
) STRICT;

CREATE TABLE holiday_year (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 9999),
  confirmed_on TEXT
) STRICT;

CREATE TABLE import_file (
  id INTEGER PRIMARY KEY,
  -- SHA-256 of the file's bytes.
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  rows INTEGER NOT NULL CHECK (rows >= 0)
) STRICT;

CREATE TABLE import_mapping (
  survey_id INTEGER PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT;

CREATE TABLE importance_setting (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL UNIQUE REFERENCES survey (id),
        settings TEXT NOT NULL CHECK (json_valid(settings))
      ) STRICT;

CREATE VIRTUAL TABLE item_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'item_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'item_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'item_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'item_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE legal_calendar (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Of the list of holidays that was loaded; null before.
  country TEXT,
  region TEXT,
  -- Days of the week that do not count, 1 Monday to 7 Sunday.
  weekend TEXT NOT NULL CHECK (json_valid(weekend))
) STRICT;

CREATE TABLE legal_terms (
  id INTEGER PRIMARY KEY,
  valid_from TEXT NOT NULL,
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  voided_at TEXT
) STRICT;

CREATE TABLE lock_setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- Minutes without a key or a click until the app locks; null for never.
    idle_minutes INTEGER CHECK (idle_minutes > 0)
  ) STRICT;

CREATE TABLE moment (
    id INTEGER PRIMARY KEY,
    -- Which journey it is a stop of; empty for the one journey of the house.
    cycle TEXT NOT NULL CHECK (length(cycle) <= 60),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    channel TEXT CHECK (channel IN ('inPerson', 'phone', 'message', 'web', 'paper', 'delivery')),
    served_by TEXT NOT NULL,
    is_visible INTEGER NOT NULL CHECK (is_visible IN (0, 1)),
    owner_id INTEGER REFERENCES person (id),
    standard TEXT NOT NULL,
    special TEXT CHECK (special IN ('badNews', 'referral', 'buyOrNot', 'perpetual', 'valueForMoney')),
    created_at TEXT NOT NULL,
    voided_at TEXT
  , cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer')), element TEXT CHECK (length(element) <= 20), dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP'))) STRICT;

CREATE TABLE moment_note (
    id INTEGER PRIMARY KEY,
    moment_id INTEGER NOT NULL REFERENCES moment (id),
    observed_on TEXT NOT NULL CHECK (observed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    class TEXT NOT NULL CHECK (class IN ('positive', 'normal', 'negative')),
    text TEXT NOT NULL,
    cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer')),
    noted_by TEXT NOT NULL,
    noted_at TEXT NOT NULL,
    voided_at TEXT
  ) STRICT;

CREATE TABLE offered_service (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        question_key TEXT NOT NULL,
        is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
        UNIQUE (survey_id, question_key)
      ) STRICT;

CREATE TABLE opportunity (
        id INTEGER PRIMARY KEY,
        -- Null for somebody who is not in the register: then the name is written.
        customer_id INTEGER REFERENCES customer (id),
        prospect TEXT NOT NULL,
        objective TEXT NOT NULL,
        need TEXT NOT NULL,
        need_tags TEXT NOT NULL CHECK (json_valid(need_tags)),
        products TEXT NOT NULL CHECK (json_valid(products)),
        suitable TEXT NOT NULL,
        opportunity INTEGER CHECK (opportunity BETWEEN 1 AND 5),
        risk INTEGER CHECK (risk BETWEEN 1 AND 5),
        access INTEGER CHECK (access BETWEEN 1 AND 5),
        near INTEGER CHECK (near BETWEEN 1 AND 5),
        way TEXT NOT NULL CHECK (way IN ('visit', 'call')),
        who TEXT NOT NULL,
        planned_on TEXT,
        outcome TEXT CHECK (outcome IN ('won', 'lost', 'postponed')),
        outcome_on TEXT,
        outcome_reason TEXT NOT NULL,
        created_at TEXT NOT NULL,
        voided_at TEXT,
        CHECK ((outcome IS NULL) = (outcome_on IS NULL))
      ) STRICT;

CREATE TABLE opportunity_weights (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        weights TEXT NOT NULL CHECK (json_valid(weights))
      ) STRICT;

CREATE TABLE own_template (
  id INTEGER PRIMARY KEY,
  -- The whole questionnaire, as in survey_version, without ties to attributes.
  questionnaire TEXT NOT NULL CHECK (json_valid(questionnaire)),
  created_at TEXT NOT NULL,
  voided_at TEXT
) STRICT;

CREATE TABLE period_acceptance (
  month TEXT NOT NULL,
  check_key TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 0),
  note TEXT NOT NULL CHECK (length(note) >= 1),
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (month, check_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE period_close (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  closed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL CHECK (length(signed_by) BETWEEN 1 AND 80),
  signed_on TEXT NOT NULL,
  note TEXT NOT NULL,
  checks TEXT NOT NULL CHECK (json_valid(checks)),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  -- SHA-256 of the figures.
  seal TEXT NOT NULL CHECK (length(seal) = 64),
  reopened_at TEXT,
  reopened_by TEXT,
  reopen_reason TEXT,
  CHECK ((reopened_at IS NULL) = (reopened_by IS NULL) AND (reopened_at IS NULL) = (reopen_reason IS NULL))
) STRICT;

CREATE TABLE period_hand_over (
  id INTEGER PRIMARY KEY,
  close_id INTEGER NOT NULL REFERENCES period_close (id),
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  -- The folder that holds the one that was written.
  place TEXT NOT NULL,
  folder TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files))
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('staff', 'owner')),
  voided_at TEXT
) STRICT;

CREATE TABLE person_secret (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    -- The function, its cost, the salt and what it made of the PIN.
    hash TEXT NOT NULL,
    set_at TEXT NOT NULL,
    -- Wrong PINs in a row, and when the last one was.
    wrong INTEGER NOT NULL DEFAULT 0,
    wrong_at TEXT
  ) STRICT;

CREATE TABLE person_seen (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    seen_at TEXT NOT NULL
  ) STRICT;

CREATE TABLE place_size (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        place_id INTEGER NOT NULL REFERENCES tag (id),
        size REAL NOT NULL CHECK (size > 0),
        UNIQUE (survey_id, place_id)
      ) STRICT;

CREATE TABLE plan_action (
        id INTEGER PRIMARY KEY,
        what TEXT NOT NULL CHECK (what <> ''),
        why TEXT NOT NULL,
        -- Where it came from, of the list in src/shared/plan/origin.ts; NULL: somebody's own idea.
        origin_kind TEXT,
        origin_id TEXT NOT NULL,
        origin_label TEXT NOT NULL,
        -- NULL: the owner.
        person_id INTEGER REFERENCES person (id),
        due_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'started', 'done', 'dropped')),
        drop_reason TEXT NOT NULL,
        started_on TEXT,
        done_on TEXT,
        indicator TEXT,
        direction TEXT CHECK (direction IN ('up', 'down')),
        -- What was measured after is only looked for from this day on; NULL: from the day it was done.
        judge_from TEXT,
        verified_on TEXT,
        is_effective INTEGER CHECK (is_effective IN (0, 1)),
        verdict_note TEXT NOT NULL,
        -- What was compared as it was judged.
        effect TEXT CHECK (json_valid(effect)),
        created_on TEXT NOT NULL,
        CHECK ((indicator IS NULL) = (direction IS NULL)),
        CHECK ((state = 'done') = (done_on IS NOT NULL)),
        CHECK ((verified_on IS NULL) = (is_effective IS NULL)),
        CHECK (verified_on IS NULL OR (state = 'done' AND effect IS NOT NULL))
      ) STRICT;

CREATE TABLE plan_cycle (
        id INTEGER PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
        started_on TEXT NOT NULL,
        ended_on TEXT,
        -- Its steps and goals as they stood when it ended.
        summary TEXT CHECK (json_valid(summary)),
        CHECK ((ended_on IS NULL) = (summary IS NULL))
      ) STRICT;

CREATE TABLE plan_goal (
        id INTEGER PRIMARY KEY,
        cycle_id INTEGER NOT NULL REFERENCES plan_cycle (id),
        indicator TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
        -- In the unit of the indicator, as it stood when the goal was set; NULL: there was no figure.
        baseline REAL,
        baseline_n INTEGER NOT NULL,
        target REAL NOT NULL,
        due_on TEXT NOT NULL,
        person_id INTEGER REFERENCES person (id),
        created_on TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE plan_mark (
        id INTEGER PRIMARY KEY,
        cycle_id INTEGER NOT NULL REFERENCES plan_cycle (id),
        kind TEXT NOT NULL CHECK (kind IN ('planPrinted', 'signaturesPrinted', 'meetingHeld', 'resultsPrinted')),
        day TEXT NOT NULL,
        UNIQUE (cycle_id, kind)
      ) STRICT;

CREATE TABLE plan_step (
        id INTEGER PRIMARY KEY,
        cycle_id INTEGER NOT NULL REFERENCES plan_cycle (id),
        step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 10),
        -- NULL: as the evidence says.
        percent INTEGER CHECK (percent IN (0, 25, 50, 75, 100)),
        note TEXT NOT NULL,
        -- NULL: not skipped.
        skip_reason TEXT CHECK (skip_reason <> ''),
        UNIQUE (cycle_id, step)
      ) STRICT;

CREATE TABLE preference (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE price_basket (
        id INTEGER PRIMARY KEY,
        taken_on TEXT NOT NULL,
        note TEXT NOT NULL,
        -- Products in order: name, quantity, our price.
        products TEXT NOT NULL CHECK (json_valid(products)),
        created_at TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE print_hand_out (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  last_number INTEGER NOT NULL CHECK (last_number >= first_number),
  place_id INTEGER REFERENCES tag (id),
  handed_by TEXT NOT NULL CHECK (length(handed_by) <= 80),
  handed_on TEXT NOT NULL
, numbers TEXT CHECK (json_valid(numbers)), voided_at TEXT) STRICT;

CREATE TABLE print_reservation (
  id INTEGER PRIMARY KEY,
  -- No history keeps them: they go with their wave where its opening is undone.
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  last_number INTEGER NOT NULL CHECK (last_number >= first_number),
  reserved_at TEXT NOT NULL
) STRICT;

CREATE TABLE print_return (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  count INTEGER NOT NULL CHECK (count >= 1),
  first_number INTEGER CHECK (first_number >= 1),
  last_number INTEGER CHECK (last_number >= first_number),
  returned_on TEXT NOT NULL, numbers TEXT CHECK (json_valid(numbers)), hand_out_id INTEGER REFERENCES print_hand_out (id), voided_at TEXT,
  CHECK ((first_number IS NULL) = (last_number IS NULL))
) STRICT;

CREATE TABLE print_run (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  first_number INTEGER NOT NULL CHECK (first_number >= 1),
  last_number INTEGER NOT NULL CHECK (last_number >= first_number),
  size TEXT NOT NULL CHECK (size IN ('A4', 'Letter', 'A5')),
  columns INTEGER NOT NULL CHECK (columns BETWEEN 1 AND 3),
  large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  printed_at TEXT NOT NULL
, voided_at TEXT) STRICT;

CREATE TABLE promise (
  id INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  -- Of the register; null for who is only a name.
  customer_id INTEGER REFERENCES customer (id),
  who TEXT NOT NULL,
  type TEXT NOT NULL,
  reference TEXT NOT NULL,
  note TEXT NOT NULL,
  promised_on TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  -- What was agreed last, and what was promised at first; null where no day was promised.
  due TEXT,
  first_due TEXT,
  done_at TEXT,
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
  cancelled_by TEXT CHECK (cancelled_by IN ('customer', 'business')),
  cancelled_on TEXT,
  contingency_id INTEGER REFERENCES contingency (id),
  -- The words above as they are looked for: small letters, no accents.
  search TEXT NOT NULL,
  voided_at TEXT,
  CHECK ((cancelled_by IS NULL) = (cancelled_on IS NULL)),
  CHECK (done_at IS NULL OR cancelled_by IS NULL),
  CHECK ((due IS NULL) = (first_due IS NULL))
) STRICT;

CREATE TABLE promise_change (
  id INTEGER PRIMARY KEY,
  promise_id INTEGER NOT NULL REFERENCES promise (id),
  -- Null: until then no day had been promised.
  due_before TEXT,
  due TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  noted_by TEXT NOT NULL
) STRICT;

CREATE TABLE promise_import (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  rows INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE promise_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
        tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'promise_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'promise_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'promise_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'promise_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE recovery_code (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    -- When the owner said that it is kept somewhere; null until then.
    kept_at TEXT,
    wrong INTEGER NOT NULL DEFAULT 0,
    wrong_at TEXT
  ) STRICT;

CREATE TABLE referral_thanks (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    thanked_on TEXT NOT NULL
  ) STRICT;

CREATE TABLE response (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id),
  sheet_number INTEGER NOT NULL CHECK (sheet_number >= 1),
  answered_on TEXT,
  place_id INTEGER REFERENCES tag (id),
  channel_id INTEGER REFERENCES tag (id),
  status TEXT NOT NULL CHECK (status IN ('usable', 'insufficient', 'void')),
  void_reason TEXT,
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  entered_by INTEGER,
  entered_at TEXT NOT NULL
, note TEXT, keying TEXT CHECK (json_valid(keying)), customer_id INTEGER REFERENCES customer (id), shift_id INTEGER REFERENCES tag (id)) STRICT;

CREATE TABLE retention_period (
        id INTEGER PRIMARY KEY,
        -- Days [start, end).
        start_on TEXT NOT NULL,
        end_on TEXT NOT NULL CHECK (end_on > start_on),
        customers_at_start INTEGER NOT NULL CHECK (customers_at_start >= 0),
        customers_at_end INTEGER NOT NULL CHECK (customers_at_end >= 0),
        new_customers INTEGER NOT NULL CHECK (new_customers BETWEEN 0 AND customers_at_end),
        -- Null: not known. Money of the business; margin of a customer and year.
        acquisition_spend REAL CHECK (acquisition_spend >= 0),
        retention_spend REAL CHECK (retention_spend >= 0),
        margin REAL CHECK (margin >= 0),
        note TEXT NOT NULL,
        voided_at TEXT,
        CHECK (customers_at_end - new_customers <= customers_at_start)
      ) STRICT;

CREATE TABLE scorecard (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    -- The survey whose waves are its periods.
    survey_id INTEGER REFERENCES survey (id),
    method TEXT NOT NULL CHECK (method IN ('proportional', 'linear')),
    bands TEXT NOT NULL CHECK (json_valid(bands)),
    created_at TEXT NOT NULL,
    voided_at TEXT,
    rhythm TEXT NOT NULL DEFAULT 'wave' CHECK (rhythm IN ('wave', 'month', 'quarter')),
    points_from TEXT NOT NULL DEFAULT 'owner' CHECK (points_from IN ('owner', 'stated', 'points')),
    -- Place in the list; 0 for those that nobody has put in order, which come first, the newest on top.
    list_position INTEGER NOT NULL DEFAULT 0,
    archived_at TEXT,
    CHECK (rhythm <> 'wave' OR survey_id IS NOT NULL)
  ) STRICT;

CREATE TABLE scorecard_attribute (
  id INTEGER PRIMARY KEY,
  scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
  attribute_id INTEGER NOT NULL REFERENCES attribute (id),
  position INTEGER NOT NULL,
  points REAL NOT NULL CHECK (points >= 0),
  target REAL,
  UNIQUE (scorecard_id, attribute_id)
) STRICT;

CREATE TABLE scorecard_bands (
        id INTEGER PRIMARY KEY,
        scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
        valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        bands TEXT NOT NULL CHECK (json_valid(bands)),
        UNIQUE (scorecard_id, valid_from)
      ) STRICT;

CREATE TABLE scorecard_indicator (
        id INTEGER PRIMARY KEY,
        scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
        indicator TEXT NOT NULL,
        position INTEGER NOT NULL,
        points REAL NOT NULL CHECK (points >= 0),
        floor REAL NOT NULL,
        goal REAL NOT NULL CHECK (goal <> floor),
        UNIQUE (scorecard_id, indicator)
      ) STRICT;

CREATE TABLE scorecard_survey (
        id INTEGER PRIMARY KEY,
        scorecard_id INTEGER NOT NULL REFERENCES scorecard (id),
        survey_id INTEGER NOT NULL REFERENCES survey (id),
        position INTEGER NOT NULL,
        UNIQUE (scorecard_id, survey_id)
      ) STRICT;

CREATE TABLE service_hours (
  id INTEGER PRIMARY KEY,
  valid_from TEXT NOT NULL,
  -- Seven days, Monday first, each a list of {from, to}.
  weekly TEXT NOT NULL CHECK (json_valid(weekly)),
  voided_at TEXT
) STRICT;

CREATE TABLE service_order (
        id INTEGER PRIMARY KEY,
        item_id INTEGER NOT NULL REFERENCES sold_item (id),
        kind TEXT NOT NULL CHECK (kind IN ('installation', 'maintenance', 'repair', 'training')),
        reported_on TEXT NOT NULL,
        problem TEXT NOT NULL,
        promised_on TEXT,
        done_on TEXT CHECK (done_on >= reported_on),
        -- What was decided against the rule of the warranty; null where the rule decides.
        decided_in_warranty INTEGER CHECK (decided_in_warranty IN (0, 1)),
        decided_reason TEXT NOT NULL,
        work TEXT NOT NULL,
        parts TEXT NOT NULL,
        cost REAL CHECK (cost >= 0),
        charged REAL CHECK (charged >= 0),
        technician TEXT NOT NULL,
        trained_person TEXT NOT NULL,
        is_trained INTEGER NOT NULL CHECK (is_trained IN (0, 1)),
        wants_call INTEGER NOT NULL CHECK (wants_call IN (0, 1)),
        created_at TEXT NOT NULL,
        void_reason TEXT,
        voided_at TEXT
      ) STRICT;

CREATE TABLE sheet_count (
  wave_id INTEGER NOT NULL,
  status TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (wave_id, status)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_draft (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE sheet_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
          tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'sheet_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'sheet_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'sheet_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'sheet_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE simple_topic (
        id INTEGER PRIMARY KEY,
        topic TEXT NOT NULL UNIQUE,
        is_simple INTEGER NOT NULL CHECK (is_simple IN (0, 1))
      , answer TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE slip_print (
        id INTEGER PRIMARY KEY,
        first_number INTEGER NOT NULL,
        last_number INTEGER NOT NULL CHECK (last_number >= first_number),
        printed_at TEXT NOT NULL
      ) STRICT;

CREATE TABLE sold_item (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER REFERENCES customer (id),
        product TEXT NOT NULL CHECK (length(product) BETWEEN 1 AND 120),
        serial TEXT NOT NULL,
        sold_on TEXT NOT NULL,
        -- The warranty counts from this day: that of the sale, but for a unit given in place of another.
        warranty_from TEXT NOT NULL,
        warranty_months INTEGER NOT NULL CHECK (warranty_months BETWEEN 0 AND 240),
        conditions TEXT NOT NULL,
        needs_training INTEGER NOT NULL CHECK (needs_training IN (0, 1)),
        maintenance_every INTEGER CHECK (maintenance_every BETWEEN 1 AND 120),
        -- What would have been due before this day never was.
        maintenance_since TEXT,
        replaces_id INTEGER REFERENCES sold_item (id) CHECK (replaces_id <> id),
        replacement_warranty TEXT CHECK (replacement_warranty IN ('continues', 'restarts')),
        -- Whether the buyer is called after the sale: nobody is whose sale was noted too late for that.
        wants_call INTEGER NOT NULL CHECK (wants_call IN (0, 1)),
        -- Product and serial as they are looked for.
        search TEXT NOT NULL,
        created_at TEXT NOT NULL,
        void_reason TEXT,
        voided_at TEXT,
        CHECK ((maintenance_every IS NULL) = (maintenance_since IS NULL)),
        CHECK ((replaces_id IS NULL) = (replacement_warranty IS NULL))
      ) STRICT;

CREATE TABLE special_day (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  -- A list of {from, to}; empty is a day closed.
  intervals TEXT NOT NULL CHECK (json_valid(intervals)),
  voided_at TEXT
) STRICT;

CREATE TABLE "standard_goal" (
        id INTEGER PRIMARY KEY,
        standard TEXT NOT NULL CHECK (standard IN ('firstContact', 'simpleQuestions', 'handling')),
        -- A share, or for 'handling' points of five. NULL: no goal from that day on.
        goal REAL CHECK (CASE standard WHEN 'handling' THEN goal BETWEEN 1 AND 5 ELSE goal BETWEEN 0 AND 1 END),
        valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        reason TEXT NOT NULL,
        UNIQUE (standard, valid_from)
      ) STRICT;

CREATE TABLE suggestion (
        id INTEGER PRIMARY KEY,
        emptying_id INTEGER NOT NULL REFERENCES box_emptying (id),
        slip_number INTEGER NOT NULL CHECK (slip_number >= 1),
        written_on TEXT,
        text TEXT NOT NULL,
        -- Counted, never evaluated.
        is_illegible INTEGER NOT NULL CHECK (is_illegible IN (0, 1)),
        element TEXT,
        dimension TEXT CHECK (dimension IN ('TAN', 'FIA', 'CAP', 'SEG', 'EMP')),
        customer_id INTEGER REFERENCES customer (id),
        duplicate_of_id INTEGER REFERENCES suggestion (id) CHECK (duplicate_of_id <> id),
        impact INTEGER CHECK (impact BETWEEN 1 AND 5),
        effort INTEGER CHECK (effort BETWEEN 1 AND 5),
        state TEXT NOT NULL
          CHECK (state IN ('new', 'evaluated', 'accepted', 'inProgress', 'implemented', 'discarded')),
        discard_reason TEXT NOT NULL,
        was_accepted INTEGER NOT NULL CHECK (was_accepted IN (0, 1)),
        implemented_on TEXT,
        replied_on TEXT,
        published_said TEXT NOT NULL,
        published_done TEXT NOT NULL,
        is_published INTEGER NOT NULL CHECK (is_published IN (0, 1)),
        -- What was really a case, and is in the register since.
        case_id INTEGER REFERENCES customer_case (id),
        void_reason TEXT,
        voided_at TEXT, moment_id INTEGER REFERENCES moment (id), cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer')),
        CHECK ((impact IS NULL) = (effort IS NULL)),
        CHECK (state IN ('new', 'discarded') OR impact IS NOT NULL)
      ) STRICT;

CREATE TABLE suggestion_box (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        place_id INTEGER REFERENCES tag (id),
        every_days INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 366),
        created_on TEXT NOT NULL,
        voided_at TEXT
      ) STRICT;

CREATE TABLE suggestion_draft (
        emptying_id INTEGER PRIMARY KEY REFERENCES box_emptying (id) ON DELETE CASCADE,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        updated_at TEXT NOT NULL
      ) STRICT;

CREATE VIRTUAL TABLE suggestion_words USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3',
          tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'suggestion_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'suggestion_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'suggestion_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'suggestion_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE survey (
  id INTEGER PRIMARY KEY,
  template TEXT,
  created_at TEXT NOT NULL,
  voided_at TEXT,
  void_reason TEXT
, plan TEXT CHECK (json_valid(plan)), is_anonymous INTEGER NOT NULL DEFAULT 1 CHECK (is_anonymous IN (0, 1))) STRICT;

CREATE TABLE survey_version (
  id INTEGER PRIMARY KEY,
  survey_id INTEGER NOT NULL REFERENCES survey (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  questionnaire TEXT NOT NULL CHECK (json_valid(questionnaire)),
  created_at TEXT NOT NULL,
  frozen_at TEXT,
  UNIQUE (survey_id, number)
) STRICT;

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('place', 'channel', 'shift')),
    name TEXT NOT NULL,
    voided_at TEXT,
    UNIQUE (kind, name)
  ) STRICT;

CREATE TABLE team_month (
        id INTEGER PRIMARY KEY,
        month TEXT NOT NULL UNIQUE CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
        at_start INTEGER NOT NULL CHECK (at_start >= 0),
        joined INTEGER NOT NULL CHECK (joined >= 0),
        -- How many left.
        departed INTEGER NOT NULL CHECK (departed >= 0),
        hours REAL CHECK (hours > 0),
        -- What was done in them, in whatever the owner counts.
        output REAL CHECK (output >= 0)
      ) STRICT;

CREATE TABLE trend_restart (
        id INTEGER PRIMARY KEY,
        measure TEXT NOT NULL,
        -- First day of the month whose limits are new.
        starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-01'),
        reason TEXT NOT NULL CHECK (reason <> ''),
        voided_at TEXT
      ) STRICT;

CREATE TABLE verification (
  id INTEGER PRIMARY KEY,
  response_id INTEGER NOT NULL UNIQUE REFERENCES response (id),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  differences TEXT NOT NULL CHECK (json_valid(differences)),
  fields INTEGER NOT NULL CHECK (fields >= 0),
  difference_count INTEGER NOT NULL CHECK (difference_count BETWEEN 0 AND fields),
  -- Differences in which the first keying was the wrong one.
  error_count INTEGER NOT NULL CHECK (error_count BETWEEN 0 AND difference_count),
  verified_by INTEGER,
  verified_at TEXT NOT NULL
, header TEXT CHECK (json_valid(header)), header_differences TEXT NOT NULL DEFAULT '[]'
        CHECK (json_valid(header_differences))) STRICT;

CREATE TABLE verification_draft (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE verification_plan (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL UNIQUE REFERENCES wave (id),
  plan TEXT NOT NULL CHECK (json_valid(plan))
) STRICT;

CREATE TABLE visit_item_class (
        id INTEGER PRIMARY KEY,
        visit_id INTEGER NOT NULL REFERENCES comparison_visit (id),
        item_key TEXT NOT NULL CHECK (length(item_key) BETWEEN 1 AND 40),
        cause_class TEXT CHECK (cause_class IN ('strategyVisible', 'strategyInvisible', 'peopleVisible',
  'peopleInvisible', 'systemsVisible', 'systemsInvisible', 'otherCustomer')) NOT NULL,
        UNIQUE (visit_id, item_key)
      ) STRICT;

CREATE TABLE wave (
  id INTEGER PRIMARY KEY,
  survey_id INTEGER NOT NULL REFERENCES survey (id),
  version_id INTEGER NOT NULL REFERENCES survey_version (id),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  population INTEGER CHECK (population > 0),
  handed_out INTEGER CHECK (handed_out >= 0),
  created_at TEXT NOT NULL,
  voided_at TEXT
, sampling TEXT CHECK (sampling IN ('census', 'random', 'shifts', 'convenience')), planned_sample INTEGER CHECK (planned_sample > 0), close_summary TEXT CHECK (json_valid(close_summary)), reopen_reason TEXT, is_anonymous INTEGER NOT NULL DEFAULT 1 CHECK (is_anonymous IN (0, 1))) STRICT;

CREATE INDEX appraisal_sheet_person ON appraisal_sheet (person_id, filled_on);

CREATE INDEX appraisal_sheet_version ON appraisal_sheet (version_id);

CREATE UNIQUE INDEX attribute_name ON attribute (name) WHERE voided_at IS NULL;

CREATE INDEX audit_version ON audit (version_id);

CREATE INDEX bad_news_given_news ON bad_news_given (bad_news_id, given_on);

CREATE INDEX box_emptying_box ON box_emptying (box_id, emptied_on);

CREATE INDEX campaign_call_campaign ON campaign_call (campaign_id);

CREATE INDEX campaign_call_customer ON campaign_call (customer_id);

CREATE INDEX case_attachment_case ON case_attachment (case_id);

CREATE UNIQUE INDEX case_cause_name ON case_cause (name) WHERE voided_at IS NULL;

CREATE INDEX case_event_case ON case_event (case_id, at, id);

CREATE INDEX case_event_wait ON case_event (case_id, at, id)
    WHERE to_state = 'waitingCustomer' OR from_state = 'waitingCustomer';

CREATE UNIQUE INDEX case_filter_name ON case_filter (name) WHERE voided_at IS NULL;

CREATE INDEX case_import_hash ON case_import (hash);

CREATE INDEX case_link_case ON case_link (case_id);

CREATE INDEX case_link_other ON case_link (other_id);

CREATE INDEX case_satisfaction_asked ON case_satisfaction (asked_on) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX case_satisfaction_case ON case_satisfaction (case_id) WHERE voided_at IS NULL;

CREATE INDEX case_task_case ON case_task (case_id);

CREATE UNIQUE INDEX charter_version_from ON charter_version (promise_id, applies_from);

CREATE INDEX commandments_round_version ON commandments_round (version_id);

CREATE INDEX commandments_sheet_round ON commandments_sheet (round_key);

CREATE INDEX comparison_visit_competitor ON comparison_visit (competitor_id);

CREATE INDEX comparison_visit_version ON comparison_visit (version_id);

CREATE UNIQUE INDEX competitor_name ON competitor (name) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX competitor_opinion_day
        ON competitor_opinion (coalesce(competitor_id, 0), attribute_id, rated_on);

CREATE INDEX counter_visit_day ON counter_visit (day) WHERE voided_at IS NULL;

CREATE INDEX counter_visit_said ON counter_visit (reason, said) WHERE said <> '' AND voided_at IS NULL;

CREATE INDEX customer_case_customer ON customer_case (customer_id, opened_at, kind, state);

CREATE INDEX customer_case_list
        ON customer_case (opened_at, state, kind, cause_id, responsible_id, customer_id, severity, due_on, role);

CREATE INDEX customer_case_moment ON customer_case (moment_id) WHERE moment_id IS NOT NULL;

CREATE INDEX customer_case_state ON customer_case (state, opened_at);

CREATE INDEX customer_contact_customer ON customer_contact (customer_id, at) WHERE voided_at IS NULL;

CREATE INDEX customer_contact_due ON customer_contact (next_step_on)
  WHERE voided_at IS NULL AND next_step_on IS NOT NULL AND next_step_done_at IS NULL;

CREATE INDEX customer_merged ON customer (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE INDEX customer_purchase_customer ON customer_purchase (customer_id, bought_on, amount)
  WHERE voided_at IS NULL;

CREATE INDEX customer_referred ON customer (referred_by) WHERE referred_by IS NOT NULL;

CREATE INDEX customer_search ON customer (search) WHERE voided_at IS NULL AND search <> '';

CREATE INDEX development_sheet_person ON development_sheet (person_id, to_on);

CREATE INDEX follow_up_call_item ON follow_up_call (item_id);

CREATE INDEX history_change_line ON history_change (history_id);

CREATE INDEX history_change_row ON history_change (table_name, row_id);

CREATE INDEX holiday_date ON holiday (date);

CREATE INDEX import_file_hash ON import_file (hash);

CREATE UNIQUE INDEX legal_terms_valid_from ON legal_terms (valid_from) WHERE voided_at IS NULL;

CREATE INDEX moment_note_moment ON moment_note (moment_id, observed_on);

CREATE INDEX opportunity_customer ON opportunity (customer_id);

CREATE INDEX opportunity_planned ON opportunity (planned_on) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX period_close_locked ON period_close (month) WHERE reopened_at IS NULL;

CREATE INDEX period_close_month ON period_close (month, id);

CREATE INDEX period_hand_over_close ON period_hand_over (close_id);

CREATE INDEX plan_action_state ON plan_action (state, due_on);

CREATE INDEX print_hand_out_wave ON print_hand_out (wave_id);

CREATE INDEX print_reservation_wave ON print_reservation (wave_id, last_number);

CREATE INDEX print_return_wave ON print_return (wave_id);

CREATE INDEX print_run_wave ON print_run (wave_id, last_number);

CREATE INDEX promise_change_promise ON promise_change (promise_id);

CREATE INDEX promise_contingency ON promise (contingency_id);

CREATE INDEX promise_customer ON promise (customer_id);

CREATE INDEX promise_due ON promise (due) WHERE voided_at IS NULL;

CREATE INDEX promise_import_hash ON promise_import (hash);

CREATE INDEX promise_reference ON promise (reference) WHERE reference <> '';

CREATE INDEX referral_thanks_customer ON referral_thanks (customer_id);

CREATE INDEX response_customer ON response (customer_id) WHERE customer_id IS NOT NULL;

CREATE UNIQUE INDEX response_sheet ON response (wave_id, sheet_number) WHERE status <> 'void';

CREATE INDEX response_wave ON response (wave_id, id);

CREATE UNIQUE INDEX retention_period_days ON retention_period (start_on, end_on) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX service_hours_valid_from ON service_hours (valid_from) WHERE voided_at IS NULL;

CREATE INDEX service_order_item ON service_order (item_id);

CREATE INDEX service_order_open ON service_order (promised_on) WHERE done_on IS NULL AND voided_at IS NULL;

CREATE INDEX sold_item_customer ON sold_item (customer_id);

CREATE UNIQUE INDEX sold_item_replaces ON sold_item (replaces_id) WHERE voided_at IS NULL;

CREATE INDEX sold_item_sold ON sold_item (sold_on, id);

CREATE UNIQUE INDEX special_day_date ON special_day (date) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX suggestion_box_name ON suggestion_box (name) WHERE voided_at IS NULL;

CREATE INDEX suggestion_customer ON suggestion (customer_id);

CREATE INDEX suggestion_duplicate ON suggestion (duplicate_of_id);

CREATE INDEX suggestion_emptying ON suggestion (emptying_id);

CREATE INDEX suggestion_moment ON suggestion (moment_id) WHERE moment_id IS NOT NULL;

CREATE UNIQUE INDEX suggestion_slip ON suggestion (slip_number) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX trend_restart_measure ON trend_restart (measure, starts_on) WHERE voided_at IS NULL;

CREATE INDEX wave_survey ON wave (survey_id, opened_on);

CREATE TRIGGER aftersales_setting_delete_history AFTER DELETE ON aftersales_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'aftersales_setting', old.id, json_object('id', old.id, 'replacement_warranty', old.replacement_warranty, 'footnote', old.footnote), NULL);
    END;

CREATE TRIGGER aftersales_setting_insert_history AFTER INSERT ON aftersales_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'aftersales_setting', new.id, NULL, json_object('id', new.id, 'replacement_warranty', new.replacement_warranty, 'footnote', new.footnote));
    END;

CREATE TRIGGER aftersales_setting_update_history AFTER UPDATE ON aftersales_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'aftersales_setting', new.id, json_object('id', old.id, 'replacement_warranty', old.replacement_warranty, 'footnote', old.footnote), json_object('id', new.id, 'replacement_warranty', new.replacement_warranty, 'footnote', new.footnote));
    END;

CREATE TRIGGER answer_tag_delete_history AFTER DELETE ON answer_tag
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'answer_tag', old.id, json_object('id', old.id, 'response_id', old.response_id, 'question_key', old.question_key, 'theme', old.theme), NULL);
    END;

CREATE TRIGGER answer_tag_insert_history AFTER INSERT ON answer_tag
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'answer_tag', new.id, NULL, json_object('id', new.id, 'response_id', new.response_id, 'question_key', new.question_key, 'theme', new.theme));
    END;

CREATE TRIGGER answer_tag_update_history AFTER UPDATE ON answer_tag
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'answer_tag', new.id, json_object('id', old.id, 'response_id', old.response_id, 'question_key', old.question_key, 'theme', old.theme), json_object('id', new.id, 'response_id', new.response_id, 'question_key', new.question_key, 'theme', new.theme));
    END;

CREATE TRIGGER appraisal_sheet_delete_history AFTER DELETE ON appraisal_sheet
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'appraisal_sheet', old.id, json_object('id', old.id, 'person_id', old.person_id, 'version_id', old.version_id, 'source', old.source, 'filled_on', old.filled_on, 'day_part', old.day_part, 'answers', old.answers, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER appraisal_sheet_insert_history AFTER INSERT ON appraisal_sheet
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'appraisal_sheet', new.id, NULL, json_object('id', new.id, 'person_id', new.person_id, 'version_id', new.version_id, 'source', new.source, 'filled_on', new.filled_on, 'day_part', new.day_part, 'answers', new.answers, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER appraisal_sheet_update_history AFTER UPDATE ON appraisal_sheet
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'appraisal_sheet', new.id, json_object('id', old.id, 'person_id', old.person_id, 'version_id', old.version_id, 'source', old.source, 'filled_on', old.filled_on, 'day_part', old.day_part, 'answers', old.answers, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'person_id', new.person_id, 'version_id', new.version_id, 'source', new.source, 'filled_on', new.filled_on, 'day_part', new.day_part, 'answers', new.answers, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER attribute_delete_history AFTER DELETE ON attribute
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'attribute', old.id, json_object('id', old.id, 'name', old.name, 'element', old.element, 'dimension', old.dimension, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER attribute_insert_history AFTER INSERT ON attribute
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'attribute', new.id, NULL, json_object('id', new.id, 'name', new.name, 'element', new.element, 'dimension', new.dimension, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER attribute_update_history AFTER UPDATE ON attribute
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'attribute', new.id, json_object('id', old.id, 'name', old.name, 'element', old.element, 'dimension', old.dimension, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'element', new.element, 'dimension', new.dimension, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER audit_delete_history AFTER DELETE ON audit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'audit', old.id, json_object('id', old.id, 'version_id', old.version_id, 'audited_on', old.audited_on, 'auditor', old.auditor, 'day_part', old.day_part, 'answers', old.answers, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER audit_delete_locked AFTER DELETE ON audit
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.audited_on, 1, 7)); END;

CREATE TRIGGER audit_insert_history AFTER INSERT ON audit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'audit', new.id, NULL, json_object('id', new.id, 'version_id', new.version_id, 'audited_on', new.audited_on, 'auditor', new.auditor, 'day_part', new.day_part, 'answers', new.answers, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER audit_insert_locked AFTER INSERT ON audit
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.audited_on, 1, 7)); END;

CREATE TRIGGER audit_update_history AFTER UPDATE ON audit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'audit', new.id, json_object('id', old.id, 'version_id', old.version_id, 'audited_on', old.audited_on, 'auditor', old.auditor, 'day_part', old.day_part, 'answers', old.answers, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), json_object('id', new.id, 'version_id', new.version_id, 'audited_on', new.audited_on, 'auditor', new.auditor, 'day_part', new.day_part, 'answers', new.answers, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER audit_update_locked AFTER UPDATE OF version_id, audited_on, answers, voided_at ON audit
     WHEN new.version_id IS NOT old.version_id OR new.audited_on IS NOT old.audited_on OR new.answers IS NOT old.answers OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.audited_on, 1, 7), substr(new.audited_on, 1, 7)); END;

CREATE TRIGGER bad_news_delete_history AFTER DELETE ON bad_news
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news', old.id, json_object('id', old.id, 'name', old.name, 'script', old.script, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER bad_news_given_delete_history AFTER DELETE ON bad_news_given
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news_given', old.id, json_object('id', old.id, 'bad_news_id', old.bad_news_id, 'given_on', old.given_on, 'person_id', old.person_id, 'outcome', old.outcome, 'note', old.note, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER bad_news_given_delete_locked AFTER DELETE ON bad_news_given
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.given_on, 1, 7)); END;

CREATE TRIGGER bad_news_given_insert_history AFTER INSERT ON bad_news_given
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news_given', new.id, NULL, json_object('id', new.id, 'bad_news_id', new.bad_news_id, 'given_on', new.given_on, 'person_id', new.person_id, 'outcome', new.outcome, 'note', new.note, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER bad_news_given_insert_locked AFTER INSERT ON bad_news_given
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.given_on, 1, 7)); END;

CREATE TRIGGER bad_news_given_update_history AFTER UPDATE ON bad_news_given
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news_given', new.id, json_object('id', old.id, 'bad_news_id', old.bad_news_id, 'given_on', old.given_on, 'person_id', old.person_id, 'outcome', old.outcome, 'note', old.note, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'bad_news_id', new.bad_news_id, 'given_on', new.given_on, 'person_id', new.person_id, 'outcome', new.outcome, 'note', new.note, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER bad_news_given_update_locked AFTER UPDATE OF bad_news_id, given_on, outcome, voided_at ON bad_news_given
     WHEN new.bad_news_id IS NOT old.bad_news_id OR new.given_on IS NOT old.given_on OR new.outcome IS NOT old.outcome OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.given_on, 1, 7), substr(new.given_on, 1, 7)); END;

CREATE TRIGGER bad_news_giver_delete_history AFTER DELETE ON bad_news_giver
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news_giver', old.id, json_object('id', old.id, 'bad_news_id', old.bad_news_id, 'person_id', old.person_id, 'trained_on', old.trained_on), NULL);
    END;

CREATE TRIGGER bad_news_giver_insert_history AFTER INSERT ON bad_news_giver
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news_giver', new.id, NULL, json_object('id', new.id, 'bad_news_id', new.bad_news_id, 'person_id', new.person_id, 'trained_on', new.trained_on));
    END;

CREATE TRIGGER bad_news_giver_update_history AFTER UPDATE ON bad_news_giver
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news_giver', new.id, json_object('id', old.id, 'bad_news_id', old.bad_news_id, 'person_id', old.person_id, 'trained_on', old.trained_on), json_object('id', new.id, 'bad_news_id', new.bad_news_id, 'person_id', new.person_id, 'trained_on', new.trained_on));
    END;

CREATE TRIGGER bad_news_insert_history AFTER INSERT ON bad_news
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news', new.id, NULL, json_object('id', new.id, 'name', new.name, 'script', new.script, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER bad_news_update_history AFTER UPDATE ON bad_news
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'bad_news', new.id, json_object('id', old.id, 'name', old.name, 'script', old.script, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'script', new.script, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER basket_competitor_delete_history AFTER DELETE ON basket_competitor
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'basket_competitor', old.id, json_object('id', old.id, 'basket_id', old.basket_id, 'competitor_id', old.competitor_id, 'prices', old.prices), NULL);
    END;

CREATE TRIGGER basket_competitor_delete_locked AFTER DELETE ON basket_competitor
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr((SELECT taken_on FROM price_basket WHERE id = old.basket_id), 1, 7)); END;

CREATE TRIGGER basket_competitor_insert_history AFTER INSERT ON basket_competitor
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'basket_competitor', new.id, NULL, json_object('id', new.id, 'basket_id', new.basket_id, 'competitor_id', new.competitor_id, 'prices', new.prices));
    END;

CREATE TRIGGER basket_competitor_insert_locked AFTER INSERT ON basket_competitor
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr((SELECT taken_on FROM price_basket WHERE id = new.basket_id), 1, 7)); END;

CREATE TRIGGER basket_competitor_update_history AFTER UPDATE ON basket_competitor
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'basket_competitor', new.id, json_object('id', old.id, 'basket_id', old.basket_id, 'competitor_id', old.competitor_id, 'prices', old.prices), json_object('id', new.id, 'basket_id', new.basket_id, 'competitor_id', new.competitor_id, 'prices', new.prices));
    END;

CREATE TRIGGER basket_competitor_update_locked AFTER UPDATE OF basket_id, competitor_id, prices ON basket_competitor
     WHEN new.basket_id IS NOT old.basket_id OR new.competitor_id IS NOT old.competitor_id OR new.prices IS NOT old.prices
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr((SELECT taken_on FROM price_basket WHERE id = old.basket_id), 1, 7), substr((SELECT taken_on FROM price_basket WHERE id = new.basket_id), 1, 7)); END;

CREATE TRIGGER box_emptying_delete_history AFTER DELETE ON box_emptying
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'box_emptying', old.id, json_object('id', old.id, 'box_id', old.box_id, 'emptied_on', old.emptied_on, 'first_person', old.first_person, 'second_person', old.second_person, 'slip_count', old.slip_count, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER box_emptying_delete_locked AFTER DELETE ON box_emptying
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.emptied_on, 1, 7)); END;

CREATE TRIGGER box_emptying_insert_history AFTER INSERT ON box_emptying
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'box_emptying', new.id, NULL, json_object('id', new.id, 'box_id', new.box_id, 'emptied_on', new.emptied_on, 'first_person', new.first_person, 'second_person', new.second_person, 'slip_count', new.slip_count, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER box_emptying_insert_locked AFTER INSERT ON box_emptying
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.emptied_on, 1, 7)); END;

CREATE TRIGGER box_emptying_update_history AFTER UPDATE ON box_emptying
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'box_emptying', new.id, json_object('id', old.id, 'box_id', old.box_id, 'emptied_on', old.emptied_on, 'first_person', old.first_person, 'second_person', old.second_person, 'slip_count', old.slip_count, 'voided_at', old.voided_at), json_object('id', new.id, 'box_id', new.box_id, 'emptied_on', new.emptied_on, 'first_person', new.first_person, 'second_person', new.second_person, 'slip_count', new.slip_count, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER box_emptying_update_locked AFTER UPDATE OF box_id, emptied_on, slip_count, voided_at ON box_emptying
     WHEN new.box_id IS NOT old.box_id OR new.emptied_on IS NOT old.emptied_on OR new.slip_count IS NOT old.slip_count OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.emptied_on, 1, 7), substr(new.emptied_on, 1, 7)); END;

CREATE TRIGGER business_delete_history AFTER DELETE ON business
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'business', old.id, json_object('id', old.id, 'name', old.name, 'country', old.country, 'language', old.language, 'opening_hours', old.opening_hours, 'logo', old.logo, 'is_sample', old.is_sample, 'created_at', old.created_at), NULL);
    END;

CREATE TRIGGER business_insert_history AFTER INSERT ON business
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'business', new.id, NULL, json_object('id', new.id, 'name', new.name, 'country', new.country, 'language', new.language, 'opening_hours', new.opening_hours, 'logo', new.logo, 'is_sample', new.is_sample, 'created_at', new.created_at));
    END;

CREATE TRIGGER business_update_history AFTER UPDATE ON business
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'business', new.id, json_object('id', old.id, 'name', old.name, 'country', old.country, 'language', old.language, 'opening_hours', old.opening_hours, 'logo', old.logo, 'is_sample', old.is_sample, 'created_at', old.created_at), json_object('id', new.id, 'name', new.name, 'country', new.country, 'language', new.language, 'opening_hours', new.opening_hours, 'logo', new.logo, 'is_sample', new.is_sample, 'created_at', new.created_at));
    END;

CREATE TRIGGER campaign_call_delete_history AFTER DELETE ON campaign_call
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'campaign_call', old.id, json_object('id', old.id, 'campaign_id', old.campaign_id, 'customer_id', old.customer_id, 'result', old.result, 'attempts', old.attempts, 'called_at', old.called_at, 'note', old.note, 'person', old.person, 'contact_id', old.contact_id, 'case_id', old.case_id, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER campaign_call_insert_history AFTER INSERT ON campaign_call
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'campaign_call', new.id, NULL, json_object('id', new.id, 'campaign_id', new.campaign_id, 'customer_id', new.customer_id, 'result', new.result, 'attempts', new.attempts, 'called_at', new.called_at, 'note', new.note, 'person', new.person, 'contact_id', new.contact_id, 'case_id', new.case_id, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER campaign_call_update_history AFTER UPDATE ON campaign_call
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'campaign_call', new.id, json_object('id', old.id, 'campaign_id', old.campaign_id, 'customer_id', old.customer_id, 'result', old.result, 'attempts', old.attempts, 'called_at', old.called_at, 'note', old.note, 'person', old.person, 'contact_id', old.contact_id, 'case_id', old.case_id, 'voided_at', old.voided_at), json_object('id', new.id, 'campaign_id', new.campaign_id, 'customer_id', new.customer_id, 'result', new.result, 'attempts', new.attempts, 'called_at', new.called_at, 'note', new.note, 'person', new.person, 'contact_id', new.contact_id, 'case_id', new.case_id, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER campaign_delete_history AFTER DELETE ON campaign
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'campaign', old.id, json_object('id', old.id, 'name', old.name, 'script', old.script, 'started_on', old.started_on, 'due_on', old.due_on, 'ended_on', old.ended_on, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER campaign_insert_history AFTER INSERT ON campaign
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'campaign', new.id, NULL, json_object('id', new.id, 'name', new.name, 'script', new.script, 'started_on', new.started_on, 'due_on', new.due_on, 'ended_on', new.ended_on, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER campaign_update_history AFTER UPDATE ON campaign
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'campaign', new.id, json_object('id', old.id, 'name', old.name, 'script', old.script, 'started_on', old.started_on, 'due_on', old.due_on, 'ended_on', old.ended_on, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'script', new.script, 'started_on', new.started_on, 'due_on', new.due_on, 'ended_on', new.ended_on, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_attachment_delete_history AFTER DELETE ON case_attachment
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_attachment', old.id, json_object('id', old.id, 'case_id', old.case_id, 'stored_name', old.stored_name, 'name', old.name, 'kind', old.kind, 'bytes', old.bytes, 'added_at', old.added_at, 'added_by', old.added_by, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER case_attachment_insert_history AFTER INSERT ON case_attachment
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_attachment', new.id, NULL, json_object('id', new.id, 'case_id', new.case_id, 'stored_name', new.stored_name, 'name', new.name, 'kind', new.kind, 'bytes', new.bytes, 'added_at', new.added_at, 'added_by', new.added_by, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_attachment_update_history AFTER UPDATE ON case_attachment
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_attachment', new.id, json_object('id', old.id, 'case_id', old.case_id, 'stored_name', old.stored_name, 'name', old.name, 'kind', old.kind, 'bytes', old.bytes, 'added_at', old.added_at, 'added_by', old.added_by, 'voided_at', old.voided_at), json_object('id', new.id, 'case_id', new.case_id, 'stored_name', new.stored_name, 'name', new.name, 'kind', new.kind, 'bytes', new.bytes, 'added_at', new.added_at, 'added_by', new.added_by, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_cause_delete_history AFTER DELETE ON case_cause
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_cause', old.id, json_object('id', old.id, 'name', old.name, 'element', old.element, 'voided_at', old.voided_at, 'cause_class', old.cause_class), NULL);
    END;

CREATE TRIGGER case_cause_insert_history AFTER INSERT ON case_cause
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_cause', new.id, NULL, json_object('id', new.id, 'name', new.name, 'element', new.element, 'voided_at', new.voided_at, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER case_cause_update_history AFTER UPDATE ON case_cause
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_cause', new.id, json_object('id', old.id, 'name', old.name, 'element', old.element, 'voided_at', old.voided_at, 'cause_class', old.cause_class), json_object('id', new.id, 'name', new.name, 'element', new.element, 'voided_at', new.voided_at, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER case_event_delete_history AFTER DELETE ON case_event
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_event', old.id, json_object('id', old.id, 'case_id', old.case_id, 'kind', old.kind, 'at', old.at, 'entered_at', old.entered_at, 'person', old.person, 'from_state', old.from_state, 'to_state', old.to_state, 'direction', old.direction, 'channel', old.channel, 'needs_reply', old.needs_reply, 'text', old.text, 'details', old.details, 'taken_back_at', old.taken_back_at), NULL);
    END;

CREATE TRIGGER case_event_delete_words AFTER DELETE ON case_event WHEN old.text <> ''
     BEGIN DELETE FROM case_words WHERE rowid IN (old.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (old.case_id); END;

CREATE TRIGGER case_event_insert_history AFTER INSERT ON case_event
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_event', new.id, NULL, json_object('id', new.id, 'case_id', new.case_id, 'kind', new.kind, 'at', new.at, 'entered_at', new.entered_at, 'person', new.person, 'from_state', new.from_state, 'to_state', new.to_state, 'direction', new.direction, 'channel', new.channel, 'needs_reply', new.needs_reply, 'text', new.text, 'details', new.details, 'taken_back_at', new.taken_back_at));
    END;

CREATE TRIGGER case_event_insert_locked AFTER INSERT ON case_event
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.at, 1, 7)); END;

CREATE TRIGGER case_event_insert_words AFTER INSERT ON case_event WHEN new.text <> ''
     BEGIN DELETE FROM case_words WHERE rowid IN (new.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (new.case_id); END;

CREATE TRIGGER case_event_is_not_deleted BEFORE DELETE ON case_event
      WHEN NOT EXISTS (SELECT 1 FROM business WHERE is_sample = 1)
      BEGIN SELECT RAISE(ABORT, 'events of a case are never deleted'); END;

CREATE TRIGGER case_event_stays BEFORE UPDATE ON case_event
      WHEN NOT (old.id = new.id AND old.case_id = new.case_id AND old.kind = new.kind AND old.at = new.at
        AND old.entered_at = new.entered_at AND old.person = new.person AND old.from_state IS new.from_state
        AND old.to_state IS new.to_state AND old.direction IS new.direction AND new.details IN (old.details, '{}')
        AND new.text IN (old.text, ''))
      BEGIN SELECT RAISE(ABORT, 'events of a case are never edited'); END;

CREATE TRIGGER case_event_update_history AFTER UPDATE ON case_event
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_event', new.id, json_object('id', old.id, 'case_id', old.case_id, 'kind', old.kind, 'at', old.at, 'entered_at', old.entered_at, 'person', old.person, 'from_state', old.from_state, 'to_state', old.to_state, 'direction', old.direction, 'channel', old.channel, 'needs_reply', old.needs_reply, 'text', old.text, 'details', old.details, 'taken_back_at', old.taken_back_at), json_object('id', new.id, 'case_id', new.case_id, 'kind', new.kind, 'at', new.at, 'entered_at', new.entered_at, 'person', new.person, 'from_state', new.from_state, 'to_state', new.to_state, 'direction', new.direction, 'channel', new.channel, 'needs_reply', new.needs_reply, 'text', new.text, 'details', new.details, 'taken_back_at', new.taken_back_at));
    END;

CREATE TRIGGER case_event_update_locked AFTER UPDATE OF taken_back_at ON case_event
   WHEN (new.taken_back_at IS NULL) <> (old.taken_back_at IS NULL)
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.at, 1, 7)); END;

CREATE TRIGGER case_event_update_words AFTER UPDATE ON case_event
     WHEN old.case_id IS NOT new.case_id OR old.text IS NOT new.text OR old.taken_back_at IS NOT new.taken_back_at
     BEGIN DELETE FROM case_words WHERE rowid IN (old.case_id, new.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (old.case_id, new.case_id); END;

CREATE TRIGGER case_filter_delete_history AFTER DELETE ON case_filter
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_filter', old.id, json_object('id', old.id, 'name', old.name, 'choice', old.choice, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER case_filter_insert_history AFTER INSERT ON case_filter
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_filter', new.id, NULL, json_object('id', new.id, 'name', new.name, 'choice', new.choice, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_filter_update_history AFTER UPDATE ON case_filter
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_filter', new.id, json_object('id', old.id, 'name', old.name, 'choice', old.choice, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'choice', new.choice, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_import_delete_history AFTER DELETE ON case_import
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_import', old.id, json_object('id', old.id, 'hash', old.hash, 'name', old.name, 'at', old.at, 'rows', old.rows), NULL);
    END;

CREATE TRIGGER case_import_insert_history AFTER INSERT ON case_import
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_import', new.id, NULL, json_object('id', new.id, 'hash', new.hash, 'name', new.name, 'at', new.at, 'rows', new.rows));
    END;

CREATE TRIGGER case_import_update_history AFTER UPDATE ON case_import
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_import', new.id, json_object('id', old.id, 'hash', old.hash, 'name', old.name, 'at', old.at, 'rows', old.rows), json_object('id', new.id, 'hash', new.hash, 'name', new.name, 'at', new.at, 'rows', new.rows));
    END;

CREATE TRIGGER case_link_delete_history AFTER DELETE ON case_link
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_link', old.id, json_object('id', old.id, 'case_id', old.case_id, 'other_id', old.other_id, 'kind', old.kind, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER case_link_insert_history AFTER INSERT ON case_link
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_link', new.id, NULL, json_object('id', new.id, 'case_id', new.case_id, 'other_id', new.other_id, 'kind', new.kind, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_link_update_history AFTER UPDATE ON case_link
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_link', new.id, json_object('id', old.id, 'case_id', old.case_id, 'other_id', old.other_id, 'kind', old.kind, 'voided_at', old.voided_at), json_object('id', new.id, 'case_id', new.case_id, 'other_id', new.other_id, 'kind', new.kind, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_satisfaction_delete_history AFTER DELETE ON case_satisfaction
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_satisfaction', old.id, json_object('id', old.id, 'case_id', old.case_id, 'asked_on', old.asked_on, 'way', old.way, 'is_declined', old.is_declined, 'answers', old.answers, 'change', old.change, 'entered_at', old.entered_at, 'entered_by', old.entered_by, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER case_satisfaction_delete_locked AFTER DELETE ON case_satisfaction
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.asked_on, 1, 7)); END;

CREATE TRIGGER case_satisfaction_delete_words AFTER DELETE ON case_satisfaction WHEN old.change <> ''
     BEGIN DELETE FROM case_words WHERE rowid IN (old.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (old.case_id); END;

CREATE TRIGGER case_satisfaction_insert_history AFTER INSERT ON case_satisfaction
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_satisfaction', new.id, NULL, json_object('id', new.id, 'case_id', new.case_id, 'asked_on', new.asked_on, 'way', new.way, 'is_declined', new.is_declined, 'answers', new.answers, 'change', new.change, 'entered_at', new.entered_at, 'entered_by', new.entered_by, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_satisfaction_insert_locked AFTER INSERT ON case_satisfaction
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.asked_on, 1, 7)); END;

CREATE TRIGGER case_satisfaction_insert_words AFTER INSERT ON case_satisfaction WHEN new.change <> ''
     BEGIN DELETE FROM case_words WHERE rowid IN (new.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (new.case_id); END;

CREATE TRIGGER case_satisfaction_update_history AFTER UPDATE ON case_satisfaction
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_satisfaction', new.id, json_object('id', old.id, 'case_id', old.case_id, 'asked_on', old.asked_on, 'way', old.way, 'is_declined', old.is_declined, 'answers', old.answers, 'change', old.change, 'entered_at', old.entered_at, 'entered_by', old.entered_by, 'voided_at', old.voided_at), json_object('id', new.id, 'case_id', new.case_id, 'asked_on', new.asked_on, 'way', new.way, 'is_declined', new.is_declined, 'answers', new.answers, 'change', new.change, 'entered_at', new.entered_at, 'entered_by', new.entered_by, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_satisfaction_update_locked AFTER UPDATE OF case_id, asked_on, way, is_declined, answers, voided_at ON case_satisfaction
     WHEN new.case_id IS NOT old.case_id OR new.asked_on IS NOT old.asked_on OR new.way IS NOT old.way OR new.is_declined IS NOT old.is_declined OR new.answers IS NOT old.answers OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.asked_on, 1, 7), substr(new.asked_on, 1, 7)); END;

CREATE TRIGGER case_satisfaction_update_words AFTER UPDATE ON case_satisfaction
     WHEN old.case_id IS NOT new.case_id OR old.change IS NOT new.change OR old.voided_at IS NOT new.voided_at
     BEGIN DELETE FROM case_words WHERE rowid IN (old.case_id, new.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (old.case_id, new.case_id); END;

CREATE VIEW case_searchable AS 
    SELECT c.id, concat_ws(char(10), printf('%d-%05d', c.year, c.sequence), c.official_number, c.old_number, c.description,
      c.remedy_asked, c.product, c.topic, customer.name, customer.preferred_name,
      (SELECT group_concat(text, char(10)) FROM case_event WHERE case_id = c.id AND taken_back_at IS NULL AND text <> ''),
      (SELECT group_concat(text, char(10)) FROM case_task WHERE case_id = c.id AND voided_at IS NULL),
      (SELECT group_concat(change, char(10)) FROM case_satisfaction WHERE case_id = c.id AND voided_at IS NULL)) AS words
    FROM customer_case AS c LEFT JOIN customer ON customer.id = c.customer_id;

CREATE TRIGGER case_task_delete_history AFTER DELETE ON case_task
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_task', old.id, json_object('id', old.id, 'case_id', old.case_id, 'text', old.text, 'person_id', old.person_id, 'due_on', old.due_on, 'done_at', old.done_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER case_task_delete_words AFTER DELETE ON case_task WHEN old.text <> ''
     BEGIN DELETE FROM case_words WHERE rowid IN (old.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (old.case_id); END;

CREATE TRIGGER case_task_insert_history AFTER INSERT ON case_task
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_task', new.id, NULL, json_object('id', new.id, 'case_id', new.case_id, 'text', new.text, 'person_id', new.person_id, 'due_on', new.due_on, 'done_at', new.done_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_task_insert_words AFTER INSERT ON case_task WHEN new.text <> ''
     BEGIN DELETE FROM case_words WHERE rowid IN (new.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (new.case_id); END;

CREATE TRIGGER case_task_update_history AFTER UPDATE ON case_task
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'case_task', new.id, json_object('id', old.id, 'case_id', old.case_id, 'text', old.text, 'person_id', old.person_id, 'due_on', old.due_on, 'done_at', old.done_at, 'voided_at', old.voided_at), json_object('id', new.id, 'case_id', new.case_id, 'text', new.text, 'person_id', new.person_id, 'due_on', new.due_on, 'done_at', new.done_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER case_task_update_words AFTER UPDATE ON case_task
     WHEN old.case_id IS NOT new.case_id OR old.text IS NOT new.text OR old.voided_at IS NOT new.voided_at
     BEGIN DELETE FROM case_words WHERE rowid IN (old.case_id, new.case_id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (old.case_id, new.case_id); END;

CREATE TRIGGER chain_link_delete_history AFTER DELETE ON chain_link
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'chain_link', old.id, json_object('id', old.id, 'position', old.position, 'name', old.name, 'indicator', old.indicator), NULL);
    END;

CREATE TRIGGER chain_link_insert_history AFTER INSERT ON chain_link
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'chain_link', new.id, NULL, json_object('id', new.id, 'position', new.position, 'name', new.name, 'indicator', new.indicator));
    END;

CREATE TRIGGER chain_link_update_history AFTER UPDATE ON chain_link
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'chain_link', new.id, json_object('id', old.id, 'position', old.position, 'name', old.name, 'indicator', old.indicator), json_object('id', new.id, 'position', new.position, 'name', new.name, 'indicator', new.indicator));
    END;

CREATE TRIGGER chain_value_delete_history AFTER DELETE ON chain_value
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'chain_value', old.id, json_object('id', old.id, 'link_id', old.link_id, 'month', old.month, 'value', old.value), NULL);
    END;

CREATE TRIGGER chain_value_insert_history AFTER INSERT ON chain_value
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'chain_value', new.id, NULL, json_object('id', new.id, 'link_id', new.link_id, 'month', new.month, 'value', new.value));
    END;

CREATE TRIGGER chain_value_update_history AFTER UPDATE ON chain_value
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'chain_value', new.id, json_object('id', old.id, 'link_id', old.link_id, 'month', old.month, 'value', old.value), json_object('id', new.id, 'link_id', new.link_id, 'month', new.month, 'value', new.value));
    END;

CREATE TRIGGER charter_promise_delete_history AFTER DELETE ON charter_promise
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'charter_promise', old.id, json_object('id', old.id, 'position', old.position, 'ended_on', old.ended_on, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER charter_promise_insert_history AFTER INSERT ON charter_promise
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'charter_promise', new.id, NULL, json_object('id', new.id, 'position', new.position, 'ended_on', new.ended_on, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER charter_promise_update_history AFTER UPDATE ON charter_promise
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'charter_promise', new.id, json_object('id', old.id, 'position', old.position, 'ended_on', old.ended_on, 'voided_at', old.voided_at), json_object('id', new.id, 'position', new.position, 'ended_on', new.ended_on, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER charter_version_delete_history AFTER DELETE ON charter_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'charter_version', old.id, json_object('id', old.id, 'promise_id', old.promise_id, 'text', old.text, 'measure', old.measure, 'goal', old.goal, 'applies_from', old.applies_from, 'noted_by', old.noted_by), NULL);
    END;

CREATE TRIGGER charter_version_delete_locked AFTER DELETE ON charter_version
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(old.applies_from, 1, 7), '9'); END;

CREATE TRIGGER charter_version_insert_history AFTER INSERT ON charter_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'charter_version', new.id, NULL, json_object('id', new.id, 'promise_id', new.promise_id, 'text', new.text, 'measure', new.measure, 'goal', new.goal, 'applies_from', new.applies_from, 'noted_by', new.noted_by));
    END;

CREATE TRIGGER charter_version_insert_locked AFTER INSERT ON charter_version
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(new.applies_from, 1, 7), '9'); END;

CREATE TRIGGER charter_version_update_history AFTER UPDATE ON charter_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'charter_version', new.id, json_object('id', old.id, 'promise_id', old.promise_id, 'text', old.text, 'measure', old.measure, 'goal', old.goal, 'applies_from', old.applies_from, 'noted_by', old.noted_by), json_object('id', new.id, 'promise_id', new.promise_id, 'text', new.text, 'measure', new.measure, 'goal', new.goal, 'applies_from', new.applies_from, 'noted_by', new.noted_by));
    END;

CREATE TRIGGER charter_version_update_locked AFTER UPDATE OF measure, goal, applies_from ON charter_version
     WHEN new.measure IS NOT old.measure OR new.goal IS NOT old.goal OR new.applies_from IS NOT old.applies_from
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(old.applies_from, 1, 7), substr(new.applies_from, 1, 7), '9'); END;

CREATE TRIGGER checklist_delete_history AFTER DELETE ON checklist
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'checklist', old.id, json_object('id', old.id, 'created_at', old.created_at, 'voided_at', old.voided_at, 'purpose', old.purpose), NULL);
    END;

CREATE TRIGGER checklist_insert_history AFTER INSERT ON checklist
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'checklist', new.id, NULL, json_object('id', new.id, 'created_at', new.created_at, 'voided_at', new.voided_at, 'purpose', new.purpose));
    END;

CREATE TRIGGER checklist_update_history AFTER UPDATE ON checklist
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'checklist', new.id, json_object('id', old.id, 'created_at', old.created_at, 'voided_at', old.voided_at, 'purpose', old.purpose), json_object('id', new.id, 'created_at', new.created_at, 'voided_at', new.voided_at, 'purpose', new.purpose));
    END;

CREATE TRIGGER checklist_version_delete_history AFTER DELETE ON checklist_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'checklist_version', old.id, json_object('id', old.id, 'checklist_id', old.checklist_id, 'number', old.number, 'content', old.content, 'created_at', old.created_at), NULL);
    END;

CREATE TRIGGER checklist_version_insert_history AFTER INSERT ON checklist_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'checklist_version', new.id, NULL, json_object('id', new.id, 'checklist_id', new.checklist_id, 'number', new.number, 'content', new.content, 'created_at', new.created_at));
    END;

CREATE TRIGGER checklist_version_update_history AFTER UPDATE ON checklist_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'checklist_version', new.id, json_object('id', old.id, 'checklist_id', old.checklist_id, 'number', old.number, 'content', old.content, 'created_at', old.created_at), json_object('id', new.id, 'checklist_id', new.checklist_id, 'number', new.number, 'content', new.content, 'created_at', new.created_at));
    END;

CREATE TRIGGER checklist_void_locked AFTER UPDATE OF voided_at ON checklist
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN (SELECT visited_on AS day FROM comparison_visit JOIN checklist_version ON checklist_version.id = version_id
      WHERE checklist_id = new.id AND comparison_visit.voided_at IS NULL) ON period_close.month = substr(day, 1, 7) WHERE period_close.reopened_at IS NULL; END;

CREATE TRIGGER commandments_round_delete_history AFTER DELETE ON commandments_round
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'commandments_round', old.id, json_object('id', old.id, 'version_id', old.version_id, 'opened_on', old.opened_on, 'closed_on', old.closed_on, 'owner_answers', old.owner_answers, 'key', old.key, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER commandments_round_delete_locked AFTER DELETE ON commandments_round
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.closed_on, 1, 7)); END;

CREATE TRIGGER commandments_round_insert_history AFTER INSERT ON commandments_round
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'commandments_round', new.id, NULL, json_object('id', new.id, 'version_id', new.version_id, 'opened_on', new.opened_on, 'closed_on', new.closed_on, 'owner_answers', new.owner_answers, 'key', new.key, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER commandments_round_insert_locked AFTER INSERT ON commandments_round
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.closed_on, 1, 7)); END;

CREATE TRIGGER commandments_round_update_history AFTER UPDATE ON commandments_round
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'commandments_round', new.id, json_object('id', old.id, 'version_id', old.version_id, 'opened_on', old.opened_on, 'closed_on', old.closed_on, 'owner_answers', old.owner_answers, 'key', old.key, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'version_id', new.version_id, 'opened_on', new.opened_on, 'closed_on', new.closed_on, 'owner_answers', new.owner_answers, 'key', new.key, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER commandments_round_update_locked AFTER UPDATE OF version_id, closed_on, owner_answers, voided_at ON commandments_round
     WHEN new.version_id IS NOT old.version_id OR new.closed_on IS NOT old.closed_on OR new.owner_answers IS NOT old.owner_answers OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.closed_on, 1, 7), substr(new.closed_on, 1, 7)); END;

CREATE TRIGGER commandments_sheet_in_time BEFORE INSERT ON commandments_sheet
WHEN (SELECT closed_on IS NOT NULL OR voided_at IS NOT NULL FROM commandments_round WHERE key = new.round_key)
BEGIN SELECT RAISE(ABORT, 'the round is closed'); END;

CREATE TRIGGER comparison_setting_delete_history AFTER DELETE ON comparison_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'comparison_setting', old.id, json_object('id', old.id, 'settings', old.settings), NULL);
    END;

CREATE TRIGGER comparison_setting_insert_history AFTER INSERT ON comparison_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'comparison_setting', new.id, NULL, json_object('id', new.id, 'settings', new.settings));
    END;

CREATE TRIGGER comparison_setting_update_history AFTER UPDATE ON comparison_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'comparison_setting', new.id, json_object('id', old.id, 'settings', old.settings), json_object('id', new.id, 'settings', new.settings));
    END;

CREATE TRIGGER comparison_visit_delete_history AFTER DELETE ON comparison_visit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'comparison_visit', old.id, json_object('id', old.id, 'version_id', old.version_id, 'competitor_id', old.competitor_id, 'visited_on', old.visited_on, 'visited_time', old.visited_time, 'shopper', old.shopper, 'scenario', old.scenario, 'day_part', old.day_part, 'answers', old.answers, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER comparison_visit_delete_locked AFTER DELETE ON comparison_visit
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.visited_on, 1, 7)); END;

CREATE TRIGGER comparison_visit_insert_history AFTER INSERT ON comparison_visit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'comparison_visit', new.id, NULL, json_object('id', new.id, 'version_id', new.version_id, 'competitor_id', new.competitor_id, 'visited_on', new.visited_on, 'visited_time', new.visited_time, 'shopper', new.shopper, 'scenario', new.scenario, 'day_part', new.day_part, 'answers', new.answers, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER comparison_visit_insert_locked AFTER INSERT ON comparison_visit
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.visited_on, 1, 7)); END;

CREATE TRIGGER comparison_visit_update_history AFTER UPDATE ON comparison_visit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'comparison_visit', new.id, json_object('id', old.id, 'version_id', old.version_id, 'competitor_id', old.competitor_id, 'visited_on', old.visited_on, 'visited_time', old.visited_time, 'shopper', old.shopper, 'scenario', old.scenario, 'day_part', old.day_part, 'answers', old.answers, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), json_object('id', new.id, 'version_id', new.version_id, 'competitor_id', new.competitor_id, 'visited_on', new.visited_on, 'visited_time', new.visited_time, 'shopper', new.shopper, 'scenario', new.scenario, 'day_part', new.day_part, 'answers', new.answers, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER comparison_visit_update_locked AFTER UPDATE OF version_id, competitor_id, visited_on, answers, voided_at ON comparison_visit
     WHEN new.version_id IS NOT old.version_id OR new.competitor_id IS NOT old.competitor_id OR new.visited_on IS NOT old.visited_on OR new.answers IS NOT old.answers OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.visited_on, 1, 7), substr(new.visited_on, 1, 7)); END;

CREATE TRIGGER competitor_delete_history AFTER DELETE ON competitor
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor', old.id, json_object('id', old.id, 'name', old.name, 'distance', old.distance, 'notes', old.notes, 'is_active', old.is_active, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER competitor_insert_history AFTER INSERT ON competitor
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor', new.id, NULL, json_object('id', new.id, 'name', new.name, 'distance', new.distance, 'notes', new.notes, 'is_active', new.is_active, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER competitor_opinion_delete_history AFTER DELETE ON competitor_opinion
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor_opinion', old.id, json_object('id', old.id, 'competitor_id', old.competitor_id, 'attribute_id', old.attribute_id, 'rated_on', old.rated_on, 'rating', old.rating), NULL);
    END;

CREATE TRIGGER competitor_opinion_insert_history AFTER INSERT ON competitor_opinion
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor_opinion', new.id, NULL, json_object('id', new.id, 'competitor_id', new.competitor_id, 'attribute_id', new.attribute_id, 'rated_on', new.rated_on, 'rating', new.rating));
    END;

CREATE TRIGGER competitor_opinion_update_history AFTER UPDATE ON competitor_opinion
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor_opinion', new.id, json_object('id', old.id, 'competitor_id', old.competitor_id, 'attribute_id', old.attribute_id, 'rated_on', old.rated_on, 'rating', old.rating), json_object('id', new.id, 'competitor_id', new.competitor_id, 'attribute_id', new.attribute_id, 'rated_on', new.rated_on, 'rating', new.rating));
    END;

CREATE TRIGGER competitor_question_delete_history AFTER DELETE ON competitor_question
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor_question', old.id, json_object('id', old.id, 'survey_id', old.survey_id, 'question_key', old.question_key, 'competitor_id', old.competitor_id, 'attribute_id', old.attribute_id), NULL);
    END;

CREATE TRIGGER competitor_question_insert_history AFTER INSERT ON competitor_question
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor_question', new.id, NULL, json_object('id', new.id, 'survey_id', new.survey_id, 'question_key', new.question_key, 'competitor_id', new.competitor_id, 'attribute_id', new.attribute_id));
    END;

CREATE TRIGGER competitor_question_update_history AFTER UPDATE ON competitor_question
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor_question', new.id, json_object('id', old.id, 'survey_id', old.survey_id, 'question_key', old.question_key, 'competitor_id', old.competitor_id, 'attribute_id', old.attribute_id), json_object('id', new.id, 'survey_id', new.survey_id, 'question_key', new.question_key, 'competitor_id', new.competitor_id, 'attribute_id', new.attribute_id));
    END;

CREATE TRIGGER competitor_update_history AFTER UPDATE ON competitor
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'competitor', new.id, json_object('id', old.id, 'name', old.name, 'distance', old.distance, 'notes', old.notes, 'is_active', old.is_active, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'distance', new.distance, 'notes', new.notes, 'is_active', new.is_active, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER competitor_void_locked AFTER UPDATE OF voided_at ON competitor
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN
     
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN (SELECT visited_on AS day FROM comparison_visit WHERE competitor_id = new.id AND voided_at IS NULL) ON period_close.month = substr(day, 1, 7) WHERE period_close.reopened_at IS NULL;
     
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN (SELECT taken_on AS day FROM basket_competitor JOIN price_basket ON price_basket.id = basket_id
        WHERE competitor_id = new.id AND price_basket.voided_at IS NULL) ON period_close.month = substr(day, 1, 7) WHERE period_close.reopened_at IS NULL;
   END;

CREATE TRIGGER contingency_delete_history AFTER DELETE ON contingency
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'contingency', old.id, json_object('id', old.id, 'name', old.name, 'kind', old.kind, 'started_on', old.started_on, 'ended_on', old.ended_on, 'told', old.told, 'alternative', old.alternative, 'notes', old.notes, 'noted_by', old.noted_by, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER contingency_insert_history AFTER INSERT ON contingency
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'contingency', new.id, NULL, json_object('id', new.id, 'name', new.name, 'kind', new.kind, 'started_on', new.started_on, 'ended_on', new.ended_on, 'told', new.told, 'alternative', new.alternative, 'notes', new.notes, 'noted_by', new.noted_by, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER contingency_update_history AFTER UPDATE ON contingency
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'contingency', new.id, json_object('id', old.id, 'name', old.name, 'kind', old.kind, 'started_on', old.started_on, 'ended_on', old.ended_on, 'told', old.told, 'alternative', old.alternative, 'notes', old.notes, 'noted_by', old.noted_by, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'kind', new.kind, 'started_on', new.started_on, 'ended_on', new.ended_on, 'told', new.told, 'alternative', new.alternative, 'notes', new.notes, 'noted_by', new.noted_by, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER counter_setting_delete_history AFTER DELETE ON counter_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'counter_setting', old.id, json_object('id', old.id, 'reasons', old.reasons, 'average_ticket', old.average_ticket, 'afternoon_from', old.afternoon_from, 'evening_from', old.evening_from), NULL);
    END;

CREATE TRIGGER counter_setting_insert_history AFTER INSERT ON counter_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'counter_setting', new.id, NULL, json_object('id', new.id, 'reasons', new.reasons, 'average_ticket', new.average_ticket, 'afternoon_from', new.afternoon_from, 'evening_from', new.evening_from));
    END;

CREATE TRIGGER counter_setting_update_history AFTER UPDATE ON counter_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'counter_setting', new.id, json_object('id', old.id, 'reasons', old.reasons, 'average_ticket', old.average_ticket, 'afternoon_from', old.afternoon_from, 'evening_from', old.evening_from), json_object('id', new.id, 'reasons', new.reasons, 'average_ticket', new.average_ticket, 'afternoon_from', new.afternoon_from, 'evening_from', new.evening_from));
    END;

CREATE TRIGGER counter_visit_delete_history AFTER DELETE ON counter_visit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'counter_visit', old.id, json_object('id', old.id, 'day', old.day, 'time', old.time, 'shift', old.shift, 'result', old.result, 'reason', old.reason, 'said', old.said, 'wanted', old.wanted, 'wanted_value', old.wanted_value, 'buys_elsewhere', old.buys_elsewhere, 'count', old.count, 'person', old.person, 'voided_at', old.voided_at, 'is_kept', old.is_kept), NULL);
    END;

CREATE TRIGGER counter_visit_delete_locked AFTER DELETE ON counter_visit
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.day, 1, 7)); END;

CREATE TRIGGER counter_visit_insert_history AFTER INSERT ON counter_visit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'counter_visit', new.id, NULL, json_object('id', new.id, 'day', new.day, 'time', new.time, 'shift', new.shift, 'result', new.result, 'reason', new.reason, 'said', new.said, 'wanted', new.wanted, 'wanted_value', new.wanted_value, 'buys_elsewhere', new.buys_elsewhere, 'count', new.count, 'person', new.person, 'voided_at', new.voided_at, 'is_kept', new.is_kept));
    END;

CREATE TRIGGER counter_visit_insert_locked AFTER INSERT ON counter_visit
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.day, 1, 7)); END;

CREATE TRIGGER counter_visit_update_history AFTER UPDATE ON counter_visit
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'counter_visit', new.id, json_object('id', old.id, 'day', old.day, 'time', old.time, 'shift', old.shift, 'result', old.result, 'reason', old.reason, 'said', old.said, 'wanted', old.wanted, 'wanted_value', old.wanted_value, 'buys_elsewhere', old.buys_elsewhere, 'count', old.count, 'person', old.person, 'voided_at', old.voided_at, 'is_kept', old.is_kept), json_object('id', new.id, 'day', new.day, 'time', new.time, 'shift', new.shift, 'result', new.result, 'reason', new.reason, 'said', new.said, 'wanted', new.wanted, 'wanted_value', new.wanted_value, 'buys_elsewhere', new.buys_elsewhere, 'count', new.count, 'person', new.person, 'voided_at', new.voided_at, 'is_kept', new.is_kept));
    END;

CREATE TRIGGER counter_visit_update_locked AFTER UPDATE OF day, time, shift, result, reason, count, voided_at ON counter_visit
     WHEN new.day IS NOT old.day OR new.time IS NOT old.time OR new.shift IS NOT old.shift OR new.result IS NOT old.result OR new.reason IS NOT old.reason OR new.count IS NOT old.count OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.day, 1, 7), substr(new.day, 1, 7)); END;

CREATE TRIGGER customer_case_delete_history AFTER DELETE ON customer_case
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_case', old.id, json_object('id', old.id, 'year', old.year, 'sequence', old.sequence, 'kind', old.kind, 'state', old.state, 'channel', old.channel, 'official_number', old.official_number, 'opened_at', old.opened_at, 'is_time_known', old.is_time_known, 'entered_at', old.entered_at, 'received_by', old.received_by, 'customer_id', old.customer_id, 'role', old.role, 'place_id', old.place_id, 'description', old.description, 'remedy_asked', old.remedy_asked, 'product', old.product, 'amount', old.amount, 'element', old.element, 'dimension', old.dimension, 'cause_id', old.cause_id, 'severity', old.severity, 'severity_reasons', old.severity_reasons, 'responsible_id', old.responsible_id, 'is_first_contact_possible', old.is_first_contact_possible, 'topic', old.topic, 'terms', old.terms, 'extension', old.extension, 'due_on', old.due_on, 'answered_on', old.answered_on, 'resolved_at', old.resolved_at, 'cost', old.cost, 'acceptance', old.acceptance, 'decision', old.decision, 'old_number', old.old_number, 'moment_id', old.moment_id, 'cause_class', old.cause_class), NULL);
    END;

CREATE TRIGGER customer_case_delete_words AFTER DELETE ON customer_case BEGIN DELETE FROM case_words WHERE rowid IN (old.id); END;

CREATE TRIGGER customer_case_insert_history AFTER INSERT ON customer_case
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_case', new.id, NULL, json_object('id', new.id, 'year', new.year, 'sequence', new.sequence, 'kind', new.kind, 'state', new.state, 'channel', new.channel, 'official_number', new.official_number, 'opened_at', new.opened_at, 'is_time_known', new.is_time_known, 'entered_at', new.entered_at, 'received_by', new.received_by, 'customer_id', new.customer_id, 'role', new.role, 'place_id', new.place_id, 'description', new.description, 'remedy_asked', new.remedy_asked, 'product', new.product, 'amount', new.amount, 'element', new.element, 'dimension', new.dimension, 'cause_id', new.cause_id, 'severity', new.severity, 'severity_reasons', new.severity_reasons, 'responsible_id', new.responsible_id, 'is_first_contact_possible', new.is_first_contact_possible, 'topic', new.topic, 'terms', new.terms, 'extension', new.extension, 'due_on', new.due_on, 'answered_on', new.answered_on, 'resolved_at', new.resolved_at, 'cost', new.cost, 'acceptance', new.acceptance, 'decision', new.decision, 'old_number', new.old_number, 'moment_id', new.moment_id, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER customer_case_insert_locked AFTER INSERT ON customer_case
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.opened_at, 1, 7)); END;

CREATE TRIGGER customer_case_insert_words AFTER INSERT ON customer_case BEGIN INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (new.id); END;

CREATE TRIGGER customer_case_is_not_deleted BEFORE DELETE ON customer_case
      WHEN NOT EXISTS (SELECT 1 FROM business WHERE is_sample = 1)
      BEGIN SELECT RAISE(ABORT, 'a case is voided, never deleted'); END;

CREATE TRIGGER customer_case_update_history AFTER UPDATE ON customer_case
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_case', new.id, json_object('id', old.id, 'year', old.year, 'sequence', old.sequence, 'kind', old.kind, 'state', old.state, 'channel', old.channel, 'official_number', old.official_number, 'opened_at', old.opened_at, 'is_time_known', old.is_time_known, 'entered_at', old.entered_at, 'received_by', old.received_by, 'customer_id', old.customer_id, 'role', old.role, 'place_id', old.place_id, 'description', old.description, 'remedy_asked', old.remedy_asked, 'product', old.product, 'amount', old.amount, 'element', old.element, 'dimension', old.dimension, 'cause_id', old.cause_id, 'severity', old.severity, 'severity_reasons', old.severity_reasons, 'responsible_id', old.responsible_id, 'is_first_contact_possible', old.is_first_contact_possible, 'topic', old.topic, 'terms', old.terms, 'extension', old.extension, 'due_on', old.due_on, 'answered_on', old.answered_on, 'resolved_at', old.resolved_at, 'cost', old.cost, 'acceptance', old.acceptance, 'decision', old.decision, 'old_number', old.old_number, 'moment_id', old.moment_id, 'cause_class', old.cause_class), json_object('id', new.id, 'year', new.year, 'sequence', new.sequence, 'kind', new.kind, 'state', new.state, 'channel', new.channel, 'official_number', new.official_number, 'opened_at', new.opened_at, 'is_time_known', new.is_time_known, 'entered_at', new.entered_at, 'received_by', new.received_by, 'customer_id', new.customer_id, 'role', new.role, 'place_id', new.place_id, 'description', new.description, 'remedy_asked', new.remedy_asked, 'product', new.product, 'amount', new.amount, 'element', new.element, 'dimension', new.dimension, 'cause_id', new.cause_id, 'severity', new.severity, 'severity_reasons', new.severity_reasons, 'responsible_id', new.responsible_id, 'is_first_contact_possible', new.is_first_contact_possible, 'topic', new.topic, 'terms', new.terms, 'extension', new.extension, 'due_on', new.due_on, 'answered_on', new.answered_on, 'resolved_at', new.resolved_at, 'cost', new.cost, 'acceptance', new.acceptance, 'decision', new.decision, 'old_number', new.old_number, 'moment_id', new.moment_id, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER customer_case_update_locked AFTER UPDATE OF opened_at, kind ON customer_case
   WHEN new.opened_at IS NOT old.opened_at OR new.kind IS NOT old.kind
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.opened_at, 1, 7), substr(new.opened_at, 1, 7)); END;

CREATE TRIGGER customer_case_update_words AFTER UPDATE ON customer_case WHEN old.year IS NOT new.year OR old.sequence IS NOT new.sequence OR old.official_number IS NOT new.official_number OR old.old_number IS NOT new.old_number OR old.description IS NOT new.description OR old.remedy_asked IS NOT new.remedy_asked OR old.product IS NOT new.product OR old.topic IS NOT new.topic OR old.customer_id IS NOT new.customer_id
     BEGIN DELETE FROM case_words WHERE rowid IN (new.id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (new.id); END;

CREATE TRIGGER customer_case_void_locked AFTER UPDATE OF state ON customer_case
   WHEN (old.state = 'void') <> (new.state = 'void')
   BEGIN
     SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.opened_at, 1, 7));
     SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN case_event ON period_close.month = substr(case_event.at, 1, 7)
       WHERE period_close.reopened_at IS NULL AND case_event.case_id = new.id AND case_event.taken_back_at IS NULL;
     SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN case_satisfaction ON period_close.month = substr(case_satisfaction.asked_on, 1, 7)
       WHERE period_close.reopened_at IS NULL AND case_satisfaction.case_id = new.id AND case_satisfaction.voided_at IS NULL;
   END;

CREATE TRIGGER customer_contact_delete_history AFTER DELETE ON customer_contact
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_contact', old.id, json_object('id', old.id, 'customer_id', old.customer_id, 'at', old.at, 'channel', old.channel, 'direction', old.direction, 'subject', old.subject, 'result', old.result, 'next_step', old.next_step, 'next_step_on', old.next_step_on, 'is_promised', old.is_promised, 'next_step_done_at', old.next_step_done_at, 'noted_by', old.noted_by, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER customer_contact_delete_words AFTER DELETE ON customer_contact WHEN old.subject <> '' OR old.result <> '' OR old.next_step <> ''
     BEGIN DELETE FROM customer_words WHERE rowid IN (old.customer_id); INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (old.customer_id); END;

CREATE TRIGGER customer_contact_insert_history AFTER INSERT ON customer_contact
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_contact', new.id, NULL, json_object('id', new.id, 'customer_id', new.customer_id, 'at', new.at, 'channel', new.channel, 'direction', new.direction, 'subject', new.subject, 'result', new.result, 'next_step', new.next_step, 'next_step_on', new.next_step_on, 'is_promised', new.is_promised, 'next_step_done_at', new.next_step_done_at, 'noted_by', new.noted_by, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER customer_contact_insert_words AFTER INSERT ON customer_contact WHEN new.subject <> '' OR new.result <> '' OR new.next_step <> ''
     BEGIN DELETE FROM customer_words WHERE rowid IN (new.customer_id); INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (new.customer_id); END;

CREATE TRIGGER customer_contact_update_history AFTER UPDATE ON customer_contact
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_contact', new.id, json_object('id', old.id, 'customer_id', old.customer_id, 'at', old.at, 'channel', old.channel, 'direction', old.direction, 'subject', old.subject, 'result', old.result, 'next_step', old.next_step, 'next_step_on', old.next_step_on, 'is_promised', old.is_promised, 'next_step_done_at', old.next_step_done_at, 'noted_by', old.noted_by, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'customer_id', new.customer_id, 'at', new.at, 'channel', new.channel, 'direction', new.direction, 'subject', new.subject, 'result', new.result, 'next_step', new.next_step, 'next_step_on', new.next_step_on, 'is_promised', new.is_promised, 'next_step_done_at', new.next_step_done_at, 'noted_by', new.noted_by, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER customer_contact_update_words AFTER UPDATE ON customer_contact
     WHEN old.customer_id IS NOT new.customer_id OR old.subject IS NOT new.subject OR old.result IS NOT new.result OR old.next_step IS NOT new.next_step OR old.voided_at IS NOT new.voided_at
     BEGIN DELETE FROM customer_words WHERE rowid IN (old.customer_id, new.customer_id); INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (old.customer_id, new.customer_id); END;

CREATE TRIGGER customer_delete_history AFTER DELETE ON customer
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer', old.id, json_object('id', old.id, 'name', old.name, 'preferred_name', old.preferred_name, 'phone', old.phone, 'email', old.email, 'document', old.document, 'birthday', old.birthday, 'source', old.source, 'referred_by', old.referred_by, 'roles', old.roles, 'tags', old.tags, 'consent_phone', old.consent_phone, 'consent_email', old.consent_email, 'consent_message', old.consent_message, 'consent_on', old.consent_on, 'consent_how', old.consent_how, 'notes', old.notes, 'search', old.search, 'created_at', old.created_at, 'voided_at', old.voided_at, 'merged_into_id', old.merged_into_id, 'erased_at', old.erased_at), NULL);
    END;

CREATE TRIGGER customer_delete_words AFTER DELETE ON customer BEGIN DELETE FROM customer_words WHERE rowid IN (old.id); END;

CREATE TRIGGER customer_distinct_delete_history AFTER DELETE ON customer_distinct
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_distinct', old.id, json_object('id', old.id, 'first_id', old.first_id, 'second_id', old.second_id), NULL);
    END;

CREATE TRIGGER customer_distinct_insert_history AFTER INSERT ON customer_distinct
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_distinct', new.id, NULL, json_object('id', new.id, 'first_id', new.first_id, 'second_id', new.second_id));
    END;

CREATE TRIGGER customer_distinct_update_history AFTER UPDATE ON customer_distinct
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_distinct', new.id, json_object('id', old.id, 'first_id', old.first_id, 'second_id', old.second_id), json_object('id', new.id, 'first_id', new.first_id, 'second_id', new.second_id));
    END;

CREATE TRIGGER customer_insert_history AFTER INSERT ON customer
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer', new.id, NULL, json_object('id', new.id, 'name', new.name, 'preferred_name', new.preferred_name, 'phone', new.phone, 'email', new.email, 'document', new.document, 'birthday', new.birthday, 'source', new.source, 'referred_by', new.referred_by, 'roles', new.roles, 'tags', new.tags, 'consent_phone', new.consent_phone, 'consent_email', new.consent_email, 'consent_message', new.consent_message, 'consent_on', new.consent_on, 'consent_how', new.consent_how, 'notes', new.notes, 'search', new.search, 'created_at', new.created_at, 'voided_at', new.voided_at, 'merged_into_id', new.merged_into_id, 'erased_at', new.erased_at));
    END;

CREATE TRIGGER customer_insert_words AFTER INSERT ON customer BEGIN INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (new.id); END;

CREATE TRIGGER customer_name_words AFTER UPDATE ON customer WHEN old.name IS NOT new.name OR old.preferred_name IS NOT new.preferred_name
   BEGIN DELETE FROM case_words WHERE rowid IN (SELECT id FROM customer_case WHERE customer_id = new.id); INSERT INTO case_words (rowid, words) SELECT id, words FROM case_searchable WHERE id IN (SELECT id FROM customer_case WHERE customer_id = new.id); END;

CREATE TRIGGER customer_purchase_delete_history AFTER DELETE ON customer_purchase
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_purchase', old.id, json_object('id', old.id, 'customer_id', old.customer_id, 'bought_on', old.bought_on, 'amount', old.amount, 'note', old.note, 'created_at', old.created_at, 'voided_at', old.voided_at, 'role', old.role), NULL);
    END;

CREATE TRIGGER customer_purchase_delete_words AFTER DELETE ON customer_purchase WHEN old.note <> ''
     BEGIN DELETE FROM customer_words WHERE rowid IN (old.customer_id); INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (old.customer_id); END;

CREATE TRIGGER customer_purchase_insert_history AFTER INSERT ON customer_purchase
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_purchase', new.id, NULL, json_object('id', new.id, 'customer_id', new.customer_id, 'bought_on', new.bought_on, 'amount', new.amount, 'note', new.note, 'created_at', new.created_at, 'voided_at', new.voided_at, 'role', new.role));
    END;

CREATE TRIGGER customer_purchase_insert_words AFTER INSERT ON customer_purchase WHEN new.note <> ''
     BEGIN DELETE FROM customer_words WHERE rowid IN (new.customer_id); INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (new.customer_id); END;

CREATE TRIGGER customer_purchase_update_history AFTER UPDATE ON customer_purchase
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_purchase', new.id, json_object('id', old.id, 'customer_id', old.customer_id, 'bought_on', old.bought_on, 'amount', old.amount, 'note', old.note, 'created_at', old.created_at, 'voided_at', old.voided_at, 'role', old.role), json_object('id', new.id, 'customer_id', new.customer_id, 'bought_on', new.bought_on, 'amount', new.amount, 'note', new.note, 'created_at', new.created_at, 'voided_at', new.voided_at, 'role', new.role));
    END;

CREATE TRIGGER customer_purchase_update_words AFTER UPDATE ON customer_purchase
     WHEN old.customer_id IS NOT new.customer_id OR old.note IS NOT new.note OR old.voided_at IS NOT new.voided_at
     BEGIN DELETE FROM customer_words WHERE rowid IN (old.customer_id, new.customer_id); INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (old.customer_id, new.customer_id); END;

CREATE TRIGGER customer_rules_delete_history AFTER DELETE ON customer_rules
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_rules', old.id, json_object('id', old.id, 'rules', old.rules), NULL);
    END;

CREATE TRIGGER customer_rules_insert_history AFTER INSERT ON customer_rules
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_rules', new.id, NULL, json_object('id', new.id, 'rules', new.rules));
    END;

CREATE TRIGGER customer_rules_update_history AFTER UPDATE ON customer_rules
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer_rules', new.id, json_object('id', old.id, 'rules', old.rules), json_object('id', new.id, 'rules', new.rules));
    END;

CREATE VIEW customer_searchable AS 
    SELECT c.id, concat_ws(char(10), c.name, c.preferred_name, c.phone, c.email, c.document, c.search, c.notes,
      (SELECT group_concat(concat_ws(char(10), subject, result, next_step), char(10)) FROM customer_contact WHERE customer_id = c.id AND voided_at IS NULL),
      (SELECT group_concat(note, char(10)) FROM customer_purchase WHERE customer_id = c.id AND voided_at IS NULL)) AS words
    FROM customer AS c WHERE c.voided_at IS NULL AND c.search <> '';

CREATE TRIGGER customer_update_history AFTER UPDATE ON customer
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customer', new.id, json_object('id', old.id, 'name', old.name, 'preferred_name', old.preferred_name, 'phone', old.phone, 'email', old.email, 'document', old.document, 'birthday', old.birthday, 'source', old.source, 'referred_by', old.referred_by, 'roles', old.roles, 'tags', old.tags, 'consent_phone', old.consent_phone, 'consent_email', old.consent_email, 'consent_message', old.consent_message, 'consent_on', old.consent_on, 'consent_how', old.consent_how, 'notes', old.notes, 'search', old.search, 'created_at', old.created_at, 'voided_at', old.voided_at, 'merged_into_id', old.merged_into_id, 'erased_at', old.erased_at), json_object('id', new.id, 'name', new.name, 'preferred_name', new.preferred_name, 'phone', new.phone, 'email', new.email, 'document', new.document, 'birthday', new.birthday, 'source', new.source, 'referred_by', new.referred_by, 'roles', new.roles, 'tags', new.tags, 'consent_phone', new.consent_phone, 'consent_email', new.consent_email, 'consent_message', new.consent_message, 'consent_on', new.consent_on, 'consent_how', new.consent_how, 'notes', new.notes, 'search', new.search, 'created_at', new.created_at, 'voided_at', new.voided_at, 'merged_into_id', new.merged_into_id, 'erased_at', new.erased_at));
    END;

CREATE TRIGGER customer_update_words AFTER UPDATE ON customer WHEN old.name IS NOT new.name OR old.preferred_name IS NOT new.preferred_name OR old.phone IS NOT new.phone OR old.email IS NOT new.email OR old.document IS NOT new.document OR old.search IS NOT new.search OR old.notes IS NOT new.notes OR old.voided_at IS NOT new.voided_at
     BEGIN DELETE FROM customer_words WHERE rowid IN (new.id); INSERT INTO customer_words (rowid, words) SELECT id, words FROM customer_searchable WHERE id IN (new.id); END;

CREATE TRIGGER customers_served_delete_history AFTER DELETE ON customers_served
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customers_served', old.id, json_object('id', old.id, 'month', old.month, 'customers', old.customers), NULL);
    END;

CREATE TRIGGER customers_served_delete_locked AFTER DELETE ON customers_served
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.month, 1, 7)); END;

CREATE TRIGGER customers_served_insert_history AFTER INSERT ON customers_served
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customers_served', new.id, NULL, json_object('id', new.id, 'month', new.month, 'customers', new.customers));
    END;

CREATE TRIGGER customers_served_insert_locked AFTER INSERT ON customers_served
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.month, 1, 7)); END;

CREATE TRIGGER customers_served_update_history AFTER UPDATE ON customers_served
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'customers_served', new.id, json_object('id', old.id, 'month', old.month, 'customers', old.customers), json_object('id', new.id, 'month', new.month, 'customers', new.customers));
    END;

CREATE TRIGGER customers_served_update_locked AFTER UPDATE OF month, customers ON customers_served
     WHEN new.month IS NOT old.month OR new.customers IS NOT old.customers
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.month, 1, 7), substr(new.month, 1, 7)); END;

CREATE TRIGGER development_sheet_delete_history AFTER DELETE ON development_sheet
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'development_sheet', old.id, json_object('id', old.id, 'person_id', old.person_id, 'from_on', old.from_on, 'to_on', old.to_on, 'strength', old.strength, 'improvement', old.improvement, 'goal', old.goal, 'goal_due_on', old.goal_due_on, 'goal_done_on', old.goal_done_on, 'person_note', old.person_note, 'person_noted_on', old.person_noted_on, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER development_sheet_insert_history AFTER INSERT ON development_sheet
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'development_sheet', new.id, NULL, json_object('id', new.id, 'person_id', new.person_id, 'from_on', new.from_on, 'to_on', new.to_on, 'strength', new.strength, 'improvement', new.improvement, 'goal', new.goal, 'goal_due_on', new.goal_due_on, 'goal_done_on', new.goal_done_on, 'person_note', new.person_note, 'person_noted_on', new.person_noted_on, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER development_sheet_update_history AFTER UPDATE ON development_sheet
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'development_sheet', new.id, json_object('id', old.id, 'person_id', old.person_id, 'from_on', old.from_on, 'to_on', old.to_on, 'strength', old.strength, 'improvement', old.improvement, 'goal', old.goal, 'goal_due_on', old.goal_due_on, 'goal_done_on', old.goal_done_on, 'person_note', old.person_note, 'person_noted_on', old.person_noted_on, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'person_id', new.person_id, 'from_on', new.from_on, 'to_on', new.to_on, 'strength', new.strength, 'improvement', new.improvement, 'goal', new.goal, 'goal_due_on', new.goal_due_on, 'goal_done_on', new.goal_done_on, 'person_note', new.person_note, 'person_noted_on', new.person_noted_on, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER follow_up_call_delete_history AFTER DELETE ON follow_up_call
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'follow_up_call', old.id, json_object('id', old.id, 'item_id', old.item_id, 'order_id', old.order_id, 'called_on', old.called_on, 'result', old.result, 'note', old.note, 'case_id', old.case_id, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER follow_up_call_delete_locked AFTER DELETE ON follow_up_call
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.called_on, 1, 7)); END;

CREATE TRIGGER follow_up_call_insert_history AFTER INSERT ON follow_up_call
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'follow_up_call', new.id, NULL, json_object('id', new.id, 'item_id', new.item_id, 'order_id', new.order_id, 'called_on', new.called_on, 'result', new.result, 'note', new.note, 'case_id', new.case_id, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER follow_up_call_insert_locked AFTER INSERT ON follow_up_call
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.called_on, 1, 7)); END;

CREATE TRIGGER follow_up_call_update_history AFTER UPDATE ON follow_up_call
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'follow_up_call', new.id, json_object('id', old.id, 'item_id', old.item_id, 'order_id', old.order_id, 'called_on', old.called_on, 'result', old.result, 'note', old.note, 'case_id', old.case_id, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'item_id', new.item_id, 'order_id', new.order_id, 'called_on', new.called_on, 'result', new.result, 'note', new.note, 'case_id', new.case_id, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER follow_up_call_update_locked AFTER UPDATE OF item_id, order_id, called_on, result, voided_at ON follow_up_call
     WHEN new.item_id IS NOT old.item_id OR new.order_id IS NOT old.order_id OR new.called_on IS NOT old.called_on OR new.result IS NOT old.result OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.called_on, 1, 7), substr(new.called_on, 1, 7)); END;

CREATE TRIGGER history_keeps_changes BEFORE UPDATE ON history_change WHEN NOT (SELECT hash FROM history WHERE id = old.history_id) IS NULL AND NOT rewriting_history() BEGIN
      SELECT RAISE(ABORT, 'the history is append-only');
    END;

CREATE TRIGGER history_keeps_every_change BEFORE DELETE ON history_change WHEN NOT (SELECT hash FROM history WHERE id = old.history_id) IS NULL AND NOT rewriting_history() BEGIN
      SELECT RAISE(ABORT, 'the history is append-only');
    END;

CREATE TRIGGER history_keeps_every_line BEFORE DELETE ON history WHEN old.hash IS NOT NULL AND NOT rewriting_history() BEGIN
      SELECT RAISE(ABORT, 'the history is append-only');
    END;

CREATE TRIGGER history_keeps_lines BEFORE UPDATE OF id, at, person, procedure, target_id, changes_digest, hash ON history WHEN old.hash IS NOT NULL AND NOT rewriting_history() BEGIN
      SELECT RAISE(ABORT, 'the history is append-only');
    END;

CREATE TRIGGER history_takes_no_more_changes BEFORE INSERT ON history_change WHEN NOT (SELECT hash FROM history WHERE id = new.history_id) IS NULL AND NOT rewriting_history() BEGIN
      SELECT RAISE(ABORT, 'the history is append-only');
    END;

CREATE TRIGGER holiday_delete_history AFTER DELETE ON holiday
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'holiday', old.id, json_object('id', old.id, 'date', old.date, 'name_es', old.name_es, 'name_en', old.name_en, 'is_local', old.is_local, 'closes', old.closes, 'is_legal', old.is_legal, 'state', old.state), NULL);
    END;

CREATE TRIGGER holiday_insert_history AFTER INSERT ON holiday
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'holiday', new.id, NULL, json_object('id', new.id, 'date', new.date, 'name_es', new.name_es, 'name_en', new.name_en, 'is_local', new.is_local, 'closes', new.closes, 'is_legal', new.is_legal, 'state', new.state));
    END;

CREATE TRIGGER holiday_update_history AFTER UPDATE ON holiday
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'holiday', new.id, json_object('id', old.id, 'date', old.date, 'name_es', old.name_es, 'name_en', old.name_en, 'is_local', old.is_local, 'closes', old.closes, 'is_legal', old.is_legal, 'state', old.state), json_object('id', new.id, 'date', new.date, 'name_es', new.name_es, 'name_en', new.name_en, 'is_local', new.is_local, 'closes', new.closes, 'is_legal', new.is_legal, 'state', new.state));
    END;

CREATE TRIGGER holiday_year_delete_history AFTER DELETE ON holiday_year
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'holiday_year', old.id, json_object('id', old.id, 'year', old.year, 'confirmed_on', old.confirmed_on), NULL);
    END;

CREATE TRIGGER holiday_year_insert_history AFTER INSERT ON holiday_year
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'holiday_year', new.id, NULL, json_object('id', new.id, 'year', new.year, 'confirmed_on', new.confirmed_on));
    END;

CREATE TRIGGER holiday_year_update_history AFTER UPDATE ON holiday_year
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'holiday_year', new.id, json_object('id', old.id, 'year', old.year, 'confirmed_on', old.confirmed_on), json_object('id', new.id, 'year', new.year, 'confirmed_on', new.confirmed_on));
    END;

CREATE TRIGGER import_file_delete_history AFTER DELETE ON import_file
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'import_file', old.id, json_object('id', old.id, 'hash', old.hash, 'name', old.name, 'at', old.at, 'wave_id', old.wave_id, 'rows', old.rows), NULL);
    END;

CREATE TRIGGER import_file_insert_history AFTER INSERT ON import_file
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'import_file', new.id, NULL, json_object('id', new.id, 'hash', new.hash, 'name', new.name, 'at', new.at, 'wave_id', new.wave_id, 'rows', new.rows));
    END;

CREATE TRIGGER import_file_update_history AFTER UPDATE ON import_file
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'import_file', new.id, json_object('id', old.id, 'hash', old.hash, 'name', old.name, 'at', old.at, 'wave_id', old.wave_id, 'rows', old.rows), json_object('id', new.id, 'hash', new.hash, 'name', new.name, 'at', new.at, 'wave_id', new.wave_id, 'rows', new.rows));
    END;

CREATE TRIGGER importance_setting_delete_history AFTER DELETE ON importance_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'importance_setting', old.id, json_object('id', old.id, 'survey_id', old.survey_id, 'settings', old.settings), NULL);
    END;

CREATE TRIGGER importance_setting_insert_history AFTER INSERT ON importance_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'importance_setting', new.id, NULL, json_object('id', new.id, 'survey_id', new.survey_id, 'settings', new.settings));
    END;

CREATE TRIGGER importance_setting_update_history AFTER UPDATE ON importance_setting
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'importance_setting', new.id, json_object('id', old.id, 'survey_id', old.survey_id, 'settings', old.settings), json_object('id', new.id, 'survey_id', new.survey_id, 'settings', new.settings));
    END;

CREATE VIEW item_searchable AS
    SELECT id, concat_ws(char(10), product, serial, search, conditions) AS words
    FROM sold_item WHERE voided_at IS NULL AND search <> '';

CREATE TRIGGER legal_calendar_delete_history AFTER DELETE ON legal_calendar
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'legal_calendar', old.id, json_object('id', old.id, 'country', old.country, 'region', old.region, 'weekend', old.weekend), NULL);
    END;

CREATE TRIGGER legal_calendar_insert_history AFTER INSERT ON legal_calendar
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'legal_calendar', new.id, NULL, json_object('id', new.id, 'country', new.country, 'region', new.region, 'weekend', new.weekend));
    END;

CREATE TRIGGER legal_calendar_update_history AFTER UPDATE ON legal_calendar
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'legal_calendar', new.id, json_object('id', old.id, 'country', old.country, 'region', old.region, 'weekend', old.weekend), json_object('id', new.id, 'country', new.country, 'region', new.region, 'weekend', new.weekend));
    END;

CREATE TRIGGER legal_terms_delete_history AFTER DELETE ON legal_terms
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'legal_terms', old.id, json_object('id', old.id, 'valid_from', old.valid_from, 'terms', old.terms, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER legal_terms_delete_locked AFTER DELETE ON legal_terms
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(old.valid_from, 1, 7), '9'); END;

CREATE TRIGGER legal_terms_insert_history AFTER INSERT ON legal_terms
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'legal_terms', new.id, NULL, json_object('id', new.id, 'valid_from', new.valid_from, 'terms', new.terms, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER legal_terms_insert_locked AFTER INSERT ON legal_terms
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(new.valid_from, 1, 7), '9'); END;

CREATE TRIGGER legal_terms_update_history AFTER UPDATE ON legal_terms
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'legal_terms', new.id, json_object('id', old.id, 'valid_from', old.valid_from, 'terms', old.terms, 'voided_at', old.voided_at), json_object('id', new.id, 'valid_from', new.valid_from, 'terms', new.terms, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER legal_terms_update_locked AFTER UPDATE OF valid_from, terms, voided_at ON legal_terms
     WHEN new.valid_from IS NOT old.valid_from OR new.terms IS NOT old.terms OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(old.valid_from, 1, 7), substr(new.valid_from, 1, 7), '9'); END;

CREATE TRIGGER moment_delete_history AFTER DELETE ON moment
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'moment', old.id, json_object('id', old.id, 'cycle', old.cycle, 'position', old.position, 'name', old.name, 'channel', old.channel, 'served_by', old.served_by, 'is_visible', old.is_visible, 'owner_id', old.owner_id, 'standard', old.standard, 'special', old.special, 'created_at', old.created_at, 'voided_at', old.voided_at, 'cause_class', old.cause_class, 'element', old.element, 'dimension', old.dimension), NULL);
    END;

CREATE TRIGGER moment_insert_history AFTER INSERT ON moment
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'moment', new.id, NULL, json_object('id', new.id, 'cycle', new.cycle, 'position', new.position, 'name', new.name, 'channel', new.channel, 'served_by', new.served_by, 'is_visible', new.is_visible, 'owner_id', new.owner_id, 'standard', new.standard, 'special', new.special, 'created_at', new.created_at, 'voided_at', new.voided_at, 'cause_class', new.cause_class, 'element', new.element, 'dimension', new.dimension));
    END;

CREATE TRIGGER moment_note_delete_history AFTER DELETE ON moment_note
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'moment_note', old.id, json_object('id', old.id, 'moment_id', old.moment_id, 'observed_on', old.observed_on, 'class', old.class, 'text', old.text, 'cause_class', old.cause_class, 'noted_by', old.noted_by, 'noted_at', old.noted_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER moment_note_delete_locked AFTER DELETE ON moment_note
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.observed_on, 1, 7)); END;

CREATE TRIGGER moment_note_insert_history AFTER INSERT ON moment_note
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'moment_note', new.id, NULL, json_object('id', new.id, 'moment_id', new.moment_id, 'observed_on', new.observed_on, 'class', new.class, 'text', new.text, 'cause_class', new.cause_class, 'noted_by', new.noted_by, 'noted_at', new.noted_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER moment_note_insert_locked AFTER INSERT ON moment_note
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.observed_on, 1, 7)); END;

CREATE TRIGGER moment_note_update_history AFTER UPDATE ON moment_note
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'moment_note', new.id, json_object('id', old.id, 'moment_id', old.moment_id, 'observed_on', old.observed_on, 'class', old.class, 'text', old.text, 'cause_class', old.cause_class, 'noted_by', old.noted_by, 'noted_at', old.noted_at, 'voided_at', old.voided_at), json_object('id', new.id, 'moment_id', new.moment_id, 'observed_on', new.observed_on, 'class', new.class, 'text', new.text, 'cause_class', new.cause_class, 'noted_by', new.noted_by, 'noted_at', new.noted_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER moment_note_update_locked AFTER UPDATE OF moment_id, observed_on, class, text, cause_class, voided_at ON moment_note
     WHEN new.moment_id IS NOT old.moment_id OR new.observed_on IS NOT old.observed_on OR new.class IS NOT old.class OR new.text IS NOT old.text OR new.cause_class IS NOT old.cause_class OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.observed_on, 1, 7), substr(new.observed_on, 1, 7)); END;

CREATE TRIGGER moment_update_history AFTER UPDATE ON moment
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'moment', new.id, json_object('id', old.id, 'cycle', old.cycle, 'position', old.position, 'name', old.name, 'channel', old.channel, 'served_by', old.served_by, 'is_visible', old.is_visible, 'owner_id', old.owner_id, 'standard', old.standard, 'special', old.special, 'created_at', old.created_at, 'voided_at', old.voided_at, 'cause_class', old.cause_class, 'element', old.element, 'dimension', old.dimension), json_object('id', new.id, 'cycle', new.cycle, 'position', new.position, 'name', new.name, 'channel', new.channel, 'served_by', new.served_by, 'is_visible', new.is_visible, 'owner_id', new.owner_id, 'standard', new.standard, 'special', new.special, 'created_at', new.created_at, 'voided_at', new.voided_at, 'cause_class', new.cause_class, 'element', new.element, 'dimension', new.dimension));
    END;

CREATE TRIGGER offered_service_delete_history AFTER DELETE ON offered_service
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'offered_service', old.id, json_object('id', old.id, 'survey_id', old.survey_id, 'question_key', old.question_key, 'is_offered', old.is_offered), NULL);
    END;

CREATE TRIGGER offered_service_insert_history AFTER INSERT ON offered_service
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'offered_service', new.id, NULL, json_object('id', new.id, 'survey_id', new.survey_id, 'question_key', new.question_key, 'is_offered', new.is_offered));
    END;

CREATE TRIGGER offered_service_update_history AFTER UPDATE ON offered_service
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'offered_service', new.id, json_object('id', old.id, 'survey_id', old.survey_id, 'question_key', old.question_key, 'is_offered', old.is_offered), json_object('id', new.id, 'survey_id', new.survey_id, 'question_key', new.question_key, 'is_offered', new.is_offered));
    END;

CREATE TRIGGER opportunity_delete_history AFTER DELETE ON opportunity
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'opportunity', old.id, json_object('id', old.id, 'customer_id', old.customer_id, 'prospect', old.prospect, 'objective', old.objective, 'need', old.need, 'need_tags', old.need_tags, 'products', old.products, 'suitable', old.suitable, 'opportunity', old.opportunity, 'risk', old.risk, 'access', old.access, 'near', old.near, 'way', old.way, 'who', old.who, 'planned_on', old.planned_on, 'outcome', old.outcome, 'outcome_on', old.outcome_on, 'outcome_reason', old.outcome_reason, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER opportunity_insert_history AFTER INSERT ON opportunity
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'opportunity', new.id, NULL, json_object('id', new.id, 'customer_id', new.customer_id, 'prospect', new.prospect, 'objective', new.objective, 'need', new.need, 'need_tags', new.need_tags, 'products', new.products, 'suitable', new.suitable, 'opportunity', new.opportunity, 'risk', new.risk, 'access', new.access, 'near', new.near, 'way', new.way, 'who', new.who, 'planned_on', new.planned_on, 'outcome', new.outcome, 'outcome_on', new.outcome_on, 'outcome_reason', new.outcome_reason, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER opportunity_update_history AFTER UPDATE ON opportunity
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'opportunity', new.id, json_object('id', old.id, 'customer_id', old.customer_id, 'prospect', old.prospect, 'objective', old.objective, 'need', old.need, 'need_tags', old.need_tags, 'products', old.products, 'suitable', old.suitable, 'opportunity', old.opportunity, 'risk', old.risk, 'access', old.access, 'near', old.near, 'way', old.way, 'who', old.who, 'planned_on', old.planned_on, 'outcome', old.outcome, 'outcome_on', old.outcome_on, 'outcome_reason', old.outcome_reason, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'customer_id', new.customer_id, 'prospect', new.prospect, 'objective', new.objective, 'need', new.need, 'need_tags', new.need_tags, 'products', new.products, 'suitable', new.suitable, 'opportunity', new.opportunity, 'risk', new.risk, 'access', new.access, 'near', new.near, 'way', new.way, 'who', new.who, 'planned_on', new.planned_on, 'outcome', new.outcome, 'outcome_on', new.outcome_on, 'outcome_reason', new.outcome_reason, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER opportunity_weights_delete_history AFTER DELETE ON opportunity_weights
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'opportunity_weights', old.id, json_object('id', old.id, 'weights', old.weights), NULL);
    END;

CREATE TRIGGER opportunity_weights_insert_history AFTER INSERT ON opportunity_weights
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'opportunity_weights', new.id, NULL, json_object('id', new.id, 'weights', new.weights));
    END;

CREATE TRIGGER opportunity_weights_update_history AFTER UPDATE ON opportunity_weights
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'opportunity_weights', new.id, json_object('id', old.id, 'weights', old.weights), json_object('id', new.id, 'weights', new.weights));
    END;

CREATE TRIGGER own_template_delete_history AFTER DELETE ON own_template
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'own_template', old.id, json_object('id', old.id, 'questionnaire', old.questionnaire, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER own_template_insert_history AFTER INSERT ON own_template
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'own_template', new.id, NULL, json_object('id', new.id, 'questionnaire', new.questionnaire, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER own_template_update_history AFTER UPDATE ON own_template
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'own_template', new.id, json_object('id', old.id, 'questionnaire', old.questionnaire, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'questionnaire', new.questionnaire, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER period_close_is_not_deleted BEFORE DELETE ON period_close
WHEN NOT EXISTS (SELECT 1 FROM business WHERE is_sample = 1)
BEGIN SELECT RAISE(ABORT, 'a closing is never deleted'); END;

CREATE TRIGGER period_close_stays BEFORE UPDATE ON period_close
WHEN NOT (old.reopened_at IS NULL AND new.reopened_at IS NOT NULL AND old.id = new.id AND old.month = new.month
  AND old.closed_at = new.closed_at AND old.signed_by = new.signed_by AND old.signed_on = new.signed_on
  AND old.note = new.note AND old.checks = new.checks AND old.figures = new.figures AND old.seal = new.seal)
BEGIN SELECT RAISE(ABORT, 'a closing is never edited'); END;

CREATE TRIGGER period_hand_over_stays BEFORE UPDATE ON period_hand_over
BEGIN SELECT RAISE(ABORT, 'a hand-over is never edited'); END;

CREATE TRIGGER person_delete_history AFTER DELETE ON person
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'person', old.id, json_object('id', old.id, 'name', old.name, 'role', old.role, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER person_insert_history AFTER INSERT ON person
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'person', new.id, NULL, json_object('id', new.id, 'name', new.name, 'role', new.role, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER person_last_owner_not_deleted BEFORE DELETE ON person
   WHEN 
  old.role = 'owner' AND old.voided_at IS NULL
  AND EXISTS (SELECT 1 FROM person_secret WHERE person_id = old.id)
  AND NOT EXISTS (SELECT 1 FROM person_secret JOIN person ON person.id = person_id
    WHERE role = 'owner' AND voided_at IS NULL AND person.id <> old.id)
  AND EXISTS (SELECT 1 FROM person_secret JOIN person ON person.id = person_id
    WHERE role = 'staff' AND voided_at IS NULL)
   BEGIN SELECT RAISE(ABORT, 'last owner with a PIN'); END;

CREATE TRIGGER person_last_owner_stays BEFORE UPDATE OF role, voided_at ON person
   WHEN (new.role <> 'owner' OR new.voided_at IS NOT NULL) AND 
  old.role = 'owner' AND old.voided_at IS NULL
  AND EXISTS (SELECT 1 FROM person_secret WHERE person_id = old.id)
  AND NOT EXISTS (SELECT 1 FROM person_secret JOIN person ON person.id = person_id
    WHERE role = 'owner' AND voided_at IS NULL AND person.id <> old.id)
  AND EXISTS (SELECT 1 FROM person_secret JOIN person ON person.id = person_id
    WHERE role = 'staff' AND voided_at IS NULL)
   BEGIN SELECT RAISE(ABORT, 'last owner with a PIN'); END;

CREATE TRIGGER person_update_history AFTER UPDATE ON person
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'person', new.id, json_object('id', old.id, 'name', old.name, 'role', old.role, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'role', new.role, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER person_void_secret AFTER UPDATE OF voided_at ON person
   WHEN new.voided_at IS NOT NULL
   BEGIN DELETE FROM person_secret WHERE person_id = new.id; END;

CREATE TRIGGER place_size_delete_history AFTER DELETE ON place_size
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'place_size', old.id, json_object('id', old.id, 'survey_id', old.survey_id, 'place_id', old.place_id, 'size', old.size), NULL);
    END;

CREATE TRIGGER place_size_insert_history AFTER INSERT ON place_size
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'place_size', new.id, NULL, json_object('id', new.id, 'survey_id', new.survey_id, 'place_id', new.place_id, 'size', new.size));
    END;

CREATE TRIGGER place_size_update_history AFTER UPDATE ON place_size
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'place_size', new.id, json_object('id', old.id, 'survey_id', old.survey_id, 'place_id', old.place_id, 'size', old.size), json_object('id', new.id, 'survey_id', new.survey_id, 'place_id', new.place_id, 'size', new.size));
    END;

CREATE TRIGGER plan_action_delete_history AFTER DELETE ON plan_action
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_action', old.id, json_object('id', old.id, 'what', old.what, 'why', old.why, 'origin_kind', old.origin_kind, 'origin_id', old.origin_id, 'origin_label', old.origin_label, 'person_id', old.person_id, 'due_on', old.due_on, 'state', old.state, 'drop_reason', old.drop_reason, 'started_on', old.started_on, 'done_on', old.done_on, 'indicator', old.indicator, 'direction', old.direction, 'judge_from', old.judge_from, 'verified_on', old.verified_on, 'is_effective', old.is_effective, 'verdict_note', old.verdict_note, 'effect', old.effect, 'created_on', old.created_on), NULL);
    END;

CREATE TRIGGER plan_action_insert_history AFTER INSERT ON plan_action
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_action', new.id, NULL, json_object('id', new.id, 'what', new.what, 'why', new.why, 'origin_kind', new.origin_kind, 'origin_id', new.origin_id, 'origin_label', new.origin_label, 'person_id', new.person_id, 'due_on', new.due_on, 'state', new.state, 'drop_reason', new.drop_reason, 'started_on', new.started_on, 'done_on', new.done_on, 'indicator', new.indicator, 'direction', new.direction, 'judge_from', new.judge_from, 'verified_on', new.verified_on, 'is_effective', new.is_effective, 'verdict_note', new.verdict_note, 'effect', new.effect, 'created_on', new.created_on));
    END;

CREATE TRIGGER plan_action_update_history AFTER UPDATE ON plan_action
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_action', new.id, json_object('id', old.id, 'what', old.what, 'why', old.why, 'origin_kind', old.origin_kind, 'origin_id', old.origin_id, 'origin_label', old.origin_label, 'person_id', old.person_id, 'due_on', old.due_on, 'state', old.state, 'drop_reason', old.drop_reason, 'started_on', old.started_on, 'done_on', old.done_on, 'indicator', old.indicator, 'direction', old.direction, 'judge_from', old.judge_from, 'verified_on', old.verified_on, 'is_effective', old.is_effective, 'verdict_note', old.verdict_note, 'effect', old.effect, 'created_on', old.created_on), json_object('id', new.id, 'what', new.what, 'why', new.why, 'origin_kind', new.origin_kind, 'origin_id', new.origin_id, 'origin_label', new.origin_label, 'person_id', new.person_id, 'due_on', new.due_on, 'state', new.state, 'drop_reason', new.drop_reason, 'started_on', new.started_on, 'done_on', new.done_on, 'indicator', new.indicator, 'direction', new.direction, 'judge_from', new.judge_from, 'verified_on', new.verified_on, 'is_effective', new.is_effective, 'verdict_note', new.verdict_note, 'effect', new.effect, 'created_on', new.created_on));
    END;

CREATE TRIGGER plan_cycle_delete_history AFTER DELETE ON plan_cycle
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_cycle', old.id, json_object('id', old.id, 'number', old.number, 'started_on', old.started_on, 'ended_on', old.ended_on, 'summary', old.summary), NULL);
    END;

CREATE TRIGGER plan_cycle_insert_history AFTER INSERT ON plan_cycle
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_cycle', new.id, NULL, json_object('id', new.id, 'number', new.number, 'started_on', new.started_on, 'ended_on', new.ended_on, 'summary', new.summary));
    END;

CREATE TRIGGER plan_cycle_update_history AFTER UPDATE ON plan_cycle
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_cycle', new.id, json_object('id', old.id, 'number', old.number, 'started_on', old.started_on, 'ended_on', old.ended_on, 'summary', old.summary), json_object('id', new.id, 'number', new.number, 'started_on', new.started_on, 'ended_on', new.ended_on, 'summary', new.summary));
    END;

CREATE TRIGGER plan_goal_delete_history AFTER DELETE ON plan_goal
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_goal', old.id, json_object('id', old.id, 'cycle_id', old.cycle_id, 'indicator', old.indicator, 'direction', old.direction, 'baseline', old.baseline, 'baseline_n', old.baseline_n, 'target', old.target, 'due_on', old.due_on, 'person_id', old.person_id, 'created_on', old.created_on, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER plan_goal_insert_history AFTER INSERT ON plan_goal
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_goal', new.id, NULL, json_object('id', new.id, 'cycle_id', new.cycle_id, 'indicator', new.indicator, 'direction', new.direction, 'baseline', new.baseline, 'baseline_n', new.baseline_n, 'target', new.target, 'due_on', new.due_on, 'person_id', new.person_id, 'created_on', new.created_on, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER plan_goal_update_history AFTER UPDATE ON plan_goal
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_goal', new.id, json_object('id', old.id, 'cycle_id', old.cycle_id, 'indicator', old.indicator, 'direction', old.direction, 'baseline', old.baseline, 'baseline_n', old.baseline_n, 'target', old.target, 'due_on', old.due_on, 'person_id', old.person_id, 'created_on', old.created_on, 'voided_at', old.voided_at), json_object('id', new.id, 'cycle_id', new.cycle_id, 'indicator', new.indicator, 'direction', new.direction, 'baseline', new.baseline, 'baseline_n', new.baseline_n, 'target', new.target, 'due_on', new.due_on, 'person_id', new.person_id, 'created_on', new.created_on, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER plan_mark_delete_history AFTER DELETE ON plan_mark
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_mark', old.id, json_object('id', old.id, 'cycle_id', old.cycle_id, 'kind', old.kind, 'day', old.day), NULL);
    END;

CREATE TRIGGER plan_mark_insert_history AFTER INSERT ON plan_mark
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_mark', new.id, NULL, json_object('id', new.id, 'cycle_id', new.cycle_id, 'kind', new.kind, 'day', new.day));
    END;

CREATE TRIGGER plan_mark_update_history AFTER UPDATE ON plan_mark
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_mark', new.id, json_object('id', old.id, 'cycle_id', old.cycle_id, 'kind', old.kind, 'day', old.day), json_object('id', new.id, 'cycle_id', new.cycle_id, 'kind', new.kind, 'day', new.day));
    END;

CREATE TRIGGER plan_step_delete_history AFTER DELETE ON plan_step
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_step', old.id, json_object('id', old.id, 'cycle_id', old.cycle_id, 'step', old.step, 'percent', old.percent, 'note', old.note, 'skip_reason', old.skip_reason), NULL);
    END;

CREATE TRIGGER plan_step_insert_history AFTER INSERT ON plan_step
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_step', new.id, NULL, json_object('id', new.id, 'cycle_id', new.cycle_id, 'step', new.step, 'percent', new.percent, 'note', new.note, 'skip_reason', new.skip_reason));
    END;

CREATE TRIGGER plan_step_update_history AFTER UPDATE ON plan_step
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'plan_step', new.id, json_object('id', old.id, 'cycle_id', old.cycle_id, 'step', old.step, 'percent', old.percent, 'note', old.note, 'skip_reason', old.skip_reason), json_object('id', new.id, 'cycle_id', new.cycle_id, 'step', new.step, 'percent', new.percent, 'note', new.note, 'skip_reason', new.skip_reason));
    END;

CREATE TRIGGER price_basket_delete_history AFTER DELETE ON price_basket
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'price_basket', old.id, json_object('id', old.id, 'taken_on', old.taken_on, 'note', old.note, 'products', old.products, 'created_at', old.created_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER price_basket_delete_locked AFTER DELETE ON price_basket
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.taken_on, 1, 7)); END;

CREATE TRIGGER price_basket_insert_history AFTER INSERT ON price_basket
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'price_basket', new.id, NULL, json_object('id', new.id, 'taken_on', new.taken_on, 'note', new.note, 'products', new.products, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER price_basket_insert_locked AFTER INSERT ON price_basket
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.taken_on, 1, 7)); END;

CREATE TRIGGER price_basket_update_history AFTER UPDATE ON price_basket
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'price_basket', new.id, json_object('id', old.id, 'taken_on', old.taken_on, 'note', old.note, 'products', old.products, 'created_at', old.created_at, 'voided_at', old.voided_at), json_object('id', new.id, 'taken_on', new.taken_on, 'note', new.note, 'products', new.products, 'created_at', new.created_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER price_basket_update_locked AFTER UPDATE OF taken_on, products, voided_at ON price_basket
     WHEN new.taken_on IS NOT old.taken_on OR new.products IS NOT old.products OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.taken_on, 1, 7), substr(new.taken_on, 1, 7)); END;

CREATE TRIGGER print_hand_out_delete_history AFTER DELETE ON print_hand_out
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_hand_out', old.id, json_object('id', old.id, 'wave_id', old.wave_id, 'first_number', old.first_number, 'last_number', old.last_number, 'place_id', old.place_id, 'handed_by', old.handed_by, 'handed_on', old.handed_on, 'numbers', old.numbers, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER print_hand_out_delete_locked AFTER DELETE ON print_hand_out
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (old.wave_id); END;

CREATE TRIGGER print_hand_out_insert_history AFTER INSERT ON print_hand_out
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_hand_out', new.id, NULL, json_object('id', new.id, 'wave_id', new.wave_id, 'first_number', new.first_number, 'last_number', new.last_number, 'place_id', new.place_id, 'handed_by', new.handed_by, 'handed_on', new.handed_on, 'numbers', new.numbers, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER print_hand_out_insert_locked AFTER INSERT ON print_hand_out
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (new.wave_id); END;

CREATE TRIGGER print_hand_out_update_history AFTER UPDATE ON print_hand_out
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_hand_out', new.id, json_object('id', old.id, 'wave_id', old.wave_id, 'first_number', old.first_number, 'last_number', old.last_number, 'place_id', old.place_id, 'handed_by', old.handed_by, 'handed_on', old.handed_on, 'numbers', old.numbers, 'voided_at', old.voided_at), json_object('id', new.id, 'wave_id', new.wave_id, 'first_number', new.first_number, 'last_number', new.last_number, 'place_id', new.place_id, 'handed_by', new.handed_by, 'handed_on', new.handed_on, 'numbers', new.numbers, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER print_hand_out_update_locked AFTER UPDATE OF wave_id, first_number, last_number, numbers, handed_on, voided_at ON print_hand_out
     WHEN new.wave_id IS NOT old.wave_id OR new.first_number IS NOT old.first_number OR new.last_number IS NOT old.last_number OR new.numbers IS NOT old.numbers OR new.handed_on IS NOT old.handed_on OR new.voided_at IS NOT old.voided_at
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (old.wave_id, new.wave_id); END;

CREATE TRIGGER print_return_delete_history AFTER DELETE ON print_return
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_return', old.id, json_object('id', old.id, 'wave_id', old.wave_id, 'count', old.count, 'first_number', old.first_number, 'last_number', old.last_number, 'returned_on', old.returned_on, 'numbers', old.numbers, 'hand_out_id', old.hand_out_id, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER print_return_delete_locked AFTER DELETE ON print_return
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (old.wave_id); END;

CREATE TRIGGER print_return_insert_history AFTER INSERT ON print_return
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_return', new.id, NULL, json_object('id', new.id, 'wave_id', new.wave_id, 'count', new.count, 'first_number', new.first_number, 'last_number', new.last_number, 'returned_on', new.returned_on, 'numbers', new.numbers, 'hand_out_id', new.hand_out_id, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER print_return_insert_locked AFTER INSERT ON print_return
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (new.wave_id); END;

CREATE TRIGGER print_return_update_history AFTER UPDATE ON print_return
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_return', new.id, json_object('id', old.id, 'wave_id', old.wave_id, 'count', old.count, 'first_number', old.first_number, 'last_number', old.last_number, 'returned_on', old.returned_on, 'numbers', old.numbers, 'hand_out_id', old.hand_out_id, 'voided_at', old.voided_at), json_object('id', new.id, 'wave_id', new.wave_id, 'count', new.count, 'first_number', new.first_number, 'last_number', new.last_number, 'returned_on', new.returned_on, 'numbers', new.numbers, 'hand_out_id', new.hand_out_id, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER print_return_update_locked AFTER UPDATE OF wave_id, count, first_number, last_number, numbers, returned_on, voided_at ON print_return
     WHEN new.wave_id IS NOT old.wave_id OR new.count IS NOT old.count OR new.first_number IS NOT old.first_number OR new.last_number IS NOT old.last_number OR new.numbers IS NOT old.numbers OR new.returned_on IS NOT old.returned_on OR new.voided_at IS NOT old.voided_at
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (old.wave_id, new.wave_id); END;

CREATE TRIGGER print_run_delete_history AFTER DELETE ON print_run
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_run', old.id, json_object('id', old.id, 'wave_id', old.wave_id, 'first_number', old.first_number, 'last_number', old.last_number, 'size', old.size, 'columns', old.columns, 'large_print', old.large_print, 'printed_at', old.printed_at, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER print_run_insert_history AFTER INSERT ON print_run
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_run', new.id, NULL, json_object('id', new.id, 'wave_id', new.wave_id, 'first_number', new.first_number, 'last_number', new.last_number, 'size', new.size, 'columns', new.columns, 'large_print', new.large_print, 'printed_at', new.printed_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER print_run_update_history AFTER UPDATE ON print_run
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'print_run', new.id, json_object('id', old.id, 'wave_id', old.wave_id, 'first_number', old.first_number, 'last_number', old.last_number, 'size', old.size, 'columns', old.columns, 'large_print', old.large_print, 'printed_at', old.printed_at, 'voided_at', old.voided_at), json_object('id', new.id, 'wave_id', new.wave_id, 'first_number', new.first_number, 'last_number', new.last_number, 'size', new.size, 'columns', new.columns, 'large_print', new.large_print, 'printed_at', new.printed_at, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER promise_change_delete_history AFTER DELETE ON promise_change
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise_change', old.id, json_object('id', old.id, 'promise_id', old.promise_id, 'due_before', old.due_before, 'due', old.due, 'agreed_on', old.agreed_on, 'reason', old.reason, 'noted_by', old.noted_by), NULL);
    END;

CREATE TRIGGER promise_change_insert_history AFTER INSERT ON promise_change
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise_change', new.id, NULL, json_object('id', new.id, 'promise_id', new.promise_id, 'due_before', new.due_before, 'due', new.due, 'agreed_on', new.agreed_on, 'reason', new.reason, 'noted_by', new.noted_by));
    END;

CREATE TRIGGER promise_change_update_history AFTER UPDATE ON promise_change
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise_change', new.id, json_object('id', old.id, 'promise_id', old.promise_id, 'due_before', old.due_before, 'due', old.due, 'agreed_on', old.agreed_on, 'reason', old.reason, 'noted_by', old.noted_by), json_object('id', new.id, 'promise_id', new.promise_id, 'due_before', new.due_before, 'due', new.due, 'agreed_on', new.agreed_on, 'reason', new.reason, 'noted_by', new.noted_by));
    END;

CREATE TRIGGER promise_delete_history AFTER DELETE ON promise
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise', old.id, json_object('id', old.id, 'what', old.what, 'customer_id', old.customer_id, 'who', old.who, 'type', old.type, 'reference', old.reference, 'note', old.note, 'promised_on', old.promised_on, 'noted_by', old.noted_by, 'due', old.due, 'first_due', old.first_due, 'done_at', old.done_at, 'is_complete', old.is_complete, 'cancelled_by', old.cancelled_by, 'cancelled_on', old.cancelled_on, 'contingency_id', old.contingency_id, 'search', old.search, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER promise_delete_locked AFTER DELETE ON promise
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.due, 1, 7), substr(old.first_due, 1, 7)); END;

CREATE TRIGGER promise_delete_words AFTER DELETE ON promise BEGIN DELETE FROM promise_words WHERE rowid = old.id; END;

CREATE TRIGGER promise_end_locked AFTER UPDATE OF done_at, is_complete, cancelled_by, cancelled_on ON promise
   WHEN new.done_at IS NOT old.done_at OR new.is_complete IS NOT old.is_complete OR new.cancelled_by IS NOT old.cancelled_by OR new.cancelled_on IS NOT old.cancelled_on
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND ((substr(coalesce(old.done_at, old.cancelled_on), 1, 10) <= old.due AND period_close.month = substr(old.due, 1, 7)) OR (substr(coalesce(old.done_at, old.cancelled_on), 1, 10) <= old.first_due AND period_close.month = substr(old.first_due, 1, 7))); SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND ((substr(coalesce(new.done_at, new.cancelled_on), 1, 10) <= new.due AND period_close.month = substr(new.due, 1, 7)) OR (substr(coalesce(new.done_at, new.cancelled_on), 1, 10) <= new.first_due AND period_close.month = substr(new.first_due, 1, 7))); END;

CREATE TRIGGER promise_import_delete_history AFTER DELETE ON promise_import
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise_import', old.id, json_object('id', old.id, 'hash', old.hash, 'name', old.name, 'at', old.at, 'rows', old.rows), NULL);
    END;

CREATE TRIGGER promise_import_insert_history AFTER INSERT ON promise_import
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise_import', new.id, NULL, json_object('id', new.id, 'hash', new.hash, 'name', new.name, 'at', new.at, 'rows', new.rows));
    END;

CREATE TRIGGER promise_import_update_history AFTER UPDATE ON promise_import
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise_import', new.id, json_object('id', old.id, 'hash', old.hash, 'name', old.name, 'at', old.at, 'rows', old.rows), json_object('id', new.id, 'hash', new.hash, 'name', new.name, 'at', new.at, 'rows', new.rows));
    END;

CREATE TRIGGER promise_insert_history AFTER INSERT ON promise
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise', new.id, NULL, json_object('id', new.id, 'what', new.what, 'customer_id', new.customer_id, 'who', new.who, 'type', new.type, 'reference', new.reference, 'note', new.note, 'promised_on', new.promised_on, 'noted_by', new.noted_by, 'due', new.due, 'first_due', new.first_due, 'done_at', new.done_at, 'is_complete', new.is_complete, 'cancelled_by', new.cancelled_by, 'cancelled_on', new.cancelled_on, 'contingency_id', new.contingency_id, 'search', new.search, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER promise_insert_locked AFTER INSERT ON promise
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.due, 1, 7), substr(new.first_due, 1, 7)); END;

CREATE TRIGGER promise_insert_words AFTER INSERT ON promise BEGIN INSERT INTO promise_words (rowid, words) SELECT id, words FROM promise_searchable WHERE id = new.id; END;

CREATE VIEW promise_searchable AS
        SELECT id, concat_ws(char(10), what, who, type, reference, note) AS words
        FROM promise WHERE voided_at IS NULL AND search <> '';

CREATE TRIGGER promise_update_history AFTER UPDATE ON promise
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'promise', new.id, json_object('id', old.id, 'what', old.what, 'customer_id', old.customer_id, 'who', old.who, 'type', old.type, 'reference', old.reference, 'note', old.note, 'promised_on', old.promised_on, 'noted_by', old.noted_by, 'due', old.due, 'first_due', old.first_due, 'done_at', old.done_at, 'is_complete', old.is_complete, 'cancelled_by', old.cancelled_by, 'cancelled_on', old.cancelled_on, 'contingency_id', old.contingency_id, 'search', old.search, 'voided_at', old.voided_at), json_object('id', new.id, 'what', new.what, 'customer_id', new.customer_id, 'who', new.who, 'type', new.type, 'reference', new.reference, 'note', new.note, 'promised_on', new.promised_on, 'noted_by', new.noted_by, 'due', new.due, 'first_due', new.first_due, 'done_at', new.done_at, 'is_complete', new.is_complete, 'cancelled_by', new.cancelled_by, 'cancelled_on', new.cancelled_on, 'contingency_id', new.contingency_id, 'search', new.search, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER promise_update_locked AFTER UPDATE OF due, first_due, voided_at, contingency_id ON promise
     WHEN new.due IS NOT old.due OR new.first_due IS NOT old.first_due OR new.voided_at IS NOT old.voided_at OR new.contingency_id IS NOT old.contingency_id
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.due, 1, 7), substr(old.first_due, 1, 7), substr(new.due, 1, 7), substr(new.first_due, 1, 7)); END;

CREATE TRIGGER promise_update_words AFTER UPDATE ON promise
        WHEN old.what <> new.what OR old.who <> new.who OR old.type <> new.type OR old.reference <> new.reference
          OR old.note <> new.note OR old.search <> new.search OR old.voided_at IS NOT new.voided_at
        BEGIN DELETE FROM promise_words WHERE rowid = new.id; INSERT INTO promise_words (rowid, words) SELECT id, words FROM promise_searchable WHERE id = new.id; END;

CREATE TRIGGER referral_thanks_delete_history AFTER DELETE ON referral_thanks
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'referral_thanks', old.id, json_object('id', old.id, 'customer_id', old.customer_id, 'thanked_on', old.thanked_on), NULL);
    END;

CREATE TRIGGER referral_thanks_insert_history AFTER INSERT ON referral_thanks
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'referral_thanks', new.id, NULL, json_object('id', new.id, 'customer_id', new.customer_id, 'thanked_on', new.thanked_on));
    END;

CREATE TRIGGER referral_thanks_update_history AFTER UPDATE ON referral_thanks
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'referral_thanks', new.id, json_object('id', old.id, 'customer_id', old.customer_id, 'thanked_on', old.thanked_on), json_object('id', new.id, 'customer_id', new.customer_id, 'thanked_on', new.thanked_on));
    END;

CREATE TRIGGER response_customer_insert BEFORE INSERT ON response
WHEN new.customer_id IS NOT NULL
  AND coalesce((SELECT is_anonymous FROM wave WHERE id = new.wave_id), 1) = 1
BEGIN SELECT RAISE(ABORT, 'the wave is anonymous'); END;

CREATE TRIGGER response_customer_update BEFORE UPDATE OF customer_id, wave_id ON response
WHEN new.customer_id IS NOT NULL
  AND coalesce((SELECT is_anonymous FROM wave WHERE id = new.wave_id), 1) = 1
BEGIN SELECT RAISE(ABORT, 'the wave is anonymous'); END;

CREATE TRIGGER response_delete_count AFTER DELETE ON response WHEN counting() AND old.status = 'usable'
BEGIN 
  UPDATE answer_count SET count = count - 1
  FROM (
  SELECT old.wave_id AS wave_id, coalesce(old.place_id, 0) AS place_id, key AS position,
    CASE type WHEN 'null' THEN 'blank' WHEN 'text' THEN atom ELSE 'valid' END AS code,
    CASE WHEN type IN ('integer', 'real') THEN atom ELSE 0 END AS value
  FROM json_each(old.answers)
  UNION ALL
  SELECT old.wave_id, coalesce(old.place_id, 0), answer.key, 'mark', mark.value
  FROM json_each(CASE WHEN instr(old.answers, '"marks"') THEN old.answers ELSE '[]' END) AS answer,
    json_each(CASE answer.type WHEN 'object' THEN answer.value ELSE '{}' END, '$.marks') AS mark) AS gone
  WHERE answer_count.wave_id = gone.wave_id AND answer_count.place_id = gone.place_id
    AND answer_count.position = gone.position AND answer_count.code = gone.code
    AND answer_count.value = gone.value;
  DELETE FROM answer_count WHERE wave_id = old.wave_id AND count = 0; END;

CREATE TRIGGER response_delete_history AFTER DELETE ON response
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'response', old.id, json_object('id', old.id, 'wave_id', old.wave_id, 'sheet_number', old.sheet_number, 'answered_on', old.answered_on, 'place_id', old.place_id, 'channel_id', old.channel_id, 'status', old.status, 'void_reason', old.void_reason, 'answers', old.answers, 'entered_by', old.entered_by, 'entered_at', old.entered_at, 'note', old.note, 'keying', old.keying, 'customer_id', old.customer_id, 'shift_id', old.shift_id), NULL);
    END;

CREATE TRIGGER response_delete_locked AFTER DELETE ON response
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (old.wave_id); END;

CREATE TRIGGER response_delete_sheet AFTER DELETE ON response WHEN counting() BEGIN
  UPDATE sheet_count SET count = count - 1 WHERE wave_id = old.wave_id AND status = old.status;
END;

CREATE TRIGGER response_delete_words AFTER DELETE ON response WHEN old.note IS NOT NULL OR instr(old.answers, '"text"') OR instr(old.answers, '"other"')
   BEGIN DELETE FROM sheet_words WHERE rowid IN (old.id); END;

CREATE TRIGGER response_insert_count AFTER INSERT ON response WHEN counting() AND new.status = 'usable'
BEGIN 
  INSERT INTO answer_count (wave_id, place_id, position, code, value, count)
  SELECT wave_id, place_id, position, code, value, 1 FROM (
  SELECT new.wave_id AS wave_id, coalesce(new.place_id, 0) AS place_id, key AS position,
    CASE type WHEN 'null' THEN 'blank' WHEN 'text' THEN atom ELSE 'valid' END AS code,
    CASE WHEN type IN ('integer', 'real') THEN atom ELSE 0 END AS value
  FROM json_each(new.answers)
  UNION ALL
  SELECT new.wave_id, coalesce(new.place_id, 0), answer.key, 'mark', mark.value
  FROM json_each(CASE WHEN instr(new.answers, '"marks"') THEN new.answers ELSE '[]' END) AS answer,
    json_each(CASE answer.type WHEN 'object' THEN answer.value ELSE '{}' END, '$.marks') AS mark) WHERE true
  ON CONFLICT DO UPDATE SET count = count + 1; END;

CREATE TRIGGER response_insert_history AFTER INSERT ON response
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'response', new.id, NULL, json_object('id', new.id, 'wave_id', new.wave_id, 'sheet_number', new.sheet_number, 'answered_on', new.answered_on, 'place_id', new.place_id, 'channel_id', new.channel_id, 'status', new.status, 'void_reason', new.void_reason, 'answers', new.answers, 'entered_by', new.entered_by, 'entered_at', new.entered_at, 'note', new.note, 'keying', new.keying, 'customer_id', new.customer_id, 'shift_id', new.shift_id));
    END;

CREATE TRIGGER response_insert_locked AFTER INSERT ON response
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (new.wave_id); END;

CREATE TRIGGER response_insert_sheet AFTER INSERT ON response WHEN counting() BEGIN
  INSERT INTO sheet_count (wave_id, status, count) VALUES (new.wave_id, new.status, 1)
  ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER response_insert_words AFTER INSERT ON response WHEN new.note IS NOT NULL OR instr(new.answers, '"text"') OR instr(new.answers, '"other"')
   BEGIN INSERT INTO sheet_words (rowid, words) SELECT id, words FROM sheet_searchable WHERE id IN (new.id); END;

CREATE TRIGGER response_shift_locked AFTER UPDATE OF shift_id ON response
  WHEN new.shift_id IS NOT old.shift_id
  BEGIN
    SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close
    JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
    WHERE period_close.reopened_at IS NULL AND wave.id = new.wave_id;
  END;

CREATE TRIGGER response_update_count AFTER UPDATE ON response WHEN new.status = 'usable'
BEGIN 
  INSERT INTO answer_count (wave_id, place_id, position, code, value, count)
  SELECT wave_id, place_id, position, code, value, 1 FROM (
  SELECT new.wave_id AS wave_id, coalesce(new.place_id, 0) AS place_id, key AS position,
    CASE type WHEN 'null' THEN 'blank' WHEN 'text' THEN atom ELSE 'valid' END AS code,
    CASE WHEN type IN ('integer', 'real') THEN atom ELSE 0 END AS value
  FROM json_each(new.answers)
  UNION ALL
  SELECT new.wave_id, coalesce(new.place_id, 0), answer.key, 'mark', mark.value
  FROM json_each(CASE WHEN instr(new.answers, '"marks"') THEN new.answers ELSE '[]' END) AS answer,
    json_each(CASE answer.type WHEN 'object' THEN answer.value ELSE '{}' END, '$.marks') AS mark) WHERE true
  ON CONFLICT DO UPDATE SET count = count + 1; END;

CREATE TRIGGER response_update_history AFTER UPDATE ON response
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'response', new.id, json_object('id', old.id, 'wave_id', old.wave_id, 'sheet_number', old.sheet_number, 'answered_on', old.answered_on, 'place_id', old.place_id, 'channel_id', old.channel_id, 'status', old.status, 'void_reason', old.void_reason, 'answers', old.answers, 'entered_by', old.entered_by, 'entered_at', old.entered_at, 'note', old.note, 'keying', old.keying, 'customer_id', old.customer_id, 'shift_id', old.shift_id), json_object('id', new.id, 'wave_id', new.wave_id, 'sheet_number', new.sheet_number, 'answered_on', new.answered_on, 'place_id', new.place_id, 'channel_id', new.channel_id, 'status', new.status, 'void_reason', new.void_reason, 'answers', new.answers, 'entered_by', new.entered_by, 'entered_at', new.entered_at, 'note', new.note, 'keying', new.keying, 'customer_id', new.customer_id, 'shift_id', new.shift_id));
    END;

CREATE TRIGGER response_update_locked AFTER UPDATE OF wave_id, sheet_number, answered_on, place_id, channel_id, status, void_reason, answers ON response
     WHEN new.wave_id IS NOT old.wave_id OR new.sheet_number IS NOT old.sheet_number OR new.answered_on IS NOT old.answered_on OR new.place_id IS NOT old.place_id OR new.channel_id IS NOT old.channel_id OR new.status IS NOT old.status OR new.void_reason IS NOT old.void_reason OR new.answers IS NOT old.answers
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN (old.wave_id, new.wave_id); END;

CREATE TRIGGER response_update_sheet AFTER UPDATE ON response
WHEN old.status <> new.status OR old.wave_id <> new.wave_id BEGIN
  UPDATE sheet_count SET count = count - 1 WHERE wave_id = old.wave_id AND status = old.status;
  INSERT INTO sheet_count (wave_id, status, count) VALUES (new.wave_id, new.status, 1)
  ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER response_update_uncount AFTER UPDATE ON response WHEN old.status = 'usable'
BEGIN 
  UPDATE answer_count SET count = count - 1
  FROM (
  SELECT old.wave_id AS wave_id, coalesce(old.place_id, 0) AS place_id, key AS position,
    CASE type WHEN 'null' THEN 'blank' WHEN 'text' THEN atom ELSE 'valid' END AS code,
    CASE WHEN type IN ('integer', 'real') THEN atom ELSE 0 END AS value
  FROM json_each(old.answers)
  UNION ALL
  SELECT old.wave_id, coalesce(old.place_id, 0), answer.key, 'mark', mark.value
  FROM json_each(CASE WHEN instr(old.answers, '"marks"') THEN old.answers ELSE '[]' END) AS answer,
    json_each(CASE answer.type WHEN 'object' THEN answer.value ELSE '{}' END, '$.marks') AS mark) AS gone
  WHERE answer_count.wave_id = gone.wave_id AND answer_count.place_id = gone.place_id
    AND answer_count.position = gone.position AND answer_count.code = gone.code
    AND answer_count.value = gone.value;
  DELETE FROM answer_count WHERE wave_id = old.wave_id AND count = 0; END;

CREATE TRIGGER response_update_words AFTER UPDATE ON response
   WHEN (old.note IS NOT new.note OR old.answers IS NOT new.answers OR old.status IS NOT new.status OR old.wave_id IS NOT new.wave_id) AND (old.note IS NOT NULL OR instr(old.answers, '"text"') OR instr(old.answers, '"other"') OR new.note IS NOT NULL OR instr(new.answers, '"text"') OR instr(new.answers, '"other"'))
   BEGIN DELETE FROM sheet_words WHERE rowid IN (new.id); INSERT INTO sheet_words (rowid, words) SELECT id, words FROM sheet_searchable WHERE id IN (new.id); END;

CREATE TRIGGER retention_period_delete_history AFTER DELETE ON retention_period
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'retention_period', old.id, json_object('id', old.id, 'start_on', old.start_on, 'end_on', old.end_on, 'customers_at_start', old.customers_at_start, 'customers_at_end', old.customers_at_end, 'new_customers', old.new_customers, 'acquisition_spend', old.acquisition_spend, 'retention_spend', old.retention_spend, 'margin', old.margin, 'note', old.note, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER retention_period_insert_history AFTER INSERT ON retention_period
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'retention_period', new.id, NULL, json_object('id', new.id, 'start_on', new.start_on, 'end_on', new.end_on, 'customers_at_start', new.customers_at_start, 'customers_at_end', new.customers_at_end, 'new_customers', new.new_customers, 'acquisition_spend', new.acquisition_spend, 'retention_spend', new.retention_spend, 'margin', new.margin, 'note', new.note, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER retention_period_update_history AFTER UPDATE ON retention_period
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'retention_period', new.id, json_object('id', old.id, 'start_on', old.start_on, 'end_on', old.end_on, 'customers_at_start', old.customers_at_start, 'customers_at_end', old.customers_at_end, 'new_customers', old.new_customers, 'acquisition_spend', old.acquisition_spend, 'retention_spend', old.retention_spend, 'margin', old.margin, 'note', old.note, 'voided_at', old.voided_at), json_object('id', new.id, 'start_on', new.start_on, 'end_on', new.end_on, 'customers_at_start', new.customers_at_start, 'customers_at_end', new.customers_at_end, 'new_customers', new.new_customers, 'acquisition_spend', new.acquisition_spend, 'retention_spend', new.retention_spend, 'margin', new.margin, 'note', new.note, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER scorecard_attribute_delete_history AFTER DELETE ON scorecard_attribute
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_attribute', old.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'attribute_id', old.attribute_id, 'position', old.position, 'points', old.points, 'target', old.target), NULL);
    END;

CREATE TRIGGER scorecard_attribute_insert_history AFTER INSERT ON scorecard_attribute
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_attribute', new.id, NULL, json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'attribute_id', new.attribute_id, 'position', new.position, 'points', new.points, 'target', new.target));
    END;

CREATE TRIGGER scorecard_attribute_update_history AFTER UPDATE ON scorecard_attribute
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_attribute', new.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'attribute_id', old.attribute_id, 'position', old.position, 'points', old.points, 'target', old.target), json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'attribute_id', new.attribute_id, 'position', new.position, 'points', new.points, 'target', new.target));
    END;

CREATE TRIGGER scorecard_bands_delete_history AFTER DELETE ON scorecard_bands
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_bands', old.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'valid_from', old.valid_from, 'bands', old.bands), NULL);
    END;

CREATE TRIGGER scorecard_bands_insert_history AFTER INSERT ON scorecard_bands
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_bands', new.id, NULL, json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'valid_from', new.valid_from, 'bands', new.bands));
    END;

CREATE TRIGGER scorecard_bands_update_history AFTER UPDATE ON scorecard_bands
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_bands', new.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'valid_from', old.valid_from, 'bands', old.bands), json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'valid_from', new.valid_from, 'bands', new.bands));
    END;

CREATE TRIGGER scorecard_delete_history AFTER DELETE ON scorecard
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard', old.id, json_object('id', old.id, 'name', old.name, 'survey_id', old.survey_id, 'method', old.method, 'bands', old.bands, 'created_at', old.created_at, 'voided_at', old.voided_at, 'rhythm', old.rhythm, 'points_from', old.points_from, 'list_position', old.list_position, 'archived_at', old.archived_at), NULL);
    END;

CREATE TRIGGER scorecard_indicator_delete_history AFTER DELETE ON scorecard_indicator
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_indicator', old.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'indicator', old.indicator, 'position', old.position, 'points', old.points, 'floor', old.floor, 'goal', old.goal), NULL);
    END;

CREATE TRIGGER scorecard_indicator_insert_history AFTER INSERT ON scorecard_indicator
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_indicator', new.id, NULL, json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'indicator', new.indicator, 'position', new.position, 'points', new.points, 'floor', new.floor, 'goal', new.goal));
    END;

CREATE TRIGGER scorecard_indicator_update_history AFTER UPDATE ON scorecard_indicator
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_indicator', new.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'indicator', old.indicator, 'position', old.position, 'points', old.points, 'floor', old.floor, 'goal', old.goal), json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'indicator', new.indicator, 'position', new.position, 'points', new.points, 'floor', new.floor, 'goal', new.goal));
    END;

CREATE TRIGGER scorecard_insert_history AFTER INSERT ON scorecard
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard', new.id, NULL, json_object('id', new.id, 'name', new.name, 'survey_id', new.survey_id, 'method', new.method, 'bands', new.bands, 'created_at', new.created_at, 'voided_at', new.voided_at, 'rhythm', new.rhythm, 'points_from', new.points_from, 'list_position', new.list_position, 'archived_at', new.archived_at));
    END;

CREATE TRIGGER scorecard_survey_delete_history AFTER DELETE ON scorecard_survey
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_survey', old.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'survey_id', old.survey_id, 'position', old.position), NULL);
    END;

CREATE TRIGGER scorecard_survey_insert_history AFTER INSERT ON scorecard_survey
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_survey', new.id, NULL, json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'survey_id', new.survey_id, 'position', new.position));
    END;

CREATE TRIGGER scorecard_survey_update_history AFTER UPDATE ON scorecard_survey
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard_survey', new.id, json_object('id', old.id, 'scorecard_id', old.scorecard_id, 'survey_id', old.survey_id, 'position', old.position), json_object('id', new.id, 'scorecard_id', new.scorecard_id, 'survey_id', new.survey_id, 'position', new.position));
    END;

CREATE TRIGGER scorecard_update_history AFTER UPDATE ON scorecard
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'scorecard', new.id, json_object('id', old.id, 'name', old.name, 'survey_id', old.survey_id, 'method', old.method, 'bands', old.bands, 'created_at', old.created_at, 'voided_at', old.voided_at, 'rhythm', old.rhythm, 'points_from', old.points_from, 'list_position', old.list_position, 'archived_at', old.archived_at), json_object('id', new.id, 'name', new.name, 'survey_id', new.survey_id, 'method', new.method, 'bands', new.bands, 'created_at', new.created_at, 'voided_at', new.voided_at, 'rhythm', new.rhythm, 'points_from', new.points_from, 'list_position', new.list_position, 'archived_at', new.archived_at));
    END;

CREATE TRIGGER service_hours_delete_history AFTER DELETE ON service_hours
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'service_hours', old.id, json_object('id', old.id, 'valid_from', old.valid_from, 'weekly', old.weekly, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER service_hours_insert_history AFTER INSERT ON service_hours
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'service_hours', new.id, NULL, json_object('id', new.id, 'valid_from', new.valid_from, 'weekly', new.weekly, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER service_hours_update_history AFTER UPDATE ON service_hours
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'service_hours', new.id, json_object('id', old.id, 'valid_from', old.valid_from, 'weekly', old.weekly, 'voided_at', old.voided_at), json_object('id', new.id, 'valid_from', new.valid_from, 'weekly', new.weekly, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER service_order_delete_history AFTER DELETE ON service_order
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'service_order', old.id, json_object('id', old.id, 'item_id', old.item_id, 'kind', old.kind, 'reported_on', old.reported_on, 'problem', old.problem, 'promised_on', old.promised_on, 'done_on', old.done_on, 'decided_in_warranty', old.decided_in_warranty, 'decided_reason', old.decided_reason, 'work', old.work, 'parts', old.parts, 'cost', old.cost, 'charged', old.charged, 'technician', old.technician, 'trained_person', old.trained_person, 'is_trained', old.is_trained, 'wants_call', old.wants_call, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER service_order_delete_locked AFTER DELETE ON service_order
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.reported_on, 1, 7), substr(old.done_on, 1, 7)); END;

CREATE TRIGGER service_order_done_locked AFTER UPDATE OF done_on ON service_order
   WHEN new.done_on IS NOT old.done_on
   BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND (period_close.month = substr(old.done_on, 1, 7)
    OR (old.done_on <= old.promised_on AND period_close.month = substr(old.promised_on, 1, 7))); 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND (period_close.month = substr(new.done_on, 1, 7)
    OR (new.done_on <= new.promised_on AND period_close.month = substr(new.promised_on, 1, 7))); END;

CREATE TRIGGER service_order_insert_history AFTER INSERT ON service_order
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'service_order', new.id, NULL, json_object('id', new.id, 'item_id', new.item_id, 'kind', new.kind, 'reported_on', new.reported_on, 'problem', new.problem, 'promised_on', new.promised_on, 'done_on', new.done_on, 'decided_in_warranty', new.decided_in_warranty, 'decided_reason', new.decided_reason, 'work', new.work, 'parts', new.parts, 'cost', new.cost, 'charged', new.charged, 'technician', new.technician, 'trained_person', new.trained_person, 'is_trained', new.is_trained, 'wants_call', new.wants_call, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER service_order_insert_locked AFTER INSERT ON service_order
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.reported_on, 1, 7), substr(new.done_on, 1, 7)); END;

CREATE TRIGGER service_order_promise_locked AFTER UPDATE OF promised_on ON service_order
   WHEN new.promised_on IS NOT old.promised_on
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.promised_on, 1, 7), substr(new.promised_on, 1, 7)); END;

CREATE TRIGGER service_order_update_history AFTER UPDATE ON service_order
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'service_order', new.id, json_object('id', old.id, 'item_id', old.item_id, 'kind', old.kind, 'reported_on', old.reported_on, 'problem', old.problem, 'promised_on', old.promised_on, 'done_on', old.done_on, 'decided_in_warranty', old.decided_in_warranty, 'decided_reason', old.decided_reason, 'work', old.work, 'parts', old.parts, 'cost', old.cost, 'charged', old.charged, 'technician', old.technician, 'trained_person', old.trained_person, 'is_trained', old.is_trained, 'wants_call', old.wants_call, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), json_object('id', new.id, 'item_id', new.item_id, 'kind', new.kind, 'reported_on', new.reported_on, 'problem', new.problem, 'promised_on', new.promised_on, 'done_on', new.done_on, 'decided_in_warranty', new.decided_in_warranty, 'decided_reason', new.decided_reason, 'work', new.work, 'parts', new.parts, 'cost', new.cost, 'charged', new.charged, 'technician', new.technician, 'trained_person', new.trained_person, 'is_trained', new.is_trained, 'wants_call', new.wants_call, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER service_order_update_locked AFTER UPDATE OF item_id, kind, reported_on, decided_in_warranty, voided_at ON service_order
     WHEN new.item_id IS NOT old.item_id OR new.kind IS NOT old.kind OR new.reported_on IS NOT old.reported_on OR new.decided_in_warranty IS NOT old.decided_in_warranty OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.reported_on, 1, 7), substr(old.done_on, 1, 7), substr(new.reported_on, 1, 7), substr(new.done_on, 1, 7)); END;

CREATE VIEW sheet_searchable AS
      SELECT r.id, concat_ws(char(10), r.note, (SELECT group_concat(coalesce(value ->> '$.text', value ->> '$.other'), char(10)) FROM json_each(r.answers) WHERE type = 'object')) AS words
      FROM response AS r
      WHERE r.status <> 'void'
        AND (r.note IS NOT NULL OR instr(r.answers, '"text"') OR instr(r.answers, '"other"'))
        AND NOT EXISTS (SELECT 1 FROM wave JOIN survey_version v ON v.id = wave.version_id
          WHERE wave.id = r.wave_id AND v.questionnaire ->> '$.audience' = 'employees');

CREATE TRIGGER simple_topic_delete_history AFTER DELETE ON simple_topic
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'simple_topic', old.id, json_object('id', old.id, 'topic', old.topic, 'is_simple', old.is_simple, 'answer', old.answer), NULL);
    END;

CREATE TRIGGER simple_topic_insert_history AFTER INSERT ON simple_topic
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'simple_topic', new.id, NULL, json_object('id', new.id, 'topic', new.topic, 'is_simple', new.is_simple, 'answer', new.answer));
    END;

CREATE TRIGGER simple_topic_update_history AFTER UPDATE ON simple_topic
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'simple_topic', new.id, json_object('id', old.id, 'topic', old.topic, 'is_simple', old.is_simple, 'answer', old.answer), json_object('id', new.id, 'topic', new.topic, 'is_simple', new.is_simple, 'answer', new.answer));
    END;

CREATE TRIGGER sold_item_delete_history AFTER DELETE ON sold_item
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'sold_item', old.id, json_object('id', old.id, 'customer_id', old.customer_id, 'product', old.product, 'serial', old.serial, 'sold_on', old.sold_on, 'warranty_from', old.warranty_from, 'warranty_months', old.warranty_months, 'conditions', old.conditions, 'needs_training', old.needs_training, 'maintenance_every', old.maintenance_every, 'maintenance_since', old.maintenance_since, 'replaces_id', old.replaces_id, 'replacement_warranty', old.replacement_warranty, 'wants_call', old.wants_call, 'search', old.search, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER sold_item_delete_words AFTER DELETE ON sold_item BEGIN DELETE FROM item_words WHERE rowid = old.id; END;

CREATE TRIGGER sold_item_given_locked AFTER INSERT ON sold_item WHEN new.replaces_id IS NOT NULL
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.sold_on, 1, 7)); END;

CREATE TRIGGER sold_item_given_update_locked AFTER UPDATE OF sold_on, warranty_from, warranty_months, replaces_id, voided_at ON sold_item
   WHEN coalesce(old.replaces_id, new.replaces_id) IS NOT NULL AND (new.sold_on IS NOT old.sold_on OR new.warranty_from IS NOT old.warranty_from OR new.warranty_months IS NOT old.warranty_months OR new.replaces_id IS NOT old.replaces_id OR new.voided_at IS NOT old.voided_at)
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.sold_on, 1, 7), substr(new.sold_on, 1, 7)); END;

CREATE TRIGGER sold_item_insert_history AFTER INSERT ON sold_item
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'sold_item', new.id, NULL, json_object('id', new.id, 'customer_id', new.customer_id, 'product', new.product, 'serial', new.serial, 'sold_on', new.sold_on, 'warranty_from', new.warranty_from, 'warranty_months', new.warranty_months, 'conditions', new.conditions, 'needs_training', new.needs_training, 'maintenance_every', new.maintenance_every, 'maintenance_since', new.maintenance_since, 'replaces_id', new.replaces_id, 'replacement_warranty', new.replacement_warranty, 'wants_call', new.wants_call, 'search', new.search, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER sold_item_insert_words AFTER INSERT ON sold_item BEGIN INSERT INTO item_words (rowid, words) SELECT id, words FROM item_searchable WHERE id = new.id; END;

CREATE TRIGGER sold_item_unit_locked AFTER UPDATE OF sold_on, warranty_from, warranty_months, replaces_id, voided_at ON sold_item
   WHEN new.sold_on IS NOT old.sold_on OR new.warranty_from IS NOT old.warranty_from OR new.warranty_months IS NOT old.warranty_months OR new.replaces_id IS NOT old.replaces_id OR new.voided_at IS NOT old.voided_at
   BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN (
    SELECT reported_on AS day FROM service_order WHERE item_id = new.id AND voided_at IS NULL
    UNION SELECT promised_on FROM service_order WHERE item_id = new.id AND voided_at IS NULL
    UNION SELECT done_on FROM service_order WHERE item_id = new.id AND voided_at IS NULL
    UNION SELECT called_on FROM follow_up_call WHERE item_id = new.id AND voided_at IS NULL
  ) ON period_close.month = substr(day, 1, 7) WHERE period_close.reopened_at IS NULL; END;

CREATE TRIGGER sold_item_update_history AFTER UPDATE ON sold_item
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'sold_item', new.id, json_object('id', old.id, 'customer_id', old.customer_id, 'product', old.product, 'serial', old.serial, 'sold_on', old.sold_on, 'warranty_from', old.warranty_from, 'warranty_months', old.warranty_months, 'conditions', old.conditions, 'needs_training', old.needs_training, 'maintenance_every', old.maintenance_every, 'maintenance_since', old.maintenance_since, 'replaces_id', old.replaces_id, 'replacement_warranty', old.replacement_warranty, 'wants_call', old.wants_call, 'search', old.search, 'created_at', old.created_at, 'void_reason', old.void_reason, 'voided_at', old.voided_at), json_object('id', new.id, 'customer_id', new.customer_id, 'product', new.product, 'serial', new.serial, 'sold_on', new.sold_on, 'warranty_from', new.warranty_from, 'warranty_months', new.warranty_months, 'conditions', new.conditions, 'needs_training', new.needs_training, 'maintenance_every', new.maintenance_every, 'maintenance_since', new.maintenance_since, 'replaces_id', new.replaces_id, 'replacement_warranty', new.replacement_warranty, 'wants_call', new.wants_call, 'search', new.search, 'created_at', new.created_at, 'void_reason', new.void_reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER sold_item_update_words AFTER UPDATE ON sold_item
    WHEN old.product <> new.product OR old.serial <> new.serial OR old.search <> new.search
      OR old.conditions <> new.conditions OR old.voided_at IS NOT new.voided_at
    BEGIN DELETE FROM item_words WHERE rowid = new.id; INSERT INTO item_words (rowid, words) SELECT id, words FROM item_searchable WHERE id = new.id; END;

CREATE TRIGGER special_day_delete_history AFTER DELETE ON special_day
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'special_day', old.id, json_object('id', old.id, 'date', old.date, 'name', old.name, 'intervals', old.intervals, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER special_day_insert_history AFTER INSERT ON special_day
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'special_day', new.id, NULL, json_object('id', new.id, 'date', new.date, 'name', new.name, 'intervals', new.intervals, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER special_day_update_history AFTER UPDATE ON special_day
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'special_day', new.id, json_object('id', old.id, 'date', old.date, 'name', old.name, 'intervals', old.intervals, 'voided_at', old.voided_at), json_object('id', new.id, 'date', new.date, 'name', new.name, 'intervals', new.intervals, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER standard_goal_delete_history AFTER DELETE ON standard_goal
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'standard_goal', old.id, json_object('id', old.id, 'standard', old.standard, 'goal', old.goal, 'valid_from', old.valid_from, 'reason', old.reason), NULL);
    END;

CREATE TRIGGER standard_goal_delete_locked AFTER DELETE ON standard_goal
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(old.valid_from, 1, 7), '9'); END;

CREATE TRIGGER standard_goal_insert_history AFTER INSERT ON standard_goal
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'standard_goal', new.id, NULL, json_object('id', new.id, 'standard', new.standard, 'goal', new.goal, 'valid_from', new.valid_from, 'reason', new.reason));
    END;

CREATE TRIGGER standard_goal_insert_locked AFTER INSERT ON standard_goal
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(new.valid_from, 1, 7), '9'); END;

CREATE TRIGGER standard_goal_update_history AFTER UPDATE ON standard_goal
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'standard_goal', new.id, json_object('id', old.id, 'standard', old.standard, 'goal', old.goal, 'valid_from', old.valid_from, 'reason', old.reason), json_object('id', new.id, 'standard', new.standard, 'goal', new.goal, 'valid_from', new.valid_from, 'reason', new.reason));
    END;

CREATE TRIGGER standard_goal_update_locked AFTER UPDATE OF standard, goal, valid_from ON standard_goal
     WHEN new.standard IS NOT old.standard OR new.goal IS NOT old.goal OR new.valid_from IS NOT old.valid_from
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month >= min(substr(old.valid_from, 1, 7), substr(new.valid_from, 1, 7), '9'); END;

CREATE TRIGGER suggestion_box_delete_history AFTER DELETE ON suggestion_box
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'suggestion_box', old.id, json_object('id', old.id, 'name', old.name, 'place_id', old.place_id, 'every_days', old.every_days, 'created_on', old.created_on, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER suggestion_box_insert_history AFTER INSERT ON suggestion_box
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'suggestion_box', new.id, NULL, json_object('id', new.id, 'name', new.name, 'place_id', new.place_id, 'every_days', new.every_days, 'created_on', new.created_on, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER suggestion_box_update_history AFTER UPDATE ON suggestion_box
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'suggestion_box', new.id, json_object('id', old.id, 'name', old.name, 'place_id', old.place_id, 'every_days', old.every_days, 'created_on', old.created_on, 'voided_at', old.voided_at), json_object('id', new.id, 'name', new.name, 'place_id', new.place_id, 'every_days', new.every_days, 'created_on', new.created_on, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER suggestion_delete_history AFTER DELETE ON suggestion
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'suggestion', old.id, json_object('id', old.id, 'emptying_id', old.emptying_id, 'slip_number', old.slip_number, 'written_on', old.written_on, 'text', old.text, 'is_illegible', old.is_illegible, 'element', old.element, 'dimension', old.dimension, 'customer_id', old.customer_id, 'duplicate_of_id', old.duplicate_of_id, 'impact', old.impact, 'effort', old.effort, 'state', old.state, 'discard_reason', old.discard_reason, 'was_accepted', old.was_accepted, 'implemented_on', old.implemented_on, 'replied_on', old.replied_on, 'published_said', old.published_said, 'published_done', old.published_done, 'is_published', old.is_published, 'case_id', old.case_id, 'void_reason', old.void_reason, 'voided_at', old.voided_at, 'moment_id', old.moment_id, 'cause_class', old.cause_class), NULL);
    END;

CREATE TRIGGER suggestion_delete_locked AFTER DELETE ON suggestion
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(coalesce(old.written_on, (SELECT emptied_on FROM box_emptying WHERE id = old.emptying_id)), 1, 7), substr(old.replied_on, 1, 7), substr(old.implemented_on, 1, 7)); END;

CREATE TRIGGER suggestion_delete_words AFTER DELETE ON suggestion BEGIN DELETE FROM suggestion_words WHERE rowid IN (old.id); END;

CREATE TRIGGER suggestion_done_locked AFTER UPDATE OF implemented_on ON suggestion
   WHEN new.implemented_on IS NOT old.implemented_on
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.implemented_on, 1, 7), substr(new.implemented_on, 1, 7)); END;

CREATE TRIGGER suggestion_insert_history AFTER INSERT ON suggestion
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'suggestion', new.id, NULL, json_object('id', new.id, 'emptying_id', new.emptying_id, 'slip_number', new.slip_number, 'written_on', new.written_on, 'text', new.text, 'is_illegible', new.is_illegible, 'element', new.element, 'dimension', new.dimension, 'customer_id', new.customer_id, 'duplicate_of_id', new.duplicate_of_id, 'impact', new.impact, 'effort', new.effort, 'state', new.state, 'discard_reason', new.discard_reason, 'was_accepted', new.was_accepted, 'implemented_on', new.implemented_on, 'replied_on', new.replied_on, 'published_said', new.published_said, 'published_done', new.published_done, 'is_published', new.is_published, 'case_id', new.case_id, 'void_reason', new.void_reason, 'voided_at', new.voided_at, 'moment_id', new.moment_id, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER suggestion_insert_locked AFTER INSERT ON suggestion
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(coalesce(new.written_on, (SELECT emptied_on FROM box_emptying WHERE id = new.emptying_id)), 1, 7), substr(new.replied_on, 1, 7), substr(new.implemented_on, 1, 7)); END;

CREATE TRIGGER suggestion_insert_words AFTER INSERT ON suggestion BEGIN INSERT INTO suggestion_words (rowid, words) SELECT id, words FROM suggestion_searchable WHERE id IN (new.id); END;

CREATE TRIGGER suggestion_reply_locked AFTER UPDATE OF replied_on ON suggestion
   WHEN new.replied_on IS NOT old.replied_on
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.replied_on, 1, 7), substr(new.replied_on, 1, 7)); END;

CREATE VIEW suggestion_searchable AS 
    SELECT s.id, concat_ws(char(10), s.text, s.published_said, s.published_done, s.discard_reason) AS words
    FROM suggestion AS s WHERE s.voided_at IS NULL;

CREATE TRIGGER suggestion_update_history AFTER UPDATE ON suggestion
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'suggestion', new.id, json_object('id', old.id, 'emptying_id', old.emptying_id, 'slip_number', old.slip_number, 'written_on', old.written_on, 'text', old.text, 'is_illegible', old.is_illegible, 'element', old.element, 'dimension', old.dimension, 'customer_id', old.customer_id, 'duplicate_of_id', old.duplicate_of_id, 'impact', old.impact, 'effort', old.effort, 'state', old.state, 'discard_reason', old.discard_reason, 'was_accepted', old.was_accepted, 'implemented_on', old.implemented_on, 'replied_on', old.replied_on, 'published_said', old.published_said, 'published_done', old.published_done, 'is_published', old.is_published, 'case_id', old.case_id, 'void_reason', old.void_reason, 'voided_at', old.voided_at, 'moment_id', old.moment_id, 'cause_class', old.cause_class), json_object('id', new.id, 'emptying_id', new.emptying_id, 'slip_number', new.slip_number, 'written_on', new.written_on, 'text', new.text, 'is_illegible', new.is_illegible, 'element', new.element, 'dimension', new.dimension, 'customer_id', new.customer_id, 'duplicate_of_id', new.duplicate_of_id, 'impact', new.impact, 'effort', new.effort, 'state', new.state, 'discard_reason', new.discard_reason, 'was_accepted', new.was_accepted, 'implemented_on', new.implemented_on, 'replied_on', new.replied_on, 'published_said', new.published_said, 'published_done', new.published_done, 'is_published', new.is_published, 'case_id', new.case_id, 'void_reason', new.void_reason, 'voided_at', new.voided_at, 'moment_id', new.moment_id, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER suggestion_update_locked AFTER UPDATE OF text, emptying_id, slip_number, written_on, is_illegible, voided_at ON suggestion
   WHEN (new.text IS NOT old.text AND new.text <> '—') OR new.emptying_id IS NOT old.emptying_id OR new.slip_number IS NOT old.slip_number OR new.written_on IS NOT old.written_on OR new.is_illegible IS NOT old.is_illegible OR new.voided_at IS NOT old.voided_at
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(coalesce(old.written_on, (SELECT emptied_on FROM box_emptying WHERE id = old.emptying_id)), 1, 7), substr(coalesce(new.written_on, (SELECT emptied_on FROM box_emptying WHERE id = new.emptying_id)), 1, 7)); END;

CREATE TRIGGER suggestion_update_words AFTER UPDATE ON suggestion WHEN old.text IS NOT new.text OR old.published_said IS NOT new.published_said OR old.published_done IS NOT new.published_done OR old.discard_reason IS NOT new.discard_reason OR old.voided_at IS NOT new.voided_at
     BEGIN DELETE FROM suggestion_words WHERE rowid IN (new.id); INSERT INTO suggestion_words (rowid, words) SELECT id, words FROM suggestion_searchable WHERE id IN (new.id); END;

CREATE TRIGGER suggestion_void_locked AFTER UPDATE OF voided_at ON suggestion
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.replied_on, 1, 7), substr(new.implemented_on, 1, 7)); END;

CREATE TRIGGER survey_delete_history AFTER DELETE ON survey
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'survey', old.id, json_object('id', old.id, 'template', old.template, 'created_at', old.created_at, 'voided_at', old.voided_at, 'void_reason', old.void_reason, 'plan', old.plan, 'is_anonymous', old.is_anonymous), NULL);
    END;

CREATE TRIGGER survey_insert_history AFTER INSERT ON survey
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'survey', new.id, NULL, json_object('id', new.id, 'template', new.template, 'created_at', new.created_at, 'voided_at', new.voided_at, 'void_reason', new.void_reason, 'plan', new.plan, 'is_anonymous', new.is_anonymous));
    END;

CREATE TRIGGER survey_update_history AFTER UPDATE ON survey
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'survey', new.id, json_object('id', old.id, 'template', old.template, 'created_at', old.created_at, 'voided_at', old.voided_at, 'void_reason', old.void_reason, 'plan', old.plan, 'is_anonymous', old.is_anonymous), json_object('id', new.id, 'template', new.template, 'created_at', new.created_at, 'voided_at', new.voided_at, 'void_reason', new.void_reason, 'plan', new.plan, 'is_anonymous', new.is_anonymous));
    END;

CREATE TRIGGER survey_update_locked AFTER UPDATE OF voided_at ON survey
   WHEN new.voided_at IS NOT old.voided_at
   BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
     WHERE period_close.reopened_at IS NULL AND wave.survey_id = new.id; END;

CREATE TRIGGER survey_version_delete_history AFTER DELETE ON survey_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'survey_version', old.id, json_object('id', old.id, 'survey_id', old.survey_id, 'number', old.number, 'questionnaire', old.questionnaire, 'created_at', old.created_at, 'frozen_at', old.frozen_at), NULL);
    END;

CREATE TRIGGER survey_version_insert_history AFTER INSERT ON survey_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'survey_version', new.id, NULL, json_object('id', new.id, 'survey_id', new.survey_id, 'number', new.number, 'questionnaire', new.questionnaire, 'created_at', new.created_at, 'frozen_at', new.frozen_at));
    END;

CREATE TRIGGER survey_version_update_history AFTER UPDATE ON survey_version
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'survey_version', new.id, json_object('id', old.id, 'survey_id', old.survey_id, 'number', old.number, 'questionnaire', old.questionnaire, 'created_at', old.created_at, 'frozen_at', old.frozen_at), json_object('id', new.id, 'survey_id', new.survey_id, 'number', new.number, 'questionnaire', new.questionnaire, 'created_at', new.created_at, 'frozen_at', new.frozen_at));
    END;

CREATE TRIGGER tag_delete_history AFTER DELETE ON tag
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'tag', old.id, json_object('id', old.id, 'kind', old.kind, 'name', old.name, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER tag_insert_history AFTER INSERT ON tag
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'tag', new.id, NULL, json_object('id', new.id, 'kind', new.kind, 'name', new.name, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER tag_update_history AFTER UPDATE ON tag
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'tag', new.id, json_object('id', old.id, 'kind', old.kind, 'name', old.name, 'voided_at', old.voided_at), json_object('id', new.id, 'kind', new.kind, 'name', new.name, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER team_month_delete_history AFTER DELETE ON team_month
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'team_month', old.id, json_object('id', old.id, 'month', old.month, 'at_start', old.at_start, 'joined', old.joined, 'departed', old.departed, 'hours', old.hours, 'output', old.output), NULL);
    END;

CREATE TRIGGER team_month_insert_history AFTER INSERT ON team_month
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'team_month', new.id, NULL, json_object('id', new.id, 'month', new.month, 'at_start', new.at_start, 'joined', new.joined, 'departed', new.departed, 'hours', new.hours, 'output', new.output));
    END;

CREATE TRIGGER team_month_update_history AFTER UPDATE ON team_month
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'team_month', new.id, json_object('id', old.id, 'month', old.month, 'at_start', old.at_start, 'joined', old.joined, 'departed', old.departed, 'hours', old.hours, 'output', old.output), json_object('id', new.id, 'month', new.month, 'at_start', new.at_start, 'joined', new.joined, 'departed', new.departed, 'hours', new.hours, 'output', new.output));
    END;

CREATE TRIGGER trend_restart_delete_history AFTER DELETE ON trend_restart
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'trend_restart', old.id, json_object('id', old.id, 'measure', old.measure, 'starts_on', old.starts_on, 'reason', old.reason, 'voided_at', old.voided_at), NULL);
    END;

CREATE TRIGGER trend_restart_insert_history AFTER INSERT ON trend_restart
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'trend_restart', new.id, NULL, json_object('id', new.id, 'measure', new.measure, 'starts_on', new.starts_on, 'reason', new.reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER trend_restart_update_history AFTER UPDATE ON trend_restart
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'trend_restart', new.id, json_object('id', old.id, 'measure', old.measure, 'starts_on', old.starts_on, 'reason', old.reason, 'voided_at', old.voided_at), json_object('id', new.id, 'measure', new.measure, 'starts_on', new.starts_on, 'reason', new.reason, 'voided_at', new.voided_at));
    END;

CREATE TRIGGER verification_delete_history AFTER DELETE ON verification
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'verification', old.id, json_object('id', old.id, 'response_id', old.response_id, 'answers', old.answers, 'differences', old.differences, 'fields', old.fields, 'difference_count', old.difference_count, 'error_count', old.error_count, 'verified_by', old.verified_by, 'verified_at', old.verified_at, 'header', old.header, 'header_differences', old.header_differences), NULL);
    END;

CREATE TRIGGER verification_delete_locked AFTER DELETE ON verification
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN ((SELECT wave_id FROM response WHERE id = old.response_id)); END;

CREATE TRIGGER verification_insert_history AFTER INSERT ON verification
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'verification', new.id, NULL, json_object('id', new.id, 'response_id', new.response_id, 'answers', new.answers, 'differences', new.differences, 'fields', new.fields, 'difference_count', new.difference_count, 'error_count', new.error_count, 'verified_by', new.verified_by, 'verified_at', new.verified_at, 'header', new.header, 'header_differences', new.header_differences));
    END;

CREATE TRIGGER verification_insert_locked AFTER INSERT ON verification
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN ((SELECT wave_id FROM response WHERE id = new.response_id)); END;

CREATE TRIGGER verification_plan_delete_history AFTER DELETE ON verification_plan
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'verification_plan', old.id, json_object('id', old.id, 'wave_id', old.wave_id, 'plan', old.plan), NULL);
    END;

CREATE TRIGGER verification_plan_insert_history AFTER INSERT ON verification_plan
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'verification_plan', new.id, NULL, json_object('id', new.id, 'wave_id', new.wave_id, 'plan', new.plan));
    END;

CREATE TRIGGER verification_plan_update_history AFTER UPDATE ON verification_plan
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'verification_plan', new.id, json_object('id', old.id, 'wave_id', old.wave_id, 'plan', old.plan), json_object('id', new.id, 'wave_id', new.wave_id, 'plan', new.plan));
    END;

CREATE TRIGGER verification_update_history AFTER UPDATE ON verification
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'verification', new.id, json_object('id', old.id, 'response_id', old.response_id, 'answers', old.answers, 'differences', old.differences, 'fields', old.fields, 'difference_count', old.difference_count, 'error_count', old.error_count, 'verified_by', old.verified_by, 'verified_at', old.verified_at, 'header', old.header, 'header_differences', old.header_differences), json_object('id', new.id, 'response_id', new.response_id, 'answers', new.answers, 'differences', new.differences, 'fields', new.fields, 'difference_count', new.difference_count, 'error_count', new.error_count, 'verified_by', new.verified_by, 'verified_at', new.verified_at, 'header', new.header, 'header_differences', new.header_differences));
    END;

CREATE TRIGGER verification_update_locked AFTER UPDATE OF response_id, answers, differences, fields, difference_count, error_count ON verification
     WHEN new.response_id IS NOT old.response_id OR new.answers IS NOT old.answers OR new.differences IS NOT old.differences OR new.fields IS NOT old.fields OR new.difference_count IS NOT old.difference_count OR new.error_count IS NOT old.error_count
     BEGIN 
  SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE period_close.reopened_at IS NULL AND wave.id IN ((SELECT wave_id FROM response WHERE id = old.response_id), (SELECT wave_id FROM response WHERE id = new.response_id)); END;

CREATE TRIGGER visit_item_class_delete_history AFTER DELETE ON visit_item_class
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'visit_item_class', old.id, json_object('id', old.id, 'visit_id', old.visit_id, 'item_key', old.item_key, 'cause_class', old.cause_class), NULL);
    END;

CREATE TRIGGER visit_item_class_insert_history AFTER INSERT ON visit_item_class
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'visit_item_class', new.id, NULL, json_object('id', new.id, 'visit_id', new.visit_id, 'item_key', new.item_key, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER visit_item_class_update_history AFTER UPDATE ON visit_item_class
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'visit_item_class', new.id, json_object('id', old.id, 'visit_id', old.visit_id, 'item_key', old.item_key, 'cause_class', old.cause_class), json_object('id', new.id, 'visit_id', new.visit_id, 'item_key', new.item_key, 'cause_class', new.cause_class));
    END;

CREATE TRIGGER wave_anonymity_fixed BEFORE UPDATE OF is_anonymous ON wave
WHEN new.is_anonymous <> old.is_anonymous
BEGIN SELECT RAISE(ABORT, 'what was promised when the wave opened stays'); END;

CREATE TRIGGER wave_anonymity_insert BEFORE INSERT ON wave
WHEN new.is_anonymous = 0
  -- Undo writes a row over itself: that opens nothing.
  AND NOT EXISTS (SELECT 1 FROM wave WHERE id = new.id)
  AND coalesce((SELECT is_anonymous FROM survey WHERE id = new.survey_id), 1) = 1
BEGIN SELECT RAISE(ABORT, 'the survey is anonymous'); END;

CREATE TRIGGER wave_delete_history AFTER DELETE ON wave
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'wave', old.id, json_object('id', old.id, 'survey_id', old.survey_id, 'version_id', old.version_id, 'label', old.label, 'opened_on', old.opened_on, 'closed_on', old.closed_on, 'population', old.population, 'handed_out', old.handed_out, 'created_at', old.created_at, 'voided_at', old.voided_at, 'sampling', old.sampling, 'planned_sample', old.planned_sample, 'close_summary', old.close_summary, 'reopen_reason', old.reopen_reason, 'is_anonymous', old.is_anonymous), NULL);
    END;

CREATE TRIGGER wave_delete_locked AFTER DELETE ON wave
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.closed_on, 1, 7)); END;

CREATE TRIGGER wave_insert_history AFTER INSERT ON wave
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'wave', new.id, NULL, json_object('id', new.id, 'survey_id', new.survey_id, 'version_id', new.version_id, 'label', new.label, 'opened_on', new.opened_on, 'closed_on', new.closed_on, 'population', new.population, 'handed_out', new.handed_out, 'created_at', new.created_at, 'voided_at', new.voided_at, 'sampling', new.sampling, 'planned_sample', new.planned_sample, 'close_summary', new.close_summary, 'reopen_reason', new.reopen_reason, 'is_anonymous', new.is_anonymous));
    END;

CREATE TRIGGER wave_insert_locked AFTER INSERT ON wave
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(new.closed_on, 1, 7)); END;

CREATE TRIGGER wave_update_history AFTER UPDATE ON wave
    WHEN history_id() IS NOT NULL BEGIN
      INSERT INTO history_change (history_id, table_name, row_id, before, after)
      VALUES (history_id(), 'wave', new.id, json_object('id', old.id, 'survey_id', old.survey_id, 'version_id', old.version_id, 'label', old.label, 'opened_on', old.opened_on, 'closed_on', old.closed_on, 'population', old.population, 'handed_out', old.handed_out, 'created_at', old.created_at, 'voided_at', old.voided_at, 'sampling', old.sampling, 'planned_sample', old.planned_sample, 'close_summary', old.close_summary, 'reopen_reason', old.reopen_reason, 'is_anonymous', old.is_anonymous), json_object('id', new.id, 'survey_id', new.survey_id, 'version_id', new.version_id, 'label', new.label, 'opened_on', new.opened_on, 'closed_on', new.closed_on, 'population', new.population, 'handed_out', new.handed_out, 'created_at', new.created_at, 'voided_at', new.voided_at, 'sampling', new.sampling, 'planned_sample', new.planned_sample, 'close_summary', new.close_summary, 'reopen_reason', new.reopen_reason, 'is_anonymous', new.is_anonymous));
    END;

CREATE TRIGGER wave_update_locked AFTER UPDATE OF survey_id, version_id, label, opened_on, closed_on, population, handed_out, sampling, planned_sample, close_summary, voided_at ON wave
     WHEN new.survey_id IS NOT old.survey_id OR new.version_id IS NOT old.version_id OR new.label IS NOT old.label OR new.opened_on IS NOT old.opened_on OR new.closed_on IS NOT old.closed_on OR new.population IS NOT old.population OR new.handed_out IS NOT old.handed_out OR new.sampling IS NOT old.sampling OR new.planned_sample IS NOT old.planned_sample OR new.close_summary IS NOT old.close_summary OR new.voided_at IS NOT old.voided_at
     BEGIN SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close WHERE period_close.reopened_at IS NULL AND period_close.month IN (substr(old.closed_on, 1, 7), substr(new.closed_on, 1, 7)); END;
