using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Catalogs;

// What a source is paid, and which mixes of scans and rejections can be saved. CAMP-33, CAMP-34, RCV-20, RCV-21, E-24
public sealed class CostRulesTests
{
    private static readonly Campaign Plain = new() { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = new LeadTypeId(1), Name = "Web" };

    public static TheoryData<Campaign, string, string> Mistakes => new()
    {
        { Plain with { RevenueShare = new RevenueShare() }, "/revenueShare", "Give a percent" },
        { Plain with { RevenueShare = new RevenueShare { Percent = -1m } }, "/revenueShare/percent", "Between 0 and 100" },
        { Plain with { RevenueShare = new RevenueShare { Percent = 100.01m } }, "/revenueShare/percent", "Between 0 and 100" },
        { Plain with { RevenueShare = new RevenueShare { Percent = 0.001m } }, "/revenueShare/percent", "Between 0 and 100" },
        { Plain with { RevenueShare = new RevenueShare { PerSale = Money.FromCents(-1) } }, "/revenueShare/perSale", "Between 0 and 1000000.00" },
        { Plain with { RevenueShare = new RevenueShare { PerSale = Money.FromCents(100_000_001) } }, "/revenueShare/perSale", "Between 0 and 1000000.00" },
        { Plain with { ScanCoverage = (ScanCoverage)9 }, "/scanCoverage", "None, coverage or delivery" },
        { Plain with { RejectNoCoverage = true }, "/rejectNoCoverage", "Needs scanCoverage" },
        { Plain with { RejectNotDelivered = true }, "/rejectNotDelivered", "Needs scanCoverage to be delivery" },
        { Plain with { RejectNotDelivered = true, ScanCoverage = ScanCoverage.Coverage }, "/rejectNotDelivered", "Needs scanCoverage to be delivery" },
        { Plain with { ScanCoverage = ScanCoverage.Delivery, UseDeliveryQueue = true }, "/scanCoverage", "Delivery cannot be awaited" },
    };

    public static TheoryData<Campaign> Possible =>
    [
        Plain,
        Plain with { RevenueShare = new RevenueShare { Percent = 70m } },
        Plain with { RevenueShare = new RevenueShare { PerSale = Money.FromCents(200) } },
        Plain with { RevenueShare = new RevenueShare { Percent = 12.25m, PerSale = Money.Zero }, ScanCoverage = ScanCoverage.Coverage, RejectNoCoverage = true },
        Plain with { ScanCoverage = ScanCoverage.Coverage, UseDeliveryQueue = true, RejectNoCoverage = true },
        Plain with { ScanCoverage = ScanCoverage.Delivery, RejectNoCoverage = true, RejectNotDelivered = true },
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Impossible_setting_is_refused_with_its_place(Campaign campaign, string path, string message)
    {
        var error = CampaignRules.Check(campaign, Change()).ShouldHaveSingleItem();

        error.Path.ShouldBe(path);
        error.Message.ShouldStartWith(message);
    }

    [Theory]
    [MemberData(nameof(Possible))]
    public void Possible_setting_is_taken_and_survives_storage(Campaign campaign)
    {
        CampaignRules.Check(campaign, Change()).ShouldBeEmpty();
        var stored = JsonSerializer.Serialize(campaign, SettingJson.Options);
        var read = JsonSerializer.Deserialize<Campaign>(stored, SettingJson.Options)!;

        (read.RevenueShare, read.ScanCoverage, read.RejectNoCoverage, read.RejectNotDelivered)
            .ShouldBe((campaign.RevenueShare, campaign.ScanCoverage, campaign.RejectNoCoverage, campaign.RejectNotDelivered));
    }

    // F-02, E-02: one rounding per sale, half away from zero.
    [Theory]
    [InlineData("70", null, 4_000, 2_800)]
    [InlineData("10", 200L, 3_000, 500)]
    [InlineData("10", 200L, 2_000, 400)]
    [InlineData(null, 200L, 0, 200)]
    [InlineData("33.33", null, 1_001, 334)]
    [InlineData("50", null, 1, 1)]
    [InlineData("49.99", null, 1, 0)]
    [InlineData("80", -100L, 110, 0)] // what a margin leaves
    [InlineData("80", -100L, 126, 1)]
    public void Sale_costs_its_percent_and_its_amount_rounded_once(string? percent, long? perSale, long price, long cost)
    {
        var share = new RevenueShare
        {
            Percent = percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture),
            PerSale = perSale is { } cents ? Money.FromCents(cents) : null,
        };

        share.CostOf(Money.FromCents(price)).ShouldBe(Money.FromCents(cost));
    }

    private static CatalogChange Change()
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(new LeadType { Id = new LeadTypeId(1), Name = "Test", Fields = [new LeadField { Name = "State", Kind = FieldKind.UsState }] });
        builder.Put(new LeadSource { Id = new LeadSourceId(1), Name = "Source" });
        return new CatalogChange { Next = builder.Build(new CatalogVersion(1)), Now = CatalogBuilder.Empty };
    }
}
