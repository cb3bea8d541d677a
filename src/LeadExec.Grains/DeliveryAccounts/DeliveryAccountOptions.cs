using System.ComponentModel.DataAnnotations;

namespace LeadExec.Grains.DeliveryAccounts;

/// <summary>When the breaker of a delivery account opens, and for how long (FM-56).</summary>
public sealed class DeliveryAccountOptions
{
    /// <summary>Failures in a row that open the breaker. Default 10.</summary>
    [Range(1, 10_000)]
    public int FailuresToOpen { get; set; } = 10;

    /// <summary>Seconds until one lead may probe again. Default 30.</summary>
    [Range(1, 3_600)]
    public int OpenSeconds { get; set; } = 30;
}
