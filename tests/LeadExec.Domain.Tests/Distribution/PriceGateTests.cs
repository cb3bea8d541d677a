using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Distribution;

// CLNT-29, E-66, F-03, F-04, F-19: what a sale has to bring, tested with the bid or else the price.
public sealed class PriceGateTests
{
    [Theory]
    [InlineData("", 22, 25, null)] // nothing is asked for
    [InlineData("", -0.01, 0, "price -0.01 below 0.00")]
    [InlineData("revenue 25", 22, 0, "price 22.00 below 25.00")]
    [InlineData("revenue 25", 24.99, 0, "price 24.99 below 25.00")]
    [InlineData("revenue 25", 25, 100, null)]
    [InlineData("profit 15", 40, 25, null)] // D-30
    [InlineData("profit 16", 40, 25, "profit 15.00 (price 40.00, cost 25.00) below 16.00")] // D-30
    [InlineData("profit 0", 10, 10.01, "profit -0.01 (price 10.00, cost 10.01) below 0.00")]
    [InlineData("percent 37.5", 40, 25, null)] // D-31
    [InlineData("percent 38", 40, 25, "profit 37.5 % (price 40.00, cost 25.00) below 38 %")] // D-31
    [InlineData("percent 33.34", 3, 2, "profit 33.33 % (price 3.00, cost 2.00) below 33.34 %")]
    [InlineData("percent 0", 0, 5, null)] // E-22: of a price of 0 it is 0
    [InlineData("percent 0.01", 0, 0, "profit 0 % (price 0.00, cost 0.00) below 0.01 %")]
    [InlineData("percent 100", 1, 0, null)]
    [InlineData("revenue 25 profit 16", 24, 25, "price 24.00 below 25.00")] // the first of several
    [InlineData("revenue 25 profit 10 percent 37.5", 40, 25, null)]
    public void Sale_brings_enough_or_both_sides_are_named(string requirements, decimal price, decimal cost, string? refusal)
    {
        var judged = PriceGate.Judge(Of(requirements), Money.Round(price), Money.Round(cost));

        judged.Detail.ShouldBe(refusal);
        judged.Reason.ShouldBe(refusal is null ? RejectReason.None : RejectReason.PriceRequirementNotMet);
        if (judged.Accepted)
        {
            judged.Value.ShouldBe(Money.Round(price) - Money.Round(cost)); // F-03
        }
    }

    [Fact]
    public void Without_requirements_a_price_of_nothing_passes() => PriceGate.Judge(null, Money.Zero, Money.Round(5)).Accepted.ShouldBeTrue();

    [Fact]
    public void Least_price_is_accepted_like_all_above_and_a_cent_less_is_not() // property
    {
        var random = new Random(2026_1122);
        var impossible = 0;
        for (var turn = 0; turn < 20_000; turn++)
        {
            Money? Some(int most) => random.Next(3) == 0 ? null : Money.FromCents(random.Next(most));
            decimal? percent = random.Next(3) == 0 ? null : random.Next(10) == 0 ? 100m * random.Next(2) : random.Next(10_001) / 100m;
            var requirements = new PriceRequirements { Revenue = Some(5_000), Profit = Some(3_000), ProfitPercent = percent };
            var cost = Money.FromCents(random.Next(4) == 0 ? 0 : random.Next(4_000));

            if (PriceGate.LeastPrice(requirements, cost) is not { } least)
            {
                impossible++;
                PriceGate.Judge(requirements, Money.FromCents(100_000_000), cost).Accepted.ShouldBeFalse($"{requirements} {cost}");
                continue;
            }

            PriceGate.Judge(requirements, least, cost).Accepted.ShouldBeTrue($"{requirements} {cost} {least}");
            PriceGate.Judge(requirements, least + Money.FromCents(random.Next(10_000)), cost).Accepted.ShouldBeTrue($"{requirements} {cost} {least}");
            var less = least - Money.FromCents(1);
            (less > Money.Zero && PriceGate.Judge(requirements, less, cost).Accepted).ShouldBeFalse($"{requirements} {cost} {least}");
        }

        impossible.ShouldBeGreaterThan(0);
    }

    private static PriceRequirements Of(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        decimal? Value(string name) => Array.IndexOf(parts, name) is >= 0 and var at ? decimal.Parse(parts[at + 1], CultureInfo.InvariantCulture) : null;
        return new PriceRequirements
        {
            Revenue = Value("revenue") is { } revenue ? Money.Round(revenue) : null,
            Profit = Value("profit") is { } profit ? Money.Round(profit) : null,
            ProfitPercent = Value("percent"),
        };
    }
}
