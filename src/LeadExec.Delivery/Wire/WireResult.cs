using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Wire;

/// <summary>
/// How one exchange ended: a complete answer (<see cref="Failure"/> is null), or NotSent or Unknown with a reason and what had
/// come of the answer by then.
/// </summary>
internal sealed record WireResult
{
    public WireAnswer? Answer { get; init; }

    public AttemptState? Failure { get; init; }

    public RejectReason Reason { get; init; }

    public string? Detail { get; init; }

    public static WireResult NotSent(RejectReason reason, string detail) =>
        new() { Failure = AttemptState.NotSent, Reason = reason, Detail = detail };

    public static WireResult Unknown(RejectReason reason, string detail, WireAnswer? answer) =>
        new() { Failure = AttemptState.Unknown, Reason = reason, Detail = detail, Answer = answer };
}
