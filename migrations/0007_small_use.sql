-- One account and a contact list are enough (K-25): which pages a desk begins with. The data are the same.

alter table installation add column small_use boolean not null default false;
comment on column installation.small_use is 'Mode ringkas: the desk begins with its few pages, and nobody else needs an account';
grant update (small_use) on installation to lapor_app;
