namespace LeadExec.Ports.Exports;

/// <summary>A file from a list with what became of it.</summary>
public sealed record ExportJob
{
    public required ExportOrder Order { get; init; }

    public required ExportState State { get; init; }

    /// <summary>Rows written so far, without the heading.</summary>
    public required long Rows { get; init; }

    /// <summary>Size of what is written so far.</summary>
    public required long Bytes { get; init; }

    /// <summary>Why it failed or is gone, or what the file leaves out; a code.</summary>
    public string? Why { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the file goes.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
