using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>A lead type with its fields (LT-01 to LT-38).</summary>
public sealed record LeadTypeBody : ResourceBody
{
    public required string Name { get; init; }

    public string? Industry { get; init; }

    public ImmutableArray<LeadField> Fields { get; init; } = [];

    /// <summary>False: all ticked fields make a duplicate together; true: any one of them is enough.</summary>
    public bool DuplicateMatchAny { get; init; }

    /// <summary>The reasons that a client chooses from when it returns a lead; empty lets it write its own.</summary>
    public ImmutableArray<string> ReturnReasons { get; init; } = [];
}

internal sealed class LeadTypeResource : Resource<LeadTypeBody, LeadType>
{
    public override SettingKind Kind => SettingKind.LeadType;

    public override string Path => "lead-types";

    public override (string One, string Many) Nouns => ("LeadType", "LeadTypes");

    public override LeadTypeBody Example => new()
    {
        Name = "Mortgage",
        Industry = "Finance",
        Fields =
        [
            new LeadField { Name = "FirstName", Label = "First name", SystemField = SystemField.FirstName, Required = true },
            new LeadField { Name = "Email", Label = "E-mail", Kind = FieldKind.Email, SystemField = SystemField.Email, Required = true, InDuplicateKey = true },
            new LeadField { Name = "State", Kind = FieldKind.UsState, SystemField = SystemField.State, Required = true },
        ],
    };

    protected override LeadTypeBody Show(LeadType setting) => new()
    {
        Name = setting.Name,
        Industry = setting.Industry,
        Fields = setting.Fields,
        DuplicateMatchAny = setting.DuplicateMatchAny,
        ReturnReasons = setting.ReturnReasons,
    };

    protected override LeadType Read(LeadTypeBody body, int number, LeadType? before) => new()
    {
        Id = new LeadTypeId(number),
        Name = body.Name,
        Industry = body.Industry,
        Fields = body.Fields,
        DuplicateMatchAny = body.DuplicateMatchAny,
        ReturnReasons = body.ReturnReasons,
    };
}
