namespace LeadExec.Ports.Outbound;

/// <summary>One request, complete with its secrets. Prints none.</summary>
public sealed record OutboundRequest
{
    /// <summary>"GET", "POST" and so on.</summary>
    public required string Method { get; init; }

    public required Uri Address { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>For the whole exchange.</summary>
    public required TimeSpan Timeout { get; init; }

    public override string ToString() => "[request]";
}
