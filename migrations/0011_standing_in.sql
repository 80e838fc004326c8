-- Who is away, who signs for whom, and who is given the work of one report; working hours; whose job a category
-- is; the local sources of duties.

create table absence (
  id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('leave', 'dutyTravel', 'training', 'sick')),
  from_on date not null,
  to_on date not null check (to_on >= from_on)
);
select place('absence', 'reference');
alter table absence add constraint absence_person foreign key (person_id) references person (id);
comment on table absence is 'Days on which a person in office is not there: the line goes on to the next (K-19)';

create table delegation (
  id uuid primary key,
  -- The head's office, and the secretary's that approves answers for it.
  office_id uuid not null,
  to_office_id uuid not null check (to_office_id <> office_id),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  decree text
);
select place('delegation', 'reference');
alter table delegation add constraint delegation_office foreign key (office_id) references office (id);
alter table delegation add constraint delegation_to foreign key (to_office_id) references office (id);
comment on table delegation is 'Approval handed to the secretary for some days; what is signed says a.n. (K-19)';

-- Secretary, head of a division (kepala bidang) and staff (pelaksana) stand beside the three of a unit.
alter table office drop constraint office_role_check;
alter table office add constraint office_role_check check (role in ('liaison', 'deputy', 'head', 'secretary',
  'division', 'staff', 'coordinator', 'arbiter', 'executive', 'inspector', 'evaluator', 'ombudsman'));

alter table report add column worker_office_id uuid;
comment on column report.worker_office_id is 'The staff office that was given the work of this one report (K-19)';
-- The inbox of staff: what they were given, most urgent first.
create index report_worker on report (worker_office_id, due_on, id) where worker_office_id is not null;

create table working_hours (
  id uuid primary key,
  agency_id uuid not null,
  -- Empty: all units of the agency. Else one that works other days or hours, such as a hospital.
  unit_id uuid,
  -- ISO weekdays.
  weekdays int[] not null check (cardinality(weekdays) between 1 and 7),
  -- On the wall of the agency's zone, 'HH.MM'.
  opens text not null,
  closes text not null check (closes > opens),
  friday_opens text not null,
  friday_closes text not null check (friday_closes > friday_opens),
  -- What begins later stands before what runs longer: Ramadan has rows with an end.
  from_on date not null,
  to_on date check (to_on >= from_on),
  source text not null
);
select place('working_hours', 'reference');
alter table working_hours add constraint working_hours_agency foreign key (agency_id) references agency (id);
alter table working_hours add constraint working_hours_unit foreign key (unit_id) references unit (id);
comment on table working_hours is 'When offices read and are told (K-20); due dates count days and know nothing of it';

alter table category add column competent text;
alter table category add constraint category_competent check (competent in ('nation', 'province', 'regency'));
alter table category add column competent_note text;
comment on column category.competent is 'Which government is competent (K-26); null: it depends, or nobody has said';

create table duty_source (
  command text primary key,
  source text not null
);
select place('duty_source', 'reference');
comment on table duty_source is 'The local SOP behind a duty, as the administrator read it (K-22)';

grant select, insert, update, delete on absence, delegation, working_hours, duty_source to lapor_app;
