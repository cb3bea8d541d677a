namespace LeadExec.Postgres.Payments;

/// <summary>The statements of refunds.</summary>
internal static class RefundSql
{
    public const string Columns = """
        select r.id, r.payment_id as PaymentId, r.state, r.cents, r.provider, r.provider_ref as ProviderReference, r.decline_words as DeclineWords, r.key, r.note, r.actor, r.tries,
               r.created_at as CreatedAt, r.sent_at as SentAt, r.settled_at as SettledAt
          from refund r
        """;

    /// <summary>What of a payment neither went back nor is on its way back.</summary>
    public const string Left = """
        select p.cents - coalesce((select sum(r.cents) from refund r where r.payment_id = p.id and r.state in (0, 1, 2, 4)), 0)::bigint from payment p where p.id = @id
        """;

    public const string Insert = """
        insert into refund(id, payment_id, state, cents, provider, key, note, actor, busy_until, created_at, settled_at)
        values (@id, @payment, @state, @cents, @provider, @key, @note, @actor, @now, @now, case when @state = 2 then @now end)
        """;

    public const string Book = """
        insert into entry(kind, ref, debit, credit, cents, at)
        select 11, r.id, 'client:' || p.client_id,
               case when r.provider = 1 then 'cash:stripe' when r.provider = 2 then 'cash:authorize-net'
                    else case p.method when 2 then 'cash:check' when 3 then 'cash:bank' when 4 then 'cash:cash' when 5 then 'cash:mobile' else 'cash:manual' end end,
               r.cents, @now
          from refund r join payment p on p.id = r.payment_id where r.id = @id
        """;

    public const string Count = "update payment set refunded_cents = refunded_cents + @cents where id = @payment";

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
