-- Deliveries by Force ID or a distribution list use up no turn (E-44); the mark stays with the sale, so that turns come out the same after a restart.
alter table attempt add column out_of_turn boolean not null default false;
alter table sale add column out_of_turn boolean not null default false;
