namespace LeadExec.Postgres.Queries;

/// <summary>Instants as the driver answers them.</summary>
internal static class Utc
{
    public static DateTimeOffset At(DateTime value) => new(DateTime.SpecifyKind(value, DateTimeKind.Utc));

    public static DateTimeOffset? At(DateTime? value) => value is { } instant ? At(instant) : null;
}
