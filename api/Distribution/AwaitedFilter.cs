using System.ComponentModel;

namespace LeadExec.Api.Distribution;

/// <summary>Query of GET /api/v1/confirmations.</summary>
public sealed record AwaitedFilter
{
    [Description("Only of this client.")]
    public int? ClientId { get; init; }

    [Description("1 to 200; 50 without it.")]
    public int? Limit { get; init; }

    [Description("next of the page before.")]
    public string? Cursor { get; init; }
}
