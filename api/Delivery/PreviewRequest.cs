using LeadExec.Api.Settings;

namespace LeadExec.Api.Delivery;

/// <summary>A delivery method as it stands in a form, and the lead to show it with.</summary>
internal sealed record PreviewRequest
{
    /// <summary>The method, saved or not; its number, if it has one, says where the secrets that are kept come from.</summary>
    public required DeliveryMethodBody Method { get; init; }

    /// <summary>Values of some lead fields by name, at most 500; the others get a value made up from their kind and allowed values.</summary>
    public IReadOnlyDictionary<string, string> SampleFields { get; init; } = new Dictionary<string, string>();

    /// <summary>True renders for the test address with test values.</summary>
    public bool Test { get; init; }

    /// <summary>Shows the ping of a ping-post method instead of its post.</summary>
    public bool Ping { get; init; }
}
