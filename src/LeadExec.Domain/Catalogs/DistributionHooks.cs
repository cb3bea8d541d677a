using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// Expressions that shape distribution (DIST-45, E-56), in the language of calculated fields (E-12). They see the lead's fields and,
/// where a delivery account is judged, its values such as [account.price]; they reach nothing else and change nothing stored.
/// The account's hooks run first, then the campaign's; all of them apply, or none.
/// </summary>
public sealed record DistributionHooks
{
    /// <summary>Most fields that one set of hooks may set.</summary>
    public const int MaximumFields = 20;

    /// <summary>The highest <see cref="HighestPrice"/>: 1,000,000.00.</summary>
    public static Money MostExpensive => Money.FromCents(100_000_000);

    /// <summary>Fields set before the scan, in order. Seen by criteria, lists, force ID and later hooks; the stored lead and what buyers get stay as posted.</summary>
    public ImmutableArray<FieldHook> SetFields { get; init; } = [];

    /// <summary>Yes takes the delivery account out of the scan.</summary>
    public string? Exclude { get; init; }

    /// <summary>
    /// A number that moves the delivery account in the order, up when above 0: an amount added to its price under Price, places taken
    /// off its client's priority under Priority. Turns, shares and distance do not heed it, and it is never charged.
    /// </summary>
    public string? Boost { get; init; }

    /// <summary>What the delivery account is charged at most, instead of its price: held, sent to the buyer, and part of the order.</summary>
    public string? Price { get; init; }

    /// <summary>A price above this is a mistake of the hook. Default 1,000.00.</summary>
    public Money HighestPrice { get; init; } = Money.FromCents(100_000);
}
