using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>A delivery account (CLNT-14 to CLNT-22). Client and lead type are fixed when it is created.</summary>
public sealed record DeliveryAccountBody : ResourceBody
{
    public required int ClientId { get; init; }

    public required int DeliveryMethodId { get; init; }

    public required int LeadTypeId { get; init; }

    public required string Name { get; init; }

    public DeliveryAccountStatus Status { get; init; } = DeliveryAccountStatus.Open;

    public DeliveryAccountKind Kind { get; init; } = DeliveryAccountKind.General;

    /// <summary>What the client pays per lead.</summary>
    public Money Price { get; init; }

    public int Priority { get; init; }

    public bool Automated { get; init; } = true;

    public bool Exclusive { get; init; }

    public QuantityLimits Limits { get; init; } = QuantityLimits.None;

    public CriteriaNode? Criteria { get; init; }

    public UnknownPolicy UnknownPolicy { get; init; } = UnknownPolicy.Default;

    /// <summary>How long cap and funds of an unknown outcome stay pinned, in minutes.</summary>
    public int PinMinutes { get; init; } = 15;

    /// <summary>What happens to an unknown outcome when that time is over and nobody decided.</summary>
    public PinEnd PinEnd { get; init; } = PinEnd.Staff;

    public int MaximumConcurrency { get; init; } = 32;
}

internal sealed class DeliveryAccountResource : Resource<DeliveryAccountBody, DeliveryAccount>
{
    public override SettingKind Kind => SettingKind.DeliveryAccount;

    public override string Path => "delivery-accounts";

    public override (string One, string Many) Nouns => ("DeliveryAccount", "DeliveryAccounts");

    public override IReadOnlyList<string> Filters => ["clientId", "deliveryMethodId", "leadTypeId"];

    public override DeliveryAccountBody Example => new()
    {
        ClientId = 1,
        DeliveryMethodId = 1,
        LeadTypeId = 4439,
        Name = "Arizona refinance",
        Price = Money.FromCents(4_000),
        Limits = new QuantityLimits { PerDay = 10 },
    };

    protected override DeliveryAccountBody Show(DeliveryAccount setting) => new()
    {
        ClientId = setting.ClientId.Value,
        DeliveryMethodId = setting.DeliveryMethodId.Value,
        LeadTypeId = setting.LeadTypeId.Value,
        Name = setting.Name,
        Status = setting.Status,
        Kind = setting.Kind,
        Price = setting.Price,
        Priority = setting.Priority,
        Automated = setting.Automated,
        Exclusive = setting.Exclusive,
        Limits = setting.Limits,
        Criteria = setting.Criteria,
        UnknownPolicy = setting.UnknownPolicy,
        PinMinutes = setting.PinMinutes,
        PinEnd = setting.PinEnd,
        MaximumConcurrency = setting.MaximumConcurrency,
    };

    protected override DeliveryAccount Read(DeliveryAccountBody body, int number, DeliveryAccount? before) => new()
    {
        Id = new DeliveryAccountId(number),
        ClientId = new ClientId(body.ClientId),
        DeliveryMethodId = new DeliveryMethodId(body.DeliveryMethodId),
        LeadTypeId = new LeadTypeId(body.LeadTypeId),
        Name = body.Name,
        Status = body.Status,
        Kind = body.Kind,
        Price = body.Price,
        Priority = body.Priority,
        Automated = body.Automated,
        Exclusive = body.Exclusive,
        Limits = body.Limits,
        Criteria = body.Criteria,
        UnknownPolicy = body.UnknownPolicy,
        PinMinutes = body.PinMinutes,
        PinEnd = body.PinEnd,
        MaximumConcurrency = body.MaximumConcurrency,
    };
}
