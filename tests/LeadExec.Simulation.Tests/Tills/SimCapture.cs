using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>Money that the provider took, or gave back, as it has it in its own books.</summary>
internal sealed record SimCapture(PaymentId Payment, string Key, string Reference, Money Amount, DateTimeOffset At)
{
    /// <summary>Our refund, when we asked for it.</summary>
    public RefundId? Refund { get; init; }
}
