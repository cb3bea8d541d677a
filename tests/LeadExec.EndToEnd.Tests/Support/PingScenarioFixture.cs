using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>The product with the ping scenarios, published before it starts; a test may kill it and start it again.</summary>
public sealed class PingScenarioFixture : ProductFixture
{
    /// <summary>Another process takes over at once: nobody waits for the lease of a killed one in a test.</summary>
    public async Task RestartAsync()
    {
        await Database.ExecuteAsync("update silo set renewed_at = renewed_at - interval '1 minute'");
        await StartAsync();
    }

    /// <summary>A new person's post along a ping, with a key of its own.</summary>
    internal static LeadToPost Lead(int scenario, string orderId, int campaign = 1) => LeadToPost.New("AZ", "85004").With("orderId", orderId) with
    {
        Source = PingScenarios.Source,
        LeadType = scenario,
        Campaign = PingScenarios.Number(scenario, campaign),
        IdempotencyKey = Guid.NewGuid().ToString(),
    };

    internal Task<PostedAnswer> PostAsync(LeadToPost lead, PostKind kind = PostKind.V1Json) => PostedAnswer.OfAsync(Silo.Http, lead.ToRequest(kind));

    internal Task<PingAnswered> PingAsync(int scenario, int campaign = 1, string fields = "State=AZ") =>
        PingAnswered.OfFormAsync(Silo.Http, scenario, PingScenarios.Number(scenario, campaign), fields);

    protected override IReadOnlyList<NamedSetting> Settings() => PingScenarios.All(Buyer.BuyerAddress);
}
