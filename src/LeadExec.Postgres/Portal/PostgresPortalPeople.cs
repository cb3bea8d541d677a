using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Users;
using Npgsql;

namespace LeadExec.Postgres.Portal;

/// <summary>The tree of a client's users and what was given to them, in PostgreSQL.</summary>
internal sealed class PostgresPortalPeople(NpgsqlDataSource database, TimeProvider time) : IPortalPeople
{
    private const string Select = """
        select u.id, case when u.portal_admin then 0 else u.portal_sees end::smallint as Sees, u.reports_to as ReportsTo,
               array(select c.client_id from portal_user_client c where c.user_id = u.id order by c.client_id) as Others
          from app_user u
        """;

    // Two changes at the same moment could still close a circle; the line of a user ends by itself all the same.
    private const string SightSql = """
        update app_user u set portal_sees = coalesce(@Sees::smallint, u.portal_sees), reports_to = case when @Moves then @Above::int else u.reports_to end
         where u.id = @Id and u.client_id = @Client
           and (@Above::int is null or (exists (select 1 from app_user a where a.id = @Above and a.client_id = @Client) and @Above not in (select id from portal_line(@Id, true))))
        """;

    private const string OthersSql = """
        delete from portal_user_client where user_id = @Id and client_id <> all(@Others);
        insert into portal_user_client(user_id, client_id) select @Id, o from unnest(@Others) o where o <> @Client on conflict do nothing;
        """;

    private const string AuditAssigned = "insert into audit_entry(at, actor, action, subject, after) values (@now, 'user/' || @by, 'assignLead', 'attempt/' || @sale, jsonb_build_object('user', @to::int))";

    private const string AssignSql = """
        insert into portal_assignment(attempt_id, user_id, assigned_by, assigned_at)
        select s.attempt_id, @to, @by, @now from sale s
         where s.attempt_id = @sale and s.client_id = @client and s.state in (0, 1)
           and exists (select 1 from app_user u where u.id = @to and u.client_id = @client and u.disabled_at is null)
        on conflict (attempt_id) do update set user_id = excluded.user_id, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
        """;

    private const string TakeBackSql = """
        with owned as (select attempt_id from sale where attempt_id = @sale and client_id = @client and state in (0, 1)),
             gone as (delete from portal_assignment g using owned o where g.attempt_id = o.attempt_id)
        select count(*) from owned
        """;

    public async Task<PortalViewer> ViewerAsync(UserId user, ClientId client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition($"{Select}\nwhere u.id = @user and u.client_id = @client", new { user = user.Value, client = client.Value }, cancellationToken: cancellationToken));
        return row?.ToPerson() is not { } person ? PortalViewer.Of(client) with { Only = user } : new PortalViewer
        {
            Clients = [client, .. person.Others],
            Only = person.Sees == PortalSees.All ? null : user,
            Below = person.Sees == PortalSees.Downline,
        };
    }

    public async Task<IReadOnlyList<PortalPerson>> OfAsync(ClientId client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var command = new CommandDefinition($"{Select}\nwhere u.client_id = @client order by u.id limit 200", new { client = client.Value }, cancellationToken: cancellationToken);
        return [.. (await connection.QueryAsync<Row>(command)).Select(row => row.ToPerson())];
    }

    public async Task<bool> ChangeAsync(PortalPersonChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var row = new
        {
            Id = change.User.Value,
            Client = change.Client.Value,
            Sees = (short?)change.Sees,
            Moves = change.ReportsTo is not null,
            Above = change.ReportsTo is { Value: not 0 } above ? above.Value : (int?)null,
            Others = change.Others?.Select(other => other.Value).Distinct().ToArray(),
            At = time.GetUtcNow(),
            change.Actor,
            Action = change.Others is null ? "changePortalUser" : "tiePortalUser",
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql) => new(sql, row, transaction, cancellationToken: cancellationToken);
        if (await connection.ExecuteAsync(Command(SightSql)) != 1)
        {
            return false;
        }

        if (row.Others is not null)
        {
            await connection.ExecuteAsync(Command(OthersSql));
        }

        await connection.ExecuteAsync(Command(UserSql.AuditRights));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> AssignAsync(ClientId client, AttemptId sale, UserId? to, UserId by, CancellationToken cancellationToken)
    {
        var row = new { client = client.Value, sale = sale.Value, to = to?.Value, by = by.Value, now = time.GetUtcNow() };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql) => new(sql, row, transaction, cancellationToken: cancellationToken);
        var done = to is null ? await connection.ExecuteScalarAsync<long>(Command(TakeBackSql)) : await connection.ExecuteAsync(Command(AssignSql));
        if (done != 1)
        {
            return false;
        }

        await connection.ExecuteAsync(Command(AuditAssigned));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private sealed record Row
    {
        public int Id { get; init; }

        public short Sees { get; init; }

        public int? ReportsTo { get; init; }

        public int[] Others { get; init; } = [];

        public PortalPerson ToPerson() => new(new(Id), (PortalSees)Sees, ReportsTo is { } above ? new UserId(above) : null, [.. Others.Select(other => new ClientId(other))]);
    }
}
