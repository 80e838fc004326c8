-- What inboxes, searches and recaps ask beside the foundation's indexes.

-- "Waiting for me", most urgent first; and whose work waits when an appointment changes.
create index report_open_holder on report (holder_office_id, due_on, id) where open;
drop index report_holder;
-- Hand-overs to look at again, for those who see more than one agency.
create index report_check_back_all on report (due_on, id) where status = 'handedOver';
-- Ended work and recaps of the whole installation, by the day of receipt.
create index report_received_all on report (received_on, id);
