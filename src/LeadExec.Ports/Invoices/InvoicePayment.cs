using LeadExec.Domain.Values;

namespace LeadExec.Ports.Invoices;

/// <summary>A payment on an invoice.</summary>
/// <param name="Id">The payment's number.</param>
/// <param name="Method">1 card, 2 check, 3 bank transfer, 4 cash, 5 mobile payment, 6 credit, 7 adjustment.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="Refunded">What of it was paid back.</param>
/// <param name="At">When it succeeded.</param>
public sealed record InvoicePayment(Guid Id, int Method, Money Amount, Money Refunded, DateTimeOffset At);
