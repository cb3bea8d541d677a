using Dapper;
using LeadExec.Ports.Audit;
using Npgsql;

namespace LeadExec.Postgres.Audit;

/// <summary>Audit entries in PostgreSQL.</summary>
internal sealed class PostgresAuditLog(NpgsqlDataSource database, TimeProvider time) : IAuditLog
{
    private const string Sql = "insert into audit_entry(at, actor, action, subject, after) values (@At, @Actor, @Action, @Subject, @Particulars::jsonb)";

    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = new { At = time.GetUtcNow(), entry.Actor, entry.Action, entry.Subject, entry.Particulars };
        await connection.ExecuteAsync(new CommandDefinition(Sql, row, cancellationToken: cancellationToken));
    }
}
