using System.Net;
using System.Text.Json;
using LeadExec.Api.Intake.Pings;
using LeadExec.Domain.Catalogs;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Tests.Intake;

// TH-08: a source that asks for prices and does not post
public sealed class PingRatioTests
{
    private const string Ping = """{"VID":6240,"LID":4439,"AID":13278,"LoanType":"Refinance"}""";

    [Theory]
    [InlineData(100, 0, 1, true)] // 1 % of 100
    [InlineData(100, 0, 2, false)] // 2 %: not below
    [InlineData(99, 0, 0, false)] // too few to say
    [InlineData(150, 51, 0, false)] // too few that are used or over
    [InlineData(150, 50, 1, true)]
    public async Task Campaign_whose_pings_are_hardly_posted_is_declined(int accepted, int open, int posted, bool declined)
    {
        await using var host = await IntakeHost.StartAsync(Catalog(new PingOptions { LeastPostPercent = 2m, PostPercentAfter = 100 }));
        host.Pings.Ratios = [Ratio(accepted, open, posted)];
        await host.Services.GetRequiredService<PingRatioWatch>().RefreshAsync(CancellationToken.None);

        var answer = await host.PostAsync("/processor/ping/general", Ping, "application/json");

        if (declined)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(10));
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("reason").GetString().ShouldBe("pingPostsTooFew");
        }

        host.Grains.PingsAsked.ShouldBe(declined ? 0 : 1);
    }

    [Fact]
    public async Task Campaign_without_the_setting_is_never_declined_for_it()
    {
        await using var host = await IntakeHost.StartAsync(Catalog(PingOptions.Standard));
        host.Pings.Ratios = [Ratio(100_000, 0, 0)];
        await host.Services.GetRequiredService<PingRatioWatch>().RefreshAsync(CancellationToken.None);

        await host.PostAsync("/processor/ping/general", Ping, "application/json");

        host.Grains.PingsAsked.ShouldBe(1);
    }

    private static Catalog Catalog(PingOptions options) => IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web with { Channel = Channel.PingPost, Ping = options });

    private static PingRatio Ratio(int accepted, int open, int posted) => new()
    {
        CampaignId = IntakeCatalog.Web.Id,
        LeadSourceId = IntakeCatalog.Source.Id,
        Pings = accepted + 7,
        Accepted = accepted,
        Posted = posted,
        Open = open,
    };
}
