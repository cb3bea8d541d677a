using System.Text.Json.Nodes;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>One change of a draft that goes along with a request: what saving that setting would take.</summary>
public sealed record ChangeBody
{
    public required SettingKind Kind { get; init; }

    /// <summary>The setting that is replaced, or a number that no setting of the kind has, for a new one.</summary>
    public required int Id { get; init; }

    /// <summary>The whole setting, as its own address takes it; absent when it is archived.</summary>
    public JsonObject? Body { get; init; }

    /// <summary>Takes the setting out of the catalog.</summary>
    public bool Archive { get; init; }
}
