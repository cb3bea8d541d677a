using Dapper;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Books;

/// <summary>Seals by the functions of migration 0060; reads of the whole journal go by the readers' pool.</summary>
public sealed class PostgresJournalChain(NpgsqlDataSource database, ReadDatabase reads) : IJournalChain
{
    public async Task<JournalMark?> MarkAsync(CancellationToken cancellationToken)
    {
        const string sql = "select place as Place, number::text::numeric as Number from mark_journal()";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleAsync<MarkColumns>(new CommandDefinition(sql, cancellationToken: cancellationToken));
        return row is { Place: { } place, Number: { } number } ? new JournalMark(place, (ulong)number) : null;
    }

    public async Task<JournalSealing> SealAsync(JournalMark mark, CancellationToken cancellationToken)
    {
        const string sql = "select seal_journal(@place, @number::text::xid8, @most)";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = new { place = mark.Place, number = (decimal)mark.Number, most = JournalSealing.MostEntries };
        var entries = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(sql, row, cancellationToken: cancellationToken));
        return new JournalSealing(entries is not null, entries ?? 0);
    }

    public async Task<JournalHead> HeadAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            select coalesce(s.n, 0) as Number, coalesce(encode(s.hash, 'hex'), '') as Hash, s.sealed_at as SealedAt, w.waiting as Waiting, w.since as Since,
                   coalesce(a.n, 0) as AuditNumber, coalesce(encode(a.hash, 'hex'), '') as AuditHash
              from (select 1) one left join (select * from journal_seal order by n desc limit 1) s on true
              left join (select n, hash from audit_seal order by n desc limit 1) a on true
             cross join lateral (select count(*) as waiting, min(e.at) as since from entry e where e.place > coalesce(s.last_place, 0)) w
            """;
        var row = (await reads.FirstAsync<HeadColumns>(sql, new { }, cancellationToken))!;
        return new JournalHead
        {
            Number = row.Number,
            Hash = row.Hash,
            SealedAt = Utc.At(row.SealedAt),
            AuditNumber = row.AuditNumber,
            AuditHash = row.AuditHash,
            Waiting = row.Waiting,
            WaitingSince = Utc.At(row.Since),
        };
    }

    public async Task<JournalVerdict> VerifyAsync(long after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        const string range = "select coalesce(max(x.n), 0) as Upto, coalesce(max(x.n), 0) >= coalesce((select max(n) from journal_seal), 0) as Complete from (select n from journal_seal where n > @after order by n limit @most) x";
        const string faults = "select seal as Seal, place as Place, what as What from journal_faults(@after, @upto) limit @most";
        var part = (await reads.FirstAsync<PartColumns>(range, new { after, most }, cancellationToken))!;
        var upto = Math.Max(after, part.Upto);
        var rows = await reads.ListAsync<FaultColumns>(faults, new { after, upto, most = JournalVerdict.MostFaults }, cancellationToken);
        return new JournalVerdict
        {
            Upto = upto,
            Complete = part.Complete || part.Upto == 0,
            Faults = [.. rows.Select(row => new JournalFault(row.Seal, row.Place, Enum.Parse<JournalFaultKind>(row.What, ignoreCase: true)))],
        };
    }

    private sealed class MarkColumns
    {
        public long? Place { get; init; }

        public decimal? Number { get; init; }
    }

    private sealed class HeadColumns
    {
        public long Number { get; init; }

        public string Hash { get; init; } = "";

        public DateTime? SealedAt { get; init; }

        public long AuditNumber { get; init; }

        public string AuditHash { get; init; } = "";

        public long Waiting { get; init; }

        public DateTime? Since { get; init; }
    }

    private sealed class PartColumns
    {
        public long Upto { get; init; }

        public bool Complete { get; init; }
    }

    private sealed class FaultColumns
    {
        public long Seal { get; init; }

        public long? Place { get; init; }

        public string What { get; init; } = "";
    }
}
