namespace LeadExec.Ports.Payments;

/// <summary>The answer to a payment.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Payment">The payment as it is stored; null when it was refused.</param>
/// <param name="Why">Words for people when it was refused.</param>
public sealed record PaymentReply(PaymentReplyStatus Status, PaymentRecord? Payment = null, string? Why = null);
