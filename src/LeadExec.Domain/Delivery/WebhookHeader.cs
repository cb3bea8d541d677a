namespace LeadExec.Domain.Delivery;

/// <summary>One request header of our own (DELV-11).</summary>
public sealed record WebhookHeader
{
    public required string Name { get; init; }

    /// <summary>May hold tags; a sealed text without tags when <see cref="Secret"/>.</summary>
    public required string Value { get; init; }

    /// <summary>The value is sealed at rest, masked in the stored exchange and never read back.</summary>
    public bool Secret { get; init; }
}
