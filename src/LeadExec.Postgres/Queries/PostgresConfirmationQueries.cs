using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Unconfirmed attempts, by the partial index on the client.</summary>
public sealed class PostgresConfirmationQueries(ReadDatabase database) : IConfirmationQueries
{
    private static readonly string AwaitedSql = $"""
        select a.id as AttemptId, a.lead_id as LeadId, l.lead_type_id as LeadTypeId, a.client_id as ClientId, l.lead_source_id as LeadSourceId,
               l.campaign_id as CampaignId, a.method_id as MethodId, a.at, coalesce(a.agreed, a.cents) as cents, l.test,
               d.fields::text as Fields, a.confirm_until as Until
          from attempt a
          join lead l on l.id = a.lead_id
          left join lead_data d on d.lead_id = a.lead_id
         where a.client_id = @client and a.state = 7
         order by a.confirm_until, a.id
         limit {IConfirmationQueries.MaximumLimit}
        """;

    private const string AllSql = """
        select a.id as AttemptId, a.lead_id as LeadId, l.lead_type_id as LeadTypeId, l.campaign_id as CampaignId, a.client_id as ClientId, a.account_id as AccountId,
               a.at, coalesce(a.agreed, a.cents) as cents, l.test, a.confirm_until as Until
          from attempt a
          join lead l on l.id = a.lead_id
        """;

    public async Task<IReadOnlyList<ConfirmationRow>> AwaitedAsync(ClientId clientId, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<Columns>(AwaitedSql, new { client = clientId.Value }, cancellationToken);
        return [.. rows.Select(row => row.ToRow())];
    }

    public async Task<Page<AwaitedRow, PageKey>> ListAsync(AwaitedSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(search.Limit, 1, IConfirmationQueries.MaximumLimit), search.Limit, nameof(search));
        var where = new SqlWhere();
        where.And("a.state = 7");
        WithinSql.And(where, search.Within, "a.client_id");
        if (search.ClientId is { } client)
        {
            where.And($"a.client_id = {where.Take(client.Value)}");
        }

        if (search.After is { } after)
        {
            where.And($"(a.confirm_until, a.id) > ({where.Take(after.At.UtcDateTime)}, {where.Take(after.Id)})");
        }

        var sql = $"{AllSql}\n{where}\norder by a.confirm_until, a.id\nlimit {where.Take(search.Limit + 1)}";
        var rows = await database.ListAsync<Columns>(sql, where.Parameters, cancellationToken);
        return Paging.Cut(rows, search.Limit, row => row.ToAwaited(), row => new PageKey(Utc.At(row.Until), row.AttemptId));
    }

    public async Task<LeadId?> LeadOfAsync(ClientId clientId, AttemptId attemptId, CancellationToken cancellationToken)
    {
        const string sql = "select id as AttemptId, lead_id as LeadId from attempt where id = @attempt and client_id = @client and alternate_of is null";
        var row = await database.FirstAsync<Columns>(sql, new { attempt = attemptId.Value, client = clientId.Value }, cancellationToken);
        return row is null ? null : new LeadId(row.LeadId);
    }

    private sealed class Columns
    {
        public Guid AttemptId { get; init; }

        public Guid LeadId { get; init; }

        public int LeadTypeId { get; init; }

        public int ClientId { get; init; }

        public int LeadSourceId { get; init; }

        public int CampaignId { get; init; }

        public int MethodId { get; init; }

        public int AccountId { get; init; }

        public DateTime At { get; init; }

        public long Cents { get; init; }

        public bool Test { get; init; }

        public string? Fields { get; init; }

        public DateTime Until { get; init; }

        public AwaitedRow ToAwaited() => new()
        {
            AttemptId = new(AttemptId),
            LeadId = new(LeadId),
            LeadTypeId = new(LeadTypeId),
            CampaignId = new(CampaignId),
            ClientId = new(ClientId),
            AccountId = new(AccountId),
            SentAt = Utc.At(At),
            Until = Utc.At(Until),
            Price = Money.FromCents(Cents),
            Test = Test,
        };

        public ConfirmationRow ToRow() => new()
        {
            Until = Utc.At(Until),
            Lead = new PortalLeadRow
            {
                AttemptId = new(AttemptId),
                LeadId = new(LeadId),
                LeadTypeId = new(LeadTypeId),
                ClientId = new(ClientId),
                LeadSourceId = new(LeadSourceId),
                CampaignId = new(CampaignId),
                MethodId = new(MethodId),
                DeliveredAt = Utc.At(At),
                Price = Money.FromCents(Cents),
                Test = Test,
                FieldsJson = Fields,
            },
        };
    }
}
