using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Silo.Demo;

/// <summary>
/// The ping-post side of the sample account: a campaign that is pinged, and two buyers that bid, one by a method that holds ping and post
/// together, one by the classic pair. It has a lead type of its own, so that the leads of the web form are sold as before.
/// </summary>
internal static class DemoExchange
{
    public static readonly LeadTypeId Exchange = new(4440);
    public static readonly CampaignId PingCampaign = new(13279);
    private static readonly ClientId Sonora = new(3);
    private static readonly ClientId Mesa = new(4);

    public static LeadType LeadType { get; } = DemoCatalog.LeadType with { Id = Exchange, Name = "Mortgage exchange" };

    public static Campaign Campaign { get; } = new()
    {
        Id = PingCampaign,
        LeadSourceId = DemoCatalog.Source,
        LeadTypeId = Exchange,
        Name = "Ping and post",
        Channel = Channel.PingPost,
        RevenueShare = new RevenueShare { Percent = 70m },
        Ping = new PingOptions
        {
            Fields =
            [
                new PingField { Name = "State", Required = true }, new PingField { Name = "Zip", Required = true },
                new PingField { Name = "LoanType" }, new PingField { Name = "LoanAmount" }, new PingField { Name = "CreditProfile" },
            ],
            DeadlineMs = 3_000,
        },
    };

    public static ImmutableArray<Client> Clients { get; } =
    [
        new() { Id = Sonora, CompanyName = "Sonora Lending", FirstName = "Lea", LastName = "Ortiz", Email = "lea@example.com", Status = ClientStatus.Active },
        new() { Id = Mesa, CompanyName = "Mesa Mortgage", FirstName = "Tom", LastName = "Hale", Email = "tom@example.com", Status = ClientStatus.Active },
    ];

    /// <param name="buyersUrl">Where the simulated buyers are, ending in a slash.</param>
    public static ImmutableArray<DeliveryMethod> Methods(string buyersUrl) =>
    [
        Method(3, Sonora, "Ping and post", DeliveryType.PingPost) with { Webhook = Post(buyersUrl + "sonora/post?mode=price:36.00"), Ping = Ping(buyersUrl + "sonora/ping?mode=price:36.00") },
        Method(4, Mesa, "Ping", DeliveryType.Webhook) with { Webhook = Ping(buyersUrl + "mesa/ping?mode=price:31.50") },
        Method(5, Mesa, "Post", DeliveryType.PingPost) with { Webhook = Post(buyersUrl + "mesa/post?mode=price:31.50") },
    ];

    public static ImmutableArray<DeliveryAccount> Accounts { get; } =
    [
        Account(3, Sonora, 3, "Sonora bids"),
        Account(4, Mesa, 5, "Mesa bids") with { Alternates = [new AlternateDelivery { DeliveryMethodId = new DeliveryMethodId(4) }] },
    ];

    private static WebhookSettings Ping(string url) => new()
    {
        ProductionUrl = url,
        ContentType = WebhookContentType.Json,
        TimeoutSeconds = 2,
        Mappings = [.. Campaign.Ping!.Fields.Select(field => new FieldMapping { FieldName = field.Name })],
        Response = Answer with { PingDuringSort = true },
    };

    private static WebhookSettings Post(string url) => new()
    {
        ProductionUrl = url,
        ContentType = WebhookContentType.Json,
        TimeoutSeconds = 10,
        Mappings =
        [
            .. LeadType.Fields.Select(field => new FieldMapping { FieldName = field.Name }),
            new FieldMapping { FieldName = "OrderID", Source = MappingSource.Special, Special = SpecialField.PingReference },
        ],
        Response = Answer,
    };

    private static ResponseRules Answer => new()
    {
        Result = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.result", Expected = "accepted" },
        Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.price" },
        Reference = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.reference" },
    };

    private static DeliveryMethod Method(int id, ClientId client, string description, DeliveryType type) =>
        new() { Id = new DeliveryMethodId(id), ClientId = client, LeadTypeId = Exchange, Description = description, Type = type };

    private static DeliveryAccount Account(int id, ClientId client, int method, string name) =>
        new() { Id = new DeliveryAccountId(id), ClientId = client, DeliveryMethodId = new DeliveryMethodId(method), LeadTypeId = Exchange, Name = name, Price = Money.Round(20m) }; // the price of test pings; bids pay what they say
}
