using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Files of leads in PostgreSQL. The lead's row is locked, as erasure locks it, so that nothing is kept of an erased lead.</summary>
public sealed class PostgresLeadFiles(NpgsqlDataSource database) : ILeadFiles
{
    private const string Columns = """
        f.id, f.lead_id as LeadId, f.name, f.media_type as MediaType, f.size, f.added_by as AddedBy, f.added_at as AddedAt, f.client_id as ClientId, u.email as Email
        """;

    private const string From = """
        from lead_file f left join app_user u on f.added_by = 'user/' || u.id
         where f.lead_id = @lead and (@client::int is null or f.client_id = @client)
        """;

    private const string List = $"select {Columns}, null::bytea as Content {From} order by f.added_at, f.id";

    private const string Find = $"select {Columns}, f.content as Content {From} and f.id = @id";

    private const string Lock = "select 1 from lead_flow f join lead l on l.id = f.id and l.removed_at is null where f.id = @lead for no key update of f";

    private const string Present = "select lead_id = @lead and name = @name and size = @size and added_by = @by from lead_file where id = @id";

    private const string Count = "select count(*) from lead_file where lead_id = @lead";

    private const string Insert = """
        insert into lead_file(id, lead_id, name, media_type, size, content, added_by, added_at, client_id)
        values (@id, @lead, @name, @media, @size, @content, @by, clock_timestamp(), @client) on conflict (id) do nothing
        """;

    private const string Remove = "delete from lead_file where id = @id and lead_id = @lead and (@client::int is null or client_id = @client)";

    public async Task<IReadOnlyList<LeadFile>> ListAsync(LeadId lead, ClientId? client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(List, new { lead = lead.Value, client = client?.Value }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToFile())];
    }

    public async Task<LeadFileStatus> AddAsync(StoredLeadFile file, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (facts, row) = (file.File, Parameters(file));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<int?>(new CommandDefinition(Lock, new { lead = facts.LeadId.Value }, transaction, cancellationToken: cancellationToken)) is null)
        {
            return LeadFileStatus.NotFound;
        }

        if (await connection.ExecuteScalarAsync<bool?>(new CommandDefinition(Present, row, transaction, cancellationToken: cancellationToken)) is { } same)
        {
            return same ? LeadFileStatus.Added : LeadFileStatus.Taken;
        }

        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Count, new { lead = facts.LeadId.Value }, transaction, cancellationToken: cancellationToken)) >= most)
        {
            return LeadFileStatus.TooMany;
        }

        var kept = await connection.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return kept == 1 ? LeadFileStatus.Added : LeadFileStatus.Taken;
    }

    public async Task<StoredLeadFile?> FindAsync(LeadId lead, Guid file, ClientId? client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Find, new { lead = lead.Value, id = file, client = client?.Value }, cancellationToken: cancellationToken));
        return row?.Content is { } bytes ? new StoredLeadFile(row.ToFile(), bytes) : null;
    }

    public async Task<bool> RemoveAsync(LeadId lead, Guid file, ClientId? client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(Remove, new { lead = lead.Value, id = file, client = client?.Value }, cancellationToken: cancellationToken)) == 1;
    }

    private static object Parameters(StoredLeadFile file) => new
    {
        id = file.File.Id,
        lead = file.File.LeadId.Value,
        name = file.File.Name,
        media = file.File.MediaType,
        size = file.File.Size,
        content = file.Sealed,
        by = file.File.AddedBy,
        client = file.File.ClientId?.Value,
    };

    private sealed class Row
    {
        public Guid Id { get; init; }

        public Guid LeadId { get; init; }

        public string Name { get; init; } = "";

        public string MediaType { get; init; } = "";

        public int Size { get; init; }

        public string AddedBy { get; init; } = "";

        public DateTime AddedAt { get; init; }

        public int? ClientId { get; init; }

        public string? Email { get; init; }

        public byte[]? Content { get; init; }

        public LeadFile ToFile() => new()
        {
            Id = Id,
            LeadId = new LeadId(LeadId),
            Name = Name,
            MediaType = MediaType,
            Size = Size,
            AddedBy = AddedBy,
            AdderEmail = Email,
            AddedAt = Utc.At(AddedAt),
            ClientId = ClientId is { } client ? new ClientId(client) : null,
        };
    }
}
