using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Exports;
using Npgsql;

namespace LeadExec.Postgres.Exports;

/// <summary>Files from lists in PostgreSQL.</summary>
internal sealed class PostgresExportJobs(NpgsqlDataSource database) : IExportJobs
{
    public async Task<bool> AskAsync(ExportOrder order, int mostOpen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var row = new
        {
            order.Id,
            Owner = order.Owner.Value,
            order.List,
            Form = order.Form == ExportForm.Csv ? "csv" : "xlsx",
            order.Filter,
            order.Columns,
            order.Personal,
            MostOpen = mostOpen,
        };
        await connection.ExecuteAsync(new CommandDefinition(ExportSql.LockOwner, row, transaction, cancellationToken: cancellationToken));
        var there = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(ExportSql.Ask, row, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return there;
    }

    public async Task<IReadOnlyList<ExportJob>> ListAsync(UserId owner, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<ExportRow>(new CommandDefinition(ExportSql.List, new { Owner = owner.Value, Limit = IExportJobs.MostListed }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToJob())];
    }

    public async Task<ExportJob?> FindAsync(UserId owner, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<ExportRow>(new CommandDefinition(ExportSql.Find, new { Owner = owner.Value, Id = id }, cancellationToken: cancellationToken)))?.ToJob();
    }

    public async Task<bool> CancelAsync(UserId owner, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(ExportSql.Cancel, new { Owner = owner.Value, Id = id }, cancellationToken: cancellationToken)) == 1;
    }

    public async Task<byte[]?> ReadAsync(Guid id, int part, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(ExportSql.Read, new { Id = id, Part = part }, cancellationToken: cancellationToken));
    }

    public async Task<ExportTask?> TakeAsync(TimeSpan lease, int mostTries, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var taken = await connection.QuerySingleOrDefaultAsync<ExportRow>(new CommandDefinition(ExportSql.Take, new { Lease = lease, MostTries = mostTries }, transaction, cancellationToken: cancellationToken));
        if (taken is null)
        {
            return null;
        }

        await connection.ExecuteAsync(new CommandDefinition(ExportSql.Clear, new { taken.Id }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return taken.State == (short)ExportState.Running ? new ExportTask(taken.ToOrder(), taken.Epoch) : null;
    }

    public async Task<bool> AppendAsync(ExportTask task, ExportPart part, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(part);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = new { task.Order.Id, task.Epoch, part.Number, Bytes = part.Bytes.ToArray(), part.Length, part.Rows, Lease = lease };
        return await connection.ExecuteAsync(new CommandDefinition(ExportSql.Append, row, cancellationToken: cancellationToken)) == 1;
    }

    public async Task<bool> RenewAsync(ExportTask task, long rows, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = new { task.Order.Id, task.Epoch, Rows = rows, Lease = lease };
        return await connection.ExecuteAsync(new CommandDefinition(ExportSql.Renew, row, cancellationToken: cancellationToken)) == 1;
    }

    public async Task<bool> FinishAsync(ExportTask task, TimeSpan lifetime, string? why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = new { task.Order.Id, task.Epoch, Lifetime = lifetime, Why = why };
        return await connection.ExecuteAsync(new CommandDefinition(ExportSql.Finish, row, cancellationToken: cancellationToken)) == 1;
    }

    public async Task FailAsync(ExportTask task, string why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(ExportSql.Fail, new { task.Order.Id, task.Epoch, Why = why }, cancellationToken: cancellationToken));
    }

    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (int)await connection.ExecuteScalarAsync<long>(new CommandDefinition(ExportSql.Sweep, cancellationToken: cancellationToken));
    }
}
