-- What all clients have to confirm, the most urgent first: for staff.
create index attempt_unconfirmed_by_time on attempt(confirm_until, id) where state = 7;
