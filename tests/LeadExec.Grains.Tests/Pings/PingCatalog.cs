using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Grains.Tests.Engine;

namespace LeadExec.Grains.Tests.Pings;

/// <summary>Buyers that are pinged, on top of the small account.</summary>
internal static class PingCatalog
{
    public const int PingOffset = 1_000;

    /// <summary>One method that holds ping and post together.</summary>
    public static Catalog WithPinged(this Catalog catalog, int number, Func<DeliveryAccount, DeliveryAccount>? account = null, Func<WebhookSettings, WebhookSettings>? ping = null, decimal price = 0m)
    {
        var settings = Ping(number);
        return catalog.WithBuyer(number, price, account, method => method with
        {
            Type = DeliveryType.PingPost,
            Webhook = Post(number),
            Ping = ping is null ? settings : ping(settings),
        });
    }

    /// <summary>The classic pair: a ping-post method, and a webhook ticked "ping during sort" as an alternate delivery (DELV-53).</summary>
    public static Catalog WithClassic(this Catalog catalog, int number, Func<DeliveryAccount, DeliveryAccount>? account = null) => SampleCatalog.Change(
        catalog.WithBuyer(
            number,
            0m,
            plain => (account is null ? plain : account(plain)) with { Alternates = [new AlternateDelivery { DeliveryMethodId = new DeliveryMethodId(PingOffset + number) }] },
            method => method with { Type = DeliveryType.PingPost, Webhook = Post(number) }),
        builder => builder.Put(new DeliveryMethod
        {
            Id = new DeliveryMethodId(PingOffset + number),
            ClientId = new ClientId(number),
            LeadTypeId = SampleCatalog.Type,
            Description = "Ping",
            Type = DeliveryType.Webhook,
            Webhook = Ping(number),
        }));

    public static Candidate CandidateOf(Catalog catalog, int number)
    {
        var account = catalog.DeliveryAccounts[new DeliveryAccountId(number)];
        return new Candidate { Account = account, Client = catalog.Clients[account.ClientId], Method = catalog.DeliveryMethods[account.DeliveryMethodId], Price = account.Price };
    }

    private static WebhookSettings Post(int number) => new()
    {
        ProductionUrl = $"https://buyer.example/{number}/post",
        ContentType = WebhookContentType.Json,
        Mappings =
        [
            new FieldMapping { FieldName = "phone", LeadField = "Phone" },
            new FieldMapping { FieldName = "OrderID", Source = MappingSource.Special, Special = SpecialField.PingReference },
        ],
    };

    private static WebhookSettings Ping(int number) => new()
    {
        ProductionUrl = $"https://buyer.example/{number}/ping",
        ContentType = WebhookContentType.Json,
        Mappings = [new FieldMapping { FieldName = "state", LeadField = "State" }],
        Response = new ResponseRules
        {
            PingDuringSort = true,
            Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "price" },
            Reference = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "reference" },
        },
    };
}
