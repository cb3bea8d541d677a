using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Recovery;
using Npgsql;

namespace LeadExec.Postgres.Recovery;

/// <summary>Recovery over the record's own rows: leases, orphaned attempts, leads of dead processes, due leads.</summary>
public sealed class PostgresRecoveryStore(NpgsqlDataSource database, PostgresOptions options) : IRecoveryStore
{
    private const short QualityControl = 4;

    public Task RenewLeaseAsync(CancellationToken cancellationToken) => ExecuteAsync(RecoverySql.Renew, cancellationToken);

    /// <summary>Orderly end: what this process still owns may be taken over at once.</summary>
    public Task ReleaseLeaseAsync(CancellationToken cancellationToken) => ExecuteAsync(RecoverySql.Release, cancellationToken);

    public async Task<int> MarkOrphansAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var pick = new { bootId = options.SiloBootId, lease = options.SiloLease, limit };
        var leads = (await connection.QueryAsync<Guid>(new CommandDefinition(RecoverySql.LockOrphans, pick, transaction, cancellationToken: cancellationToken))).ToArray();
        if (leads.Length == 0)
        {
            return 0;
        }

        var mark = new { leads, pinnedFor = options.OrphanPin };
        var marked = await connection.ExecuteScalarAsync<int>(new CommandDefinition(RecoverySql.MarkOrphans, mark, transaction, cancellationToken: cancellationToken));
        FaultPoint.Reach("recovery.orphans.before");
        await transaction.CommitAsync(cancellationToken);
        FaultPoint.Reach("recovery.orphans.after");
        return marked;
    }

    public async Task<TakenOver> TakeOverAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var pick = new { bootId = options.SiloBootId, lease = options.SiloLease, limit };
        var taken = (await connection.QueryAsync<(Guid Id, short Stage)>(new CommandDefinition(RecoverySql.TakeOver, pick, cancellationToken: cancellationToken))).ToList();
        if (taken.Count > 0)
        {
            FaultPoint.Reach("recovery.takeover.after");
        }

        if (taken.Count == 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(RecoverySql.Forget, pick, cancellationToken: cancellationToken));
        }

        return new TakenOver(
            [.. taken.Where(lead => lead.Stage != QualityControl).Select(lead => new LeadId(lead.Id))],
            [.. taken.Where(lead => lead.Stage == QualityControl).Select(lead => new LeadId(lead.Id))]);
    }

    public async Task<IReadOnlyList<LeadId>> TakeDueAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var due = await connection.QueryAsync<Guid>(new CommandDefinition(RecoverySql.TakeDue, new { limit }, cancellationToken: cancellationToken));
        return [.. due.Select(id => new LeadId(id))];
    }

    public async Task<IReadOnlyList<EndedPin>> TakeEndedPinsAsync(IReadOnlyList<DeliveryAccountId> accounts, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var pick = new { accounts = accounts.Select(account => account.Value).ToArray(), limit };
        var ended = await connection.QueryAsync<(Guid LeadId, Guid AttemptId)>(new CommandDefinition(RecoverySql.TakeEndedPins, pick, cancellationToken: cancellationToken));
        return [.. ended.Select(pin => new EndedPin(new LeadId(pin.LeadId), new AttemptId(pin.AttemptId)))];
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, new { bootId = options.SiloBootId }, cancellationToken: cancellationToken));
    }
}
