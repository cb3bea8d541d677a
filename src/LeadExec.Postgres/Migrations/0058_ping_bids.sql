-- What became of each buyer's ping, for the people who look at it (DIST-55), and which bids a source picked in shared exchange, so
-- that a lead that is taken up again goes to nobody else. Neither names a person.
alter table ping add column traces jsonb;
alter table ping add column picked uuid[];
