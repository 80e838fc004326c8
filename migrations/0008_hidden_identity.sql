-- Hidden identities under a key that no one person holds, and what is asked and allowed with it (K-32).

create table key_holder (
  person_id uuid primary key,
  -- Public key of the holder (age1...); null until they have made it themselves.
  recipient text,
  -- The private key, under the code that only the holder has on paper.
  sealed_identity bytea,
  named_at timestamptz not null,
  ended_at timestamptz,
  check ((recipient is null) = (sealed_identity is null))
);
select place('key_holder', 'reference');
alter table key_holder add constraint key_holder_person foreign key (person_id) references person (id);
comment on table key_holder is 'Who holds a part of the key of hidden identities; any two of them, of two units, open one together';

create table identity_key (
  id uuid primary key,
  -- Whoever writes a report down encrypts to this; its private key is nowhere but in the parts.
  recipient text not null,
  made_at timestamptz not null
);
select place('identity_key', 'reference');
comment on table identity_key is 'The one key of hidden identities; there is at most one row';

create table identity_key_part (
  key_id uuid not null,
  -- Opened by the first, then by the second; a row for each ordered pair of holders of two units.
  first_id uuid not null,
  second_id uuid not null,
  sealed bytea not null,
  primary key (key_id, first_id, second_id)
);
select place('identity_key_part', 'reference');
alter table identity_key_part add constraint identity_key_part_key foreign key (key_id) references identity_key (id);

-- Of a hidden reporter name and contact are empty here.
alter table reporter add column hidden bytea;
alter table reporter add column readable bytea;
alter table reporter add constraint reporter_hidden check (hidden is null or (name is null and contact is null));
comment on column reporter.hidden is 'Name and contact under the key of the holders; before there is one, under the program''s own';
comment on column reporter.readable is 'What the program has to read: where news goes, and who a sealed report''s unit looks after; under the program''s own key';

create table identity_opening (
  report_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asked_office_id uuid not null,
  reason text not null check (length(reason) between 1 and 4000),
  asked_at timestamptz not null,
  -- Until this day the reporter is not told, where the law says so, with the law that says it.
  silent_until date,
  silent_because text check (length(silent_because) <= 500),
  first_by uuid,
  first_at timestamptz,
  -- What the first holder left for each other one, under their keys and the program's.
  half text,
  second_by uuid,
  -- Name and contact under the program's key, for the asker alone; gone after the hours it is open.
  opened text,
  opened_at timestamptz,
  open_until timestamptz,
  refused_by uuid,
  refused_at timestamptz,
  primary key (report_id, id),
  check ((silent_until is null) = (silent_because is null)),
  check (first_by is distinct from second_by or first_by is null)
);
select place('identity_opening', 'report_id');
-- What waits for a holder.
create index identity_opening_waiting on identity_opening (asked_at, id) where opened_at is null and refused_at is null;
comment on table identity_opening is 'A hidden identity that one asks for, with a reason, and two holders open, for some hours';

alter table access_log add column tell_from date;
comment on column access_log.tell_from is 'The reporter sees the line from this day on; null: at once (M-24)';

grant select, insert, update on key_holder, identity_opening to lapor_app;
grant select, insert, delete on identity_key_part to lapor_app;
grant select, insert on identity_key to lapor_app;
