using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Tests.Fixtures;

/// <summary>A mortgage lead for a client, as small as deliveries need it.</summary>
internal static class Orders
{
    public const string DefaultLead = """{"FirstName":"Ann","LastName":"Lee","Email":"ann@example.com","PrimaryPhone":"6025550147","State":"AZ","LoanAmount":250000.5,"Born":"1980-02-29","Consent":"Yes","LoanType":"Refinance"}""";

    public static readonly DeliveryMethodId MethodId = new(7);

    public static LeadType LeadType { get; } = new()
    {
        Id = new LeadTypeId(4439),
        Name = "Mortgage",
        Fields =
        [
            Field("FirstName", FieldKind.Text), Field("LastName", FieldKind.Text), Field("Email", FieldKind.Email),
            Field("PrimaryPhone", FieldKind.Phone), Field("State", FieldKind.UsState), Field("LoanAmount", FieldKind.Money),
            Field("Born", FieldKind.DateTime), Field("Consent", FieldKind.YesNo), Field("LoanType", FieldKind.DropDown),
            Field("Comments", FieldKind.Text), Field("Zip", FieldKind.PostalCode),
            Field("Drivers", FieldKind.SubFields) with { Children = [Field("Name", FieldKind.Text), Field("Age", FieldKind.Integer)] },
        ],
    };

    public static DeliveryOrder Of(WebhookSettings settings, string leadJson = DefaultLead) => new()
    {
        AttemptId = new AttemptId(Guid.Parse("0197a000-0000-7000-8000-000000000001")),
        LeadId = new LeadId(Guid.Parse("0197a000-0000-7000-8000-00000000000a")),
        Lead = Lead.FromJson(LeadType, leadJson),
        Method = new DeliveryMethod
        {
            Id = MethodId,
            ClientId = new ClientId(3),
            LeadTypeId = LeadType.Id,
            Description = "Webhook",
            Type = DeliveryType.Webhook,
            Webhook = settings,
        },
        Client = new Client { Id = new ClientId(3), CompanyName = "Arizona Home Loans", Email = "desk@example.com" },
        DeliveryAccount = new DeliveryAccount
        {
            Id = new DeliveryAccountId(11),
            ClientId = new ClientId(3),
            DeliveryMethodId = MethodId,
            LeadTypeId = LeadType.Id,
            Name = "Arizona",
            Price = Money.FromCents(4000),
        },
        Campaign = new Campaign { Id = new CampaignId(13278), LeadSourceId = new LeadSourceId(6240), LeadTypeId = LeadType.Id, Name = "Web" },
        LeadSource = new LeadSource { Id = new LeadSourceId(6240), Name = "Source <&> One", City = "Tempe" },
        Account = new AccountSettings { CompanyName = "LeadExec Demo" },
        Price = Money.FromCents(4000),
        ReceivedAt = new DateTimeOffset(2026, 1, 31, 8, 30, 0, TimeSpan.Zero),
    };

    /// <summary>Renders without a transport.</summary>
    public static Decision<PreparedDelivery> Render(DeliveryOrder order)
    {
        var webhook = CompiledWebhook.Compile(order.Method.Webhook!);
        return webhook.Accepted ? webhook.Value.Render(order) : Decision<PreparedDelivery>.Refuse(webhook.Reason, webhook.Detail!);
    }

    private static LeadField Field(string name, FieldKind kind) => new() { Name = name, Kind = kind };
}
