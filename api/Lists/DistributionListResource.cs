using LeadExec.Api.Settings;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Lists;

/// <summary>A distribution list (DIST-41): it assigns leads by the value of a field to clients. Its rows have operations of their own.</summary>
public sealed record DistributionListBody : ResourceBody
{
    public required string Description { get; init; }

    public required int LeadTypeId { get; init; }

    /// <summary>The lead field whose value is looked up; fixed at creation.</summary>
    public required string Field { get; init; }

    /// <summary>The list is used only when this field has the link value; blank uses it always.</summary>
    public string? LinkField { get; init; }

    public string? LinkValue { get; init; }

    /// <summary>Gets the leads whose value is not in the list.</summary>
    public int? DefaultClientId { get; init; }

    /// <summary>Off: distribution does not use it; criteria may still ask it.</summary>
    public bool Enabled { get; init; } = true;
}

internal sealed class DistributionListResource : Resource<DistributionListBody, DistributionList>
{
    public const string PathSegment = "distribution-lists";

    public override SettingKind Kind => SettingKind.DistributionList;

    public override string Path => PathSegment;

    public override (string One, string Many) Nouns => ("DistributionList", "DistributionLists");

    public override IReadOnlyList<string> Filters => ["leadTypeId"];

    public override DistributionListBody Example => new()
    {
        Description = "Arizona by ZIP",
        LeadTypeId = 4439,
        Field = "State",
        DefaultClientId = 7,
    };

    protected override DistributionListBody Show(DistributionList setting) => new()
    {
        Description = setting.Description,
        LeadTypeId = setting.LeadTypeId.Value,
        Field = setting.Field,
        LinkField = setting.LinkField,
        LinkValue = setting.LinkValue,
        DefaultClientId = setting.DefaultClientId?.Value,
        Enabled = setting.Enabled,
    };

    protected override DistributionList Read(DistributionListBody body, int number, DistributionList? before) => new()
    {
        Id = new DistributionListId(number),
        Description = body.Description,
        LeadTypeId = new LeadTypeId(body.LeadTypeId),
        Field = body.Field,
        LinkField = body.LinkField,
        LinkValue = body.LinkValue,
        DefaultClientId = body.DefaultClientId is { } client ? new ClientId(client) : null,
        Enabled = body.Enabled,
    };
}
