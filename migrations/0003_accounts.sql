-- Accounts of officers: who may sign in and by what, beside who holds which office.

create table account (
  person_id uuid primary key,
  -- In small letters; what is typed at sign-in is made so.
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  -- Argon2id as a PHC string; null until an invitation is taken.
  password_hash text,
  -- Sealed under the key `account`, bound to the person.
  totp_secret bytea,
  -- The step of the last code that was taken: a code is good once.
  totp_step bigint not null default 0,
  administrator boolean not null default false,
  closed_at timestamptz
);
select place('account', 'reference');
alter table account add constraint account_person foreign key (person_id) references person (id);
comment on table account is 'Sign-in of a person; administrator is a right of the account, no office';

create table recovery_code (
  person_id uuid not null,
  -- Keyed (key `account`), for a code is short; the row goes when its code is used.
  hash bytea not null,
  primary key (person_id, hash)
);
select place('recovery_code', 'reference');
alter table recovery_code add constraint recovery_code_account foreign key (person_id) references account (person_id);

create table invitation (
  token_hash bytea primary key,
  person_id uuid not null,
  kind text not null check (kind in ('invite', 'recover')),
  -- Null where it was made at the command line or by the first start.
  made_by uuid,
  expires_at timestamptz not null
);
select place('invitation', 'reference');
-- A new link of a person takes the place of the one before.
create unique index invitation_person on invitation (person_id);
alter table invitation add constraint invitation_account foreign key (person_id) references account (person_id);
comment on table invitation is 'A link by which a person chooses password and second factor; good once, and for some days';

create table account_event (
  id uuid primary key,
  -- Machine time, as sessions (M-19).
  at timestamptz not null,
  person_id uuid not null,
  -- Null as in invitation.
  by_person_id uuid,
  what text not null check (what in ('invited', 'joined', 'recoveryMade', 'recovered', 'signedIn', 'recoveryCodeUsed',
    'passwordChanged', 'secondFactorChanged', 'recoveryCodesMade', 'sessionEnded', 'sessionsEnded'))
);
select place('account_event', 'reference');
-- An account's own story, newest first.
create index account_event_person on account_event (person_id, at);
comment on table account_event is 'What happened to accounts, append-only';

-- Sessions are listed to their person, who ends one by its id; the token stays known to the browser only.
alter table session add column id uuid not null default gen_random_uuid();
alter table session add column agent text not null default '';
create index session_person on session (person_id);

grant select, insert, update on account to lapor_app;
grant select, insert, delete on recovery_code to lapor_app;
grant select, insert, delete on invitation to lapor_app;
grant select, insert on account_event to lapor_app;
