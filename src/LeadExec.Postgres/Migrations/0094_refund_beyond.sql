-- What a provider gave back beyond what was left of the payment, because a part had been recorded as given back by hand (INV-16, INV-21):
-- the money is gone, so it is booked and the client owes it; of the payment counts no more than was paid.
alter table refund add column over_cents bigint not null default 0 check (over_cents between 0 and cents);
