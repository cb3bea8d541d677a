using System.Collections.Immutable;

namespace LeadExec.Ports.Leads;

/// <summary>
/// Claims duplicate keys of a lead type (E-31, FM-38). A valid lead claims them if no lead holds one of them inside the window,
/// else the command is refused with Duplicate. A rejected lead only leaves a mark that matters to campaigns that check rejected leads.
/// </summary>
public sealed record DuplicateClaim
{
    /// <summary>Keyed hashes, 32 bytes each: one when all fields must match, several when any may.</summary>
    public required ImmutableArray<ImmutableArray<byte>> KeyHashes { get; init; }

    /// <summary>Window in days of 24 hours; 0 leaves the mark without checking.</summary>
    public required int Days { get; init; }

    /// <summary>Marks of rejected leads count as originals too (QUAL-12).</summary>
    public bool CheckRejected { get; init; }

    /// <summary>Store the mark without judging it: rejected leads, and duplicates that are forwarded.</summary>
    public bool MarkOnly { get; init; }
}
