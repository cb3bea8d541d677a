using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.Flow;
using LeadExec.Ports.Leads;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.ProcessLog;

/// <summary>Inserts segments in one statement, in a transaction that does not wait for the disk (decision 13).</summary>
internal sealed class FlowLogWriter(NpgsqlDataSource dataSource)
{
    private const int DetailLength = 500;

    private const string Insert = """
        insert into flow_log (lead_id, started_at, elapsed_ms, wait_ms, steps)
        select s.lead_id, s.started_at, s.elapsed_ms, s.wait_ms, s.steps::jsonb
          from unnest(@leads, @starts, @elapsed, @waits, @steps) as s(lead_id, started_at, elapsed_ms, wait_ms, steps)
        """;

    public async Task WriteAsync(IReadOnlyList<ProcessSegment> segments, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var settings = new NpgsqlCommand("set local synchronous_commit = off", connection, transaction))
        {
            await settings.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = new NpgsqlCommand(Insert, connection, transaction);
        command.Parameters.Add(new("leads", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = Column(segments, s => s.LeadId.Value) });
        command.Parameters.Add(new("starts", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz) { Value = Column(segments, s => s.StartedAt.UtcDateTime) });
        command.Parameters.Add(new("elapsed", NpgsqlDbType.Array | NpgsqlDbType.Numeric) { Value = Column(segments, s => s.ElapsedMs) });
        command.Parameters.Add(new("waits", NpgsqlDbType.Array | NpgsqlDbType.Numeric) { Value = Column(segments, s => s.WaitMs) });
        command.Parameters.Add(new("steps", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = Column(segments, Json) });
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static T[] Column<T>(IReadOnlyList<ProcessSegment> segments, Func<ProcessSegment, T> select) => [.. segments.Select(select)];

    private static string Json(ProcessSegment segment) =>
        JsonSerializer.Serialize([.. Bounded(segment).Select(Storable)], FlowStepJson.Default.ImmutableArrayFlowStep);

    private static ImmutableArray<FlowStep> Bounded(ProcessSegment segment) => segment.Steps.Length <= ProcessSegment.MaximumSteps
        ? segment.Steps
        :
        [
            .. segment.Steps.Take(ProcessSegment.MaximumSteps - 1),
            segment.Steps[^1] with { Detail = $"{segment.Steps.Length - ProcessSegment.MaximumSteps} steps before this one were not kept" },
        ];

    // jsonb refuses the character zero, and one bad detail must not cost the batch.
    private static FlowStep Storable(FlowStep step) => step.Detail is { } detail && (detail.Length > DetailLength || detail.Contains('\0', StringComparison.Ordinal))
        ? step with { Detail = detail.Replace('\0', ' ')[..Math.Min(detail.Length, DetailLength)] }
        : step;
}
