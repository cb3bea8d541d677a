using LeadExec.Domain.Capacity;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Reads the book's rows by key, without a lock.</summary>
public sealed class PostgresCapQueries(ReadDatabase database) : ICapQueries
{
    private const string Counts = """
        select b.kind, b.id, b.minute, b.hour, b.day_key as DayKey, b.day_taken as DayTaken, b.week_key as WeekKey, b.week_taken as WeekTaken,
               b.month_key as MonthKey, b.month_taken as MonthTaken
          from book b
         where (b.kind, b.id) in (select k, i from unnest(@kinds, @ids) x(k, i))
        """;

    public async Task<IReadOnlyDictionary<CapKey, CapCount>> CountsAsync(IReadOnlyCollection<CapKey> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keys.Count, ICapQueries.MaximumKeys, nameof(keys));
        var parameters = new { kinds = keys.Select(key => (short)KindOf(key.Scope)).ToArray(), ids = keys.Select(key => (long)key.Id).ToArray() };
        var rows = await database.ListAsync<CountColumns>(Counts, parameters, cancellationToken);
        return rows.ToDictionary(row => new CapKey(ScopeOf((BookKind)row.Kind), (int)row.Id), row => row.ToCount());
    }

    private static BookKind KindOf(CapScope scope) => scope switch
    {
        CapScope.Campaign => BookKind.Campaign,
        CapScope.DeliveryAccount => BookKind.DeliveryAccount,
        CapScope.Client => BookKind.ClientCaps,
    };

    private static CapScope ScopeOf(BookKind kind) => kind switch
    {
        BookKind.Campaign => CapScope.Campaign,
        BookKind.DeliveryAccount => CapScope.DeliveryAccount,
        BookKind.ClientCaps => CapScope.Client,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)), // was not asked for
    };

    private sealed record CountColumns
    {
        public short Kind { get; init; }

        public long Id { get; init; }

        public int Minute { get; init; }

        public int[]? Hour { get; init; }

        public int DayKey { get; init; }

        public int DayTaken { get; init; }

        public int WeekKey { get; init; }

        public int WeekTaken { get; init; }

        public int MonthKey { get; init; }

        public int MonthTaken { get; init; }

        public CapCount ToCount() => new()
        {
            Minute = Minute,
            Hour = [.. Hour ?? []],
            DayKey = DayKey,
            Day = DayTaken,
            WeekKey = WeekKey,
            Week = WeekTaken,
            MonthKey = MonthKey,
            Month = MonthTaken,
        };
    }
}
