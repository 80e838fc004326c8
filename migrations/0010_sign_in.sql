-- Further ways to prove who somebody is: passkeys, and the office's own identity server. An account stays ours.

create table passkey (
  credential_id bytea primary key,
  person_id uuid not null,
  -- What its person calls it.
  name text not null check (length(name) between 1 and 60),
  -- COSE, as the authenticator gave it.
  public_key bytea not null,
  -- Signatures so far; authenticators that do not count say 0 for ever.
  counter bigint not null default 0 check (counter >= 0),
  -- Machine time, as sessions (M-19).
  made_at timestamptz not null,
  used_at timestamptz
);
select place('passkey', 'reference');
-- The list on the own account's page, and the end of all by recovery.
create index passkey_person on passkey (person_id, made_at);
alter table passkey add constraint passkey_account foreign key (person_id) references account (person_id);
comment on table passkey is 'A passkey signs in alone: it asks for finger, face or PIN itself';

create table identity (
  -- As the identity server names itself and the person.
  issuer text not null check (length(issuer) between 1 and 500),
  subject text not null check (length(subject) between 1 and 255),
  person_id uuid not null,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
select place('identity', 'reference');
-- A person is one at one server.
create unique index identity_person on identity (person_id, issuer);
alter table identity add constraint identity_account foreign key (person_id) references account (person_id);
comment on table identity is 'Who an account is at the office''s identity server (OpenID Connect)';

create table used_challenge (
  hash bytea primary key,
  -- After this the challenge would be refused for its age.
  expires_at timestamptz not null
);
select place('used_challenge', 'reference');
-- Tidied when the next is used.
create index used_challenge_expiry on used_challenge (expires_at);
comment on table used_challenge is 'Challenges that passkeys have answered: each is good once';

alter table account_event drop constraint account_event_what_check;
alter table account_event add constraint account_event_what_check check (what in ('invited', 'joined', 'recoveryMade',
  'recovered', 'signedIn', 'recoveryCodeUsed', 'passwordChanged', 'secondFactorChanged', 'recoveryCodesMade',
  'sessionEnded', 'sessionsEnded', 'passkeyMade', 'passkeyRemoved', 'passkeyUsed', 'identityLinked',
  'identityUnlinked', 'identityUsed', 'closed', 'reopened'));

grant select, insert, update, delete on passkey to lapor_app;
grant select, insert, delete on identity to lapor_app;
grant select, insert, delete on used_challenge to lapor_app;
