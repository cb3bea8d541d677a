using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>When a client's wallet asks for money by itself.</summary>
public sealed record WalletRecharge
{
    public required ClientId ClientId { get; init; }

    public required bool Enabled { get; init; }

    /// <summary>A balance below it is recharged; credit does not count.</summary>
    public required Money Threshold { get; init; }

    /// <summary>What the card is charged; above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>Recharges within 24 hours, 1 to 50.</summary>
    public required int MostPerDay { get; init; }

    /// <summary>Why it stopped; saving the settings starts it again. Null while it runs.</summary>
    public string? Stopped { get; init; }
}
