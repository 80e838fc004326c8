-- The foundation: organisation with dates, reports with their history, what surrounds them.
-- Tables of a report carry report_id in their primary key and are placed by it; reference tables are
-- small and the same everywhere, so that both can later be spread over a cluster.

-- Where a table lies on a cluster; nothing to do on one server.
create function place(table_name text, by_column text) returns void language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    if by_column = 'reference' then
      perform create_reference_table(table_name);
    else
      perform create_distributed_table(table_name, by_column, colocate_with =>
        case when table_name = 'report' then 'none' else 'report' end);
    end if;
  end if;
end $$;

------------------------------------------------------------------------------------------------------
-- The installation and its organisation (reference)
------------------------------------------------------------------------------------------------------

create table installation (
  one boolean primary key default true check (one),
  kind text not null check (kind in ('sample', 'real')),
  name text not null,
  root_agency_id uuid not null,
  -- Milliseconds that business time is ahead of the machine; only a sample moves it.
  clock_ahead_ms bigint not null default 0 check (clock_ahead_ms >= 0),
  provisional_accepted boolean not null default false,
  -- Counts every change of organisation, calendars and periods, so that each process knows when its copy is old.
  reference_version bigint not null default 1,
  check (kind = 'sample' or clock_ahead_ms = 0)
);
select place('installation', 'reference');
comment on table installation is 'One row, written once at creation; sample and real never change into each other (M-2)';

create table agency (
  id uuid primary key,
  parent_id uuid,
  level text not null check (level in ('nation', 'province', 'regency')),
  code text not null unique,
  name text not null,
  short_name text not null,
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  -- What a citizen needs of the desk: address, telephone, hours, emergency numbers of the region (K-1).
  contact jsonb not null default '{}'
);
select place('agency', 'reference');
alter table agency add constraint agency_parent foreign key (parent_id) references agency (id);
comment on table agency is 'A government; one tree with one root (M-1)';

create table unit (
  id uuid primary key,
  agency_id uuid not null,
  name text not null,
  short_name text not null,
  purpose text not null check (purpose in ('ordinary', 'inspectorate', 'sealed', 'external')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
select place('unit', 'reference');
alter table unit add constraint unit_agency foreign key (agency_id) references agency (id);

create table office (
  id uuid primary key,
  unit_id uuid not null,
  role text not null check (role in ('liaison', 'deputy', 'head', 'coordinator', 'arbiter', 'executive',
    'inspector', 'evaluator', 'ombudsman')),
  title text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
select place('office', 'reference');
alter table office add constraint office_unit foreign key (unit_id) references unit (id);

create table person (
  id uuid primary key,
  name text not null,
  phone text,
  email text
);
select place('person', 'reference');

create table appointment (
  id uuid primary key,
  office_id uuid not null,
  person_id uuid not null,
  acting text check (acting in ('Plt', 'Plh')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  decree text
);
select place('appointment', 'reference');
alter table appointment add constraint appointment_office foreign key (office_id) references office (id);
alter table appointment add constraint appointment_person foreign key (person_id) references person (id);

create table decree (
  year int primary key,
  title text not null,
  source text not null
);
select place('decree', 'reference');
comment on table decree is 'The years whose holidays are decreed; other years are provisional (M-16)';

create table closed_day (
  -- Empty: a national holiday or collective leave. Else local to the agency.
  agency_id uuid,
  on_day date not null,
  name text not null,
  kind text not null check (kind in ('holiday', 'collectiveLeave', 'local')),
  source text not null,
  id uuid primary key,
  check ((kind = 'local') = (agency_id is not null))
);
select place('closed_day', 'reference');
alter table closed_day add constraint closed_day_agency foreign key (agency_id) references agency (id);
create unique index closed_day_once on closed_day (on_day, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'));

create table period (
  id uuid primary key,
  kind text not null check (kind in ('verify', 'followUp', 'reply', 'class', 'suspension', 'reopen', 'backdate')),
  class text check (class in ('complaint', 'oversightComplaint', 'aspiration', 'informationRequest')),
  days_limit int not null check (days_limit between 0 and 1000),
  days text not null check (days in ('working', 'calendar')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  check ((kind = 'class') = (class is not null))
);
select place('period', 'reference');

create table category (
  code text primary key,
  parent_code text,
  name text not null
);
select place('category', 'reference');
alter table category add constraint category_parent foreign key (parent_code) references category (code);

create table reference_event (
  id uuid primary key,
  at timestamptz not null,
  recorded_at timestamptz not null,
  person_id uuid,
  command text not null,
  body jsonb not null
);
select place('reference_event', 'reference');
comment on table reference_event is 'Every change of organisation, calendars and periods, append-only';

------------------------------------------------------------------------------------------------------
-- Reports
------------------------------------------------------------------------------------------------------

create table report (
  id uuid primary key,
  seq int not null check (seq > 0),
  stage text not null check (stage in ('intake', 'handling', 'answered', 'closed', 'archived')),
  status text not null check (status in ('notVerified', 'notAssigned', 'notFollowedUp', 'inProcess', 'suspended',
    'closed', 'archived', 'handedOver')),
  class text not null check (class in ('complaint', 'oversightComplaint', 'aspiration', 'informationRequest')),
  channel text not null check (channel in ('web', 'walkIn', 'telephone', 'letter', 'socialMedia', 'lapor', 'other')),
  received_on date not null,
  recorded_at timestamptz not null,
  agency_id uuid not null,
  province_id uuid not null,
  unit_id uuid,
  holder_office_id uuid,
  holder_person_id uuid,
  holder_role text,
  subject_unit_id uuid,
  subject_office_id uuid,
  anonymous boolean not null,
  confidential boolean not null,
  sealed boolean not null,
  category text,
  district_code text,
  verified_at timestamptz,
  assigned_at timestamptz,
  acknowledged_at timestamptz,
  followed_up_at timestamptz,
  answered_at timestamptz,
  work_done_at timestamptz,
  confirmed_at timestamptz,
  closed_on_silence_at timestamptz,
  archived_at timestamptz,
  suspended_on date,
  archived_for text,
  objections int not null default 0,
  declines int not null default 0,
  -- Unvoided lapses (M-17).
  lapses int not null default 0,
  rating int check (rating between 1 and 5),
  open boolean not null,
  due_on date,
  wake_at timestamptz,
  -- Clocks, draft, answer, promise, lapses, words: the rest of the fold, in the shape of domain/report/report.ts.
  facts jsonb not null,
  -- Hash of the newest event: the head of the report's chain.
  head bytea not null check (length(head) = 32)
);
select place('report', 'id');
comment on table report is 'What is true of each report now: the fold of its events, checked by lapor verify-history (M-28)';
comment on column report.wake_at is 'Next moment (business time) at which the clock owes something; null where nothing is to come (M-19)';
comment on column report.due_on is 'Earliest day by which something is asked of an office';

-- The sweep: due reports, oldest first.
create index report_wake on report (wake_at, id) where wake_at is not null;
-- Inboxes: open work of a unit, an agency, a province, of all; most urgent first, paged by (due_on, id).
create index report_open_unit on report (unit_id, due_on, id) where open;
create index report_open_agency on report (agency_id, due_on, id) where open;
create index report_open_province on report (province_id, due_on, id) where open;
create index report_open_all on report (due_on, id) where open;
-- Ended work, newest first, and recaps by the day of receipt.
create index report_received_unit on report (unit_id, received_on, id);
create index report_received_agency on report (agency_id, received_on, id);
create index report_received_province on report (province_id, received_on, id);
-- Hand-overs to look at again.
create index report_check_back on report (agency_id, due_on, id) where status = 'handedOver';
-- Whose work waits, when an appointment changes.
create index report_holder on report (holder_office_id) where open;

create table report_event (
  report_id uuid not null,
  seq int not null check (seq > 0),
  type text not null,
  -- Business time; of the clock: when it was due (M-18).
  at timestamptz not null,
  -- When it was written down, business time too; outside the hashed bytes.
  recorded_at timestamptz not null,
  schema_version int not null,
  body bytea not null,
  hash bytea not null check (length(hash) = 32),
  primary key (report_id, seq)
) partition by range (report_id);
select place('report_event', 'report_id');
comment on table report_event is 'Why each report is as it is. Append-only: the application may neither update nor delete';
comment on column report_event.body is 'Canonical JSON, the bytes that were hashed';
comment on column report_event.hash is 'sha256(hash of the event before, or 32 zero bytes; then body)';

-- Yearly partitions by the time in a UUID v7 (D-13).
create function uuid_v7_from(moment timestamptz) returns uuid language sql immutable as $$
  select (substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-0000-0000-000000000000')::uuid
  from (select lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') as h) as hex
$$;
do $$
begin
  execute format('create table report_event_before partition of report_event for values from (minvalue) to (%L)',
    uuid_v7_from('2024-01-01Z'));
  for y in 2024..2039 loop
    execute format('create table report_event_%s partition of report_event for values from (%L) to (%L)', y,
      uuid_v7_from(make_timestamptz(y, 1, 1, 0, 0, 0, 'UTC')),
      uuid_v7_from(make_timestamptz(y + 1, 1, 1, 0, 0, 0, 'UTC')));
  end loop;
  execute format('create table report_event_after partition of report_event for values from (%L) to (maxvalue)',
    uuid_v7_from('2040-01-01Z'));
end $$;

create table word (
  report_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  salt bytea not null,
  text text not null check (length(text) <= 20000),
  primary key (report_id, hash)
);
select place('word', 'report_id');
comment on table word is 'Everything people wrote; events hold only the hash, so a text can be erased and the chain stays valid (M-28)';

create table reporter (
  report_id uuid primary key,
  name text,
  contact text,
  contact_kind text check (contact_kind in ('phone', 'email', 'other')),
  notices text not null default 'none' check (notices in ('none', 'plain', 'discreet'))
);
select place('reporter', 'report_id');
comment on table reporter is 'Who reported, erasable; of an anonymous report for notices only, shown to no officer (M-22)';

create table report_file (
  report_id uuid not null,
  file_id uuid not null,
  seq int not null,
  from_reporter boolean not null,
  kind text not null check (kind in ('photo', 'pdf')),
  bytes int not null,
  width int,
  height int,
  sha256 bytea not null,
  dhash text,
  released boolean not null default false,
  primary key (report_id, file_id)
);
select place('report_file', 'report_id');
-- The daily walk for orphans asks by file.
create index report_file_file on report_file (file_id);

create table file_capture (
  report_id uuid not null,
  file_id uuid not null,
  taken_at text,
  lat double precision,
  lon double precision,
  primary key (report_id, file_id)
);
select place('file_capture', 'report_id');
comment on table file_capture is 'Where and when a photo was taken, erasable; never of an anonymous report (M-31)';

create table report_guest (
  report_id uuid not null,
  unit_id uuid not null,
  level text not null check (level in ('exists', 'summary', 'content')),
  primary key (report_id, unit_id)
);
select place('report_guest', 'report_id');
-- The inbox of a guest unit (M-21).
create index report_guest_unit on report_guest (unit_id, report_id);

create table report_search (
  report_id uuid not null,
  audience text not null check (audience in ('desk', 'unit')),
  scope_ids uuid[] not null,
  tsv tsvector not null,
  primary key (report_id, audience)
);
select place('report_search', 'report_id');
-- Search inside a scope; the row of an audience holds only what that audience may read (M-21).
create index report_search_text on report_search using gin (scope_ids, tsv);

create table outbox (
  report_id uuid not null,
  seq int not null,
  n int not null,
  kind text not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (report_id, seq, n)
);
select place('outbox', 'report_id');
comment on table outbox is 'What is to be told, written with the events; a relay takes it from here (M-29)';

create table access_log (
  report_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  office_id uuid not null,
  what text not null check (what in ('identity', 'sealed', 'photo', 'content')),
  reason text not null,
  at timestamptz not null,
  primary key (report_id, id)
);
select place('access_log', 'report_id');
comment on table access_log is 'Who looked at identity, sealed content or photos; append-only, shown to the reporter by office (M-24)';

create table ticket (
  code text primary key,
  report_id uuid not null,
  key_hash bytea not null
);
select place('ticket', 'code');
comment on table ticket is 'Tracking code to report, written first in its own statement and never joined (M-27, D-10)';

------------------------------------------------------------------------------------------------------
-- What belongs to one node only: drafts, sessions, views, limits (D-16)
------------------------------------------------------------------------------------------------------

create table draft (
  id uuid primary key,
  body jsonb not null,
  expires_at timestamptz not null
);
create index draft_expiry on draft (expires_at);
comment on table draft is 'A citizen''s form on its way, erased after 24 hours (M-31)';

create table draft_file (
  draft_id uuid not null,
  file_id uuid not null,
  n int not null,
  bytes int not null,
  width int not null,
  height int not null,
  sha256 bytea not null,
  dhash text not null,
  capture jsonb not null default '{}',
  primary key (draft_id, file_id)
);
alter table draft_file add constraint draft_file_draft foreign key (draft_id) references draft (id) on delete cascade;

create table session (
  token_hash bytea primary key,
  person_id uuid not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_end on session (ends_at);

create table saved_view (
  person_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 1000),
  primary key (person_id, name)
);

-- Columns as rate-limiter-flexible expects them; a crash may empty the counters (unlogged: 5,500 asks a second
-- at 8 callers against 1,550).
create unlogged table rate_limit (
  key text primary key,
  points int not null default 0,
  expire bigint
);

------------------------------------------------------------------------------------------------------
-- The application writes; what happened it cannot rewrite
------------------------------------------------------------------------------------------------------

grant usage on schema public to lapor_app;
grant select, insert, update, delete on all tables in schema public to lapor_app;
revoke update, delete, truncate on report_event, access_log, reference_event from lapor_app;
do $$
declare part text;
begin
  for part in select inhrelid::regclass::text from pg_inherits where inhparent = 'report_event'::regclass loop
    execute format('revoke update, delete, truncate on %s from lapor_app', part);
  end loop;
end $$;
revoke insert, update, delete, truncate on migration from lapor_app;
revoke insert, update, delete on installation from lapor_app;
grant update (clock_ahead_ms, reference_version) on installation to lapor_app;
