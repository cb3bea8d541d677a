namespace LeadExec.Ports.Payments;

/// <summary>The answer to a <see cref="RefundRequest"/>.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Refund">The refund as it is stored; null when it was refused.</param>
/// <param name="Why">Words for people when it was refused.</param>
public sealed record RefundReply(PaymentReplyStatus Status, RefundRecord? Refund = null, string? Why = null);
