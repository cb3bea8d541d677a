using System.Collections.Frozen;
using LeadExec.Domain.Values;

namespace LeadExec.Payments;

/// <summary>Between our cents and a currency's smallest unit as providers count it: yen have no hundredths, dinars have thousandths.</summary>
internal static class MinorUnits
{
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF");

    private static readonly FrozenSet<string> Thousandths = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "BHD", "JOD", "KWD", "OMR", "TND");

    /// <summary>Null when the amount cannot be told in that unit, such as 0.50 yen.</summary>
    public static long? Of(Money amount, string currency) =>
        Thousandths.Contains(currency) ? checked(amount.Cents * 10)
        : !Whole.Contains(currency) ? amount.Cents
        : amount.Cents % 100 == 0 ? amount.Cents / 100
        : null;

    /// <summary>Thousandths are rounded half away from zero (E-02).</summary>
    public static Money ToMoney(long units, string currency) =>
        Thousandths.Contains(currency) ? Money.Round(units / 1000m)
        : Whole.Contains(currency) ? Money.FromCents(checked(units * 100))
        : Money.FromCents(units);
}
