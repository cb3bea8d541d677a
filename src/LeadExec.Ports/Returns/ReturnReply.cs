using LeadExec.Domain.Returns;

namespace LeadExec.Ports.Returns;

/// <summary>The answer to a <see cref="ReturnCommand"/>.</summary>
public sealed record ReturnReply
{
    public required ReturnStatus Status { get; init; }

    /// <summary>Why the machine or a limit refused.</summary>
    public ReturnRefusal Refusal { get; init; }

    /// <summary>The refusal in words for people, without personal data.</summary>
    public string? Detail { get; init; }

    /// <summary>The return as it is now; only when done.</summary>
    public ReturnRow? Return { get; init; }
}
