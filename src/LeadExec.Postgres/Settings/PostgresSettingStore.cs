using System.Text.Json;
using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LeadExec.Postgres.Settings;

/// <summary>Settings in PostgreSQL. Saves are rare and serialised by one lock, which keeps validation and numbering simple.</summary>
internal sealed class PostgresSettingStore(NpgsqlDataSource database, ICatalogSource catalogs, TimeProvider time, IOptions<SettingOptions> options) : ISettingStore
{
    public async Task<StoredSetting?> FindAsync(SettingKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<SettingRow>(
            new CommandDefinition(SettingSql.Find, new { Kind = SettingCodec.Name(key.Kind), key.Number }, cancellationToken: cancellationToken));
        return row?.ToSetting();
    }

    public async Task<IReadOnlyList<StoredSetting>> ListAsync(SettingQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Limit is >= 1 and <= SettingQuery.MaximumLimit, true);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Equal.Count, 5);
        var parameters = new
        {
            Kind = SettingCodec.Name(query.Kind),
            query.After,
            query.Limit,
            query.WithArchived,
            Equal = JsonSerializer.Serialize(query.Equal),
        };
        return await ReadAsync(SettingSql.List, parameters, cancellationToken);
    }

    public Task<IReadOnlyList<StoredSetting>> HistoryAsync(SettingKey key, int limit, CancellationToken cancellationToken)
    {
        var parameters = new { Kind = SettingCodec.Name(key.Kind), key.Number, Limit = Math.Clamp(limit, 1, SettingQuery.MaximumLimit) };
        return ReadAsync(SettingSql.History, parameters, cancellationToken);
    }

    public async Task<int> TakeNumberAsync(SettingKind kind, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(
            new CommandDefinition(SettingSql.TakeNumber, new { Kind = SettingCodec.Name(kind) }, cancellationToken: cancellationToken));
    }

    public async Task<SettingReply> SaveAsync(SettingCommand command, CancellationToken cancellationToken) => (await RunAsync(command, write: true, cancellationToken)).Reply;

    public async Task<SettingReply> CheckAsync(SettingCommand command, CancellationToken cancellationToken) => (await RunAsync(command, write: false, cancellationToken)).Reply;

    public Task<SettingPreview> PreviewAsync(SettingCommand command, CancellationToken cancellationToken) => RunAsync(command, write: false, cancellationToken);

    public async Task<IReadOnlyList<CatalogPublication>> PublicationsAsync(CatalogVersion? before, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { Before = before?.Value ?? long.MaxValue, Limit = Math.Clamp(limit, 1, SettingQuery.MaximumLimit) };
        var rows = await connection.QueryAsync<PublicationRow>(new CommandDefinition(SettingSql.Publications, parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new CatalogPublication(
            new CatalogVersion(row.Version), new DateTimeOffset(row.PublishedAt, TimeSpan.Zero), row.PublishedBy, row.Changes))];
    }

    public async Task<IReadOnlyList<PublishedSetting>> PublishedAsync(CatalogVersion version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { Version = version.Value, Limit = SettingQuery.MaximumLimit };
        var rows = await connection.QueryAsync<PublishedRow>(new CommandDefinition(SettingSql.Published, parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new PublishedSetting(new SettingKey(SettingCodec.Kind(row.Kind), row.Number), row.Version, row.Archived))];
    }

    private async Task<IReadOnlyList<StoredSetting>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<SettingRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToSetting())];
    }

    private async Task<SettingPreview> RunAsync(SettingCommand command, bool write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(command.Changes.Length, SettingCommand.MaximumChanges);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var publication = new Publication(connection, transaction, time.GetUtcNow(), options.Value);
        var reply = await publication.RunAsync(command, catalogs.Current, write, cancellationToken);
        if (reply.Status == SettingStatus.Saved && write)
        {
            FaultPoint.Reach("settings.before");
            await transaction.CommitAsync(cancellationToken);
            FaultPoint.Reach("settings.after");
        }

        return new SettingPreview(reply, reply.Status == SettingStatus.Saved ? publication.Next : null);
    }

    private sealed record PublishedRow(string Kind, int Number, int Version, bool Archived);

    private sealed record PublicationRow(long Version, DateTime PublishedAt, string PublishedBy, int Changes);
}
