using Dapper;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>History of a lead from its changed values and the audit. Deeds on a lead are few, so the newest are sorted out of all of them.</summary>
public sealed class PostgresLeadHistory(NpgsqlDataSource database) : ILeadHistory
{
    private const string Select = """
        with subject as (
          select 'lead/' || @lead as name, null::uuid as attempt
          union all select 'attempt/' || a.id, a.id from attempt a where a.lead_id = @lead
          union all select 'return/' || a.id, a.id from attempt a where a.lead_id = @lead),
        deed as (
          select c.changed_at as at, c.changed_by as by, 'changeValue' as action, null::uuid as attempt, c.field, c.old_value, c.new_value, null as after, 0 as kind, -c.id as place
            from lead_change c where c.lead_id = @lead
          union all
          select e.at, e.actor, e.action, s.attempt, null, null, null, e.after::text, 1, e.id
            from subject s join audit_entry e on e.subject = s.name
           where e.action <> 'editLead')
        select d.at as At, d.by as By, u.email as ByEmail, d.action as Action, d.attempt as Attempt, d.field as Field,
               d.old_value as OldValue, d.new_value as NewValue, d.after as Particulars
          from deed d left join app_user u on d.by = 'user/' || u.id
         order by d.at desc, d.kind, d.place desc
         limit @most
        """;

    public async Task<IReadOnlyList<LeadDeed>> ListAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, new { lead = leadId.Value, most = ILeadHistory.Most }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToDeed())];
    }

    private sealed class Row
    {
        public DateTime At { get; init; }

        public string By { get; init; } = "";

        public string? ByEmail { get; init; }

        public string Action { get; init; } = "";

        public Guid? Attempt { get; init; }

        public string? Field { get; init; }

        public string? OldValue { get; init; }

        public string? NewValue { get; init; }

        public string? Particulars { get; init; }

        public LeadDeed ToDeed() => new()
        {
            At = Utc.At(At),
            By = By,
            ByEmail = ByEmail,
            Action = Action,
            AttemptId = Attempt is { } attempt ? new AttemptId(attempt) : null,
            Change = Field is null ? null : new ValueChange(Field, OldValue, NewValue),
            Particulars = Particulars,
        };
    }
}
