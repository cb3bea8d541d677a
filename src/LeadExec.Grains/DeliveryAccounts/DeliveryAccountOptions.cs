using System.ComponentModel.DataAnnotations;
using LeadExec.Domain.Delivery;

namespace LeadExec.Grains.DeliveryAccounts;

/// <summary>When the breaker of a delivery account opens, and for how long (FM-56); how many requests may be repetitions (FM-57).</summary>
public sealed class DeliveryAccountOptions
{
    /// <summary>Failures in a row that open the breaker. Default 10.</summary>
    [Range(1, 10_000)]
    public int FailuresToOpen { get; set; } = 10;

    /// <summary>Seconds until one lead may probe again. Default 30.</summary>
    [Range(1, 3_600)]
    public int OpenSeconds { get; set; } = 30;

    /// <summary>Retries per hundred first requests. Default 10.</summary>
    [Range(0, 100)]
    public int RetrySharePercent { get; set; } = 10;

    /// <summary>Retries per minute in any case, so that a quiet account's retries run. Default 10.</summary>
    [Range(1, 10_000)]
    public int RetriesPerMinute { get; set; } = 10;

    /// <summary>Retries that may be saved up. Default 20.</summary>
    [Range(1, 10_000)]
    public int RetryBurst { get; set; } = 20;

    internal RetryBudgetLimits RetryLimits => new(RetrySharePercent, RetriesPerMinute, RetryBurst);
}
