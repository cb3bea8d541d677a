namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Numbers as 64-bit keys of the same order: twice the number of ten-thousandths, and one more for a number between two of them.
/// So a bound that is a whole number of ten-thousandths divides keys exactly as it divides numbers.
/// </summary>
internal static class RangeKeys
{
    private const decimal PerOne = 10_000m;
    private const decimal Largest = 100_000_000_000_000m;

    /// <summary>The key of a bound; false for one that is too large or too fine to be exact.</summary>
    public static bool TryBound(decimal bound, out long key)
    {
        key = 0;
        if (Math.Abs(bound) > Largest || bound * PerOne is var scaled && scaled != decimal.Truncate(scaled))
        {
            return false;
        }

        key = 2 * (long)scaled;
        return true;
    }

    /// <summary>The key of any number of a lead.</summary>
    public static long Of(decimal number)
    {
        if (Math.Abs(number) > Largest)
        {
            return number > 0 ? long.MaxValue : long.MinValue;
        }

        var scaled = number * PerOne;
        var floor = decimal.Floor(scaled);
        return 2 * (long)floor + (floor == scaled ? 0 : 1);
    }
}
