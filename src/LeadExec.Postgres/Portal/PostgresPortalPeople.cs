using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Queries;
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
        update app_user u set portal_sees = @sees, reports_to = @above
         where u.id = @user and u.client_id = @client
           and (@above::int is null or (exists (select 1 from app_user a where a.id = @above and a.client_id = @client) and @above not in (select id from portal_line(@user, true))))
        """;

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

    public Task<bool> SetSightAsync(ClientId client, UserId user, PortalSees sees, UserId? reportsTo, CancellationToken cancellationToken) =>
        RunAsync(SightSql, new { client = client.Value, user = user.Value, sees = (short)sees, above = reportsTo?.Value }, cancellationToken);

    public async Task<bool> SetClientsAsync(ClientId client, UserId user, IReadOnlyList<ClientId> others, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(others);
        const string sql = """
            with person as (select id from app_user where id = @user and client_id = @client for update),
                 gone as (delete from portal_user_client c using person p where c.user_id = p.id and c.client_id <> all(@others)),
                 added as (insert into portal_user_client(user_id, client_id) select p.id, o from person p, unnest(@others) o where o <> @client on conflict do nothing)
            select count(*) from person
            """;
        var arguments = new { client = client.Value, user = user.Value, others = others.Select(other => other.Value).Distinct().ToArray() };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken)) == 1;
    }

    public async Task<bool> AssignAsync(ClientId client, AttemptId sale, UserId? to, UserId by, CancellationToken cancellationToken)
    {
        if (to is { } user)
        {
            return await RunAsync(AssignSql, new { client = client.Value, sale = sale.Value, to = user.Value, by = by.Value, now = time.GetUtcNow() }, cancellationToken);
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(TakeBackSql, new { client = client.Value, sale = sale.Value }, cancellationToken: cancellationToken)) == 1;
    }

    private async Task<bool> RunAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken)) == 1;
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
