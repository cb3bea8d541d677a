namespace LeadExec.Domain.Delivery;

/// <summary>How much of a delivery account's traffic may be repeated requests (FM-57).</summary>
/// <param name="SharePercent">Repeated requests per hundred first ones.</param>
/// <param name="PerMinute">Repeated requests per minute in any case.</param>
/// <param name="Burst">The most that may be saved up.</param>
public sealed record RetryBudgetLimits(int SharePercent, int PerMinute, int Burst);
