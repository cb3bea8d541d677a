using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>Reads the public form of one kind of setting.</summary>
internal interface ISettingReader
{
    SettingKind Kind { get; }

    /// <summary>The stored form of a body; secrets that are kept come from the row before.</summary>
    /// <exception cref="JsonException">Not a body of this kind.</exception>
    string Read(JsonObject body, int number, string? before, JsonSerializerOptions json);
}
