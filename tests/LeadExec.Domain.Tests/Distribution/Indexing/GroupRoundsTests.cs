using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Distribution.Indexing;

/// <summary>The rounds of a scan planned from the index are those planned account by account (DIST-27 to DIST-31, E-51).</summary>
public sealed class GroupRoundsTests
{
    private const int Accounts = 300;
    private const int Groups = 5;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void Rounds_from_the_index_are_those_of_the_plain_evaluator(int seed, bool groupsAsCriteria)
    {
        var random = new Random(seed);
        var leads = new RandomLeads(random);
        var catalog = Grouped(new RandomBuyers(random).Catalog(Accounts), random, groupsAsCriteria).Prepared();
        var (rounds, marked) = (0, 0);
        for (var version = 0; version < 6; version++)
        {
            for (var at = 0; at < 15; at++)
            {
                var lead = leads.Next();
                var indexed = Plan(catalog, lead);
                var plain = Plan(catalog with { Matching = null }, lead);
                Told(indexed).ShouldBe(Told(plain));
                indexed.Candidates.ShouldBe(plain.Rounds.Sum(round => round.Candidates.Length));
                rounds += plain.Rounds.Length;
                marked += plain.Rounds.Sum(round => round.Candidates.Count(candidate => candidate.OnePerGroup is not null));
            }

            catalog = Grouped(catalog, random, groupsAsCriteria).Prepared();
        }

        rounds.ShouldBeGreaterThan(150, "there must be several rounds, else the test says little");
        (marked > 0).ShouldBe(groupsAsCriteria);
    }

    private static ScanPlan Plan(Catalog catalog, Lead lead)
    {
        var matching = new MatchRequest { Catalog = catalog, Lead = lead, Now = Instant.FromUtc(2026, 3, 6, 12, 0) };
        var campaign = new Campaign { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = lead.Type.Id, Name = "campaign" };
        return ScanPlanner.Plan(new ScanRequest { Matching = matching, Match = Matcher.Match(matching), Campaign = campaign });
    }

    private static string Told(ScanPlan plan) => string.Join('\n', plan.Rounds.Select(round =>
        $"{round} {round.Count} {string.Join(' ', round.Candidates.Select(candidate => $"{candidate} {candidate.Method.Id} {candidate.OnePerGroup}"))}"));

    // Some name a group that does not exist: they are scanned with everybody else.
    private static Catalog Grouped(Catalog catalog, Random random, bool groupsAsCriteria)
    {
        var builder = new CatalogBuilder(catalog);
        builder.Put(catalog.Account with { ApplyGroupsAsCriteria = groupsAsCriteria });
        for (var group = 1; group <= Groups; group++)
        {
            builder.Put(new DeliveryGroup { Id = new DeliveryGroupId(group), Name = $"group {group}", Position = random.Next(3) });
        }

        foreach (var client in catalog.Clients.Values.Where(_ => random.Next(2) == 0).ToList())
        {
            builder.Put(client with { DeliveryGroupId = Any(random) });
        }

        foreach (var account in catalog.DeliveryAccounts.Values.Where(_ => random.Next(6) == 0).ToList())
        {
            builder.Put(account with { DeliveryGroupId = Any(random) });
        }

        return builder.Build(new CatalogVersion(catalog.Version.Value + 1));
    }

    private static DeliveryGroupId? Any(Random random) => random.Next(3) == 0 ? null : new DeliveryGroupId(random.Next(1, Groups + 2));
}
