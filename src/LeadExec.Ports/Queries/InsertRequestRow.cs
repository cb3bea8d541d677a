namespace LeadExec.Ports.Queries;

/// <summary>What the source posted and what we answered (LEAD-14, RCV-18). The request is sealed with the installation key.</summary>
public sealed record InsertRequestRow
{
    /// <summary>Null when no request made the lead, or after erasure.</summary>
    public byte[]? SealedRequest { get; init; }

    public string? RequestMediaType { get; init; }

    /// <summary>Null while there is no final answer.</summary>
    public int? AnswerStatus { get; init; }

    public string? AnswerMediaType { get; init; }

    public byte[]? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The caller still waited when the answer was stored; false means that it asked again or was called back.</summary>
    public bool CallerWaited { get; init; }

    public override string ToString() => "[insert request]";
}
