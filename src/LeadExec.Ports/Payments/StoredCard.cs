namespace LeadExec.Ports.Payments;

/// <summary>What we may know of a card that the provider keeps.</summary>
public sealed record StoredCard
{
    public required string CustomerRef { get; init; }

    public required string MethodRef { get; init; }

    /// <summary>Lower case, such as "visa"; "card" when the provider does not say.</summary>
    public required string Brand { get; init; }

    /// <summary>Four digits.</summary>
    public required string Last4 { get; init; }

    /// <summary>1 to 12; null when the provider does not tell.</summary>
    public int? ExpiryMonth { get; init; }

    /// <summary>Four digits; null when the provider does not tell.</summary>
    public int? ExpiryYear { get; init; }
}
