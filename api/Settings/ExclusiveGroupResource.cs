using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>Clients to which the leads of a campaign go alone (DIST-36 to DIST-38); the campaign names the group in deliversTo.</summary>
public sealed record ExclusiveGroupBody : ResourceBody
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Numbers of the clients.</summary>
    public ImmutableArray<int> Clients { get; init; } = [];

    public SendPreference Preference { get; init; } = SendPreference.OneItem;

    /// <summary>When nobody in the group qualifies, everybody is scanned; otherwise the lead stays unsold.</summary>
    public bool FallThrough { get; init; }
}

internal sealed class ExclusiveGroupResource : Resource<ExclusiveGroupBody, ExclusiveGroup>
{
    public override SettingKind Kind => SettingKind.ExclusiveGroup;

    public override string Path => "exclusive-groups";

    public override (string One, string Many) Nouns => ("ExclusiveGroup", "ExclusiveGroups");

    public override ExclusiveGroupBody Example => new() { Name = "Own branches", Clients = [1, 2, 3] };

    protected override ExclusiveGroupBody Show(ExclusiveGroup setting) => new()
    {
        Name = setting.Name,
        Description = setting.Description,
        Clients = [.. setting.Clients.Select(id => id.Value)],
        Preference = setting.Preference,
        FallThrough = setting.FallThrough,
    };

    protected override ExclusiveGroup Read(ExclusiveGroupBody body, int number, ExclusiveGroup? before) => new()
    {
        Id = new ExclusiveGroupId(number),
        Name = body.Name,
        Description = body.Description,
        Clients = [.. body.Clients.Select(id => new ClientId(id))],
        Preference = body.Preference,
        FallThrough = body.FallThrough,
    };
}
