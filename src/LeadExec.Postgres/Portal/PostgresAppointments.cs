using Dapper;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Portal;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Portal;

/// <summary>Appointments in PostgreSQL; who has one is told by the outbox.</summary>
internal sealed class PostgresAppointments(NpgsqlDataSource database, TimeProvider time) : IAppointments
{
    private const string Tell = """
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select gen_random_uuid(), @topic, 'appointment:' || c.id || ':' || c.version,
               jsonb_build_object('kind', @notice::text, 'appointmentId', c.id, 'saleId', c.attempt_id, 'clientId', c.client_id), clock_timestamp(), clock_timestamp()
          from changed c
        on conflict (topic, key) do nothing
        """;

    private const string MakeSql = $$"""
        with sold as (
          select s.attempt_id, s.lead_id, s.client_id from sale s join lead l on l.id = s.lead_id
           where s.attempt_id = @sale and s.client_id = @client and s.state in (0, 1) and l.removed_at is null
             and exists (select 1 from app_user u where u.id = @user and u.client_id = @client and u.disabled_at is null)
             and (select count(*) from portal_appointment p where p.lead_id = s.lead_id and p.client_id = @client) < {{MostText}}),
        changed as (
          insert into portal_appointment(id, attempt_id, lead_id, client_id, user_id, starts_at, minutes, title, note, made_by, made_at)
          select @id, attempt_id, lead_id, client_id, @user, @at, @minutes, @title, @note, @by, @now from sold
          returning id, version, attempt_id, client_id)
        {{Tell}}
        """;

    private const string MostText = "50";

    private const string ChangeSql = $"""
        with changed as (
          update portal_appointment p set user_id = @user, starts_at = @at, minutes = @minutes, title = @title, note = @note, version = version + 1
           where p.id = @id and p.client_id = @client and p.cancelled_at is null
             and exists (select 1 from app_user u where u.id = @user and u.client_id = @client and u.disabled_at is null)
          returning id, version, attempt_id, client_id)
        {Tell}
        """;

    private const string CancelSql = $"""
        with changed as (
          update portal_appointment set cancelled_at = @now, version = version + 1 where id = @id and client_id = @client and cancelled_at is null
          returning id, version, attempt_id, client_id)
        {Tell}
        """;

    private const string Select = """
        select p.id, p.attempt_id as Sale, p.lead_id as LeadId, p.client_id as ClientId, p.user_id as UserId, u.email, p.starts_at as StartsAt, p.minutes, p.title,
               p.note, p.made_by as MadeBy, p.cancelled_at as CancelledAt
          from portal_appointment p join app_user u on u.id = p.user_id
        """;

    public async Task<Guid?> MakeAsync(ClientId client, AppointmentDraft draft, UserId madeBy, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var told = await RunAsync(MakeSql, Parameters(client, id, draft, madeBy, now), cancellationToken);
        return told > 0 ? id : null;
    }

    public async Task<bool> ChangeAsync(ClientId client, Guid id, AppointmentDraft draft, CancellationToken cancellationToken) =>
        await RunAsync(ChangeSql, Parameters(client, id, draft, draft.AssignedTo, time.GetUtcNow()), cancellationToken) > 0;

    public async Task<bool> CancelAsync(ClientId client, Guid id, CancellationToken cancellationToken) => await RunAsync(
        CancelSql,
        new { id, client = client.Value, now = time.GetUtcNow(), topic = OutboxTopics.Notice, notice = NoticePayload.Word(NoticeKind.Appointment) },
        cancellationToken) > 0;

    public async Task<Appointment?> FindAsync(ClientId client, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var command = new CommandDefinition($"{Select}\nwhere p.id = @id and p.client_id = @client", new { id, client = client.Value }, cancellationToken: cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<Row>(command))?.ToAppointment();
    }

    public async Task<IReadOnlyList<Appointment>> ListAsync(AppointmentSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        const string sql = $"""
            {Select}
            where p.cancelled_at is null and (@client::int is null or p.client_id = @client) and (@of::int is null or @of in (p.user_id, p.made_by))
              and (@sale::uuid is null or p.attempt_id = @sale) and (@lead::uuid is null or p.lead_id = @lead)
              and (@from::timestamptz is null or p.starts_at >= @from) and (@to::timestamptz is null or p.starts_at < @to)
            order by p.starts_at, p.id limit @limit
            """;
        var arguments = new
        {
            client = search.ClientId?.Value,
            of = search.Of?.Value,
            sale = search.Sale?.Value,
            lead = search.Lead?.Value,
            from = search.From,
            to = search.To,
            limit = Math.Clamp(search.Limit, 1, AppointmentSearch.MaximumLimit),
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken))).Select(row => row.ToAppointment())];
    }

    private static object Parameters(ClientId client, Guid id, AppointmentDraft draft, UserId by, DateTimeOffset now) => new
    {
        id,
        client = client.Value,
        sale = draft.Sale.Value,
        user = draft.AssignedTo.Value,
        at = draft.StartsAt.ToUniversalTime(),
        minutes = (short)draft.Minutes,
        title = draft.Title,
        note = draft.Note,
        by = by.Value,
        now,
        topic = OutboxTopics.Notice,
        notice = NoticePayload.Word(NoticeKind.Appointment),
    };

    // One statement: the appointment and its message stand together or not at all.
    private async Task<int> RunAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public Guid Sale { get; init; }

        public Guid LeadId { get; init; }

        public int ClientId { get; init; }

        public int UserId { get; init; }

        public string Email { get; init; } = "";

        public DateTime StartsAt { get; init; }

        public short Minutes { get; init; }

        public string Title { get; init; } = "";

        public string? Note { get; init; }

        public int MadeBy { get; init; }

        public DateTime? CancelledAt { get; init; }

        public Appointment ToAppointment() => new()
        {
            Id = Id,
            ClientId = new(ClientId),
            LeadId = new(LeadId),
            AssignedToEmail = Email,
            MadeBy = new(MadeBy),
            CancelledAt = Utc.At(CancelledAt),
            Draft = new AppointmentDraft
            {
                Sale = new(Sale),
                AssignedTo = new(UserId),
                StartsAt = Utc.At(StartsAt),
                Minutes = Minutes,
                Title = Title,
                Note = Note,
            },
        };
    }
}
