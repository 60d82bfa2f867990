-- Tenancies at risk: what landlords and Kronofogden tell, the matter and its events, the people who live there, the word that the board gives, and how it ended.
-- Amounts are öre (integer): a wrong amount in a message has sunk an eviction (RH 1995:34), so none is rounded.

alter table running_number drop constraint running_number_series_check;
alter table running_number add constraint running_number_series_check check (series in ('signal', 'case', 'matter', 'undertaking'));

-- Messages ---------------------------------------------------------------------------------------------------------------------------
-- A file with messages, row by row: good rows become messages, bad ones come back with their reason.
create table message_import (
  id uuid primary key,
  municipality_code text not null references municipality,
  organisation_id uuid not null references organisation,
  -- the bytes that were sent, by their hash: the same file again is the same import
  fingerprint bytea not null,
  rows_total integer not null check (rows_total between 0 and 100000),
  received_at timestamptz not null,
  received_by uuid not null references app_user,
  finished_at timestamptz,
  unique (municipality_code, id)
);
create unique index message_import_once on message_import (organisation_id, fingerprint);
create index message_import_received on message_import (organisation_id, received_at desc, id desc);

create table message_import_row (
  import_id uuid not null,
  municipality_code text not null,
  row_number integer not null check (row_number > 0),
  -- the row as it was written, kept until it is read (and for a bad row until it has been fetched, thirty days at most)
  cells jsonb,
  -- null: not read yet · good: became message_id (or was there already) · bad: reasons says why
  outcome text check (outcome in ('good', 'known', 'bad')),
  message_id uuid,
  reasons jsonb,
  primary key (import_id, row_number),
  foreign key (municipality_code, import_id) references message_import (municipality_code, id)
);
create index message_import_row_waiting on message_import_row (import_id, row_number) where outcome is null;

create table tenancy_message (
  id uuid primary key,
  municipality_code text not null references municipality,
  -- the receipt, the day to answer by, and the answer are the signal's
  signal_id uuid not null,
  kind text not null check (kind in ('earlyArrears', 'noticeToTenant', 'messageToBoard', 'disturbance', 'terminationCopy')),
  via text not null check (via in ('form', 'file', 'interface', 'staff')),
  -- null when the municipality's own staff wrote down what a landlord outside Hemvist sent
  sender_organisation_id uuid references organisation,
  tenure text not null check (tenure in ('rented', 'tenantOwned')),
  dwelling_id uuid,
  landlord_name text check (length(landlord_name) between 1 and 200),
  landlord_address text check (length(landlord_address) between 1 and 300),
  landlord_phone text check (length(landlord_phone) between 1 and 50),
  tenant_name text check (length(tenant_name) between 1 and 200),
  address text not null check (length(address) between 1 and 200),
  dwelling_number text check (length(dwelling_number) between 1 and 20),
  area_name text check (length(area_name) between 1 and 100),
  rooms numeric(3, 1) check (rooms between 0.5 and 20),
  -- what is claimed in all, and the interest in it
  amount_ore bigint check (amount_ore between 1 and 100000000000),
  interest_ore bigint check (interest_ore between 0 and 100000000000),
  way_to_pay text check (length(way_to_pay) between 1 and 200),
  -- the day that the tenant was served (form 1), if the landlord knows it
  served_on date,
  -- the day that the message was given to the board: when it came, or when the registered letter was sent (JB 12:63)
  given_on date not null,
  given_how text not null check (given_how in ('electronic', 'registeredLetter', 'letter', 'handedOver')),
  stated_days smallint check (stated_days between 1 and 365),
  disturbance_on date,
  particularly_serious boolean not null default false,
  -- what the landlord knows of children in the flat; null: not known
  children boolean,
  words text check (length(words) between 1 and 2000),
  own_reference text check (length(own_reference) between 1 and 100),
  corrects_id uuid references tenancy_message,
  import_id uuid,
  received_at timestamptz not null,
  received_by uuid references app_user,
  -- everything that the message says, hashed: the same message sent again is the same message
  fingerprint bytea not null,
  foreign key (municipality_code, signal_id) references signal (municipality_code, id),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id),
  foreign key (municipality_code, import_id) references message_import (municipality_code, id),
  unique (municipality_code, id)
);
create unique index tenancy_message_signal on tenancy_message (signal_id);
create unique index tenancy_message_once on tenancy_message (municipality_code, coalesce(sender_organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), fingerprint);
create index tenancy_message_sender on tenancy_message (sender_organisation_id, received_at desc, id desc);
create index tenancy_message_received on tenancy_message (municipality_code, received_at desc, id desc);
create index tenancy_message_address on tenancy_message (municipality_code, lower(address), received_at desc);
create unique index tenancy_message_corrects on tenancy_message (corrects_id) where corrects_id is not null;

-- The rents that are unpaid, one row a due day (form 3 asks for each).
create table tenancy_message_due (
  message_id uuid not null,
  municipality_code text not null,
  due_on date not null,
  amount_ore bigint not null check (amount_ore between 1 and 100000000000),
  primary key (message_id, due_on),
  foreign key (municipality_code, message_id) references tenancy_message (municipality_code, id)
);

-- The matter -------------------------------------------------------------------------------------------------------------------------
create table eviction_matter (
  id uuid primary key,
  municipality_code text not null references municipality,
  number text not null,
  unit_id uuid not null references unit,
  tenure text not null check (tenure in ('rented', 'tenantOwned')),
  cause text not null check (cause in ('arrears', 'disturbance')),
  landlord_id uuid,
  landlord_name text check (length(landlord_name) between 1 and 200),
  dwelling_id uuid,
  lease_id uuid,
  address text check (length(address) between 1 and 200),
  dwelling_number text check (length(dwelling_number) between 1 and 20),
  area_name text check (length(area_name) between 1 and 100),
  rooms numeric(3, 1) check (rooms between 0.5 and 20),
  -- who the landlord says is the tenant, until somebody knows
  tenant_name text check (length(tenant_name) between 1 and 200),
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null references app_user,
  foreign key (municipality_code, landlord_id) references organisation (municipality_code, id),
  foreign key (municipality_code, dwelling_id) references dwelling (municipality_code, id),
  foreign key (municipality_code, lease_id) references lease (municipality_code, id),
  unique (municipality_code, number),
  unique (municipality_code, id)
);
create index eviction_matter_opened on eviction_matter (municipality_code, opened_on desc, id desc);
create index eviction_matter_lease on eviction_matter (lease_id) where lease_id is not null;
create index eviction_matter_dwelling on eviction_matter (dwelling_id) where dwelling_id is not null;
create index eviction_matter_landlord on eviction_matter (landlord_id) where landlord_id is not null;

create table matter_message (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  message_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null references app_user,
  cut_at timestamptz,
  cut_by uuid references app_user,
  check ((cut_at is null) = (cut_by is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, message_id) references tenancy_message (municipality_code, id)
);
create unique index matter_message_current on matter_message (message_id) where cut_at is null;
create index matter_message_matter on matter_message (matter_id);

create table matter_responsible (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  user_id uuid not null references app_user,
  since timestamptz not null,
  named_by uuid not null references app_user,
  until timestamptz,
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create unique index matter_responsible_current on matter_responsible (matter_id) where until is null;
create index matter_responsible_user on matter_responsible (user_id) where until is null;

-- A case on the household, when there is one: decisions of assistance, notes and the person's own plan are the case's.
create table matter_case (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  case_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null references app_user,
  cut_at timestamptz,
  cut_by uuid references app_user,
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, case_id) references case_file (municipality_code, id)
);
create unique index matter_case_current on matter_case (matter_id, case_id) where cut_at is null;
create index matter_case_case on matter_case (case_id);

-- What the law counts from. Never changed: a correction is a new row that names the one in whose place it stands.
-- kind, payer, ground, defects and flags are those of src/law/course/types.ts, which a test holds against these lists.
create table matter_event (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  kind text not null,
  on_day date not null,
  until_day date,
  amount_ore bigint check (amount_ore between 1 and 100000000000),
  payer text check (payer in ('tenant', 'somebodyElse', 'board')),
  ground text,
  defects text[] not null default '{}',
  flags text[] not null default '{}',
  stated_days smallint check (stated_days between 1 and 365),
  corrects_id uuid,
  annuls boolean not null default false,
  because text check (length(because) between 1 and 1000),
  -- where it is known from
  message_id uuid,
  notice_id uuid,
  plan_item_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid references app_user,
  check ((corrects_id is null) = (because is null)),
  check (not annuls or corrects_id is not null),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, message_id) references tenancy_message (municipality_code, id),
  -- a correction stands in the place of an event of the same matter, never of another's
  foreign key (matter_id, corrects_id) references matter_event (matter_id, id),
  unique (matter_id, id),
  unique (municipality_code, id)
);
create index matter_event_matter on matter_event (matter_id, on_day);
create unique index matter_event_corrects on matter_event (corrects_id) where corrects_id is not null;
create index matter_event_kind on matter_event (municipality_code, kind, on_day);

-- Where a matter stands by its events, and the days that run out: written anew in the transaction of each event, so that work lists are one index read.
-- It claims nothing of its own: `hemvist matters recompute` makes it again from the events, and a test holds the two equal.
create table matter_standing (
  matter_id uuid primary key,
  municipality_code text not null,
  stage text not null,
  safe_because text,
  safe_on date,
  unpaid_ore bigint,
  warnings smallint not null,
  computed_at timestamptz not null,
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create table matter_clock (
  matter_id uuid not null,
  step text not null,
  municipality_code text not null,
  rule text not null,
  due_on date not null,
  last_day date,
  actor text not null check (actor in ('board', 'tenant', 'landlord', 'enforcement')),
  cannot_wait boolean not null,
  -- course: from src/law/course · contact: first contact with the household · plan: a payment due · booking: debt advice · child: oral contact with the family
  -- promise: what the landlord has been promised by a day
  source text not null check (source in ('course', 'contact', 'plan', 'booking', 'child', 'promise')),
  primary key (matter_id, source, step),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create index matter_clock_due on matter_clock (municipality_code, due_on, matter_id);

-- Who lives there, as far as anybody knows: also children, second-hand tenants and people without a contract. A person's own record only if there is one.
create table matter_resident (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  part text not null check (part in ('tenant', 'adult', 'child', 'secondHandTenant', 'withoutContract')),
  person_id uuid,
  name text check (length(name) between 1 and 200),
  birth_year smallint check (birth_year between 1900 and 2100),
  -- a child's living there: always, alternately, visits
  child_living text check (child_living in ('permanent', 'alternating', 'visits')),
  -- registered at the address (folkbokförd); null: not known
  registered boolean,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  -- no longer there, or never was: left out, and the row that took its place if any
  ended_on date,
  ended_at timestamptz,
  ended_by uuid references app_user,
  ended_because text check (ended_because in ('movedOut', 'corrected', 'neverLivedThere')),
  corrects_id uuid references matter_resident,
  check (part = 'child' or child_living is null),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id)
);
create index matter_resident_matter on matter_resident (matter_id);
create index matter_resident_person on matter_resident (person_id) where person_id is not null;
-- That somebody asked who lives there, also when the answer is nobody else: unknown is not no.
create table matter_residents_asked (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  on_day date not null,
  -- nobody lives there besides those noted
  complete boolean not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create index matter_residents_asked_matter on matter_residents_asked (matter_id);

-- Contacts with the household: tried and reached, and how. The open comparison asks for spoken contact with families, kept until the debt is settled.
create table matter_contact (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  at timestamptz not null,
  on_day date not null,
  how text not null check (how in ('phone', 'homeVisit', 'meeting', 'letter', 'textMessage', 'email', 'other')),
  reached boolean not null,
  -- spoken of the children, when there are any
  about_children boolean not null default false,
  words text check (length(words) between 1 and 2000),
  next_on date,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  check ((undone_at is null) = (undone_by is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create index matter_contact_matter on matter_contact (matter_id, on_day desc);

-- Payment plan (avbetalningsplan) with each payment due. What was paid are matter_event rows of kind payment that name the item; a breach is derived.
create table payment_plan (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  agreed_on date not null,
  -- with whom the household agreed: the landlord must have said yes for the plan to keep the home
  agreed_with text not null check (agreed_with in ('landlord', 'municipality')),
  words text check (length(words) between 1 and 2000),
  made_at timestamptz not null,
  made_by uuid not null references app_user,
  ended_on date,
  ended_because text check (ended_because in ('fulfilled', 'replaced', 'broken', 'mistake')),
  ended_at timestamptz,
  ended_by uuid references app_user,
  check ((ended_on is null) = (ended_because is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  unique (municipality_code, id)
);
create unique index payment_plan_current on payment_plan (matter_id) where ended_on is null;
create index payment_plan_matter on payment_plan (matter_id);
create table payment_plan_item (
  id uuid primary key,
  municipality_code text not null,
  plan_id uuid not null,
  due_on date not null,
  amount_ore bigint not null check (amount_ore between 1 and 100000000000),
  foreign key (municipality_code, plan_id) references payment_plan (municipality_code, id),
  unique (municipality_code, id),
  unique (plan_id, due_on)
);
create index payment_plan_item_due on payment_plan_item (municipality_code, due_on);
alter table matter_event add foreign key (municipality_code, plan_item_id) references payment_plan_item (municipality_code, id);
create index matter_event_plan_item on matter_event (plan_item_id) where plan_item_id is not null;

-- The decision to pay or to undertake, or not to ------------------------------------------------------------------------------------------
-- Who may sign in the board's name, up to what (the delegation order). Without a row nobody may.
create table delegation (
  id uuid primary key,
  municipality_code text not null references municipality,
  user_id uuid not null references app_user,
  task text not null check (task in ('payArrears', 'undertake')),
  -- null: no limit
  up_to_ore bigint check (up_to_ore between 1 and 100000000000),
  -- the point of the delegation order, and the day the board decided it
  reference text not null check (length(reference) between 1 and 200),
  from_on date not null,
  -- the last day that it holds; the day before its first when it was ended before it began
  until_on date check (until_on >= from_on - 1),
  given_at timestamptz not null,
  given_by uuid not null references app_user,
  ended_at timestamptz,
  ended_by uuid references app_user
);
create index delegation_user on delegation (municipality_code, user_id, task);

create table matter_decision (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  kind text not null check (kind in ('pay', 'undertake', 'decline')),
  amount_ore bigint check (amount_ore between 1 and 100000000000),
  reasons text not null check (length(reasons) between 1 and 4000),
  delegation_id uuid references delegation,
  -- the decision of assistance in the case file, when the money is bistånd (SoL 12 kap.)
  decision_id uuid,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid not null references app_user,
  corrects_id uuid references matter_decision,
  corrected_because text check (length(corrected_because) between 1 and 1000),
  check (kind = 'decline' or amount_ore is not null),
  check (kind = 'decline' or delegation_id is not null),
  check ((corrects_id is null) = (corrected_because is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, decision_id) references decision (municipality_code, id),
  unique (municipality_code, id)
);
create index matter_decision_matter on matter_decision (matter_id);
create unique index matter_decision_corrects on matter_decision (corrects_id) where corrects_id is not null;

-- The board's written word to the landlord (JB 12:44 st. 4 p. 1; BRL 7:23). Signed by a delegate; gone when it has reached the landlord.
create table undertaking (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  number text not null,
  decision_id uuid not null,
  landlord_name text not null check (length(landlord_name) between 1 and 200),
  landlord_address text check (length(landlord_address) between 1 and 300),
  amount_ore bigint not null check (amount_ore between 1 and 100000000000),
  -- what it covers, in the letter's words
  covers text not null check (length(covers) between 1 and 1000),
  -- as the letter has them: a signed letter reads the same however the matter is corrected afterwards
  tenant_name text not null check (length(tenant_name) between 1 and 200),
  address text not null check (length(address) between 1 and 200),
  dwelling_number text check (length(dwelling_number) between 1 and 20),
  landlord_reference text check (length(landlord_reference) between 1 and 100),
  -- the window's safe last day as it was counted when it was signed; null: it hadn't begun
  window_last_day date,
  window_rule text not null,
  signed_on date not null,
  signed_at timestamptz not null,
  signed_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, decision_id) references matter_decision (municipality_code, id),
  unique (municipality_code, number),
  unique (municipality_code, id)
);
create index undertaking_matter on undertaking (matter_id);
create unique index undertaking_current on undertaking (matter_id) where withdrawn_at is null;
create table undertaking_delivery (
  id uuid primary key,
  municipality_code text not null,
  undertaking_id uuid not null,
  how text not null check (how in ('handedOver', 'courier', 'registeredLetter', 'email', 'hemvist')),
  reached_on date not null,
  -- what proves it: a receipt number, who signed for it
  proof text check (length(proof) between 1 and 300),
  event_id uuid,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  undone_at timestamptz,
  undone_by uuid references app_user,
  foreign key (municipality_code, undertaking_id) references undertaking (municipality_code, id),
  foreign key (municipality_code, event_id) references matter_event (municipality_code, id)
);
create unique index undertaking_delivery_current on undertaking_delivery (undertaking_id) where undone_at is null;

-- What the municipality has told the landlord that it will do. The landlord reads this, and nothing else of the matter.
create table matter_promise (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  kind text not null check (kind in ('contact', 'paymentComes', 'planProposed', 'undertaking', 'answerBy', 'other')),
  by_day date,
  words text check (length(words) between 1 and 500),
  promised_at timestamptz not null,
  promised_by uuid not null references app_user,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  -- done what was promised: its day no longer runs out
  kept_at timestamptz,
  kept_by uuid references app_user,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((kept_at is null) = (kept_by is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create index matter_promise_matter on matter_promise (matter_id);

-- Kronofogden's notice (underrättelse om avhysning), and the board's confirmation the same day (Socialtjänstförordningen 2025:468 11 kap. 3 §).
create table enforcement_notice (
  id uuid primary key,
  municipality_code text not null references municipality,
  signal_id uuid,
  matter_id uuid,
  kind text not null check (kind in ('eviction', 'removal')),
  authority_reference text not null check (length(authority_reference) between 1 and 100),
  received_at timestamptz not null,
  received_on date not null,
  eviction_on date not null,
  eviction_time time,
  address text not null check (length(address) between 1 and 200),
  dwelling_number text check (length(dwelling_number) between 1 and 20),
  tenant_name text check (length(tenant_name) between 1 and 200),
  landlord_name text check (length(landlord_name) between 1 and 200),
  children boolean,
  words text check (length(words) between 1 and 2000),
  via text not null check (via in ('form', 'interface')),
  registered_at timestamptz not null,
  registered_by uuid references app_user,
  -- a notice that moves the day comes in the place of the earlier one
  replaces_id uuid references enforcement_notice,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user,
  withdrawn_because text check (length(withdrawn_because) between 1 and 1000),
  foreign key (municipality_code, signal_id) references signal (municipality_code, id),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  unique (municipality_code, id)
);
-- the same notice again is the same notice
create unique index enforcement_notice_once on enforcement_notice (municipality_code, lower(authority_reference), eviction_on, coalesce(eviction_time, '00:00')) where withdrawn_at is null;
create index enforcement_notice_matter on enforcement_notice (matter_id);
create index enforcement_notice_received on enforcement_notice (municipality_code, received_at desc, id desc);
create table enforcement_confirmation (
  id uuid primary key,
  municipality_code text not null,
  notice_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_on date not null,
  confirmed_by uuid not null references app_user,
  -- the case worker whom the confirmation names
  handler_id uuid not null references app_user,
  -- how the authority and the person reach them
  handler_contact text not null check (length(handler_contact) between 1 and 200),
  sent_how text not null check (sent_how in ('email', 'letter', 'fax', 'eService', 'phoneAndLetter')),
  -- the copy to the person: how and when
  copy_how text check (copy_how in ('handedOver', 'letter', 'mailbox', 'digitalMail', 'notPossible')),
  copy_on date,
  -- why no copy could be given
  copy_because text check (length(copy_because) between 1 and 1000),
  late_because text check (length(late_because) between 1 and 1000),
  undone_at timestamptz,
  undone_by uuid references app_user,
  foreign key (municipality_code, notice_id) references enforcement_notice (municipality_code, id)
);
create unique index enforcement_confirmation_current on enforcement_confirmation (notice_id) where undone_at is null;
alter table matter_event add foreign key (municipality_code, notice_id) references enforcement_notice (municipality_code, id);

-- Concern for a child (SoL 19 kap. 1 §): the report that was made, or that it was weighed and why none was made.
create table child_concern (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  reported boolean not null,
  signal_id uuid,
  words text not null check (length(words) between 1 and 2000),
  on_day date not null,
  noted_at timestamptz not null,
  noted_by uuid not null references app_user,
  check (reported = (signal_id is not null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id),
  foreign key (municipality_code, signal_id) references signal (municipality_code, id)
);
create index child_concern_matter on child_concern (matter_id);

-- How it ended. Opened again by closing the row, never by changing it.
create table matter_end (
  id uuid primary key,
  municipality_code text not null,
  matter_id uuid not null,
  ended_on date not null,
  -- kept: the home was kept, by payment, a plan, an undertaking, withdrawal or a new contract · otherHome · lost
  outcome text not null check (outcome in ('keptPayment', 'keptPlan', 'keptUndertaking', 'keptWithdrawn', 'keptRectified', 'keptNewLease', 'otherHome', 'evicted', 'movedOutUnhoused', 'noRisk', 'duplicate')),
  children_at_end smallint not null default 0 check (children_at_end between 0 and 50),
  children_present boolean,
  social_services_present boolean,
  abandoned boolean,
  words text check (length(words) between 1 and 2000),
  lease_ended boolean not null default false,
  ended_at timestamptz not null,
  ended_by uuid not null references app_user,
  reopened_at timestamptz,
  reopened_by uuid references app_user,
  reopened_because text check (length(reopened_because) between 1 and 1000),
  check ((reopened_at is null) = (reopened_because is null)),
  foreign key (municipality_code, matter_id) references eviction_matter (municipality_code, id)
);
create unique index matter_end_current on matter_end (matter_id) where reopened_at is null;
create index matter_end_day on matter_end (municipality_code, ended_on) where reopened_at is null;

-- Who may read ------------------------------------------------------------------------------------------------------------------------
-- A matter: the officer who has it, the unit that works with it, the municipality's managers, and whoever works with somebody who lives there and may read about
-- them. A protected person in it shuts out everybody who may not open that person.
create function app.may_read_matter(m uuid) returns boolean language plpgsql stable security definer cost 20000 set search_path = public, app as $$
declare
  me uuid := app.user_id();
  my_unit uuid := app.unit_id();
  matter_unit uuid;
begin
  if me is null or not app.is_case_staff() then return false; end if;
  select unit_id into matter_unit from eviction_matter where id = m and municipality_code = app.municipality();
  if matter_unit is null then return false; end if;
  if exists (select from matter_resident r join protection p on p.person_id = r.person_id and p.ended_at is null
      where r.matter_id = m and r.ended_at is null and not app.may_read_person(r.person_id)) then
    return false;
  end if;
  return (matter_unit = my_unit and app.has_role('preventionOfficer', 'manager'))
    or app.has_role('manager')
    or exists (select from matter_responsible where matter_id = m and user_id = me and until is null)
    or exists (select from matter_case c where c.matter_id = m and c.cut_at is null and app.may_read_case(c.case_id))
    or exists (select from matter_resident r where r.matter_id = m and r.person_id is not null and r.ended_at is null and app.may_read_person(r.person_id));
end $$;
alter function app.may_read_matter(uuid) owner to hemvist_system;

-- Writing in a matter: prevention officers, social workers and managers who may read it. A debt adviser and housing support read.
create function app.may_work_on_matter(m uuid) returns boolean language sql stable security definer cost 20000 set search_path = public, app
  as $$ select app.has_role('preventionOfficer', 'socialWorker', 'manager') and app.may_read_matter(m) $$;
alter function app.may_work_on_matter(uuid) owner to hemvist_system;

-- A landlord's agent reads of a matter only the undertaking given to the landlord, and what is promised it: on messages of their own that it holds.
create function app.is_my_message_matter(m uuid) returns boolean language sql stable security definer cost 5000 set search_path = public, app as $$
  select app.has_role('landlordAgent') and exists (select from matter_message l join tenancy_message t on t.id = l.message_id
    where l.matter_id = m and l.cut_at is null and t.sender_organisation_id = app.organisation_id())
$$;
alter function app.is_my_message_matter(uuid) owner to hemvist_system;

-- What a landlord may know of the matter that its message led to: that there is one, who handles it. No number of it, no stage, nobody who lives there.
create function app.handler_of_message(msg uuid) returns table (handler_name text, handler_title text, since timestamptz) language sql stable security definer set search_path = public, app as $$
  select u.name, u.title, r.since from tenancy_message t
    join matter_message l on l.message_id = t.id and l.cut_at is null
    join matter_responsible r on r.matter_id = l.matter_id and r.until is null
    join app_user u on u.id = r.user_id
  where t.id = msg and t.municipality_code = app.municipality()
    and ((app.has_role('landlordAgent') and t.sender_organisation_id = app.organisation_id()) or app.is_case_staff())
$$;
alter function app.handler_of_message(uuid) owner to hemvist_system;

-- What has been promised on the message: read by the landlord that sent it without being told of the matter, and by the staff who may read the matter.
create function app.promises_on_message(msg uuid) returns table (kind text, by_day date, words text, promised_at timestamptz) language sql stable security definer set search_path = public, app as $$
  select p.kind, p.by_day, p.words, p.promised_at from tenancy_message t
    join matter_message l on l.message_id = t.id and l.cut_at is null
    join matter_promise p on p.matter_id = l.matter_id and p.withdrawn_at is null
  where t.id = msg and t.municipality_code = app.municipality()
    and ((app.has_role('landlordAgent') and t.sender_organisation_id = app.organisation_id()) or app.may_read_matter(l.matter_id))
  order by p.promised_at, p.id
$$;
alter function app.promises_on_message(uuid) owner to hemvist_system;

-- Messages that nobody has linked to a matter nor put aside in the answer, newest first, for those who open matters. Asked of every link, so that a message whose
-- matter the user may not read doesn't look forgotten. One that a later message corrects is left out. `hidden`: about somebody with protected identity.
create function app.unlinked_messages(before_at timestamptz, before_id uuid, lim integer) returns table (message_id uuid, received_at timestamptz, hidden boolean)
  language sql stable security definer set search_path = public, app as $$
  select t.id, t.received_at, exists (select from signal_person sp where sp.signal_id = t.signal_id and sp.cut_at is null and app.is_protected(sp.person_id))
    or exists (select from lease l join lease_tenant lt on lt.lease_id = l.id where l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null and app.is_protected(lt.person_id))
  from tenancy_message t
  where t.municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager')
    and (before_at is null or t.received_at < before_at or (t.received_at = before_at and t.id < before_id))
    and not exists (select from matter_message l where l.message_id = t.id and l.cut_at is null)
    and not exists (select from tenancy_message later where later.corrects_id = t.id)
    and not exists (select from signal_answer a where a.signal_id = t.signal_id and a.kind in ('noAction', 'referred', 'notFound')
      and not exists (select from signal_answer c where c.corrects_id = a.id))
    and app.may_read_signal(t.signal_id)
  order by t.received_at desc, t.id desc limit lim
$$;
alter function app.unlinked_messages(timestamptz, uuid, integer) owner to hemvist_system;

-- Which municipality a flat lies in, for a message that names a flat of somebody else's: nothing else of it.
create function app.municipality_of_dwelling(d uuid) returns text language sql stable security definer set search_path = public, app as $$
  select municipality_code from dwelling where id = d
$$;
alter function app.municipality_of_dwelling(uuid) owner to hemvist_system;

-- Running matters as the work list needs them, found without asking a policy about each: the user's own and, for the unit's officers and managers, the unit's.
-- A protected person's matter comes only to those who may open the person.
create function app.running_matters(own_only boolean) returns table (matter_id uuid, responsible_id uuid, families boolean)
  language sql stable security definer set search_path = public, app as $$
  select m.id, r.user_id,
    exists (select from matter_resident c where c.matter_id = m.id and c.part = 'child' and c.ended_at is null)
  from eviction_matter m left join matter_responsible r on r.matter_id = m.id and r.until is null
  where m.municipality_code = (select app.municipality()) and (select app.is_case_staff())
    and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    and (r.user_id = (select app.user_id())
      or (not own_only and ((select app.has_role('manager')) or (m.unit_id = (select app.unit_id()) and (select app.has_role('preventionOfficer'))))))
    and not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null and p.municipality_code = (select app.municipality())
      where x.matter_id = m.id and x.ended_at is null and not app.may_read_person(x.person_id))
$$;
alter function app.running_matters(boolean) owner to hemvist_system;

-- Somebody with protected identity lives there, or stands on the contract: no list, title or file tells where or with whom.
create function app.hides_address(m uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select app.is_case_staff() and (
    exists (select from matter_resident r join protection p on p.person_id = r.person_id and p.ended_at is null where r.matter_id = m and r.ended_at is null)
    or exists (select from eviction_matter x join lease l on l.id = x.lease_id or (l.dwelling_id = x.dwelling_id and l.ends_on is null)
      join lease_tenant t on t.lease_id = l.id join protection p on p.person_id = t.person_id and p.ended_at is null
      where x.id = m and l.undone_at is null))
$$;
alter function app.hides_address(uuid) owner to hemvist_system;
-- One page of the work list: the running matters that the user may see, each with the clock that runs out first; soonest first, on the same day families first.
-- The tables' policies are asked about the page's rows only. A day that is null stands last.
create function app.matters_to_do(own_only boolean, unassigned boolean, at_stage text, after_due date, after_families boolean, after_id uuid, most integer)
  returns table (matter_id uuid, responsible_id uuid, families boolean, stage text, source text, step text, rule text, due_on date, last_day date, cannot_wait boolean, hidden boolean)
  language plpgsql stable security definer rows 26 set search_path = public, app as $$
#variable_conflict use_column
declare
  n integer := 0;
  here text := app.municipality();
  mine uuid := app.unit_id();
  manages boolean := app.has_role('manager');
begin
  if not app.is_case_staff() then return; end if;
  if own_only or unassigned or at_stage is not null or not (manages or app.has_role('preventionOfficer')) then
    -- few of them: each one's first clock
    return query with timed as materialized (
        select r.matter_id as id, r.responsible_id as who, r.families as kids, s.stage as at, c.source as src, c.step as stp, c.rule as rul,
          coalesce(c.due_on, 'infinity') as due, c.last_day as last, c.cannot_wait as firm
        from app.running_matters(own_only) r
          left join matter_standing s on s.matter_id = r.matter_id
          left join lateral (select k.source, k.step, k.rule, k.due_on, k.last_day, k.cannot_wait from matter_clock k where k.matter_id = r.matter_id
            order by k.due_on, k.cannot_wait desc, k.source, k.step limit 1) c on true
        where (not unassigned or r.responsible_id is null) and (at_stage is null or s.stage = at_stage))
      select id, who, kids, at, src, stp, rul, nullif(due, 'infinity'), last, firm, app.hides_address(id)
      from timed
      where after_id is null or (due, not kids, id) > (coalesce(after_due, 'infinity'), not after_families, after_id)
      order by due, not kids, id limit most;
    return;
  end if;
  -- a whole unit's or municipality's: the days are walked from the first, until the page is full
  if after_id is null or after_due is not null then
    return query with timed as materialized (
        select c.matter_id as id, r.user_id as who, f.kids, s.stage as at, c.source as src, c.step as stp, c.rule as rul, c.due_on as due, c.last_day as last, c.cannot_wait as firm
        from matter_clock c join eviction_matter m on m.id = c.matter_id
          left join matter_responsible r on r.matter_id = m.id and r.until is null
          left join matter_standing s on s.matter_id = m.id
          cross join lateral (select exists (select from matter_resident k where k.matter_id = m.id and k.part = 'child' and k.ended_at is null) as kids) f
        where c.municipality_code = here and (manages or m.unit_id = mine or r.user_id = app.user_id())
          and (after_due is null or (c.due_on >= after_due and (c.due_on, not f.kids, c.matter_id) > (after_due, not after_families, after_id)))
          and not exists (select from matter_clock e where e.matter_id = c.matter_id
            and (e.due_on, not e.cannot_wait, e.source, e.step) < (c.due_on, not c.cannot_wait, c.source, c.step))
          and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
          and not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null
            where x.matter_id = m.id and x.ended_at is null and not app.may_read_person(x.person_id))
        order by c.due_on, not f.kids, c.matter_id limit most)
      select id, who, kids, at, src, stp, rul, due, last, firm, app.hides_address(id) from timed order by due, not kids, id;
    get diagnostics n = row_count;
  end if;
  if n < most then
    return query with quiet as materialized (
        select r.matter_id as id, r.responsible_id as who, r.families as kids, s.stage as at
        from app.running_matters(false) r left join matter_standing s on s.matter_id = r.matter_id
        where not exists (select from matter_clock c where c.matter_id = r.matter_id)
          and (after_id is null or after_due is not null or (not r.families, r.matter_id) > (not after_families, after_id))
        order by not r.families, r.matter_id limit most - n)
      select id, who, kids, at, null::text, null::text, null::text, null::date, null::date, null::boolean, app.hides_address(id) from quiet order by not kids, id;
  end if;
end $$;
alter function app.matters_to_do(boolean, boolean, text, date, boolean, uuid, integer) owner to hemvist_system;
-- Clocks for My day and the calendar: those of the user's own running matters, or those of the whole municipality's or unit's that went by before a day without the
-- municipality having done its part. `label`: what the landlord calls the tenant, or the address; nothing where somebody is protected.
create function app.matter_clocks(own_only boolean, by_day date, board_only boolean, most integer)
  returns table (matter_id uuid, number text, responsible_name text, children integer, label text, source text, step text, rule text, due_on date, cannot_wait boolean)
  language sql stable security definer rows 100 set search_path = public, app as $$
  with due as materialized (
    select r.matter_id as id, r.responsible_id as who, c.source as src, c.step as stp, c.rule as rul, c.due_on as day, c.cannot_wait as firm
    from app.running_matters(own_only) r join matter_clock c on c.matter_id = r.matter_id
    where c.due_on <= by_day and (not board_only or c.source <> 'course' or c.actor = 'board')
    order by c.due_on, c.cannot_wait desc, r.matter_id, c.source, c.step limit most),
  about as materialized (
    select m.id, m.number as num, case when not app.hides_address(m.id) then coalesce(m.tenant_name, m.address) end as lab,
      (select count(*)::integer from matter_resident k where k.matter_id = m.id and k.part = 'child' and k.ended_at is null) as kids
    from eviction_matter m where m.id in (select d.id from due d))
  select d.id, a.num, u.name, a.kids, a.lab, d.src, d.stp, d.rul, d.day, d.firm
  from due d join about a on a.id = d.id left join app_user u on u.id = d.who
  order by d.day, d.firm desc, d.id, d.src, d.stp
$$;
alter function app.matter_clocks(boolean, date, boolean, integer) owner to hemvist_system;
-- Matters that have ended, the latest first.
create function app.ended_matters(own_only boolean, after_on date, after_id uuid, most integer) returns table (matter_id uuid, ended_on date, outcome text, hidden boolean)
  language sql stable security definer rows 26 set search_path = public, app as $$
  select m.id, e.ended_on, e.outcome, app.hides_address(m.id)
  from matter_end e join eviction_matter m on m.id = e.matter_id left join matter_responsible r on r.matter_id = m.id and r.until is null
  where e.municipality_code = app.municipality() and e.reopened_at is null and app.is_case_staff()
    and (r.user_id = app.user_id() or (not own_only and (app.has_role('manager') or (m.unit_id = app.unit_id() and app.has_role('preventionOfficer')))))
    and (after_id is null or (e.ended_on, m.id) < (after_on, after_id))
    and not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null
      where x.matter_id = m.id and x.ended_at is null and not app.may_read_person(x.person_id))
  order by e.ended_on desc, m.id desc limit most
$$;
alter function app.ended_matters(boolean, date, uuid, integer) owner to hemvist_system;

do $$
declare t text; author text;
begin
  foreach t in array array['message_import', 'message_import_row', 'tenancy_message', 'tenancy_message_due', 'eviction_matter', 'matter_message', 'matter_responsible',
    'matter_case', 'matter_event', 'matter_standing', 'matter_clock', 'matter_resident', 'matter_residents_asked', 'matter_contact', 'payment_plan', 'payment_plan_item',
    'delegation', 'matter_decision', 'undertaking', 'undertaking_delivery', 'matter_promise', 'enforcement_notice', 'enforcement_confirmation', 'child_concern', 'matter_end'] loop
    execute format('call app.protect(%L)', t);
    execute format('grant select, insert on %I to hemvist_user', t);
  end loop;
  -- what hangs on a matter by matter_id
  foreach t in array array['matter_message', 'matter_responsible', 'matter_case', 'matter_event', 'matter_standing', 'matter_clock', 'matter_resident',
    'matter_residents_asked', 'matter_contact', 'payment_plan', 'matter_decision', 'undertaking', 'child_concern', 'matter_end'] loop
    execute format('create policy read on %I for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_matter(matter_id))', t);
    execute format('create policy change on %I for update to hemvist_user using (app.may_work_on_matter(matter_id)) with check (municipality_code = app.municipality())', t);
  end loop;
  -- whoever writes it down stands there in their own name
  for t, author in select * from (values ('matter_event', 'recorded_by'), ('matter_residents_asked', 'noted_by'), ('matter_contact', 'noted_by'), ('payment_plan', 'made_by'),
    ('child_concern', 'noted_by'), ('matter_end', 'ended_by')) as written loop
    execute format('create policy add on %I for insert to hemvist_user with check (municipality_code = app.municipality() and %I = app.user_id() and app.may_work_on_matter(matter_id))', t, author);
  end loop;
  -- and so does whoever takes it back, or ends it
  for t, author in select * from (values ('matter_message', 'cut_by'), ('matter_case', 'cut_by'), ('matter_resident', 'ended_by'), ('matter_contact', 'undone_by'),
    ('payment_plan', 'ended_by'), ('undertaking', 'withdrawn_by'), ('matter_end', 'reopened_by')) as taken_back loop
    execute format('alter policy change on %I with check (municipality_code = app.municipality() and (%I is null or %I = app.user_id()))', t, author, author);
  end loop;
end $$;
create policy add on matter_standing for insert to hemvist_user with check (municipality_code = app.municipality() and app.may_work_on_matter(matter_id));
create policy add on matter_clock for insert to hemvist_user with check (municipality_code = app.municipality() and app.may_work_on_matter(matter_id));
-- Whoever may read the case, or the person, may read the matter: only those who may read them themselves tie them to it.
create policy add on matter_message for insert to hemvist_user with check (municipality_code = app.municipality() and linked_by = app.user_id()
  and app.may_work_on_matter(matter_id) and exists (select from tenancy_message t where t.id = message_id));
create policy add on matter_case for insert to hemvist_user with check (municipality_code = app.municipality() and linked_by = app.user_id()
  and app.may_work_on_matter(matter_id) and app.may_read_case(case_id));
create policy add on matter_resident for insert to hemvist_user with check (municipality_code = app.municipality() and noted_by = app.user_id()
  and app.may_work_on_matter(matter_id) and (person_id is null or app.may_read_person(person_id)
    or exists (select from matter_resident r where r.matter_id = matter_resident.matter_id and r.person_id = matter_resident.person_id)));
grant update (cut_at, cut_by) on matter_message, matter_case to hemvist_user;
grant update (until) on matter_responsible to hemvist_user;
grant update (stage, safe_because, safe_on, unpaid_ore, warnings, computed_at) on matter_standing to hemvist_user;
grant delete on matter_clock to hemvist_user;
create policy rewrite on matter_clock for delete to hemvist_user using (app.may_work_on_matter(matter_id));
grant update (ended_on, ended_at, ended_by, ended_because) on matter_resident to hemvist_user;
grant update (undone_at, undone_by) on matter_contact to hemvist_user;
grant update (ended_on, ended_because, ended_at, ended_by) on payment_plan to hemvist_user;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on undertaking to hemvist_user;
grant update (reopened_at, reopened_by, reopened_because) on matter_end to hemvist_user;

-- The matter itself: opened by those who work with it, in the own organisation's unit; the row is readable to its maker before anybody is responsible.
create policy read on eviction_matter for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_matter(id));
create policy open on eviction_matter for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff()
  and app.has_role('preventionOfficer', 'socialWorker', 'manager') and opened_by = app.user_id()
  and exists (select from unit u where u.id = unit_id and u.organisation_id = app.organisation_id()));
create policy change on eviction_matter for update to hemvist_user using (app.may_work_on_matter(id)) with check (municipality_code = app.municipality());
grant update (unit_id, tenure, cause, landlord_id, landlord_name, dwelling_id, lease_id, address, dwelling_number, area_name, rooms, tenant_name) on eviction_matter to hemvist_user;
-- The opener names the first responsible in the same transaction, also when the matter belongs to another unit.
create function app.opened_matter_just_now(m uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select exists (select from eviction_matter where id = m and opened_by = app.user_id()) and not exists (select from matter_responsible where matter_id = m)
$$;
alter function app.opened_matter_just_now(uuid) owner to hemvist_system;
-- Whoever had it last and hands it on names the next one, also when they can't read it any longer.
create function app.had_matter_last(m uuid) returns boolean language sql stable security definer set search_path = public, app as $$
  select app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager')
    and not exists (select from matter_responsible where matter_id = m and until is null)
    and app.user_id() = (select user_id from matter_responsible where matter_id = m order by since desc, id desc limit 1)
$$;
alter function app.had_matter_last(uuid) owner to hemvist_system;
create policy add on matter_responsible for insert to hemvist_user with check (municipality_code = app.municipality() and named_by = app.user_id()
  and exists (select from app_user u where u.id = user_id and u.organisation_id = app.organisation_id())
  and (app.may_work_on_matter(matter_id) or app.had_matter_last(matter_id) or (app.is_case_staff() and app.opened_matter_just_now(matter_id))));

-- Running matters on the same flat, for whoever is about to open another. Of one that the user may not read only its unit is told, as the register does with people;
-- of one with a protected person nothing.
create function app.running_matters_at(in_lease uuid, in_dwelling uuid, at_address text, at_number text)
  returns table (matter_id uuid, number text, unit_name text, same_flat boolean) language sql stable security definer set search_path = public, app as $$
  select case when r.readable then m.id end, case when r.readable then m.number end, u.name,
    coalesce(m.lease_id = in_lease, false) or coalesce(m.dwelling_id = in_dwelling, false)
  from eviction_matter m join unit u on u.id = m.unit_id cross join lateral (select app.may_read_matter(m.id) as readable) r
  where app.is_case_staff() and m.municipality_code = app.municipality()
    and (m.lease_id = in_lease or m.dwelling_id = in_dwelling or (lower(m.address) = lower(at_address)
      and (m.dwelling_number is null or at_number is null or m.dwelling_number = at_number)))
    and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    and (r.readable or not exists (select from matter_resident x join protection p on p.person_id = x.person_id and p.ended_at is null
      where x.matter_id = m.id and x.ended_at is null))
  order by m.opened_on desc, m.id desc limit 10
$$;
alter function app.running_matters_at(uuid, uuid, text, text) owner to hemvist_system;
create index eviction_matter_address on eviction_matter (municipality_code, lower(address));

-- A message or a notice about a home where somebody has a protected identity, by the contract or as noted in its matter, is read like the person: by named staff
-- alone. The landlord that sent it goes on reading its own.
create or replace function app.may_read_signal(s uuid) returns boolean language sql stable security definer cost 20000 set search_path = public, app as $$
  select not exists (select from (
      select sp.person_id from signal_person sp where sp.signal_id = s and sp.cut_at is null
      union all
      select lt.person_id from tenancy_message t join lease l on l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null
        join lease_tenant lt on lt.lease_id = l.id
        where t.signal_id = s and t.sender_organisation_id is distinct from app.organisation_id()
      union all
      select r.person_id from tenancy_message t join matter_message k on k.message_id = t.id and k.cut_at is null
        join matter_resident r on r.matter_id = k.matter_id and r.ended_at is null
        where t.signal_id = s and t.sender_organisation_id is distinct from app.organisation_id()
      union all
      select r.person_id from enforcement_notice n join matter_resident r on r.matter_id = n.matter_id and r.ended_at is null where n.signal_id = s
    ) about where app.is_protected(about.person_id) and not app.may_read_person(about.person_id))
$$;
create index enforcement_notice_signal on enforcement_notice (signal_id) where signal_id is not null;

-- Messages: read by the landlord that sent them, and by the municipality's case staff as the signal they came with.
create policy read on tenancy_message for select to hemvist_user using (municipality_code = app.municipality()
  and ((sender_organisation_id = app.organisation_id() and app.has_role('landlordAgent')) or (app.is_case_staff() and app.may_read_signal(signal_id))));
create policy send on tenancy_message for insert to hemvist_user with check (municipality_code = app.municipality() and received_by = app.user_id()
  and ((sender_organisation_id = app.organisation_id() and app.has_role('landlordAgent')) or (sender_organisation_id is null and app.is_case_staff()))
  and exists (select from signal s where s.id = signal_id)
  -- a correction hides what it corrects from the work list: each corrects their own
  and (corrects_id is null or exists (select from tenancy_message o where o.id = tenancy_message.corrects_id
    and o.sender_organisation_id is not distinct from tenancy_message.sender_organisation_id)));
create policy read on tenancy_message_due for select to hemvist_user using (exists (select from tenancy_message m where m.id = message_id));
create policy send on tenancy_message_due for insert to hemvist_user with check (municipality_code = app.municipality() and exists (select from tenancy_message m where m.id = message_id));

create policy own on message_import for select to hemvist_user using (organisation_id = app.organisation_id() and app.has_role('landlordAgent'));
create policy send on message_import for insert to hemvist_user with check (municipality_code = app.municipality() and organisation_id = app.organisation_id()
  and app.has_role('landlordAgent') and received_by = app.user_id());
create policy finish on message_import for update to hemvist_user using (organisation_id = app.organisation_id() and app.has_role('landlordAgent')) with check (municipality_code = app.municipality());
grant update (finished_at) on message_import to hemvist_user;
create policy own on message_import_row for select to hemvist_user using (exists (select from message_import i where i.id = import_id));
create policy send on message_import_row for insert to hemvist_user with check (municipality_code = app.municipality() and exists (select from message_import i where i.id = import_id));
create policy read_row on message_import_row for update to hemvist_user using (exists (select from message_import i where i.id = import_id)) with check (municipality_code = app.municipality());
grant update (cells, outcome, message_id, reasons) on message_import_row to hemvist_user;

-- Who may sign is no secret inside the house; only managers give and end it.
create policy read on delegation for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff());
create policy give on delegation for insert to hemvist_user with check (municipality_code = app.municipality() and app.organisation_kind() = 'municipality' and app.has_role('manager') and given_by = app.user_id()
  and exists (select from app_user u where u.id = user_id and u.organisation_id = app.organisation_id()));
create policy finish on delegation for update to hemvist_user using (municipality_code = app.municipality() and app.organisation_kind() = 'municipality' and app.has_role('manager')) with check (municipality_code = app.municipality());
grant update (until_on, ended_at, ended_by) on delegation to hemvist_user;

-- Only the municipality decides and signs (SoL 2025:400 4:3), the signer in their own name and by a delegation of their own that holds that day for that amount
-- (kommunallagen 2017:725 6 kap. 37 §).
create function app.delegated(to_do text, ore bigint) returns setof uuid language sql stable as $$
  select d.id from delegation d where d.municipality_code = app.municipality() and d.user_id = app.user_id() and d.task = to_do
    and (d.up_to_ore is null or ore <= d.up_to_ore) and d.from_on <= app.today() and (d.until_on is null or d.until_on >= app.today())
$$;
create policy decide on matter_decision for insert to hemvist_user with check (municipality_code = app.municipality() and app.organisation_kind() = 'municipality'
  and decided_by = app.user_id() and decided_on = app.today() and app.may_work_on_matter(matter_id)
  and (kind = 'decline' or delegation_id in (select app.delegated(case kind when 'pay' then 'payArrears' else 'undertake' end, amount_ore))));
create policy sign on undertaking for insert to hemvist_user with check (municipality_code = app.municipality() and app.organisation_kind() = 'municipality'
  and signed_by = app.user_id() and signed_on = app.today() and app.may_work_on_matter(matter_id)
  and exists (select from app.delegated('undertake', amount_ore))
  and exists (select from matter_decision d where d.id = undertaking.decision_id and d.matter_id = undertaking.matter_id and d.kind = 'undertake' and d.amount_ore >= undertaking.amount_ore));
create policy read on payment_plan_item for select to hemvist_user using (exists (select from payment_plan p where p.id = plan_id));
create policy add on payment_plan_item for insert to hemvist_user with check (municipality_code = app.municipality() and exists (select from payment_plan p where p.id = plan_id and app.may_work_on_matter(p.matter_id)));
create policy read on undertaking_delivery for select to hemvist_user using (exists (select from undertaking u where u.id = undertaking_id));
create policy add on undertaking_delivery for insert to hemvist_user with check (municipality_code = app.municipality() and noted_by = app.user_id() and exists (select from undertaking u where u.id = undertaking_id and app.may_work_on_matter(u.matter_id)));
create policy undo on undertaking_delivery for update to hemvist_user using (exists (select from undertaking u where u.id = undertaking_id and app.may_work_on_matter(u.matter_id))) with check (municipality_code = app.municipality());
grant update (undone_at, undone_by) on undertaking_delivery to hemvist_user;

-- the landlord reads promises on its own messages (app.promises_on_message), and never the row, which names the matter
create policy read on matter_promise for select to hemvist_user using (municipality_code = app.municipality() and app.may_read_matter(matter_id));
create policy give on matter_promise for insert to hemvist_user with check (municipality_code = app.municipality() and promised_by = app.user_id() and app.may_work_on_matter(matter_id));
create policy withdraw on matter_promise for update to hemvist_user using (app.may_work_on_matter(matter_id)) with check (municipality_code = app.municipality());
grant update (withdrawn_at, withdrawn_by, kept_at, kept_by) on matter_promise to hemvist_user;

-- A notice of an eviction day can't wait for its matter: every prevention officer, social worker and manager of the municipality sees one that has none;
-- afterwards it follows the matter.
create policy read on enforcement_notice for select to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff()
  and (case when matter_id is null then app.has_role('preventionOfficer', 'socialWorker', 'manager') else app.may_read_matter(matter_id) end));
create policy add on enforcement_notice for insert to hemvist_user with check (municipality_code = app.municipality() and app.is_case_staff()
  and app.has_role('preventionOfficer', 'socialWorker', 'manager') and registered_by = app.user_id());
create policy change on enforcement_notice for update to hemvist_user using (municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager')
  and (matter_id is null or app.may_work_on_matter(matter_id))) with check (municipality_code = app.municipality());
grant update (matter_id, withdrawn_at, withdrawn_by, withdrawn_because) on enforcement_notice to hemvist_user;
create policy read on enforcement_confirmation for select to hemvist_user using (exists (select from enforcement_notice n where n.id = notice_id));
create policy add on enforcement_confirmation for insert to hemvist_user with check (municipality_code = app.municipality() and confirmed_by = app.user_id()
  and app.has_role('preventionOfficer', 'socialWorker', 'manager') and exists (select from enforcement_notice n where n.id = notice_id));
create policy undo on enforcement_confirmation for update to hemvist_user using (app.has_role('preventionOfficer', 'socialWorker', 'manager') and exists (select from enforcement_notice n where n.id = notice_id)) with check (municipality_code = app.municipality());
grant update (copy_how, copy_on, copy_because, undone_at, undone_by) on enforcement_confirmation to hemvist_user;

-- A notice that has no confirmation yet, for the manager's page: ids and days, found without asking a policy about each.
create function app.unconfirmed_notices() returns table (notice_id uuid, received_on date, eviction_on date) language sql stable security definer rows 10 set search_path = public, app as $$
  select n.id, n.received_on, n.eviction_on from enforcement_notice n
  where n.municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager') and n.withdrawn_at is null
    and not exists (select from enforcement_confirmation c where c.notice_id = n.id and c.undone_at is null)
    and not exists (select from enforcement_notice later where later.replaces_id = n.id and later.withdrawn_at is null)
$$;
alter function app.unconfirmed_notices() owner to hemvist_system;
create index enforcement_notice_open on enforcement_notice (municipality_code, received_on) where withdrawn_at is null;

-- The same notice again, whoever may read the first: an id, so that it isn't registered twice.
create function app.registered_notice(reference text, day date, at_time time) returns uuid language sql stable security definer set search_path = public, app as $$
  select id from enforcement_notice
  where municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager') and withdrawn_at is null
    and lower(authority_reference) = lower(reference) and eviction_on = day and coalesce(eviction_time, '00:00') = coalesce(at_time, '00:00')
$$;
alter function app.registered_notice(text, date, time) owner to hemvist_system;

-- The notice with this reference that stands, whoever may read it: one that comes with another day moves it.
create function app.standing_notice(reference text) returns table (notice_id uuid, hidden boolean) language sql stable security definer set search_path = public, app as $$
  select n.id, n.matter_id is not null and app.hides_address(n.matter_id) from enforcement_notice n
  where n.municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager') and n.withdrawn_at is null
    and lower(n.authority_reference) = lower(reference)
    and not exists (select from enforcement_notice later where later.replaces_id = n.id and later.withdrawn_at is null)
  order by n.received_at desc, n.id desc limit 1
$$;
alter function app.standing_notice(text) owner to hemvist_system;
create index enforcement_notice_replaces on enforcement_notice (replaces_id) where replaces_id is not null;

-- Running matters with an address or a tenant's name, by id: which of them the user may read is asked of those alone.
create function app.matters_like(at_address text, at_name text) returns table (matter_id uuid) language sql stable security definer rows 5 set search_path = public, app as $$
  select m.id from eviction_matter m
  where m.municipality_code = app.municipality() and app.is_case_staff() and app.has_role('preventionOfficer', 'socialWorker', 'manager')
    and (lower(m.address) = lower(at_address) or lower(m.tenant_name) = lower(at_name))
    and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
  order by m.opened_at desc limit 100
$$;
alter function app.matters_like(text, text) owner to hemvist_system;
create index eviction_matter_tenant on eviction_matter (municipality_code, lower(tenant_name)) where tenant_name is not null;

-- The undertaking as its letter has it: for those who may read the matter, and, while it stands, for the landlord whose message the matter holds.
create function app.undertaking_letter(u uuid) returns table (id uuid, number text, landlord_name text, landlord_address text, landlord_reference text, amount_ore bigint,
    covers text, tenant_name text, address text, dwelling_number text, signed_on date, signer_name text, signer_title text, delegation_reference text, withdrawn_at timestamptz)
  language sql stable security definer set search_path = public, app as $$
  select x.id, x.number, x.landlord_name, x.landlord_address, x.landlord_reference, x.amount_ore, x.covers, x.tenant_name, x.address, x.dwelling_number,
    x.signed_on, s.name, s.title, d.reference, x.withdrawn_at
  from undertaking x join app_user s on s.id = x.signed_by join matter_decision m on m.id = x.decision_id left join delegation d on d.id = m.delegation_id
  where x.id = u and x.municipality_code = app.municipality()
    and (app.may_read_matter(x.matter_id) or (x.withdrawn_at is null and app.is_my_message_matter(x.matter_id)))
$$;
alter function app.undertaking_letter(uuid) owner to hemvist_system;

-- Which of the landlord's own messages have led to an undertaking that stands.
create function app.undertakings_on_my_messages() returns table (message_id uuid, undertaking_id uuid, number text, signed_on date)
  language sql stable security definer set search_path = public, app as $$
  select l.message_id, x.id, x.number, x.signed_on
  from tenancy_message t join matter_message l on l.message_id = t.id and l.cut_at is null join undertaking x on x.matter_id = l.matter_id and x.withdrawn_at is null
  where t.municipality_code = app.municipality() and t.sender_organisation_id = app.organisation_id() and app.has_role('landlordAgent')
$$;
alter function app.undertakings_on_my_messages() owner to hemvist_system;
