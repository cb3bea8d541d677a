using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>A page of payments, newest first; <paramref name="Next"/> is null on the last one.</summary>
public sealed record PaymentPage(IReadOnlyList<PaymentRecord> Items, PaymentId? Next);
