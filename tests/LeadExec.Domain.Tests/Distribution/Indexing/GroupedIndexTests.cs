using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Distribution.Indexing;

/// <summary>Client groups choose the delivery method, for some leads by criteria: index and plain evaluator take the same one (E-52, DIST-32 to DIST-34).</summary>
public sealed class GroupedIndexTests
{
    private const int Accounts = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Index_takes_the_method_of_the_client_group(int seed)
    {
        var random = new Random(seed);
        var leads = new RandomLeads(random);
        var catalog = Grouped(new RandomBuyers(random).Catalog(Accounts), random).Prepared();
        var replaced = 0;
        for (var version = 0; version < 6; version++)
        {
            for (var lead = 0; lead < 20; lead++)
            {
                var request = new MatchRequest { Catalog = catalog, Lead = leads.Next(), Now = Instant.FromUtc(2026, 3, 6, random.Next(24), 0) };
                var indexed = Matcher.Match(request);
                var plain = Matcher.Match(request with { Catalog = catalog with { Matching = null } });
                Methods(indexed).ShouldBe(Methods(plain));
                indexed.SkippedCount.ShouldBe(plain.SkippedCount);
                replaced += plain.Candidates.Count(candidate => candidate.Method.Id != candidate.Account.DeliveryMethodId);
            }

            catalog = Grouped(catalog, random).Prepared();
        }

        replaced.ShouldBeGreaterThan(100, "groups must replace methods, else the test says little");
    }

    private static IEnumerable<(int Account, int Method)> Methods(MatchResult match) =>
        match.Candidates.Select(candidate => (candidate.Account.Id.Value, candidate.Method.Id.Value));

    /// <summary>Some groups with random methods; a quarter of the clients is in none.</summary>
    private static Catalog Grouped(Catalog catalog, Random random)
    {
        var criteria = new RandomCriteria(random);
        var builder = new CatalogBuilder(catalog);
        ImmutableArray<DeliveryMethodId> methods = [.. catalog.DeliveryMethods.Keys.OrderBy(id => id.Value)];
        DeliveryMethodId Any() => methods[random.Next(methods.Length)];
        for (var group = 1; group <= 6; group++)
        {
            builder.Put(new ClientGroup
            {
                Id = new ClientGroupId(group),
                Name = "Group",
                DefaultMethods = random.Next(2) == 0 ? [] : [Any()],
                ForceMethods = random.Next(4) == 0 ? [Any()] : [],
                Overrides = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new DeliveryOverride { MethodId = Any(), Criteria = criteria.Next() ?? new FieldTest("State", CriteriaOperator.IsNotBlank, []) })],
            });
        }

        foreach (var client in catalog.Clients.Values.OrderBy(client => client.Id.Value))
        {
            builder.Put(client with { ClientGroupId = random.Next(4) == 0 ? null : new ClientGroupId(random.Next(1, 7)) });
        }

        return builder.Build(new CatalogVersion(catalog.Version.Value + 1));
    }
}
