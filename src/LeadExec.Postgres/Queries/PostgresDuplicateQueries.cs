using System.Collections.Immutable;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Looks at the claims as the batch writer judges them, without a lock: the answer is advice.</summary>
public sealed class PostgresDuplicateQueries(ReadDatabase database) : IDuplicateQueries
{
    private const string Sql = """
        select 1 as Found from dup_claim
         where lead_type_id = @type and key_hash = any(@keys)
           and (valid_at >= clock_timestamp() - @days * interval '24 hours' or @rejected and rejected_at >= clock_timestamp() - @days * interval '24 hours')
         limit 1
        """;

    public async Task<bool> IsTakenAsync(LeadTypeId type, ImmutableArray<ImmutableArray<byte>> keyHashes, int days, bool checkRejected, CancellationToken cancellationToken) =>
        days > 0 && !keyHashes.IsEmpty && await database.FirstAsync<Hit>(
            Sql, new { type = type.Value, keys = keyHashes.Select(key => key.ToArray()).ToArray(), days, rejected = checkRejected }, cancellationToken) is not null;

    private sealed class Hit
    {
        public int Found { get; init; }
    }
}
