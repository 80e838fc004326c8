-- What people may ask of their own data: retention, requests, breaches, and an account to find one's reports.

------------------------------------------------------------------------------------------------------
-- Retention: how long texts and identity stay after a report has ended
------------------------------------------------------------------------------------------------------

create table retention (
  id uuid primary key,
  kind text not null check (kind in ('complaint', 'oversightComplaint', 'aspiration', 'informationRequest',
    'accessLog')),
  -- A shorter one would be over before the reporter may still reopen.
  months int not null check (months between 3 and 1200),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null
);
select place('retention', 'reference');
create unique index retention_from on retention (kind, valid_from);
comment on table retention is 'Months after the end of a report; a kind without a version keeps everything';

-- Whose retention is over: ended reports of a class by the moment of their end, what was erased left out.
create index report_ended on report (class, greatest(confirmed_at, closed_on_silence_at, archived_at), id)
  where not open and (facts ->> 'erased') is distinct from 'all';

------------------------------------------------------------------------------------------------------
-- Requests of those whom the data are about; they name a report and are no report's rows (D-16)
------------------------------------------------------------------------------------------------------

create table data_request (
  id uuid primary key,
  kind text not null check (kind in ('see', 'correct', 'erase', 'restrict')),
  of_report uuid not null,
  -- How it was shown whose data they are: with code and key, or at the desk.
  way text not null check (way in ('key', 'desk')),
  -- What was wished, and at the desk how the person was recognised; both go when the report is erased.
  wish text check (length(wish) <= 4000),
  proof text check (length(proof) <= 500),
  -- Business time; due 72 hours later, nights and holidays among them.
  received_at timestamptz not null,
  due_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('granted', 'refused')),
  check ((settled_at is null) = (outcome is null))
);
-- Open ones, most urgent first; settled ones, newest first; those of one report.
create index data_request_open on data_request (due_at, id) where settled_at is null;
create index data_request_settled on data_request (settled_at, id) where settled_at is not null;
create index data_request_report on data_request (of_report, received_at);
comment on table data_request is 'What somebody asks of their own data, with the 72 hours in which it is answered';

create table data_request_step (
  request_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- Null: the reporter, by code and key.
  person_id uuid,
  what text not null check (what in ('received', 'noted', 'seen', 'corrected', 'granted', 'refused')),
  text text check (length(text) <= 4000),
  primary key (request_id, id)
);
alter table data_request_step add constraint data_request_step_request
  foreign key (request_id) references data_request (id);
comment on table data_request_step is 'Who did what about a request; append-only but for its text, which goes with the report';

------------------------------------------------------------------------------------------------------
-- Breaches of personal data
------------------------------------------------------------------------------------------------------

create table breach (
  id uuid primary key,
  -- When it was known: the 72 hours run from here. Business time.
  known_at timestamptz not null,
  due_at timestamptz not null,
  -- What happened, which data, when and how, how many people, what is done about it.
  what text not null check (length(what) between 1 and 4000),
  data text not null check (length(data) between 1 and 4000),
  people int not null check (people >= 0),
  remedy text not null check (length(remedy) between 1 and 4000),
  closed_at timestamptz
);
create index breach_known on breach (known_at, id);

create table breach_step (
  breach_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  what text not null check (what in ('recorded', 'toldSubjects', 'toldAuthority', 'noted', 'closed')),
  text text check (length(text) <= 4000),
  primary key (breach_id, id)
);
alter table breach_step add constraint breach_step_breach foreign key (breach_id) references breach (id);
comment on table breach_step is 'Who was told of a breach, when and by whom; append-only';

------------------------------------------------------------------------------------------------------
-- Citizens' accounts: an address, and which reports it has claimed; local to one node (D-16)
------------------------------------------------------------------------------------------------------

create table citizen (
  id uuid primary key,
  -- In small letters, as it is typed.
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  -- Machine time, as sessions (M-19).
  since timestamptz not null
);
comment on table citizen is 'Somebody who confirmed an address by a code; no password, no name';

create table citizen_code (
  -- Of one try to sign in, which the browser holds sealed: others cannot use its guesses up.
  id uuid primary key,
  -- Keyed (key `account`) over id, address and code.
  hash bytea not null,
  guesses int not null default 0,
  expires_at timestamptz not null
);
create index citizen_code_end on citizen_code (expires_at);

create table citizen_session (
  token_hash bytea primary key,
  citizen_id uuid not null,
  ends_at timestamptz not null
);
alter table citizen_session add constraint citizen_session_citizen
  foreign key (citizen_id) references citizen (id) on delete cascade;
create index citizen_session_end on citizen_session (ends_at);

create table citizen_report (
  citizen_id uuid not null,
  of_report uuid not null,
  code text not null,
  at timestamptz not null,
  primary key (citizen_id, of_report)
);
alter table citizen_report add constraint citizen_report_citizen
  foreign key (citizen_id) references citizen (id) on delete cascade;
-- Whose list a report leaves when it is erased.
create index citizen_report_report on citizen_report (of_report);
comment on table citizen_report is 'Reports sent while signed in, and earlier ones claimed by code and key';

grant select, insert, update, delete on retention to lapor_app;
grant select, insert, update on data_request, breach to lapor_app;
grant select, insert on data_request_step, breach_step to lapor_app;
grant update (text) on data_request_step to lapor_app;
grant select, insert, update, delete on citizen, citizen_code, citizen_session, citizen_report to lapor_app;
