using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Notes on leads in PostgreSQL. The lead's row is locked, as erasure locks it, so that nothing is written into an erased lead.</summary>
public sealed class PostgresLeadNotes(NpgsqlDataSource database) : ILeadNotes
{
    private const string Select = """
        select n.id, n.text, n.written_by as WrittenBy, n.written_at as WrittenAt, n.withdrawn_at as WithdrawnAt, u.email as Email
          from lead_note n left join app_user u on n.written_by = 'user/' || u.id
         where n.lead_id = @lead order by n.written_at, n.id
        """;

    private const string Lock = "select 1 from lead_flow where id = @lead for no key update";

    private const string Write = """
        insert into lead_note(id, lead_id, text, written_by, written_at)
        select @id, l.id, @text, @by, clock_timestamp()
          from lead l where l.id = @lead and l.removed_at is null and (select count(*) from lead_note n where n.lead_id = l.id) < @most
        on conflict (id) do nothing;
        select count(*) from lead_note where id = @id and lead_id = @lead and text = @text and written_by = @by
        """;

    private const string Withdraw = "update lead_note set withdrawn_at = coalesce(withdrawn_at, clock_timestamp()) where id = @id and lead_id = @lead and written_by = @by";

    public async Task<IReadOnlyList<LeadNote>> ListAsync(LeadId lead, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, new { lead = lead.Value }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new LeadNote(row.Id, row.Text, row.WrittenBy, Utc.At(row.WrittenAt)) { WriterEmail = row.Email, WithdrawnAt = Utc.At(row.WithdrawnAt) })];
    }

    public async Task<bool> WriteAsync(LeadId lead, LeadNote note, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var row = new { lead = lead.Value, id = note.Id, text = note.Text, by = note.WrittenBy, most };
        await connection.ExecuteAsync(new CommandDefinition(Lock, row, transaction, cancellationToken: cancellationToken));
        var stands = await connection.ExecuteScalarAsync<long>(new CommandDefinition(Write, row, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return stands == 1;
    }

    public async Task<bool> WithdrawAsync(LeadId lead, Guid note, string writer, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(Withdraw, new { lead = lead.Value, id = note, by = writer }, cancellationToken: cancellationToken)) == 1;
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public string Text { get; init; } = "";

        public string WrittenBy { get; init; } = "";

        public DateTime WrittenAt { get; init; }

        public DateTime? WithdrawnAt { get; init; }

        public string? Email { get; init; }
    }
}
