-- Which deed moved a delivery to another client (LEAD-26): the same key goes on with it, another one is a second move and refused.
alter table lead_return add column move_key uuid;
