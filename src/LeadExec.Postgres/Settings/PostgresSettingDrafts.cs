using Dapper;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LeadExec.Postgres.Settings;

/// <summary>The draft in PostgreSQL; it is judged like a publication each time something is put into it.</summary>
internal sealed class PostgresSettingDrafts(NpgsqlDataSource database, ICatalogSource catalogs, TimeProvider time, IOptions<SettingOptions> options) : ISettingDrafts
{
    private const string ListSql = """
        select kind, number, base_version as BaseVersion, body::text as Body, archive, changed_at as ChangedAt, changed_by as ChangedBy
        from setting_draft order by kind, number
        """;

    private const string PutSql = """
        insert into setting_draft(kind, number, base_version, body, archive, changed_at, changed_by)
        values (@Kind, @Number, @BaseVersion, @Body::jsonb, @Archive, @At, @By)
        on conflict (kind, number) do update set base_version = excluded.base_version, body = excluded.body, archive = excluded.archive,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """;

    private const string DiscardSql = "delete from setting_draft";

    public async Task<IReadOnlyList<SettingDraft>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await ListAsync(connection, null, cancellationToken);
    }

    public async Task<SettingReply> PutAsync(SettingChange change, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Lock, null, transaction, cancellationToken: cancellationToken));
        var others = (await ListAsync(connection, transaction, cancellationToken)).Where(draft => draft.Key != new SettingKey(change.Kind, change.Number ?? 0));
        var command = new SettingCommand { Changes = [.. others.Select(draft => draft.Change), change], ChangedBy = changedBy };
        var reply = await new Publication(connection, transaction, time.GetUtcNow(), options.Value).RunAsync(command, catalogs.Current, write: false, cancellationToken);
        if (reply.Status != SettingStatus.Saved)
        {
            return OnlyOf(reply, command.Changes.Length - 1);
        }

        var parameters = new
        {
            Kind = SettingCodec.Name(change.Kind),
            change.Number,
            BaseVersion = change.ExpectedVersion,
            change.Body,
            change.Archive,
            At = time.GetUtcNow(),
            By = changedBy,
        };
        await connection.ExecuteAsync(new CommandDefinition(PutSql, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return reply;
    }

    public async Task<SettingReply> PublishAsync(string publishedBy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Lock, null, transaction, cancellationToken: cancellationToken));
        var drafts = await ListAsync(connection, transaction, cancellationToken);
        if (drafts.Count == 0)
        {
            return new SettingReply { Status = SettingStatus.NotFound };
        }

        var command = new SettingCommand { Changes = [.. drafts.Select(draft => draft.Change)], ChangedBy = publishedBy };
        var reply = await new Publication(connection, transaction, time.GetUtcNow(), options.Value).RunAsync(command, catalogs.Current, write: true, cancellationToken);
        if (reply.Status == SettingStatus.Saved)
        {
            await connection.ExecuteAsync(new CommandDefinition(DiscardSql, null, transaction, cancellationToken: cancellationToken));
            await transaction.CommitAsync(cancellationToken);
        }

        return reply;
    }

    public async Task<int> DiscardAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(DiscardSql, cancellationToken: cancellationToken));
    }

    private static async Task<IReadOnlyList<SettingDraft>> ListAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(ListSql, null, transaction, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new SettingDraft(
            new SettingChange { Kind = SettingCodec.Kind(row.Kind), Number = row.Number, ExpectedVersion = row.BaseVersion, Body = row.Body, Archive = row.Archive },
            row.ChangedBy,
            new DateTimeOffset(row.ChangedAt, TimeSpan.Zero)))];
    }

    // The caller changed one setting; paths of that one lose their "/changes/N", those of others keep it.
    private static SettingReply OnlyOf(SettingReply reply, int at)
    {
        var prefix = FormattableString.Invariant($"/changes/{at}");
        return reply with
        {
            Errors = [.. reply.Errors.Select(error => error.Path.StartsWith(prefix, StringComparison.Ordinal) ? error with { Path = error.Path[prefix.Length..] } : error)],
        };
    }

    private sealed record Row(string Kind, int Number, int BaseVersion, string? Body, bool Archive, DateTime ChangedAt, string ChangedBy);
}
