-- Ways out beside e-mail: the devices on which officers want a knock.

create table push_device (
  id uuid primary key,
  person_id uuid not null,
  -- What the browser's push service gave: where to knock, and what only that device can open.
  endpoint text not null check (length(endpoint) <= 1000),
  p256dh text not null,
  auth text not null,
  -- What the person knows the device by: `Chrome, Android`.
  agent text not null default '',
  -- Machine time, as sessions (M-19).
  made_at timestamptz not null
);
select place('push_device', 'reference');
-- A browser that is switched on anew, or by another person, is one device.
create unique index push_device_endpoint on push_device (endpoint);
-- All devices of whoever is told.
create index push_device_person on push_device (person_id, made_at);
alter table push_device add constraint push_device_person foreign key (person_id) references person (id);
comment on table push_device is 'A browser that an officer wants to be knocked at; no word about a report goes there';

grant select, insert, update, delete on push_device to lapor_app;
