using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Distribution.Indexing;

/// <summary>Random clients, delivery methods and accounts, and random changes of them. Numbers are drawn, so that new accounts stand between old ones.</summary>
internal sealed class RandomBuyers(Random random)
{
    private const int Numbers = 3_000;

    private readonly RandomCriteria criteria = new(random);

    public Catalog Catalog(int accounts)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty with { Places = RandomLeads.Places });
        builder.Put(RandomLeads.Type);
        Groups(builder);
        while (accounts-- > 0)
        {
            AddBuyer(builder);
        }

        return builder.Build(new CatalogVersion(1));
    }

    public void AddBuyer(CatalogBuilder builder)
    {
        var (client, account) = (random.Next(1, Numbers / 3), random.Next(1, Numbers));
        builder.Put(Client(client));
        builder.Put(Method(account, client));
        builder.Put(Account(account, client, account));
    }

    /// <summary>One change of any kind, small or large.</summary>
    public Catalog Change(Catalog catalog)
    {
        var builder = new CatalogBuilder(catalog);
        var account = catalog.DeliveryAccounts.Values.ElementAt(random.Next(catalog.DeliveryAccounts.Count));
        switch (random.Next(8))
        {
            case 0:
                AddBuyer(builder);
                break;
            case 1:
                builder.Remove(account.Id);
                break;
            case 2:
                builder.Put(Client(account.ClientId.Value));
                break;
            case 3:
                builder.Put(Method(account.DeliveryMethodId.Value, account.ClientId.Value));
                break;
            case 4:
                builder.Remove(random.Next(2) == 0 ? account.ClientId : new ClientId(0));
                builder.Remove(account.DeliveryMethodId);
                break;
            case 6 when random.Next(3) == 0:
                Groups(builder);
                break;
            case 5 when random.Next(6) == 0:
                builder.Put(catalog.Account with { ZoneId = random.Next(2) == 0 ? "UTC" : "America/New_York" });
                break;
            case 6 when random.Next(6) == 0:
                builder.Put(catalog.LeadTypes[RandomLeads.Type.Id] with { Name = "Changed" });
                break;
            default:
                builder.Put(account with { Criteria = criteria.Next(), Price = Money.FromCents(random.Next(100, 9_000)) });
                break;
        }

        return builder.Build(new CatalogVersion(catalog.Version.Value + 1));
    }

    // E-52: methods of groups stand beside those of accounts; some overrides name a method that is off or gone.
    private void Groups(CatalogBuilder builder)
    {
        foreach (var group in Enumerable.Range(1, 3))
        {
            foreach (var method in Enumerable.Range(0, 3))
            {
                builder.Put(Method(Numbers + group * 10 + method, 1));
            }

            builder.Put(new ClientGroup
            {
                Id = new ClientGroupId(group),
                Name = "group",
                DefaultMethods = random.Next(2) == 0 ? [] : [new DeliveryMethodId(Numbers + group * 10)],
                ForceMethods = random.Next(4) != 0 ? [] : [new DeliveryMethodId(Numbers + group * 10 + 1)],
                Overrides = [new DeliveryOverride { MethodId = new DeliveryMethodId(Numbers + group * 10 + random.Next(1, 4)), Criteria = criteria.Next() ?? CriteriaGroup.Empty }],
            });
        }
    }

    private Client Client(int number) => new()
    {
        ClientGroupId = random.Next(8) == 0 ? new ClientGroupId(random.Next(1, 5)) : null,
        Id = new ClientId(number),
        CompanyName = "client",
        Status = random.Next(60) == 0 ? ClientStatus.Suspended : ClientStatus.Active,
        ZoneId = One(null, "America/Phoenix", "Asia/Kolkata", "Pacific/Kiritimati"),
        PostalCode = One(null, "85254", "90001", "nowhere"),
    };

    private DeliveryMethod Method(int number, int client) => new()
    {
        Id = new DeliveryMethodId(number),
        ClientId = new ClientId(client),
        LeadTypeId = RandomLeads.Type.Id,
        Description = "method",
        Type = DeliveryType.LeadPortal,
        Enabled = random.Next(60) != 0,
        Schedule = random.Next(4) == 0 ? Schedule() : null,
    };

    private DeliverySchedule Schedule() => new()
    {
        Ranges = [.. Enumerable.Range(1, 7).Where(_ => random.Next(8) != 0).Select(day => new DailyRange
        {
            Day = (IsoDayOfWeek)day,
            From = new LocalTime(random.Next(0, 3), 30 * random.Next(2), random.Next(9) == 0 ? 1 : 0),
            To = random.Next(2) == 0 ? null : new LocalTime(random.Next(16, 24), 0),
        })],
    };

    private DeliveryAccount Account(int number, int client, int method) => new()
    {
        Id = new DeliveryAccountId(number),
        ClientId = new ClientId(client),
        DeliveryMethodId = new DeliveryMethodId(method),
        LeadTypeId = RandomLeads.Type.Id,
        Name = "account",
        Price = Money.FromCents(random.Next(100, 9_000)),
        Status = random.Next(60) == 0 ? DeliveryAccountStatus.Paused : DeliveryAccountStatus.Open,
        Automated = random.Next(60) != 0,
        Kind = random.Next(60) == 0 ? DeliveryAccountKind.LiveCallTransfer : DeliveryAccountKind.General,
        Criteria = criteria.Next(),
    };

    private string? One(params ImmutableArray<string?> choices) => choices[random.Next(choices.Length)];
}
