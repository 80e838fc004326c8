-- Notices on their way: what the relay took from the outbox, and how far each message has come.

------------------------------------------------------------------------------------------------------
-- The queue is local to one node (D-16); its rows name a report and are no report's rows
------------------------------------------------------------------------------------------------------

create table delivery (
  -- Made from recipient, moment and number: it is the Message-ID too, so that a repetition is recognised.
  id uuid primary key,
  to_office uuid,
  -- Who fills the office on the day of the message; null where it is vacant.
  to_person uuid,
  to_reporter_of uuid,
  -- Whose desk hears what was refused.
  agency_id uuid not null,
  -- Of an officer the office's, of a reporter the one that has the report: who hears of a sealed one.
  unit_id uuid,
  sealed boolean not null,
  urgent boolean not null,
  -- Business time: when it is to leave.
  due_at timestamptz not null,
  state text not null check (state in ('queued', 'sent', 'refused', 'byHand', 'dropped')),
  reason text check (reason in ('vacant', 'noAddress', 'badAddress', 'notConfigured', 'notTaken', 'gaveUp',
    'uncertain', 'nothingToSay')),
  -- Of the mail server's last answer: its number alone, for its text holds addresses.
  reply_code int,
  attempts int not null default 0,
  -- Machine time: when it is tried next, and until when one worker has it.
  try_at timestamptz not null,
  leased_until timestamptz,
  -- Business time.
  settled_at timestamptz,
  check ((to_office is null) <> (to_reporter_of is null)),
  check ((state in ('refused', 'dropped')) = (reason is not null)),
  check ((state = 'queued') = (settled_at is null))
);
-- What leaves now, oldest first.
create index delivery_next on delivery (due_at, id) where state = 'queued';
-- What comes back to a desk, newest first.
create index delivery_refused on delivery (agency_id, due_at, id) where state = 'refused';
comment on table delivery is 'One message to one recipient and how far it has come; written text is composed when it leaves, from what is true then';

create table delivery_notice (
  -- The key of the outbox row: whoever relays it again writes nothing.
  of_report uuid not null,
  seq int not null,
  n int not null,
  delivery_id uuid not null,
  about text not null,
  at timestamptz not null,
  primary key (of_report, seq, n)
);
alter table delivery_notice add constraint delivery_notice_delivery foreign key (delivery_id) references delivery (id);
create index delivery_notice_delivery on delivery_notice (delivery_id);
comment on table delivery_notice is 'What a message tells: one row for each row of the outbox';

create table hand_sent (
  delivery_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  office_id uuid not null,
  way text not null check (way in ('whatsapp', 'letter', 'other')),
  at timestamptz not null,
  primary key (delivery_id, id)
);
alter table hand_sent add constraint hand_sent_delivery foreign key (delivery_id) references delivery (id);
comment on table hand_sent is 'Who sent a message by hand, how and when; append-only (K-24)';

grant select, insert, update on delivery to lapor_app;
grant select, insert on delivery_notice, hand_sent to lapor_app;
