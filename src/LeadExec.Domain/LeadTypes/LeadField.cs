using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LeadExec.Domain.LeadTypes;

/// <summary>One field of a lead type (LT-05..LT-18, LT-21..LT-38). <see cref="LeadTypeChecker"/> says whether the settings fit together.</summary>
public sealed record LeadField
{
    /// <summary>Machine name used in posts, mappings and tags; no spaces, unique in the lead type whatever the case (LT-08).</summary>
    public required string Name { get; init; }

    /// <summary>What people read (LT-07); blank means the name.</summary>
    public string Label { get; init; } = "";

    public FieldKind Kind { get; init; }

    public SystemField SystemField { get; init; }

    /// <summary>A lead without a value is rejected; tested after the default was applied (LT-11, E-11).</summary>
    public bool Required { get; init; }

    /// <summary>Taken when the posted value is blank or absent, and then read like a posted one (LT-09).</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Replaces the generic text whenever the lead is rejected because of this field (LT-17).</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>How the value is shown, and for dates also how it may be posted (LT-18, LT-32); see <see cref="FieldFormatter"/>.</summary>
    public string? Format { get; init; }

    /// <summary>The values of a drop-down, in order (LT-36).</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>The text of a calculated field's expression (LT-30, E-12).</summary>
    public string? Expression { get; init; }

    /// <summary>The fields under a sub-fields field (LT-37).</summary>
    public ImmutableArray<LeadField> Children { get; init; } = [];

    /// <summary>Part of the duplicate key (LT-21, E-31).</summary>
    public bool InDuplicateKey { get; init; }

    /// <summary>Takes several values, split by the campaign's delimiter or posted repeatedly (CAMP-32, RCV-12).</summary>
    public bool AcceptsSeveral { get; init; }

    public FieldValidation Validation { get; init; } = FieldValidation.None;

    public CharacterRule Characters { get; init; } = CharacterRule.Any;

    /// <summary>May be chosen in custom reports (LT-12).</summary>
    public bool AllowPivot { get; init; }

    /// <summary>Hidden from third-party integrations (LT-13).</summary>
    public bool ExcludeFromIntegrations { get; init; }

    /// <summary>
    /// A ping may carry it although it says who the consumer is or how to reach them (DELV-54); without meaning for other fields. A method
    /// has to map it too. Default: no.
    /// </summary>
    public bool AllowInPing { get; init; }

    /// <summary>The label, or the name when no label is set.</summary>
    [JsonIgnore]
    public string Caption => string.IsNullOrWhiteSpace(Label) ? Name : Label;
}
