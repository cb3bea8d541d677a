namespace LeadExec.Delivery.Wire;

/// <summary>One request, complete with opened secrets. Prints none.</summary>
internal sealed record WireRequest
{
    public required HttpMethod Method { get; init; }

    public required Uri Address { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>No last byte goes out after this moment; null: the caller's token alone decides.</summary>
    public DateTimeOffset? SendBy { get; init; }

    /// <summary>The headers of the answer are kept; those of a 401 always are.</summary>
    public bool KeepHeaders { get; init; } = true;

    public override string ToString() => "[request]";
}
