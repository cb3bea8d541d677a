-- Which step of the account's reminders was told of an overdue invoice, each once (C-11).
create table invoice_reminder(
  invoice_id uuid not null references invoice(id),
  days int not null check (days > 0),                         -- after the due date
  at timestamptz not null,
  primary key(invoice_id, days)
);

-- Nobody is told now of what was overdue before there were reminders; its later steps are told.
insert into invoice_reminder(invoice_id, days, at)
select id, current_date - due_on, now() from invoice where stage = 1 and due_on < current_date;
