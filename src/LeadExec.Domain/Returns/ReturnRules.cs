using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Returns;

/// <summary>The rules of the settings about returns (CAMP-31, CLNT-26, RET-02, SET-31).</summary>
internal static class ReturnRules
{
    public const int MostReasons = 50;

    public const int LongestReason = 100;

    public const int MostDays = 3_650;

    public static void CheckReasons(ImmutableArray<string> reasons, RuleErrors errors)
    {
        errors.Check(reasons.Length <= MostReasons, "/returnReasons", $"At most {MostReasons} reasons.");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < reasons.Length; at++)
        {
            errors.Text(reasons[at], $"/returnReasons/{at}", LongestReason);
            errors.Check(reasons[at] is null || seen.Add(reasons[at].Trim()), $"/returnReasons/{at}", "Another reason has these words.");
        }
    }

    public static void CheckDays(int? days, RuleErrors errors) =>
        errors.Check(days is null or (>= 1 and <= MostDays), "/maximumReturnDays", $"Between 1 and {MostDays}, or blank for no limit.");

    public static void CheckResale(ResaleSettings? resale, RuleErrors errors)
    {
        if (resale is not null)
        {
            errors.Range(resale.MaxAgeHours, 1, ResaleSettings.LongestHours, "/resale/maxAgeHours");
            errors.Range(resale.PriceFactorPercent, 1, 100, "/resale/priceFactorPercent");
        }
    }

    public static void CheckPercent(int? percent, string path, RuleErrors errors) =>
        errors.Check(percent is null or (>= 0 and <= 100), path, "Between 0 and 100; blank is the default.");

    public static void CheckDefaults(ReturnDefaults defaults, RuleErrors errors)
    {
        errors.Check(defaults.AccountPercent is null or (>= 0 and <= 100), "/returns/accountPercent", "Between 0 and 100; blank is no limit.");
        errors.Check(defaults.OrderPercent is null or (>= 0 and <= 100), "/returns/orderPercent", "Between 0 and 100; blank is no limit.");
    }
}
