using Dapper;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Settings;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Returns;

/// <summary>Returns in PostgreSQL.</summary>
public sealed class PostgresReturnStore(NpgsqlDataSource database, ICatalogSource catalogs, ReturnOptions options, Func<DateTimeOffset>? clockForTests = null) : IReturnStore
{
    public async Task<ReturnReply> ApplyAsync(ReturnCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new ReturnTransaction(connection, transaction, command, cancellationToken);
        if (!await work.BeginAsync(clockForTests?.Invoke()))
        {
            return new ReturnReply { Status = ReturnStatus.NotFound };
        }

        var reply = await StepAsync(work, command);
        if (reply.Status != ReturnStatus.Done)
        {
            return reply;
        }

        var row = await FindAsync(connection, transaction, command.AttemptId, cancellationToken);
        FaultPoint.Reach("return.before");
        await transaction.CommitAsync(cancellationToken);
        FaultPoint.Reach("return.after");
        return reply with { Return = row };
    }

    public async Task<ReturnReply> OfferedAsync(ClientId client, AttemptId sale, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var command = new ReturnCommand(sale, ReturnEvent.Requested, "") { OfClient = client };
        var work = new ReturnTransaction(connection, transaction, command, cancellationToken);
        return await work.LookAsync(clockForTests?.Invoke()) ? (await JudgeAsync(work, command, anyReason: true)).Reply : new ReturnReply { Status = ReturnStatus.NotFound };
    }

    public async Task<ReturnRow?> FindAsync(AttemptId sale, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await FindAsync(connection, null, sale, cancellationToken);
    }

    public async Task<Page<ReturnRow, PageKey>> ListAsync(ReturnSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var limit = Math.Clamp(search.Limit, 1, ReturnSearch.MaximumLimit);
        var where = Where(search);
        var sql = $"{ReturnSql.Columns}\n{where}\norder by r.requested_at desc, r.attempt_id desc\nlimit {where.Take(limit + 1)}";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = (await connection.QueryAsync<ReturnColumns>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken))).AsList();
        return Paging.Cut(rows, limit, row => row.ToRow(), row => new PageKey(Utc.At(row.RequestedAt), row.AttemptId));
    }

    public async Task<IReadOnlyList<AttemptId>> SalesOfAsync(LeadId lead, ClientId? client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var found = await connection.QueryAsync<Guid>(new CommandDefinition(ReturnSql.SalesOf, new { lead = lead.Value, client = client?.Value }, cancellationToken: cancellationToken));
        return [.. found.Select(id => new AttemptId(id))];
    }

    public async Task<Money> CreditOfAsync(ClientId client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return Money.FromCents(await connection.ExecuteScalarAsync<long?>(new CommandDefinition(ReturnSql.Credit, new { client = client.Value }, cancellationToken: cancellationToken)) ?? 0);
    }

    private async Task<ReturnReply> StepAsync(ReturnTransaction work, ReturnCommand command)
    {
        var judged = await JudgeAsync(work, command, anyReason: false);
        if (judged.Facts is { } facts)
        {
            var resale = command.Moved ? null : catalogs.Current.Campaigns.GetValueOrDefault(work.CampaignId)?.Resale;
            await work.WriteAsync(facts, judged.Reason, command.Note ?? judged.Note, resale);
        }

        return judged.Reply;
    }

    private async Task<Judgement> JudgeAsync(ReturnTransaction work, ReturnCommand command, bool anyReason)
    {
        var catalog = catalogs.Current;
        var sale = await work.ReadAsync();
        if (sale.SaleState == 2)
        {
            return new Judgement(new ReturnReply { Status = ReturnStatus.NotSold });
        }

        var reason = anyReason ? "" : ReasonOf(command, sale, catalog.LeadTypes.GetValueOrDefault(work.LeadTypeId));
        if (reason is null)
        {
            return new Judgement(new ReturnReply { Status = ReturnStatus.UnknownReason });
        }

        work.Zone = Zones.Of(catalog.Clients.GetValueOrDefault(work.ClientId)?.ZoneId ?? catalog.Account.ZoneId).Id;
        var counts = await work.CountAsync(sale);
        if (command is { Event: ReturnEvent.Requested, OfClient: not null } && counts.Today >= options.RequestsPerClientPerDay)
        {
            return new Judgement(new ReturnReply { Status = ReturnStatus.TooOften });
        }

        var facts = Facts(catalog, work, sale, counts);
        facts = command.Moved ? facts with { MaximumDays = null } : facts;
        var verdict = ReturnTransitions.Apply(facts, new ReturnStep(command.Event, work.Now) { ByStaff = command.OfClient is null });
        return verdict.Accepted
            ? new Judgement(new ReturnReply { Status = ReturnStatus.Done }) { Facts = facts, Reason = reason, Note = sale.Note }
            : new Judgement(new ReturnReply { Status = ReturnStatus.Refused, Refusal = verdict.Refusal, Detail = verdict.Detail });
    }

    private static ReturnFacts Facts(Catalog catalog, ReturnTransaction work, SaleFacts sale, ReturnCounts counts)
    {
        var defaults = catalog.Account.Returns;
        var percent = catalog.DeliveryAccounts.GetValueOrDefault(new DeliveryAccountId(sale.AccountId))?.MaxReturnPercent ?? defaults.AccountPercent;
        return sale.ToFacts(
            catalog.Campaigns.GetValueOrDefault(work.CampaignId)?.MaximumReturnDays,
            sale.OfOrder(defaults.OrderPercent, counts),
            new ReturnLimit(percent, counts.AccountReceived, counts.AccountCounted));
    }

    /// <summary>The reason in the lead type's own spelling; own words where it has no reasons; the one that was given before where the step needs none. Null: none fits.</summary>
    private static string? ReasonOf(ReturnCommand command, SaleFacts sale, Domain.LeadTypes.LeadType? type)
    {
        if (command.Moved)
        {
            return ReturnCommand.MovedReason;
        }

        var said = command.Reason?.Trim();
        if (string.IsNullOrEmpty(said))
        {
            return (ReturnState)sale.State != ReturnState.None && command.Event != ReturnEvent.Requested ? sale.Reason : null;
        }

        return type is { ReturnReasons.Length: > 0 }
            ? type.ReturnReasons.FirstOrDefault(known => string.Equals(known.Trim(), said, StringComparison.OrdinalIgnoreCase))
            : said.Length <= ReturnCommand.LongestReason ? said : null;
    }

    private static async Task<ReturnRow?> FindAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, AttemptId sale, CancellationToken cancellationToken)
    {
        var sql = ReturnSql.Columns + "\nwhere r.attempt_id = @attempt";
        var row = await connection.QuerySingleOrDefaultAsync<ReturnColumns>(new CommandDefinition(sql, new { attempt = sale.Value }, transaction, cancellationToken: cancellationToken));
        return row?.ToRow();
    }

    private static SqlWhere Where(ReturnSearch search)
    {
        var where = new SqlWhere();
        Equal("r.state", (short?)search.State);
        Equal("r.client_id", search.ClientId?.Value);
        Equal("r.account_id", search.AccountId?.Value);
        Equal("r.campaign_id", search.CampaignId?.Value);
        Equal("l.lead_source_id", search.LeadSourceId?.Value);
        Equal("l.lead_type_id", search.LeadTypeId?.Value);
        Equal("r.order_id", search.OrderId?.Value);
        Equal("r.lead_id", search.LeadId?.Value);
        Equal("r.reason", search.Reason);
        if (search.Viewer is { } viewer)
        {
            where.And($"r.client_id = any({where.Take(viewer.Clients.Select(client => client.Value).ToArray())})");
        }

        if (search.Viewer is { Only: { } user, Below: var below })
        {
            var line = $"select id from portal_line({where.Take(user.Value)}, {where.Take(below)})";
            where.And($"exists (select 1 from portal_assignment v where v.attempt_id = r.attempt_id and v.user_id in ({line}))");
        }

        WithinSql.And(where, search.Within, "r.client_id");
        if (search.From is { } from)
        {
            where.And($"r.requested_at >= {where.Take(from.UtcDateTime)}");
        }

        if (search.To is { } to)
        {
            where.And($"r.requested_at < {where.Take(to.UtcDateTime)}");
        }

        if (search.After is { } after)
        {
            where.And($"(r.requested_at, r.attempt_id) < ({where.Take(after.At.UtcDateTime)}, {where.Take(after.Id)})");
        }

        return where;

        void Equal(string column, object? value)
        {
            if (value is not null)
            {
                where.And($"{column} = {where.Take(value)}");
            }
        }
    }

    /// <summary>The answer to a step, and what is written when it is taken; the facts only then.</summary>
    private sealed record Judgement(ReturnReply Reply)
    {
        public ReturnFacts? Facts { get; init; }

        public string Reason { get; init; } = "";

        public string? Note { get; init; }
    }
}
