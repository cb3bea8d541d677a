using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>Settings of a small installation, drawn by the seed: two campaigns, clients of every kind.</summary>
internal static class SimCatalog
{
    public static Catalog Draw(Random random, int clients)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Simulated", ZoneId = "America/Phoenix" } });
        builder.Put(Type());
        builder.Put(new LeadSource { Id = new LeadSourceId(1), Name = "Source" });
        builder.Put(Web(random, 1));
        builder.Put(Web(random, 2) with { UseDeliveryQueue = random.Next(2) == 0, RejectNotDelivered = random.Next(2) == 0 });
        var group = new DeliveryGroup { Id = new DeliveryGroupId(1), Name = "Turns", Method = random.Next(2) == 0 ? DistributionMethod.RoundRobin : DistributionMethod.Price };
        builder.Put(group);
        for (var number = 1; number <= clients; number++)
        {
            PutClient(builder, random, number);
        }

        return builder.Build(new CatalogVersion(1));
    }

    public static Catalog Change(Catalog catalog, Action<CatalogBuilder> change)
    {
        var builder = new CatalogBuilder(catalog);
        change(builder);
        return builder.Build(new CatalogVersion(catalog.Version.Value + 1));
    }

    private static LeadType Type() => new()
    {
        Id = new LeadTypeId(1),
        Name = "Simulated",
        Fields =
        [
            new LeadField { Name = "Phone", Kind = FieldKind.Phone, Required = true, InDuplicateKey = true, SystemField = SystemField.PrimaryPhone },
            new LeadField { Name = "State", Kind = FieldKind.UsState, Required = true },
        ],
    };

    private static Campaign Web(Random random, int number) => new()
    {
        Id = new CampaignId(number),
        LeadSourceId = new LeadSourceId(1),
        LeadTypeId = new LeadTypeId(1),
        Name = $"Web {number}",
        Price = Money.Round(5m),
        MaximumDeliveryCount = random.Next(1, 4),
        Limits = random.Next(3) == 0 ? new QuantityLimits { PerHour = random.Next(5, 40), PerDay = random.Next(10, 60) } : QuantityLimits.None,
    };

    private static void PutClient(CatalogBuilder builder, Random random, int number)
    {
        builder.Put(new Client
        {
            Id = new ClientId(number),
            CompanyName = $"Client {number}",
            Status = ClientStatus.Active,
            ZoneId = random.Next(2) == 0 ? "America/New_York" : null,
            DeliveryGroupId = random.Next(3) == 0 ? new DeliveryGroupId(1) : null,
            Limits = random.Next(4) == 0 ? new QuantityLimits { PerDay = random.Next(1, 20) } : QuantityLimits.None,
            AllowSeveralDeliveries = random.Next(6) == 0,
        });
        for (var at = 0; at < (random.Next(4) == 0 ? 2 : 1); at++)
        {
            PutAccount(builder, random, number, (at * 100) + number);
        }
    }

    private static void PutAccount(CatalogBuilder builder, Random random, int client, int number)
    {
        var portal = random.Next(4) == 0;
        builder.Put(new DeliveryMethod
        {
            Id = new DeliveryMethodId(number),
            ClientId = new ClientId(client),
            LeadTypeId = new LeadTypeId(1),
            Description = "Method",
            Type = portal ? DeliveryType.LeadPortal : DeliveryType.Webhook,
            Webhook = portal ? null : new WebhookSettings
            {
                ProductionUrl = "https://buyer.example/leads",
                TimeoutSeconds = random.Next(3, 31),
                BuyerDeduplicates = random.Next(3) == 0,
            },
            Retry = random.Next(3) == 0 ? new RetrySettings { Enabled = true, MaximumRetries = random.Next(1, 4), MinutesBetween = random.Next(1, 10) } : RetrySettings.Off,
        });
        builder.Put(new DeliveryAccount
        {
            Id = new DeliveryAccountId(number),
            ClientId = new ClientId(client),
            DeliveryMethodId = new DeliveryMethodId(number),
            LeadTypeId = new LeadTypeId(1),
            Name = "Account",
            Price = Money.Round(random.Next(10, 80)),
            Exclusive = random.Next(5) == 0,
            RequireOrder = random.Next(5) == 0,
            UsesWallet = random.Next(3) == 0,
            Limits = Limits(random),
            UnknownPolicy = (UnknownPolicy)random.Next(3),
            PinEnd = (PinEnd)random.Next(4),
            DelayMinutes = random.Next(10) == 0 ? random.Next(1, 20) : 0,
            MaximumConcurrency = random.Next(3) == 0 ? random.Next(1, 4) : 32,
        });
    }

    private static QuantityLimits Limits(Random random) => random.Next(3) switch
    {
        0 => QuantityLimits.None,
        1 => new QuantityLimits { PerDay = random.Next(1, 15) },
        _ => new QuantityLimits { PerHour = random.Next(1, 10), PerDay = random.Next(3, 20), PerMonth = random.Next(10, 60) },
    };
}
