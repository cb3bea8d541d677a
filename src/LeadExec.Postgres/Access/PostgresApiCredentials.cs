using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using LeadExec.Ports.Access;
using LeadExec.Ports.Security;
using Npgsql;

namespace LeadExec.Postgres.Access;

/// <summary>API credentials in PostgreSQL.</summary>
internal sealed class PostgresApiCredentials(NpgsqlDataSource database, TimeProvider time) : IApiCredentials
{
    private const string ListSql = """
        select client_id as ClientId, description, scopes, enabled, created_at as CreatedAt from api_credential order by created_at desc, client_id limit 200
        """;

    private const string CreateSql = """
        insert into api_credential(client_id, description, secret_hash, scopes, enabled, created_at, created_by)
        values (@ClientId, @Description, @SecretHash, @Scopes, true, @At, @Actor);
        insert into audit_entry(at, actor, action, subject, after) values (@At, @Actor, 'create', @Subject, @After::jsonb)
        """;

    private const string SwitchSql = "update api_credential set enabled = @Enabled where client_id = @ClientId";
    private const string EndTokensSql = "delete from access_token where client_id = @ClientId and not @Enabled";
    private const string AuditSql = "insert into audit_entry(at, actor, action, subject) values (@At, @Actor, case when @Enabled then 'enable' else 'disable' end, @Subject)";

    public async Task<IReadOnlyList<ApiCredential>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(ListSql, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new ApiCredential
        {
            ClientId = row.ClientId,
            Description = row.Description,
            Scopes = [.. row.Scopes],
            Enabled = row.Enabled,
            CreatedAt = new DateTimeOffset(row.CreatedAt, TimeSpan.Zero),
        })];
    }

    public async Task<NewApiCredential> CreateAsync(string description, ImmutableArray<string> scopes, string createdBy, CancellationToken cancellationToken)
    {
        var clientId = ReferenceToken.New("lxc_")[..24];
        var secret = ReferenceToken.New("lxs_");
        var parameters = new
        {
            ClientId = clientId,
            Description = description,
            SecretHash = ReferenceToken.Hash(secret),
            Scopes = scopes.ToArray(),
            At = time.GetUtcNow(),
            Actor = createdBy,
            Subject = "apiCredential/" + clientId,
            After = JsonSerializer.Serialize(new { description, scopes }),
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(CreateSql, parameters, cancellationToken: cancellationToken));
        var credential = new ApiCredential { ClientId = clientId, Description = description, Scopes = scopes, Enabled = true, CreatedAt = parameters.At };
        return new NewApiCredential(credential, secret);
    }

    public async Task<bool> SetEnabledAsync(string clientId, bool enabled, string changedBy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var parameters = new { ClientId = clientId, Enabled = enabled, At = time.GetUtcNow(), Actor = changedBy, Subject = "apiCredential/" + clientId };
        if (await connection.ExecuteAsync(new CommandDefinition(SwitchSql, parameters, transaction, cancellationToken: cancellationToken)) == 0)
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(EndTokensSql, parameters, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(AuditSql, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Properties, not a constructor: the driver announces arrays as Array, which no constructor fits.
    private sealed record Row
    {
        public required string ClientId { get; init; }

        public required string Description { get; init; }

        public required string[] Scopes { get; init; }

        public required bool Enabled { get; init; }

        public required DateTime CreatedAt { get; init; }
    }
}
