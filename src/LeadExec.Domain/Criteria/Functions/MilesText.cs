using System.Globalization;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>Miles for people: two decimals, and more where two would read like the limit.</summary>
internal static class MilesText
{
    public static string Of(decimal miles, decimal limit)
    {
        var text = miles.ToString("0.##", CultureInfo.InvariantCulture);
        return text == limit.ToString("0.##", CultureInfo.InvariantCulture) && miles != limit ? miles.ToString("0.######", CultureInfo.InvariantCulture) : text;
    }
}
