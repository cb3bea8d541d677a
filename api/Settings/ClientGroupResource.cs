using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>Clients that share delivery methods (CLNT-06, DIST-32 to DIST-35): force delivery, else the first override whose criteria match, else default delivery, else the client's own.</summary>
public sealed record ClientGroupBody : ResourceBody
{
    public required string Name { get; init; }

    /// <summary>Numbers of delivery methods, one per lead type.</summary>
    public ImmutableArray<int> DefaultMethods { get; init; } = [];

    /// <summary>Numbers of delivery methods, one per lead type.</summary>
    public ImmutableArray<int> ForceMethods { get; init; } = [];

    public ImmutableArray<DeliveryOverride> Overrides { get; init; } = [];

    /// <summary>The account's option applyGroupsAsCriteria does not hold for this group.</summary>
    public bool NotAsCriteria { get; init; }
}

internal sealed class ClientGroupResource : Resource<ClientGroupBody, ClientGroup>
{
    public override SettingKind Kind => SettingKind.ClientGroup;

    public override string Path => "client-groups";

    public override (string One, string Many) Nouns => ("ClientGroup", "ClientGroups");

    public override ClientGroupBody Example => new() { Name = "Branches", DefaultMethods = [1] };

    protected override ClientGroupBody Show(ClientGroup setting) => new()
    {
        Name = setting.Name,
        DefaultMethods = [.. setting.DefaultMethods.Select(id => id.Value)],
        ForceMethods = [.. setting.ForceMethods.Select(id => id.Value)],
        Overrides = setting.Overrides,
        NotAsCriteria = setting.NotAsCriteria,
    };

    protected override ClientGroup Read(ClientGroupBody body, int number, ClientGroup? before) => new()
    {
        Id = new ClientGroupId(number),
        Name = body.Name,
        DefaultMethods = [.. body.DefaultMethods.Select(id => new DeliveryMethodId(id))],
        ForceMethods = [.. body.ForceMethods.Select(id => new DeliveryMethodId(id))],
        Overrides = body.Overrides,
        NotAsCriteria = body.NotAsCriteria,
    };
}
