using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>A delivery method (DELV-01 to DELV-05). Client, lead type and type are fixed when it is created.</summary>
public sealed record DeliveryMethodBody : ResourceBody
{
    public required int ClientId { get; init; }

    public required int LeadTypeId { get; init; }

    public required string Description { get; init; }

    public required DeliveryType Type { get; init; }

    public DeliveryEnvironment Environment { get; init; } = DeliveryEnvironment.Production;

    public bool Enabled { get; init; } = true;

    /// <summary>Blank is around the clock.</summary>
    public DeliverySchedule? Schedule { get; init; }

    /// <summary>Present exactly when the type is webhook, or pingPost, where it is the post.</summary>
    public WebhookBody? Webhook { get; init; }

    /// <summary>The ping of a pingPost method that holds ping and post together; blank takes the account's alternate delivery that is ticked pingDuringSort.</summary>
    public WebhookBody? Ping { get; init; }

    /// <summary>Users of the client's portal may attach files to leads that went this way.</summary>
    public bool PortalFiles { get; init; }

    /// <summary>The portal shows the referrer and the search term of leads that went this way.</summary>
    public bool PortalAnalytics { get; init; }

    /// <summary>E-mail addresses that are told when a delivery fails and is not tried again by itself, once for each hour.</summary>
    public ImmutableArray<string> FailureRecipients { get; init; } = [];

    public RetrySettings Retry { get; init; } = RetrySettings.Off;
}

internal sealed class DeliveryMethodResource(ISecretBox box) : Resource<DeliveryMethodBody, DeliveryMethod>
{
    public override SettingKind Kind => SettingKind.DeliveryMethod;

    public override string Path => "delivery-methods";

    public override (string One, string Many) Nouns => ("DeliveryMethod", "DeliveryMethods");

    public override IReadOnlyList<string> Filters => ["clientId", "leadTypeId"];

    public override DeliveryMethodBody Example => new()
    {
        ClientId = 1,
        LeadTypeId = 4439,
        Description = "Buyer's intake",
        Type = DeliveryType.Webhook,
        Webhook = new WebhookBody
        {
            ProductionUrl = "https://buyer.example.com/leads",
            ContentType = WebhookContentType.Json,
            Authentication = new WebhookAuthenticationBody { Kind = AuthenticationKind.Bearer, Token = Secret.Kept },
            Mappings = [new FieldMapping { FieldName = "email", LeadField = "Email" }],
        },
    };

    protected override DeliveryMethodBody Show(DeliveryMethod setting) => new()
    {
        ClientId = setting.ClientId.Value,
        LeadTypeId = setting.LeadTypeId.Value,
        Description = setting.Description,
        Type = setting.Type,
        Environment = setting.Environment,
        Enabled = setting.Enabled,
        Schedule = setting.Schedule,
        Webhook = setting.Webhook is null ? null : WebhookBody.Show(setting.Webhook),
        Ping = setting.Ping is null ? null : WebhookBody.Show(setting.Ping),
        PortalFiles = setting.PortalFiles,
        PortalAnalytics = setting.PortalAnalytics,
        FailureRecipients = setting.FailureRecipients,
        Retry = setting.Retry,
    };

    protected override DeliveryMethod Read(DeliveryMethodBody body, int number, DeliveryMethod? before) => new()
    {
        Id = new DeliveryMethodId(number),
        ClientId = new ClientId(body.ClientId),
        LeadTypeId = new LeadTypeId(body.LeadTypeId),
        Description = body.Description,
        Type = body.Type,
        Environment = body.Environment,
        Enabled = body.Enabled,
        Schedule = body.Schedule,
        Webhook = body.Webhook?.Read(new WebhookSealer(box, new DeliveryMethodId(number)), before?.Webhook),
        Ping = body.Ping?.Read(new WebhookSealer(box, new DeliveryMethodId(number)), before?.Ping),
        PortalFiles = body.PortalFiles,
        PortalAnalytics = body.PortalAnalytics,
        FailureRecipients = body.FailureRecipients.IsDefault ? [] : body.FailureRecipients,
        Retry = body.Retry,
    };
}
