using System.Text.Json;
using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Tests.Rendering;

/// <summary>One file under Cases: settings and a lead, and the request they must give. Absent expectations are not checked.</summary>
internal sealed record RenderingCase
{
    /// <summary>What the case shows, with its feature IDs.</summary>
    public required string About { get; init; }

    public required WebhookSettings Settings { get; init; }

    /// <summary>Null takes the default lead.</summary>
    public JsonElement? Lead { get; init; }

    public bool Test { get; init; }

    public string? Url { get; init; }

    public string? ContentType { get; init; }

    public string? Body { get; init; }

    public Dictionary<string, string>? Headers { get; init; }

    /// <summary>A part of the refusal.</summary>
    public string? Refused { get; init; }
}
