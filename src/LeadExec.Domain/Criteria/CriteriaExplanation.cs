namespace LeadExec.Domain.Criteria;

/// <summary>
/// Why criteria hold or not. <see cref="Reason"/> names the first failing test with both sides ("State is NV, wants AZ or
/// CA"); it quotes the lead's value, so it belongs to the lead's trace and never into a log.
/// </summary>
public sealed record CriteriaExplanation
{
    public static CriteriaExplanation Met { get; } = new() { Holds = true };

    public required bool Holds { get; init; }

    /// <summary>The first failing test; null when the criteria hold.</summary>
    public CriteriaNode? Failed { get; init; }

    /// <summary>For people; "" when the criteria hold.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The test failed because it could not run: a pattern timed out, a place or list is unknown (RejectReason.CriteriaFailedToRun).</summary>
    public bool FailedToRun { get; init; }
}
