namespace LeadExec.Domain.Returns;

/// <summary>The state after a step, or why it is refused.</summary>
public readonly record struct ReturnVerdict(ReturnState Next, ReturnRefusal Refusal, string? Detail)
{
    public bool Accepted => Refusal == ReturnRefusal.None;

    internal static ReturnVerdict To(ReturnState next) => new(next, ReturnRefusal.None, null);

    internal static ReturnVerdict Refuse(ReturnRefusal refusal, string detail) => new(ReturnState.None, refusal, detail);
}
