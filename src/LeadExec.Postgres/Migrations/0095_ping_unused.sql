-- What a buyer is told when nobody posts the lead that it bid for: written with the ping, moved to the outbox when its bids are
-- dropped, and never when a lead used the order id.
alter table ping add column unused jsonb;
