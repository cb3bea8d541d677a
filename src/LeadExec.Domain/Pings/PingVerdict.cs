using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>Whether a ping is worth a yes (F-19, D-30 to D-32, CAMP-40 to CAMP-43). Requirements that are not set are skipped.</summary>
public static class PingVerdict
{
    /// <summary>The profit of the best combination; refused with the first requirement that it misses, amounts in the detail.</summary>
    /// <param name="options">What the campaign asks of a ping.</param>
    /// <param name="matches">Delivery accounts that would take the lead, those beyond the count that it may be sold included.</param>
    /// <param name="revenue">What the best combination brings.</param>
    /// <param name="cost">What the source is paid for it (F-01, F-02).</param>
    public static Decision<Money> Judge(PingOptions options, int matches, Money revenue, Money cost)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (matches == 0)
        {
            return Decision<Money>.Refuse(RejectReason.NoCoverage, "no buyer");
        }

        if (options.MinimumDeliveries is { } least && matches < least)
        {
            return Refuse(RejectReason.TooFewBuyers, $"{matches} of {least} buyers");
        }

        if (options.RevenueRequirement is { } wanted && revenue < wanted)
        {
            return Refuse(RejectReason.RevenueTooLow, $"revenue {revenue} below {wanted}");
        }

        var profit = revenue - cost;
        if (options.ProfitRequirement is { } gain && profit < gain)
        {
            return Refuse(RejectReason.ProfitTooLow, $"profit {profit} below {gain}");
        }

        // F-04: of a revenue of 0 the percentage is 0. Multiplied, not divided, so that no rounding decides.
        var fallsShort = revenue == Money.Zero ? options.ProfitPercentRequirement > 0m : profit.Cents * 100m < options.ProfitPercentRequirement * revenue.Cents;
        return fallsShort
            ? Refuse(RejectReason.ProfitPercentTooLow, $"profit {profit} of revenue {revenue} below {options.ProfitPercentRequirement:0.##} %")
            : Decision<Money>.Accept(profit);
    }

    private static Decision<Money> Refuse(RejectReason reason, FormattableString detail) =>
        Decision<Money>.Refuse(reason, detail.ToString(CultureInfo.InvariantCulture));
}
