namespace LeadExec.Postgres.Returns;

/// <summary>The statements of the return store.</summary>
internal static class ReturnSql
{
    public const string Keys = """
        select s.lead_id as LeadId, s.client_id as ClientId, s.order_id as OrderId, l.campaign_id as CampaignId, l.lead_type_id as LeadTypeId
          from sale s join lead l on l.id = s.lead_id
         where s.attempt_id = @attempt and (@client::int is null or s.client_id = @client)
        """;

    /// <summary>The client's row guards its percentages, its daily number and its wallet; the order's its room.</summary>
    public const string LockBooks = """
        select 1 from book b
         where (b.kind, b.id) in (values (2::smallint, @client::bigint), (3::smallint, @order::bigint)) order by b.kind, b.id for no key update
        """;

    public const string LockLead = "select 1 from lead_flow where id = @lead for no key update";

    public const string Facts = """
        select s.state as SaleState, s.cents, s.booked_at as SoldAt, s.account_id as AccountId, l.received_at as ReceivedAt, l.source_returned_at is not null as AtSource,
               a.uses_wallet as UsesWallet, coalesce(r.state, 0)::smallint as State, coalesce(r.asked, 0)::smallint as Asked, r.reason, r.note,
               o.type as OrderType, o.max_return_percent as OrderPercent, coalesce(o.quantity, 0) as Quantity
          from sale s
          join attempt a on a.id = s.attempt_id
          join lead l on l.id = s.lead_id
          left join lead_return r on r.attempt_id = s.attempt_id
          left join orders o on o.id = s.order_id
         where s.attempt_id = @attempt
        """;

    /// <summary>Received and counted of the order; received and counted of the account in the month of the delivery, by the client's clock (E-80).</summary>
    public const string Counts = """
        with m as (select date_trunc('month', @soldAt::timestamptz at time zone @zone) as local)
        select (select count(*) from sale s where s.order_id = @order and s.state in (0, 1))::int as OrderReceived,
               (select count(*) from lead_return r where r.order_id = @order and r.state in (1, 2, 3) and not r.moved and r.attempt_id <> @attempt)::int as OrderCounted,
               (select count(*) from sale s where s.client_id = @client and s.account_id = @account and s.state in (0, 1)
                   and s.booked_at >= m.local at time zone @zone and s.booked_at < (m.local + interval '1 month') at time zone @zone)::int as AccountReceived,
               (select count(*) from lead_return r where r.account_id = @account and r.state in (1, 2, 3) and not r.moved and r.attempt_id <> @attempt
                   and r.sold_at >= m.local at time zone @zone and r.sold_at < (m.local + interval '1 month') at time zone @zone)::int as AccountCounted,
               (select count(*) from lead_return r where r.client_id = @client and not r.by_staff and r.requested_at > @now::timestamptz - interval '24 hours')::int as Today
          from m
        """;

    public const string Now = "select clock_timestamp()";

    public const string Ask = """
        insert into lead_return(attempt_id, lead_id, client_id, account_id, campaign_id, order_id, sold_at, state, reason, note, asked, by_staff,
                                requested_at, requested_by, max_days, order_allowed, account_allowed, sold_month)
        select s.attempt_id, s.lead_id, s.client_id, s.account_id, l.campaign_id, s.order_id, s.booked_at, 1, @reason, @note, @asked, @byStaff,
               @now, @actor, @days, @orderAllowed, @accountAllowed, to_char(s.booked_at at time zone @zone, 'YYYYMM')::int
          from sale s join lead l on l.id = s.lead_id where s.attempt_id = @attempt
        on conflict (attempt_id) do update set state = 1, reason = excluded.reason, note = excluded.note, asked = excluded.asked, by_staff = excluded.by_staff,
               requested_at = excluded.requested_at, requested_by = excluded.requested_by, max_days = excluded.max_days,
               order_allowed = excluded.order_allowed, account_allowed = excluded.account_allowed, sold_month = excluded.sold_month, decided_at = null, decided_by = null
        """;

    public const string Deny = "update lead_return set state = 4, decided_at = @now, decided_by = @actor where attempt_id = @attempt";

    /// <summary>Each statement reads the sale as it was; what it gave is told apart by <c>room</c> (null: no order paid it).</summary>
    public const string Approve = """
        update lead_return r set state = 2, cents = s.cents, room = @room, decided_at = @now, decided_by = @actor from sale s where r.attempt_id = @attempt and s.attempt_id = @attempt;
        insert into entry(kind, ref, debit, credit, cents, at) select 8, s.attempt_id, 'revenue', 'client:' || s.client_id, s.cents, @now from sale s where s.attempt_id = @attempt;
        update sale set state = 1 where attempt_id = @attempt;
        update lead_flow f set slots = f.slots - a.slots from attempt a where a.id = @attempt and a.slot_state = 3 and f.id = a.lead_id;
        update attempt set slot_state = 4 where id = @attempt and slot_state = 3;
        update book b set left_cents = b.left_cents + s.cents, left_units = b.left_units + (b.kind = 3)::int
          from sale s join attempt a on a.id = s.attempt_id
         where s.attempt_id = @attempt and (b.kind = 2 and a.uses_wallet and b.id = a.client_id or b.kind = 3 and @room and b.id = s.order_id);
        insert into client_credit(client_id, cents) select s.client_id, s.cents from sale s where s.attempt_id = @attempt and @room = false
        on conflict (client_id) do update set cents = client_credit.cents + excluded.cents;
        """;

    /// <summary>What the sale cost is taken back, for the next client's sale costs again: else the source would be paid twice for one lead.</summary>
    public const string Move = """
        update lead_return set moved = true, move_key = @key where attempt_id = @attempt;
        insert into entry(kind, ref, n, debit, credit, cents, at)
        select 7, s.attempt_id, coalesce((select max(e.n) + 1 from entry e where e.kind = 7 and e.ref = s.attempt_id), 0), 'payable:' || l.lead_source_id, 'cogs', s.cost, @now
          from sale s join lead l on l.id = s.lead_id where s.attempt_id = @attempt and s.cost > 0 and l.source_returned_at is null;
        update lead l set cost = l.cost - s.cost from sale s where s.attempt_id = @attempt and l.id = s.lead_id and l.source_returned_at is null;
        update sale s set cost = 0 from lead l where s.attempt_id = @attempt and l.id = s.lead_id and l.source_returned_at is null;
        """;

    /// <summary>Back into distribution: the delivery queue takes the lead, unless it is busy, gone, rejected, or too old.</summary>
    public const string Resell = """
        update lead_flow f set stage = 7, due_at = @now, campaign_id = l.campaign_id, starts = 0
          from lead l
         where f.id = @lead and l.id = f.id and f.stage = 6 and l.validity = 0 and not l.test and l.removed_at is null
           and l.received_at >= @now::timestamptz - @hours * interval '1 hour'
        """;

    /// <summary>What its sales cost the source's payer goes back too, and later sales cost nothing.</summary>
    public const string ToSource = """
        update lead_return set state = 3, source_at = @now, decided_at = coalesce(decided_at, @now), decided_by = coalesce(decided_by, @actor) where attempt_id = @attempt;
        insert into entry(kind, ref, debit, credit, cents, at) select 9, l.id, 'payable:' || l.lead_source_id, 'cogs', l.cost, @now from lead l where l.id = @lead;
        update lead set cost = 0, share_percent = null, share_per_sale = null, source_returned_at = @now where id = @lead;
        """;

    /// <summary>What the client asked for is told (INV-28); what staff mark or import is not.</summary>
    public const string Tell = """
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select @message, @topic, 'return:' || r.attempt_id || ':' || r.asked || ':' || @notice, jsonb_build_object('kind', @notice::text, 'returnId', r.attempt_id), clock_timestamp(), clock_timestamp()
          from lead_return r where r.attempt_id = @attempt and not r.by_staff
        on conflict (topic, key) do nothing
        """;

    public const string Audit = "insert into audit_entry(at, actor, action, subject, after) values (@now, @actor, @action, 'return/' || @attempt, @particulars::jsonb)";

    public const string Columns = """
        select r.attempt_id as AttemptId, r.lead_id as LeadId, l.lead_type_id as LeadTypeId, l.lead_source_id as LeadSourceId, r.campaign_id as CampaignId,
               r.client_id as ClientId, r.account_id as AccountId, r.order_id as OrderId, r.state, r.reason, r.note, s.cents, r.asked, r.by_staff as ByStaff,
               l.received_at as ReceivedAt, r.sold_at as SoldAt, r.requested_at as RequestedAt, r.requested_by as RequestedBy,
               r.decided_at as DecidedAt, r.decided_by as DecidedBy, r.source_at as SourceAt, r.room, r.moved, r.move_key as MoveKey
          from lead_return r
          join sale s on s.attempt_id = r.attempt_id
          join lead l on l.id = r.lead_id
        """;

    public const string SalesOf = "select attempt_id from sale where lead_id = @lead and state in (0, 1) and (@client::int is null or client_id = @client) order by booked_at, attempt_id";

    public const string Credit = "select cents from client_credit where client_id = @client";
}
