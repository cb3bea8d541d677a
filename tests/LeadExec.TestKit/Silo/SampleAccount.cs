using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.TestKit.Silo;

/// <summary>Small settings that tests vary. A scenario takes its own lead type, so that no other scenario's clients compete for its leads.</summary>
public static class SampleAccount
{
    public static AccountSettings Settings { get; } = new() { CompanyName = "Sample Leads Inc.", ZoneId = "America/Phoenix", Currency = "USD" };

    /// <summary>Name, e-mail, phone, state and ZIP; duplicates are judged by the phone.</summary>
    public static LeadType LeadType(int number) => new()
    {
        Id = new LeadTypeId(number),
        Name = $"Lead type {number}",
        Fields =
        [
            Of("FirstName", FieldKind.Text, SystemField.FirstName) with { Required = true },
            Of("LastName", FieldKind.Text, SystemField.LastName) with { Required = true },
            Of("Email", FieldKind.Email, SystemField.Email) with { Required = true },
            Of("PrimaryPhone", FieldKind.Phone, SystemField.PrimaryPhone) with { Required = true, InDuplicateKey = true },
            Of("State", FieldKind.UsState, SystemField.State) with { Required = true },
            Of("Zip", FieldKind.PostalCode, SystemField.Zip) with { Required = true },
            Of("LoanAmount", FieldKind.Money, SystemField.Custom),
        ],
    };

    /// <summary>A source that may post as fast as it likes, with one access key or none.</summary>
    public static LeadSource Source(int number, string? accessKey = null) => new()
    {
        Id = new LeadSourceId(number),
        Name = $"Source {number}",
        PostsPerSecond = 10_000,
        AccessKeyHashes = accessKey is null ? [] : [HashOf(accessKey)],
    };

    /// <summary>$15, one delivery, duplicates within 30 days.</summary>
    public static Campaign Campaign(int number, int source, int leadType) => new()
    {
        Id = new CampaignId(number),
        LeadSourceId = new LeadSourceId(source),
        LeadTypeId = new LeadTypeId(leadType),
        Name = $"Campaign {number}",
        Price = Money.Round(15m),
    };

    public static Client Client(int number) => new() { Id = new ClientId(number), CompanyName = $"Client {number}", Status = ClientStatus.Active };

    public static DeliveryMethod Portal(int number, int client, int leadType) => new()
    {
        Id = new DeliveryMethodId(number),
        ClientId = new ClientId(client),
        LeadTypeId = new LeadTypeId(leadType),
        Description = "Portal",
        Type = DeliveryType.LeadPortal,
    };

    /// <summary>All fields as flat JSON to the buyer simulator, judged by its own words.</summary>
    public static DeliveryMethod Webhook(int number, int client, int leadType, Uri buyer) => new()
    {
        Id = new DeliveryMethodId(number),
        ClientId = new ClientId(client),
        LeadTypeId = new LeadTypeId(leadType),
        Description = "Webhook",
        Type = DeliveryType.Webhook,
        Webhook = new WebhookSettings
        {
            ProductionUrl = buyer.ToString(),
            ContentType = WebhookContentType.Json,
            TimeoutSeconds = 10,
            Mappings = [.. LeadType(leadType).Fields.Select(field => new FieldMapping { FieldName = field.Name, LeadField = field.Name })],
            Response = new ResponseRules
            {
                Result = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.result", Expected = "accepted" },
                Reference = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.reference" },
            },
        },
    };

    /// <summary>The delivery account of a method, with the method's number, client and lead type.</summary>
    public static DeliveryAccount Account(DeliveryMethod method, decimal price) => new()
    {
        Id = new DeliveryAccountId(method.Id.Value),
        ClientId = method.ClientId,
        DeliveryMethodId = method.Id,
        LeadTypeId = method.LeadTypeId,
        Name = $"Account {method.Id}",
        Price = Money.Round(price),
    };

    /// <summary>What the settings keep of an access key.</summary>
    public static string HashOf(string accessKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(accessKey)));

    private static LeadField Of(string name, FieldKind kind, SystemField system) => new() { Name = name, Kind = kind, SystemField = system };
}
