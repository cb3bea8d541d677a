using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>One payment of the model, and until when it is somebody's.</summary>
internal sealed class ModelPayment(PaymentRecord record, DateTimeOffset busyUntil)
{
    public PaymentRecord Record { get; set; } = record;

    public DateTimeOffset BusyUntil { get; set; } = busyUntil;

    /// <summary>Without a final outcome.</summary>
    public bool IsOpen => Record.State is PaymentState.Initiated or PaymentState.Sent or PaymentState.Unknown;
}
