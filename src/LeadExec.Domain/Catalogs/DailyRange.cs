using NodaTime;

namespace LeadExec.Domain.Catalogs;

/// <summary>A time range of one weekday, from (inclusive) to (exclusive); a null end is midnight (E-71).</summary>
public sealed record DailyRange
{
    public required IsoDayOfWeek Day { get; init; }

    public required LocalTime From { get; init; }

    public LocalTime? To { get; init; }
}
