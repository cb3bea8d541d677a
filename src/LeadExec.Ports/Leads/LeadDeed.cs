using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>One thing that somebody did to a lead. Holds personal data; prints as [deed].</summary>
public sealed record LeadDeed
{
    public required DateTimeOffset At { get; init; }

    /// <summary>"user/7".</summary>
    public required string By { get; init; }

    /// <summary>E-mail address of the person; null when it was none, or one that is not known.</summary>
    public string? ByEmail { get; init; }

    /// <summary><see cref="ChangeValue"/>, or what the audit calls it: "sendByHand".</summary>
    public required string Action { get; init; }

    /// <summary>The delivery it was done to.</summary>
    public AttemptId? AttemptId { get; init; }

    /// <summary>Only of a changed value.</summary>
    public ValueChange? Change { get; init; }

    /// <summary>Numbers and codes as a JSON object; null without any.</summary>
    public string? Particulars { get; init; }

    /// <summary>The action of a changed value.</summary>
    public const string ChangeValue = "changeValue";

    public override string ToString() => "[deed]";
}
