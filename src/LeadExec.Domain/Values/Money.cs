using System.Globalization;

namespace LeadExec.Domain.Values;

/// <summary>
/// An exact amount in the account's one currency, counted in cents. Rates, percentages and raw bids stay
/// <see cref="decimal"/>; they become money once, where a price or cost is fixed, by <see cref="Round"/> (E-02).
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(long cents) => Cents = cents;

    public static Money Zero => default;

    /// <summary>The amount in cents; what SQL stores.</summary>
    public long Cents { get; }

    /// <summary>The amount in currency units, always with at most two decimals.</summary>
    public decimal Amount => Cents / 100m;

    public static Money FromCents(long cents) => new(cents);

    /// <summary>Fixes an amount to cents, half away from zero (E-02).</summary>
    /// <exception cref="OverflowException">The amount does not fit 64-bit cents.</exception>
    public static Money Round(decimal amount) => new((long)decimal.Round(amount * 100m, 0, MidpointRounding.AwayFromZero));

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Plain decimal text with two places and a point, "15.00".</summary>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
}
