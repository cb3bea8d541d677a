using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Catalogs;

/// <summary>A catalog made change by change is the one that is made of all its settings at once, and shares what no change touched.</summary>
public sealed class CatalogBuilderTests
{
    private const int Types = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_sequence_of_changes_gives_the_catalog_of_all_settings_at_once(int seed)
    {
        var random = new Random(seed);
        var catalog = CatalogBuilder.Empty;
        for (var change = 1; change <= 150; change++)
        {
            var builder = new CatalogBuilder(catalog);
            for (var part = random.Next(random.Next(10) == 0 ? 60 : 4); part >= 0; part--)
            {
                Change(builder, random);
            }

            catalog = builder.Build(new CatalogVersion(change));

            Told(catalog).ShouldBe(Told(AtOnce(catalog)));
        }

        catalog.AccountsByLeadType.Count.ShouldBe(Types);
        catalog.SharesByLeadType.ShouldNotBeEmpty();
        catalog.GroupsByLeadType.Values.ShouldContain(groups => groups.Length > 1);
        catalog.TypesAskingSales.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_no_change_touches_is_the_earlier_catalogs_own()
    {
        var catalog = Some();
        var builder = new CatalogBuilder(catalog);
        builder.Put(catalog.Campaigns.Values[0] with { Name = "renamed" });

        var next = builder.Build(new CatalogVersion(2));

        next.Campaigns.ShouldNotBeSameAs(catalog.Campaigns);
        next.Clients.ShouldBeSameAs(catalog.Clients);
        next.DeliveryAccounts.ShouldBeSameAs(catalog.DeliveryAccounts);
        next.AccountsByLeadType.ShouldBeSameAs(catalog.AccountsByLeadType);
        next.GroupsByLeadType.ShouldBeSameAs(catalog.GroupsByLeadType);
        next.SharesByLeadType.ShouldBeSameAs(catalog.SharesByLeadType);
        next.ForceIds.ShouldBeSameAs(catalog.ForceIds);
    }

    [Fact]
    public void One_changed_account_leaves_all_other_lookups_as_they_are()
    {
        var catalog = Some();
        var builder = new CatalogBuilder(catalog);
        var account = catalog.DeliveryAccounts.Values.First(item => item.Share is null && catalog.Clients.GetValueOrDefault(item.ClientId)?.Share is null);
        builder.Put(account with { Price = Money.FromCents(123_456), Criteria = null });

        var next = builder.Build(new CatalogVersion(2));

        next.DeliveryAccounts[account.Id].Price.ShouldBe(Money.FromCents(123_456));
        next.AccountsByLeadType[account.LeadTypeId].ShouldContain(item => item.Price == Money.FromCents(123_456));
        catalog.DeliveryAccounts[account.Id].ShouldBeSameAs(account);
        next.Clients.ShouldBeSameAs(catalog.Clients);
        next.DeliveryMethods.ShouldBeSameAs(catalog.DeliveryMethods);
        next.GroupsByLeadType.ShouldBeSameAs(catalog.GroupsByLeadType);
        next.SharesByLeadType.ShouldBeSameAs(catalog.SharesByLeadType);
        next.CountedLeadTypes.ShouldBeSameAs(catalog.CountedLeadTypes);
    }

    private static Catalog Some()
    {
        var random = new Random(9);
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        for (var part = 0; part < 400; part++)
        {
            Change(builder, random);
        }

        return builder.Build(new CatalogVersion(1));
    }

    private static Catalog AtOnce(Catalog catalog)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(catalog.Account);
        catalog.Campaigns.Values.ToList().ForEach(builder.Put);
        catalog.Clients.Values.Reverse().ToList().ForEach(builder.Put);
        catalog.DeliveryAccounts.Values.Reverse().ToList().ForEach(builder.Put);
        catalog.DeliveryMethods.Values.ToList().ForEach(builder.Put);
        catalog.DeliveryGroups.Values.ToList().ForEach(builder.Put);
        return builder.Build(catalog.Version);
    }

    // Rows by reference, so that a lookup that kept an earlier row of an account is noticed.
    private static string Told(Catalog catalog) => string.Join('\n',
    [
        Words("accounts", catalog.DeliveryAccounts.Values.OrderBy(item => item.Id.Value).Select(Row)),
        Words("clients", catalog.Clients.Values.OrderBy(item => item.Id.Value).Select(Row)),
        .. catalog.AccountsByLeadType.OrderBy(type => type.Key.Value).Select(type => Words($"type {type.Key}", type.Value.Select(Row))),
        .. catalog.GroupsByLeadType.OrderBy(type => type.Key.Value).Select(type => Words($"groups {type.Key}", type.Value.Select(Row))),
        .. catalog.SharesByLeadType.OrderBy(type => type.Key.Value).Select(type => Words($"shares {type.Key}", type.Value.Select(Row))),
        Words("sales", catalog.TypesAskingSales.Select(type => type.Value).Order()),
        Words("orders", catalog.TypesRequiringOrders.Select(type => type.Value).Order()),
        Words("pings", catalog.TypesPinging.Select(type => type.Value).Order()),
        Words("prices", catalog.TypesRequiringPrices.Select(type => type.Value).Order()),
        Words("counted", catalog.CountedLeadTypes.Select(type => type.Value).Order()),
        Words("force", catalog.ForceIds.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{item.Key}={item.Value}")),
        $"{catalog.DeliveryAccounts.Count} {catalog.Clients.Count}",
    ]);

    private static int Row(object item) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(item);

    private static string Words<T>(string name, IEnumerable<T> items) => $"{name}: {string.Join(' ', items)}";

    private static void Change(CatalogBuilder builder, Random random)
    {
        var (client, account, group) = (new ClientId(random.Next(1, 40)), new DeliveryAccountId(random.Next(1, 160)), random.Next(1, 6));
        switch (random.Next(12))
        {
            case 0:
                builder.Remove(account);
                break;
            case 1:
                builder.Remove(client);
                break;
            case 2 or 3:
                builder.Put(Client(client, random));
                break;
            case 4 when random.Next(2) == 0:
                builder.Put(new DeliveryGroup { Id = new DeliveryGroupId(group), Name = "group", Position = random.Next(4) });
                break;
            case 4 when random.Next(4) == 0:
                builder.Remove(new DeliveryGroupId(group));
                break;
            case 5:
                builder.Put(Campaign(random));
                break;
            case 6:
                builder.Put(Method(random));
                break;
            case 7 when random.Next(3) == 0:
                builder.Remove(new DeliveryMethodId(random.Next(1, 9)));
                break;
            case 8 when random.Next(3) == 0:
                builder.Put(new AccountSettings { CompanyName = "Test", ForceIdField = random.Next(2) == 0 ? null : "companyName" });
                break;
            default:
                builder.Put(Account(account, client, random));
                break;
        }
    }

    private static Client Client(ClientId id, Random random) => new()
    {
        Id = id,
        CompanyName = $"company {random.Next(8)}",
        DeliveryGroupId = random.Next(3) == 0 ? new DeliveryGroupId(random.Next(1, 6)) : null,
        Share = random.Next(20) == 0 ? Share : null,
    };

    private static DeliveryAccount Account(DeliveryAccountId id, ClientId client, Random random) => new()
    {
        Id = id,
        ClientId = client,
        DeliveryMethodId = new DeliveryMethodId(1),
        LeadTypeId = new LeadTypeId(random.Next(1, Types + 1)),
        Name = "account",
        DeliveryGroupId = random.Next(4) == 0 ? new DeliveryGroupId(random.Next(1, 6)) : null,
        Share = random.Next(20) == 0 ? Share : null,
        Criteria = random.Next(20) == 0 ? AsksSales : null,
        RequireOrder = random.Next(40) == 0,
        Requirements = random.Next(40) == 0 ? new PriceRequirements { Revenue = Money.FromCents(1) } : null,
    };

    private static Campaign Campaign(Random random) => new()
    {
        Id = new CampaignId(random.Next(1, 9)),
        LeadSourceId = new LeadSourceId(1),
        LeadTypeId = new LeadTypeId(random.Next(1, Types + 1)),
        Name = "campaign",
        DistributionMethod = random.Next(2) == 0 ? DistributionMethod.RoundRobin : null,
    };

    private static DeliveryMethod Method(Random random) => new()
    {
        Id = new DeliveryMethodId(random.Next(1, 9)),
        ClientId = new ClientId(1),
        LeadTypeId = new LeadTypeId(random.Next(1, Types + 1)),
        Description = "method",
        Type = random.Next(4) == 0 ? DeliveryType.PingPost : DeliveryType.LeadPortal,
    };

    private static QualifiedShare Share => new() { Percent = 50 };

    private static CriteriaNode AsksSales => new FunctionTest("duplicateWithThisClient", ["30"]);
}
