namespace LeadExec.Domain.Returns;

/// <summary>The account's percentages where an order or a delivery account has none of its own (SET-31, RET-08).</summary>
public sealed record ReturnDefaults
{
    /// <summary>Both without a limit.</summary>
    public static ReturnDefaults None { get; } = new();

    /// <summary>0 to 100; null is no limit.</summary>
    public int? AccountPercent { get; init; }

    /// <summary>0 to 100; null is no limit.</summary>
    public int? OrderPercent { get; init; }
}
