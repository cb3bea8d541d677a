-- Deliveries that staff made (LEAD-22): the action each is of, so that one that is asked for twice is made once. The lead's row is locked when it is looked for.
alter table attempt add column by_hand uuid;
create index attempt_by_hand on attempt(lead_id) where by_hand is not null;
