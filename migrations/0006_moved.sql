-- An installation that was moved elsewhere does not start again from its old place.
alter table installation add column moved_to text;
comment on column installation.moved_to is 'Where the installation went (lapor move); the old place refuses to start';
