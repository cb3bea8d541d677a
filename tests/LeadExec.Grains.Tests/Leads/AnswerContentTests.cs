using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// What the answer says of the deliveries: the list where the campaign allows it, and one address for the consumer. RCV-22, RCV-23, E-25, E-26
public sealed class AnswerContentTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Deliveries_are_listed_and_the_address_of_the_highest_price_wins()
    {
        await using var engine = await StartAsync(campaign => campaign with { AllowSendResponses = true });

        var answer = await PostAsync(engine, "6025530101");

        answer.GetProperty("redirectUrl").GetString().ShouldBe("https://buyer2.example/thanks"); // 35.00 as answered, though the first was planned higher
        var deliveries = answer.GetProperty("deliveries").EnumerateArray().ToArray();
        deliveries.Select(item => $"{Text(item, "client")} {Text(item, "status")} {item.GetProperty("price").GetRawText()} {(item.TryGetProperty("redirectUrl", out var url) ? url.GetString() : null)}")
            .ShouldBe(["Client 1 Sent 30.00 https://buyer1.example/thanks", "Client 2 Sent 35.00 https://buyer2.example/thanks", "Client 3 Sent 20.00 "]);
        deliveries.ShouldAllBe(item => item.GetProperty("deliveryId").GetGuid() != Guid.Empty);
    }

    [Fact]
    public async Task Without_the_option_only_the_address_is_told()
    {
        await using var engine = await StartAsync(campaign => campaign);

        var answer = await PostAsync(engine, "6025530102");

        answer.GetProperty("redirectUrl").GetString().ShouldBe("https://buyer2.example/thanks");
        answer.TryGetProperty("deliveries", out var deliveries).ShouldBe(deliveries.ValueKind == JsonValueKind.Array && deliveries.GetArrayLength() == 0);
    }

    [Fact]
    public async Task Answer_from_the_queue_knows_neither()
    {
        await using var engine = await StartAsync(campaign => campaign with { AllowSendResponses = true, UseDeliveryQueue = true });

        var answer = await PostAsync(engine, "6025530103");

        answer.TryGetProperty("redirectUrl", out var url).ShouldBe(url.ValueKind == JsonValueKind.Null);
        answer.TryGetProperty("deliveries", out var deliveries).ShouldBe(deliveries.ValueKind == JsonValueKind.Array && deliveries.GetArrayLength() == 0);
    }

    private async Task<EngineHost> StartAsync(Func<Campaign, Campaign> change)
    {
        var catalog = SampleCatalog.Create(campaign => change(campaign with { MaximumDeliveryCount = 3 })).WithBuyer(1, 40m).WithBuyer(2, 36m).WithBuyer(3, 20m);
        var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(1, () => Task.FromResult(Accepted(30m, "https://buyer1.example/thanks")));
        engine.Buyers.Answer(2, () => Task.FromResult(Accepted(35m, "https://buyer2.example/thanks")));
        return engine;
    }

    private static DeliveryVerdict Accepted(decimal price, string redirect) => ScriptedTransport.Verdict(AttemptState.Accepted, price) with { RedirectUrl = redirect };

    private static async Task<JsonElement> PostAsync(EngineHost engine, string phone)
    {
        var reply = await engine.PostAsync(phone, change: command => command with { Dialect = AnswerDialect.V2Json });
        reply.Status.ShouldBe(LeadReplyStatus.Final);
        return JsonDocument.Parse(reply.Body.ToArray()).RootElement;
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
