namespace LeadExec.Ports.Queries;

/// <summary>The history from <paramref name="Since"/>, and the days that are compared with it from <paramref name="Recent"/> to <paramref name="To"/>.</summary>
public sealed record AnomalyWindow(DateTimeOffset Since, DateTimeOffset Recent, DateTimeOffset To);
