using System.Collections.Immutable;

namespace LeadExec.Domain.Capacity;

/// <summary>What the record counts of one limited thing: held and delivered, of the latest window of each kind (E-04).</summary>
public sealed record CapCount
{
    /// <summary>Nothing was ever counted.</summary>
    public static CapCount None { get; } = new();

    /// <summary>Minute since 1970 of the last of <see cref="Hour"/>.</summary>
    public int Minute { get; init; }

    /// <summary>61 buckets of one minute, oldest first; empty until an hourly limit is used.</summary>
    public ImmutableArray<int> Hour { get; init; } = [];

    /// <summary>yyyyMMdd.</summary>
    public int DayKey { get; init; }

    public int Day { get; init; }

    /// <summary>yyyyMMdd of the week's Monday.</summary>
    public int WeekKey { get; init; }

    public int Week { get; init; }

    /// <summary>yyyyMM.</summary>
    public int MonthKey { get; init; }

    public int Month { get; init; }
}
