-- The list of failed deliveries, newest first (DELV-50): errors only, so that a healthy installation pays nothing for it.
create index attempt_failed on attempt(at, id) where state in (4, 5);
