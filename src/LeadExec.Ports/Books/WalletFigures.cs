using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>A prepaid wallet.</summary>
public sealed record WalletFigures
{
    public static WalletFigures Empty { get; } = new();

    /// <summary>What leads may still cost: funds and credit less sales and what deliveries under way hold.</summary>
    public Money Available { get; init; }

    /// <summary>How far it may go below zero.</summary>
    public Money Credit { get; init; }

    /// <summary>Funds less sales and holds; below zero when credit is used.</summary>
    public Money Balance => Available - Credit;
}
