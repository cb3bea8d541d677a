using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Silo.Demo;

/// <summary>The sample account of the quick start (SET-39): one lead type, one source with a campaign, two clients.</summary>
internal static class DemoCatalog
{
    public static readonly LeadTypeId Mortgage = new(4439);
    public static readonly LeadSourceId Source = new(6240);
    public static readonly CampaignId WebCampaign = new(13278);
    public static readonly ClientId Arizona = new(1);
    public static readonly ClientId National = new(2);

    public static LeadType LeadType { get; } = new()
    {
        Id = Mortgage,
        Name = "Mortgage",
        Industry = "Mortgage",
        Fields =
        [
            Text("FirstName", "First Name", SystemField.FirstName, required: true),
            Text("LastName", "Last Name", SystemField.LastName, required: true),
            Of("Email", "Email", FieldKind.Email, SystemField.Email) with { Required = true, InDuplicateKey = true },
            Of("PrimaryPhone", "Primary Phone", FieldKind.Phone, SystemField.PrimaryPhone) with { Required = true, InDuplicateKey = true },
            Text("Address", "Address", SystemField.Address),
            Text("City", "City", SystemField.City),
            Of("State", "State", FieldKind.UsState, SystemField.State) with { Required = true },
            Of("Zip", "Zip", FieldKind.PostalCode, SystemField.Zip) with { Required = true },
            Of("LoanType", "Loan Type", FieldKind.DropDown) with { Options = ["Refinance", "Purchase", "Cash-Out"] },
            Of("LoanAmount", "Loan Amount", FieldKind.Money),
            Of("PropertyValue", "Property Value", FieldKind.Money),
            Of("MortgageBalance1", "First Mortgage Balance", FieldKind.Money),
            Of("MortgageBalance2", "Second Mortgage Balance", FieldKind.Money),
            Of("LTV", "Loan to Value", FieldKind.Calculated) with
            {
                Expression = "round(([MortgageBalance1] + if([MortgageBalance2] > 0, [MortgageBalance2], 0)) / [PropertyValue] * 100, 2)",
            },
            Of("CreditProfile", "Credit Profile", FieldKind.DropDown) with { Options = ["Excellent", "Good", "Fair", "Poor"] },
            Of("Consent", "Consent", FieldKind.YesNo, SystemField.Consent),
            Text("IPAddress", "IP Address", SystemField.IpAddress),
        ],
    };

    public static LeadSource LeadSource { get; } = new() { Id = Source, Name = "Desert Home Guide", Email = "partners@example.com", City = "Phoenix", State = "AZ" };

    public static Campaign Campaign { get; } = new()
    {
        Id = WebCampaign,
        LeadSourceId = Source,
        LeadTypeId = Mortgage,
        Name = "Web form",
        Price = Money.Round(15m),
        MaximumDeliveryCount = 1,
        DistributionMethod = DistributionMethod.Price,
        DuplicateDays = 30,
        AllowSendResponses = true,
    };

    public static ImmutableArray<Client> Clients { get; } =
    [
        new() { Id = Arizona, CompanyName = "Arizona Home Loans", FirstName = "Ana", LastName = "Reyes", Email = "ana@example.com", Status = ClientStatus.Active, ZoneId = "America/Phoenix" },
        new() { Id = National, CompanyName = "National Portal", FirstName = "Sam", LastName = "Lee", Email = "sam@example.com", Status = ClientStatus.Active },
    ];

    /// <summary>A JSON webhook to the buyer simulator, and the client portal.</summary>
    public static ImmutableArray<DeliveryMethod> Methods(string buyerUrl) =>
    [
        new()
        {
            Id = new DeliveryMethodId(1),
            ClientId = Arizona,
            LeadTypeId = Mortgage,
            Description = "JSON webhook",
            Type = DeliveryType.Webhook,
            Webhook = new WebhookSettings
            {
                ProductionUrl = buyerUrl,
                ContentType = WebhookContentType.Json,
                TimeoutSeconds = 10,
                Mappings = [.. LeadType.Fields.Select(field => new FieldMapping { FieldName = field.Name, LeadField = field.Name })],
                Response = new ResponseRules
                {
                    Result = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.result", Expected = "accepted" },
                    Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.price" },
                    Reference = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.reference" },
                },
            },
        },
        new() { Id = new DeliveryMethodId(2), ClientId = National, LeadTypeId = Mortgage, Description = "Lead portal", Type = DeliveryType.LeadPortal },
    ];

    public static ImmutableArray<DeliveryAccount> Accounts { get; } =
    [
        new()
        {
            Id = new DeliveryAccountId(1),
            ClientId = Arizona,
            DeliveryMethodId = new DeliveryMethodId(1),
            LeadTypeId = Mortgage,
            Name = "Arizona leads",
            Price = Money.Round(40m),
            Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ"]),
        },
        new()
        {
            Id = new DeliveryAccountId(2),
            ClientId = National,
            DeliveryMethodId = new DeliveryMethodId(2),
            LeadTypeId = Mortgage,
            Name = "Everything else",
            Price = Money.Round(30m),
        },
    ];

    private static LeadField Text(string name, string label, SystemField system, bool required = false) =>
        Of(name, label, FieldKind.Text, system) with { Required = required };

    private static LeadField Of(string name, string label, FieldKind kind, SystemField system = SystemField.Custom) =>
        new() { Name = name, Label = label, Kind = kind, SystemField = system };
}
