-- What approved returns left over for a client's next charge, because their order was renewed or closed (E-81). Subtracted under the row's lock.
create table client_credit(
  client_id int primary key,
  cents bigint not null check (cents >= 0)
);
