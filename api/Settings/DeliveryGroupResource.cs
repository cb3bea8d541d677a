using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>Clients or delivery accounts that are scanned together before the others (DIST-27 to DIST-31). Clients and delivery accounts name their group.</summary>
public sealed record DeliveryGroupBody : ResourceBody
{
    public required string Name { get; init; }

    /// <summary>Place among the groups, lowest first.</summary>
    public int Position { get; init; }

    public DistributionMethod Method { get; init; } = DistributionMethod.Price;

    public AutomationSettings Automation { get; init; } = AutomationSettings.Standard;

    /// <summary>Numbers that hold in this group instead of the clients' own.</summary>
    public ImmutableArray<GroupNumbers> Numbers { get; init; } = [];
}

internal sealed class DeliveryGroupResource : Resource<DeliveryGroupBody, DeliveryGroup>
{
    public override SettingKind Kind => SettingKind.DeliveryGroup;

    public override string Path => "delivery-groups";

    public override (string One, string Many) Nouns => ("DeliveryGroup", "DeliveryGroups");

    public override DeliveryGroupBody Example => new() { Name = "Preferred buyers", Position = 1, Method = DistributionMethod.RoundRobin };

    protected override DeliveryGroupBody Show(DeliveryGroup setting) => new()
    {
        Name = setting.Name,
        Position = setting.Position,
        Method = setting.Method,
        Automation = setting.Automation,
        Numbers = setting.Numbers,
    };

    protected override DeliveryGroup Read(DeliveryGroupBody body, int number, DeliveryGroup? before) => new()
    {
        Id = new DeliveryGroupId(number),
        Name = body.Name,
        Position = body.Position,
        Method = body.Method,
        Automation = body.Automation,
        Numbers = body.Numbers,
    };
}
