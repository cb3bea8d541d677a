namespace LeadExec.Hosting.Health;

/// <summary>Answer of a health endpoint.</summary>
/// <param name="Status">"ready" or "not-ready".</param>
/// <param name="Closed">Names of the gates that are closed, in the order of their registration.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<string> Closed)
{
    internal static HealthReport Of(IReadOnlyList<string> closed) => new(closed.Count == 0 ? "ready" : "not-ready", closed);
}
