using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>The product with one lead type per scenario, published before it starts.</summary>
public sealed class ScenarioFixture : ProductFixture
{
    /// <summary>A new person for a scenario's n-th campaign.</summary>
    internal static LeadToPost Lead(int scenario, int campaign = 1, string state = "AZ") => LeadToPost.New(state, "85004") with
    {
        Source = ScenarioAccount.SourceNumber,
        LeadType = scenario,
        Campaign = ScenarioAccount.Number(scenario, campaign),
    };

    internal Task<PostedAnswer> PostAsync(LeadToPost lead) => PostedAnswer.OfAsync(Silo.Http, lead.ToRequest(PostKind.V1Json));

    protected override IReadOnlyList<NamedSetting> Settings() => ScenarioAccount.All(Buyer.BuyerAddress);
}
