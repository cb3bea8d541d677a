using System.Text.Json.Serialization;

namespace LeadExec.Hosting.Health;

/// <summary>Answer of a health endpoint.</summary>
/// <param name="Status">"ready", "degraded" (ready, with warnings) or "not-ready".</param>
/// <param name="Closed">Names of the gates that are closed, in the order of their registration.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<string> Closed)
{
    /// <summary>Names of the warnings that are on; absent when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    internal static HealthReport Of(IReadOnlyList<string> closed, params IReadOnlyList<string> warnings) =>
        new(closed.Count > 0 ? "not-ready" : warnings.Count > 0 ? "degraded" : "ready", closed) { Warnings = warnings.Count > 0 ? warnings : null };
}
