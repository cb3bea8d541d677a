using System.Runtime.InteropServices;
using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Leads;
using Npgsql;

namespace LeadExec.Postgres.Intake;

/// <summary>A source's answers, read from the lead's skeleton and flow.</summary>
public sealed class PostgresSourceAnswers(NpgsqlDataSource database) : ISourceAnswers
{
    private const string ById =
        """
        select l.id as LeadId, f.answer_status as Status, f.answer_media as MediaType, f.answer as Body, f.caller_waited as CallerWaited
        from lead l join lead_flow f on f.id = l.id
        where l.id = @lead and l.lead_source_id = @source
        """;

    private const string ByReference =
        """
        select l.id as LeadId, f.answer_status as Status, f.answer_media as MediaType, f.answer as Body, f.caller_waited as CallerWaited
        from lead l join lead_flow f on f.id = l.id
        where l.lead_source_id = @source and l.reference = @reference
        order by l.id desc
        limit 1
        """;

    public Task<SourceAnswer?> FindAsync(LeadSourceId source, LeadId lead, CancellationToken cancellationToken) =>
        FindAsync(new CommandDefinition(ById, new { source = source.Value, lead = lead.Value }, cancellationToken: cancellationToken));

    public Task<SourceAnswer?> FindByReferenceAsync(LeadSourceId source, string reference, CancellationToken cancellationToken) =>
        FindAsync(new CommandDefinition(ByReference, new { source = source.Value, reference }, cancellationToken: cancellationToken));

    private async Task<SourceAnswer?> FindAsync(CommandDefinition query)
    {
        await using var connection = await database.OpenConnectionAsync(query.CancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<Row>(query))?.ToAnswer();
    }

    private sealed record Row(Guid LeadId, short? Status, string? MediaType, byte[]? Body, bool? CallerWaited)
    {
        public SourceAnswer ToAnswer() => new(new LeadId(LeadId), Answer());

        private StoredAnswer? Answer()
        {
            if (Status is not { } status || MediaType is null || Body is null)
            {
                return null;
            }

            return new StoredAnswer
            {
                Status = status,
                MediaType = MediaType,
                Body = ImmutableCollectionsMarshal.AsImmutableArray(Body),
                CallerWaits = CallerWaited == true,
            };
        }
    }
}
