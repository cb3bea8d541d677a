using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>A campaign that takes leads along pings, and accounts that bid; the leads of other campaigns are offered to these, too.</summary>
internal static class PingedSettings
{
    /// <summary>The number of the campaign.</summary>
    public const int Campaign = 3;

    /// <summary>What is added to a client's number to number its account that bids; no other account has a number above it.</summary>
    public const int Offset = 300;

    public static Catalog Add(Catalog catalog, Random random) => SimCatalog.Change(catalog, builder =>
    {
        builder.Put(Pinged(random));
        foreach (var client in catalog.Clients.Keys.OrderBy(id => id.Value))
        {
            if (random.Next(2) == 0)
            {
                PutBidder(builder, random, client);
            }
        }
    });

    private static Campaign Pinged(Random random) => new()
    {
        Id = new CampaignId(Campaign),
        LeadSourceId = new LeadSourceId(1),
        LeadTypeId = new LeadTypeId(1),
        Name = "Pinged",
        Channel = Channel.PingPost,
        Price = Money.Round(5m),
        MaximumDeliveryCount = random.Next(1, 4),
        Limits = random.Next(3) == 0 ? new QuantityLimits { PerDay = random.Next(5, 30) } : QuantityLimits.None,
        Ping = new PingOptions
        {
            Exchange = random.Next(3) == 0 ? ExchangeMode.Shared : ExchangeMode.Exclusive,
            ChangedFields = random.Next(3) == 0 ? PingChange.Warn : PingChange.Refuse,
            DeadlineMs = random.Next(300, 5_000),
        },
    };

    private static void PutBidder(CatalogBuilder builder, Random random, ClientId client)
    {
        var number = Offset + client.Value;
        builder.Put(new DeliveryMethod
        {
            Id = new DeliveryMethodId(number),
            ClientId = client,
            LeadTypeId = new LeadTypeId(1),
            Description = "Ping and post",
            Type = DeliveryType.PingPost,
            Webhook = new WebhookSettings { ProductionUrl = "https://buyer.example/post", TimeoutSeconds = random.Next(3, 31), BuyerDeduplicates = random.Next(3) == 0 },
            Ping = new WebhookSettings
            {
                ProductionUrl = "https://buyer.example/ping",
                TimeoutSeconds = random.Next(1, 10),
                Response = new ResponseRules { PingDuringSort = true, Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "price" } },
            },
        });
        builder.Put(new DeliveryAccount
        {
            Id = new DeliveryAccountId(number),
            ClientId = client,
            DeliveryMethodId = new DeliveryMethodId(number),
            LeadTypeId = new LeadTypeId(1),
            Name = "Bidder",
            Price = Money.Zero,
            Exclusive = random.Next(5) == 0,
            UsesWallet = random.Next(3) == 0,
            Limits = random.Next(3) == 0 ? new QuantityLimits { PerDay = random.Next(1, 15) } : QuantityLimits.None,
            UnknownPolicy = (UnknownPolicy)random.Next(3),
            PinEnd = (PinEnd)random.Next(4),
            Bidding = new BidSettings { Floor = random.Next(3) == 0 ? Money.Round(random.Next(1, 20)) : null, Ceiling = Money.Round(200m), LossNoticeMethodId = new DeliveryMethodId(number) },
        });
    }
}
