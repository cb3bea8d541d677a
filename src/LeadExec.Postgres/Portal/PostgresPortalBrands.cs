using Dapper;
using LeadExec.Ports.Portal;
using Npgsql;

namespace LeadExec.Postgres.Portal;

/// <summary>The portal's brand in PostgreSQL.</summary>
internal sealed class PostgresPortalBrands(NpgsqlDataSource database, TimeProvider time) : IPortalBrands
{
    private const string Columns = "name, accent, logo_hash as LogoHash, version";

    private const string SaveSql = $"""
        insert into portal_brand as b (name, accent, version, changed_at, changed_by)
        select @Name, @Accent, 1, @At, @Actor where @Version = 0 or exists(select 1 from portal_brand)
        on conflict (only_one) do update set name = @Name, accent = @Accent, version = b.version + 1, changed_at = @At, changed_by = @Actor
          where b.version = @Version
        returning {Columns}
        """;

    private const string LogoSql = $"""
        insert into portal_brand as b (logo, logo_type, logo_hash, version, changed_at, changed_by)
        values (@Bytes, @MediaType, @Hash, 1, @At, @Actor)
        on conflict (only_one) do update
          set logo = @Bytes, logo_type = @MediaType, logo_hash = @Hash, version = b.version + 1, changed_at = @At, changed_by = @Actor
        returning {Columns}
        """;

    private const string AuditSql = "insert into audit_entry(at, actor, action, subject) values (@At, @Actor, @Action, 'portalBrand')";

    public async Task<PortalBrand> FindAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<PortalBrand>(new CommandDefinition($"select {Columns} from portal_brand", cancellationToken: cancellationToken))
            ?? PortalBrand.None;
    }

    public async Task<PortalLogo?> LogoAsync(CancellationToken cancellationToken)
    {
        const string sql = "select logo_type as MediaType, logo as Bytes, logo_hash as Hash from portal_brand where logo is not null";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<LogoRow>(new CommandDefinition(sql, cancellationToken: cancellationToken));
        return row is null ? null : new PortalLogo(row.MediaType, row.Bytes, row.Hash);
    }

    public Task<PortalBrand?> SaveAsync(PortalBrand brand, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brand);
        return ChangeAsync(SaveSql, new { brand.Name, brand.Accent, brand.Version, At = time.GetUtcNow(), Actor = actor, Action = "savePortalBrand" }, cancellationToken);
    }

    public async Task<PortalBrand> SetLogoAsync(PortalLogo? logo, string actor, CancellationToken cancellationToken)
    {
        var action = logo is null ? "removePortalLogo" : "savePortalLogo";
        var parameters = new { Bytes = logo?.Bytes.ToArray(), logo?.MediaType, logo?.Hash, At = time.GetUtcNow(), Actor = actor, Action = action };
        return await ChangeAsync(LogoSql, parameters, cancellationToken) ?? PortalBrand.None;
    }

    private async Task<PortalBrand?> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var changed = await connection.QuerySingleOrDefaultAsync<PortalBrand>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        if (changed is null)
        {
            return null;
        }

        await connection.ExecuteAsync(new CommandDefinition(AuditSql, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    private sealed record LogoRow(string MediaType, byte[] Bytes, string Hash);
}
