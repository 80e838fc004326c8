-- Reporters who are hidden, but not yet under the holders' key: what makes the key goes over them, and a start after a crash.
create index reporter_under_own on reporter (report_id)
  where hidden is not null and substr(hidden, 1, 14) <> 'age-encryption'::bytea;
