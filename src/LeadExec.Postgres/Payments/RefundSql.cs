namespace LeadExec.Postgres.Payments;

/// <summary>The statements of refunds.</summary>
internal static class RefundSql
{
    public const string Columns = """
        select r.id, r.payment_id as PaymentId, r.state, r.cents, r.surplus_cents as Surplus, r.provider, r.provider_ref as ProviderReference, r.decline_words as DeclineWords, r.key, r.note, r.actor, r.tries,
               r.created_at as CreatedAt, r.sent_at as SentAt, r.settled_at as SettledAt
          from refund r
        """;

    /// <summary>What of a payment neither went back nor is on its way back.</summary>
    public const string Left = """
        select p.cents - coalesce((select sum(r.cents - r.over_cents) from refund r where r.payment_id = p.id and r.state in (0, 1, 2, 4)), 0)::bigint from payment p where p.id = @id
        """;

    public const string Insert = """
        insert into refund(id, payment_id, state, cents, provider, provider_ref, key, note, actor, surplus_cents, short_cents, over_cents, busy_until, created_at, settled_at)
        values (@id, @payment, @state, @cents, @provider, @reference, @key, @note, @actor, @surplus, @shortfall, @over, @now, @now, case when @state = 2 then @now end)
        """;

    public const string Book = """
        insert into entry(kind, ref, debit, credit, cents, at)
        select 11, r.id, 'client:' || p.client_id,
               case when r.provider = 1 then 'cash:stripe' when r.provider = 2 then 'cash:authorize-net'
                    else case p.method when 2 then 'cash:check' when 3 then 'cash:bank' when 4 then 'cash:cash' when 5 then 'cash:mobile' else 'cash:manual' end end,
               r.cents, @now
          from refund r join payment p on p.id = r.payment_id where r.id = @id
        """;

    public const string Count = """
        update payment p set refunded_cents = p.refunded_cents + r.cents - r.over_cents, surplus_cents = p.surplus_cents - r.surplus_cents from refund r where r.id = @id and p.id = r.payment_id
        """;

    /// <summary>What of the payment's surplus no refund takes yet, and what credit the client still has.</summary>
    public const string Surplus = """
        select p.surplus_cents - coalesce((select sum(r.surplus_cents) from refund r where r.payment_id = p.id and r.state in (0, 1, 4)), 0)::bigint as Free, coalesce(k.cents, 0) as Credit
          from payment p left join client_credit k on k.client_id = p.client_id where p.id = @id
        """;

    public const string LockCredit = "select 1 from client_credit k join payment p on p.client_id = k.client_id where p.id = @id for no key update of k";

    public const string MoveCredit = "update client_credit k set cents = k.cents + @cents from payment p where p.id = @id and k.client_id = p.client_id";

    public const string UnderWay = "select count(*) from refund where payment_id = @id and provider is not null and state in (0, 1, 4)";

    /// <summary>A refund of ours, one that was found before, or one recorded by hand with the same amount, which then is this one.</summary>
    public const string Known = """
        with hand as (
          update refund set provider_ref = @reference
           where id = (select r.id from refund r where r.payment_id = @id and r.provider is null and r.provider_ref is null and r.cents = @cents order by r.created_at, r.id limit 1)
             and not exists (select 1 from refund r where r.payment_id = @id and r.provider_ref = @reference) and not exists (select 1 from refund r where r.id = @ours)
          returning 1)
        select (select count(*) from hand) + (select count(*) from refund r where r.payment_id = @id and (r.provider_ref = @reference or r.id = @ours))
        """;

    public const string WalletLeft = "select coalesce((select b.left_cents from book b where b.kind = 2 and b.id = @client), 0)::bigint";

    public const string TakeOpen = """
        update refund set state = case when state = 0 then 1 else state end, sent_at = coalesce(sent_at, @now), busy_until = @busyUntil, tries = tries + 1
         where id in (select x.id from refund x where x.state in (0, 1, 4) and x.busy_until <= @now order by x.busy_until limit @limit for no key update skip locked)
        returning id
        """;

    public const string Settle = """
        update refund set state = @state, provider_ref = coalesce(@reference, provider_ref), decline_code = @code, decline_words = @words, busy_until = @busyUntil,
               settled_at = case when @state in (2, 3, 5) then @now end
         where id = @id
        """;
}
