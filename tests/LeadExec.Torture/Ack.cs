namespace LeadExec.Torture;

/// <summary>One final answer, in the names that LeadExec.Check reads.</summary>
internal sealed record Ack
{
    public required Guid LeadId { get; init; }

    public required int Status { get; init; }

    public required int CampaignId { get; init; }

    /// <summary>Idempotency-Key of the post; null when it had none.</summary>
    public string? Key { get; init; }

    /// <summary>SHA-256 of the answer's bytes, hex.</summary>
    public required string AnswerHash { get; init; }

    /// <summary>The posted e-mail address: the lead that was acknowledged must still hold it.</summary>
    public required string Email { get; init; }
}
