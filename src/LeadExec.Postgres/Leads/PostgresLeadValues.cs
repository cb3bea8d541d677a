using System.Text.Json;
using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>
/// Edited values in PostgreSQL. The lead's row is locked as the batch writer and erasure lock it, so that no run of the lead takes old
/// values while new ones are stored, and nothing is written into an erased lead.
/// </summary>
public sealed class PostgresLeadValues(NpgsqlDataSource database) : ILeadValues
{
    private const string Select = """
        select l.lead_type_id as LeadTypeId, coalesce(d.version, 0) as Version, d.fields::text as FieldsJson
          from lead l left join lead_data d on d.lead_id = l.id where l.id = @lead
        """;

    private const string Lock = """
        select f.stage in (0, 1) or exists (select 1 from attempt a where a.lead_id = f.id and a.state = 1) as under_way
          from lead_flow f join lead l on l.id = f.id and l.removed_at is null
         where f.id = @lead for no key update of f
        """;

    private const string Save = """
        with saved as (
          update lead_data set fields = @fields::jsonb, version = version + 1 where lead_id = @lead and version = @expected returning version),
        changed as (
          insert into lead_change(lead_id, version, field, old_value, new_value, changed_by, changed_at)
          select @lead, s.version, c.field, c.before, c.after, @by, clock_timestamp()
            from saved s, unnest(@names, @olds, @news) with ordinality c(field, before, after, place) order by c.place),
        told as (
          insert into audit_entry(at, actor, action, subject, after)
          select clock_timestamp(), @by, 'editLead', 'lead/' || @lead, jsonb_build_object('version', s.version, 'fields', @audited::jsonb) from saved s)
        select count(*) from saved
        """;

    private const string Person = "update lead set phone_hash = @phone, email_hash = @email where id = @lead";

    public async Task<LeadValues?> FindAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Select, new { lead = leadId.Value }, cancellationToken: cancellationToken));
        return row is null ? null : new LeadValues { LeadTypeId = new LeadTypeId(row.LeadTypeId), Version = row.Version, FieldsJson = row.FieldsJson };
    }

    public async Task<LeadEditStatus> SaveAsync(LeadValuesEdit edit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var id = new { lead = edit.LeadId.Value };
        switch (await connection.ExecuteScalarAsync<bool?>(new CommandDefinition(Lock, id, transaction, cancellationToken: cancellationToken)))
        {
            case null:
                return LeadEditStatus.NotFound;
            case true:
                return LeadEditStatus.UnderWay;
            default:
                break;
        }

        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Save, Parameters(edit), transaction, cancellationToken: cancellationToken)) == 0)
        {
            return LeadEditStatus.Stale;
        }

        if (edit.Person is { } person)
        {
            var hashes = new { lead = edit.LeadId.Value, phone = Bytes(person.Phone), email = Bytes(person.Email) };
            await connection.ExecuteAsync(new CommandDefinition(Person, hashes, transaction, cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return LeadEditStatus.Saved;
    }

    private static object Parameters(LeadValuesEdit edit) => new
    {
        lead = edit.LeadId.Value,
        expected = edit.Expected,
        fields = edit.FieldsJson,
        by = edit.ChangedBy,
        names = edit.Changes.Select(change => change.Field).ToArray(),
        olds = edit.Changes.Select(change => change.Old).ToArray(),
        news = edit.Changes.Select(change => change.New).ToArray(),
        audited = JsonSerializer.Serialize(edit.Changes.Select(change => change.Field)),
    };

    private static byte[]? Bytes(System.Collections.Immutable.ImmutableArray<byte> hash) => hash.IsDefaultOrEmpty ? null : [.. hash];

    private sealed class Row
    {
        public int LeadTypeId { get; init; }

        public int Version { get; init; }

        public string? FieldsJson { get; init; }
    }
}
