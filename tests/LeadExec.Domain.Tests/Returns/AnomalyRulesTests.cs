using LeadExec.Domain.Returns;

namespace LeadExec.Domain.Tests.Returns;

// TH-29: unusual by one's own history
public sealed class AnomalyRulesTests
{
    [Theory]
    [InlineData(100, 5, 1_300, 65, "")] // 5 % as ever
    [InlineData(100, 11, 1_300, 65, "")] // more, within what chance does
    [InlineData(100, 25, 1_300, 65, "ReturnsUp")]
    [InlineData(2, 2, 26, 0, "")] // few say nothing
    [InlineData(100, 25, 1_300, 325, "")] // a quarter as ever
    [InlineData(0, 20, 1_300, 65, "ReturnsUp, SalesDown")] // returns of earlier sales, and no new ones
    [InlineData(30, 5, 0, 0, "")] // nobody's history is nothing
    [InlineData(30, 15, 0, 0, "ReturnsUp")]
    [InlineData(400, 20, 1_300, 65, "SalesUp")]
    [InlineData(300, 15, 1_300, 65, "")]
    [InlineData(30, 1, 1_300, 65, "SalesDown")]
    [InlineData(0, 0, 0, 0, "")]
    public void Last_days_are_measured_by_the_days_before(int sales, int returns, int salesBefore, int returnsBefore, string found) =>
        string.Join(", ", AnomalyRules.Of(new SalesSpan(7, sales, returns), new SalesSpan(91, salesBefore, returnsBefore))).ShouldBe(found);

    [Fact]
    public void More_returns_never_look_better()
    {
        foreach (var sales in new[] { 0, 10, 100 })
        {
            var flags = Enumerable.Range(0, 200).Select(returns => AnomalyRules.Of(new SalesSpan(7, sales, returns), new SalesSpan(90, 900, 45)).Contains(AnomalyKind.ReturnsUp)).ToList();
            flags.ShouldBe(flags.Order());
            flags.ShouldContain(true);
            flags.ShouldContain(false);
        }
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(3, 1, 33.3)]
    public void Percentage_has_one_decimal(int sales, int returns, double? percent) => new SalesSpan(7, sales, returns).ReturnPercent.ShouldBe((decimal?)percent);
}
