using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Books;

/// <summary>Payouts and adjustments with their entries; figures from the journal and the leads.</summary>
public sealed class PostgresSourcePayouts(NpgsqlDataSource database, ReadDatabase reads) : ISourcePayouts
{
    // The source's payouts wait for each other, so that two of them cannot pay the same money.
    private const string Lock = "select pg_advisory_xact_lock(19526, @source)";

    private const string Read = """
        select (select coalesce(sum(case when e.credit = @ledger then e.cents else -e.cents end), 0) from entry e where entry_party(e.debit, e.credit) = @ledger)::bigint as Owed,
               p.id is not null as Known, p.kind = @kind and p.source_id = @source and p.cents = @cents and p.account is not distinct from @account as Same
          from (select 1) one left join source_payout p on p.id = @id
        """;

    private const string Insert = """
        insert into source_payout(id, kind, source_id, cents, account, note, actor, at) values (@id, @kind, @source, @cents, @account, @note, @actor, clock_timestamp());
        insert into entry(kind, ref, debit, credit, cents, at)
        select p.kind, p.id, case when p.kind = 17 or p.cents < 0 then @ledger else 'cogs' end,
               case when p.kind = 17 then 'cash:' || p.account when p.cents < 0 then 'cogs' else @ledger end, abs(p.cents), p.at
          from source_payout p where p.id = @id;
        insert into audit_entry(at, actor, action, subject, after)
        select p.at, p.actor, case p.kind when 17 then 'sourcePayout' else 'sourceAdjustment' end, 'source/' || p.source_id,
               jsonb_build_object('id', p.id, 'cents', p.cents, 'account', p.account)
          from source_payout p where p.id = @id
        """;

    // Accepted by the clock that dates the entries. A lead of the period that was rejected after it counts here and is taken off where it was rejected.
    private const string Figures = """
        with booked as (
          select substr(entry_party(e.debit, e.credit), 9)::int as source, e.kind, e.ref, e.at, case when e.debit like 'payable:%' then -e.cents else e.cents end as cents
            from entry e
           where entry_party(e.debit, e.credit) like 'payable:%' and e.at < @to and (@ledger::text is null or entry_party(e.debit, e.credit) = @ledger)),
        money as (
          select source, coalesce(sum(cents) filter (where at < @from), 0)::bigint as opening,
                 coalesce(sum(cents) filter (where at >= @from and kind not in (17, 18)), 0)::bigint as cost,
                 coalesce(sum(cents) filter (where at >= @from and kind = 18), 0)::bigint as adjusted,
                 coalesce(-sum(cents) filter (where at >= @from and kind = 17), 0)::bigint as paid,
                 count(*) filter (where at >= @from and kind = 9) as returned,
                 count(*) filter (where at >= @from and kind = 5 and (select l.created_at < @from from lead l where l.id = ref)) as late
            from booked group by source),
        leads as (
          select l.lead_source_id as source, count(*) as accepted
            from lead l
           where l.received_at >= @from - interval '1 day' and l.received_at < @to + interval '1 day' and l.created_at >= @from and l.created_at < @to and not l.test
             and (@source::int is null or l.lead_source_id = @source)
             and (l.validity in (0, 1) or exists (select 1 from entry e where e.kind = 5 and e.ref = l.id and e.at >= @to))
           group by l.lead_source_id)
        select coalesce(m.source, l.source) as SourceId, coalesce(l.accepted, 0) - coalesce(m.late, 0) as Accepted, coalesce(m.returned, 0) as Returned,
               coalesce(m.cost, 0) as Cost, coalesce(m.adjusted, 0) as Adjusted, coalesce(m.paid, 0) as Paid, coalesce(m.opening, 0) as Opening
          from money m full join leads l on l.source = m.source order by 1
        """;

    private const string Listed = """
        select id as Id, kind as Kind, source_id as SourceId, cents as Cents, account as Account, note as Note, actor as Actor, at as At from source_payout
         where source_id = @source and (@afterAt::timestamptz is null or (at, id) < (@afterAt, @afterId)) order by at desc, id desc limit @limit
        """;

    public async Task<SourcePayoutReply> RecordAsync(SourcePayout payout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payout);
        var row = new
        {
            id = payout.Id,
            kind = (short)payout.Kind,
            source = payout.SourceId.Value,
            ledger = BookParty.Of(payout.SourceId).Ledger,
            cents = payout.Amount.Cents,
            account = payout.Account is { } account ? Word(account) : null,
            note = payout.Note,
            actor = payout.Actor,
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql) => new(sql, row, transaction, cancellationToken: cancellationToken);
        await connection.ExecuteAsync(Command(Lock));
        var found = await connection.QuerySingleAsync<Standing>(Command(Read));
        var owed = Money.FromCents(found.Owed);
        if (found.Known)
        {
            return new SourcePayoutReply(found.Same is true ? SourcePayoutStatus.Repeated : SourcePayoutStatus.IdTaken, owed);
        }

        if (payout.Kind == SourcePayoutKind.Payout && payout.Amount > owed)
        {
            return new SourcePayoutReply(SourcePayoutStatus.MoreThanOwed, owed);
        }

        try
        {
            await connection.ExecuteAsync(Command(Insert));
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // Another source's, recorded at the same moment: payouts of one source only wait for each other.
            return new SourcePayoutReply(SourcePayoutStatus.IdTaken, owed);
        }

        await transaction.CommitAsync(cancellationToken);
        return new SourcePayoutReply(SourcePayoutStatus.Recorded, payout.Kind == SourcePayoutKind.Payout ? owed - payout.Amount : owed + payout.Amount);
    }

    public async Task<IReadOnlyList<SourceFigures>> FiguresAsync(DateTimeOffset from, DateTimeOffset to, LeadSourceId? source, CancellationToken cancellationToken)
    {
        var arguments = new { from = from.UtcDateTime, to = to.UtcDateTime, source = source?.Value, ledger = source is { } one ? BookParty.Of(one).Ledger : null };
        var rows = await reads.ListAsync<FigureColumns>(Figures, arguments, cancellationToken);
        return [.. rows.Select(row => row.ToFigures())];
    }

    public async Task<Page<SourcePayout, PageKey>> ListAsync(LeadSourceId source, int limit, PageKey? after, CancellationToken cancellationToken)
    {
        var arguments = new { source = source.Value, afterAt = after?.At.UtcDateTime, afterId = after?.Id, limit = limit + 1 };
        var rows = await reads.ListAsync<PayoutColumns>(Listed, arguments, cancellationToken);
        return Paging.Cut(rows, limit, row => row.ToPayout(), row => new PageKey(Utc.At(row.At), row.Id));
    }

    private static string Word(CashAccount account) => account switch
    {
        CashAccount.Bank => "bank",
        CashAccount.Check => "check",
        CashAccount.Cash => "cash",
        CashAccount.Mobile => "mobile",
        CashAccount.Manual => "manual",
    };

    private sealed class Standing
    {
        public long Owed { get; init; }

        public bool Known { get; init; }

        public bool? Same { get; init; }
    }

    private sealed class FigureColumns
    {
        public int SourceId { get; init; }

        public long Accepted { get; init; }

        public long Returned { get; init; }

        public long Cost { get; init; }

        public long Adjusted { get; init; }

        public long Paid { get; init; }

        public long Opening { get; init; }

        public SourceFigures ToFigures() => new()
        {
            SourceId = new LeadSourceId(SourceId),
            Accepted = Accepted,
            Returned = Returned,
            Cost = Money.FromCents(Cost),
            Adjusted = Money.FromCents(Adjusted),
            Paid = Money.FromCents(Paid),
            Opening = Money.FromCents(Opening),
        };
    }

    private sealed class PayoutColumns
    {
        public Guid Id { get; init; }

        public short Kind { get; init; }

        public int SourceId { get; init; }

        public long Cents { get; init; }

        public string? Account { get; init; }

        public string? Note { get; init; }

        public string Actor { get; init; } = "";

        public DateTime At { get; init; }

        public SourcePayout ToPayout() => new()
        {
            Id = Id,
            Kind = (SourcePayoutKind)Kind,
            SourceId = new LeadSourceId(SourceId),
            Amount = Money.FromCents(Cents),
            Account = Account is null ? null : Enum.Parse<CashAccount>(Account, ignoreCase: true),
            Note = Note,
            Actor = Actor,
            At = Utc.At(At),
        };
    }
}
