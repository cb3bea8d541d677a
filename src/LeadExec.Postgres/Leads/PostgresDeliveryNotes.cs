using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Notes in PostgreSQL. The lead's row is locked, as erasure locks it, so that nothing is written into an erased lead.</summary>
public sealed class PostgresDeliveryNotes(NpgsqlDataSource database) : IDeliveryNotes
{
    private const string Select = """
        select id, text, written_by as WrittenBy, written_at as WrittenAt, edited_by as EditedBy, edited_at as EditedAt
          from delivery_note where lead_id = @lead and attempt_id = @attempt order by written_at, id
        """;

    private const string Lock = "select 1 from lead_flow where id = @lead for no key update";

    // The text is said anew only by another one, so that a repeated request changes nothing.
    private const string Write = """
        insert into delivery_note(id, attempt_id, lead_id, text, written_by, written_at)
        select @id, a.id, a.lead_id, @text, @by, clock_timestamp()
          from attempt a join lead l on l.id = a.lead_id and l.removed_at is null
         where a.id = @attempt and a.lead_id = @lead
           and (exists (select 1 from delivery_note n where n.id = @id) or (select count(*) from delivery_note n where n.attempt_id = a.id) < @most)
        on conflict (id) do update set text = excluded.text, edited_by = excluded.written_by, edited_at = excluded.written_at
          where delivery_note.attempt_id = excluded.attempt_id and delivery_note.text <> excluded.text;
        select count(*) from delivery_note where id = @id and attempt_id = @attempt and lead_id = @lead and text = @text
        """;

    public async Task<IReadOnlyList<DeliveryNote>> ListAsync(LeadId lead, AttemptId delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, new { lead = lead.Value, attempt = delivery.Value }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new DeliveryNote(row.Id, row.Text, row.WrittenBy, Utc.At(row.WrittenAt)) { EditedBy = row.EditedBy, EditedAt = Utc.At(row.EditedAt) })];
    }

    public async Task<bool> WriteAsync(LeadId lead, AttemptId delivery, DeliveryNote note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var row = new { lead = lead.Value, attempt = delivery.Value, id = note.Id, text = note.Text, by = note.WrittenBy, most = IDeliveryNotes.MostPerDelivery };
        await connection.ExecuteAsync(new CommandDefinition(Lock, row, transaction, cancellationToken: cancellationToken));
        var stands = await connection.ExecuteScalarAsync<long>(new CommandDefinition(Write, row, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return stands == 1;
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public string Text { get; init; } = "";

        public string WrittenBy { get; init; } = "";

        public DateTime WrittenAt { get; init; }

        public string? EditedBy { get; init; }

        public DateTime? EditedAt { get; init; }
    }
}
