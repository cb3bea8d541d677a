namespace LeadExec.Check;

/// <summary>What to check against.</summary>
public sealed record CheckOptions
{
    /// <summary>
    /// JSON lines of the load generator, one per answer: leadId, status, bodyHash (hex), and where known campaignId, key, answerHash (hex
    /// of SHA-256 over the answer's bytes). Null skips INV-01 and INV-03.
    /// </summary>
    public string? AckLog { get; init; }

    /// <summary>JSON lines of the buyers, one per wire request: attemptId, leadId, accountId, verdict, deduplicates, bodyHash. Null skips INV-26.</summary>
    public string? BuyerLog { get; init; }

    /// <summary>JSON lines that were kept outside, as GET /api/v1/books/chain answers: number, hash, auditNumber, auditHash. Null skips INV-30i.</summary>
    public string? Seals { get; init; }

    /// <summary>How long nothing happened before the check; older work in flight breaks INV-04. Default 70 s.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(70);

    /// <summary>Rows printed of each broken invariant. Default 20.</summary>
    public int Rows { get; init; } = 20;
}
