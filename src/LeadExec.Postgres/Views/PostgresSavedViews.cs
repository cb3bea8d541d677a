using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Views;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Views;

/// <summary>Saved views in PostgreSQL. The owner's row is locked while one is added, so that two requests at once do not pass the limit.</summary>
internal sealed class PostgresSavedViews(NpgsqlDataSource database, TimeProvider time) : ISavedViews
{
    private const string Select = """
        select v.id, v.owner, coalesce(nullif(u.name, ''), u.email) as OwnerName, v.list, v.name, v.shared, v.search::text as Search, v.changed_at as ChangedAt
          from saved_view v join app_user u on u.id = v.owner
        """;

    private const string ListSql = $"{Select} where v.list = @List and (v.owner = @Person or (@Shared and v.shared)) order by v.owner <> @Person, lower(v.name), v.id limit 500";

    private const string FindSql = $"{Select} where v.id = @Id and v.owner = @Person";

    private const string LockSql = "select 1 from app_user where id = @Owner for no key update";

    private const string AddSql = """
        insert into saved_view(id, owner, list, name, shared, search, changed_at)
        select @Id, @Owner, @List, @Name, @Shared, @Search::jsonb, @At
         where (select count(*) from saved_view where owner = @Owner and list = @List) < @Most
        on conflict do nothing;
        select case when exists (select 1 from saved_view where id = @Id and owner = @Owner and list = @List and lower(name) = lower(@Name)) then 0
                    when exists (select 1 from saved_view where id = @Id or (owner = @Owner and list = @List and lower(name) = lower(@Name))) then 2 else 3 end
        """;

    private const string SaveSql = "update saved_view set name = @Name, shared = @Shared, search = @Search::jsonb, changed_at = @At where id = @Id and owner = @Owner";

    private const string RemoveSql = "delete from saved_view where id = @Id and (owner = @Person or (@OthersToo and shared))";

    public async Task<IReadOnlyList<SavedView>> ListAsync(UserId person, string list, bool shared, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(ListSql, new { Person = person.Value, List = list, Shared = shared }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToView())];
    }

    public async Task<SavedView?> FindAsync(UserId person, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(FindSql, new { Person = person.Value, Id = id }, cancellationToken: cancellationToken)))?.ToView();
    }

    public async Task<SavedViewStatus> AddAsync(SavedView view, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var row = Parameters(view, most);
        await connection.ExecuteAsync(new CommandDefinition(LockSql, row, transaction, cancellationToken: cancellationToken));
        var status = await connection.ExecuteScalarAsync<int>(new CommandDefinition(AddSql, row, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return (SavedViewStatus)status;
    }

    public async Task<SavedViewStatus> SaveAsync(SavedView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            var changed = await connection.ExecuteAsync(new CommandDefinition(SaveSql, Parameters(view, 0), cancellationToken: cancellationToken));
            return changed == 1 ? SavedViewStatus.Saved : SavedViewStatus.NotFound;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return SavedViewStatus.NameTaken;
        }
    }

    public async Task<bool> RemoveAsync(UserId person, Guid id, bool othersToo, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(RemoveSql, new { Person = person.Value, Id = id, OthersToo = othersToo }, cancellationToken: cancellationToken)) == 1;
    }

    private object Parameters(SavedView view, int most) =>
        new { view.Id, Owner = view.Owner.Value, view.List, view.Name, view.Shared, view.Search, At = time.GetUtcNow(), Most = most };

    private sealed class Row
    {
        public Guid Id { get; init; }

        public int Owner { get; init; }

        public string OwnerName { get; init; } = "";

        public string List { get; init; } = "";

        public string Name { get; init; } = "";

        public bool Shared { get; init; }

        public string Search { get; init; } = "";

        public DateTime ChangedAt { get; init; }

        public SavedView ToView() =>
            new() { Id = Id, Owner = new(Owner), OwnerName = OwnerName, List = List, Name = Name, Shared = Shared, Search = Search, ChangedAt = Utc.At(ChangedAt) };
    }
}
