-- Until when the client can, or could, confirm a delivery (E-61); stays when the wait is over.
alter table attempt add column confirm_until timestamptz;
create index attempt_unconfirmed on attempt(client_id, confirm_until) where state = 7;
