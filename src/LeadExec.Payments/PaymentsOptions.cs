namespace LeadExec.Payments;

/// <summary>Limits of calls to payment providers.</summary>
public sealed class PaymentsOptions
{
    /// <summary>Seconds for one call, from connecting to the end of the answer; after it the outcome is unknown (FM-60). 1 to 120, default 30.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}
