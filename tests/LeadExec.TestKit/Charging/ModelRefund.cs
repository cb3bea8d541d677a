using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>One refund of the model.</summary>
internal sealed class ModelRefund(RefundRecord record, DateTimeOffset busyUntil)
{
    public RefundRecord Record { get; set; } = record;

    public DateTimeOffset BusyUntil { get; set; } = busyUntil;

    /// <summary>What the provider gave back beyond the rest of the payment.</summary>
    public Money Over { get; init; }

    public bool IsOpen => Record.State is PaymentState.Initiated or PaymentState.Sent or PaymentState.Unknown;

    /// <summary>It went back, or is on its way.</summary>
    public bool Counts => IsOpen || Record.State == PaymentState.Succeeded;
}
