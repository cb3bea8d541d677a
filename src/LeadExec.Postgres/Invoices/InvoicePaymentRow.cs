using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;

namespace LeadExec.Postgres.Invoices;

/// <summary>A payment on an invoice.</summary>
internal sealed class InvoicePaymentRow
{
    public Guid Id { get; init; }

    public short Method { get; init; }

    public long Cents { get; init; }

    public long Refunded { get; init; }

    public DateTime At { get; init; }

    public InvoicePayment ToPayment() => new(Id, Method, Money.FromCents(Cents), Money.FromCents(Refunded), new DateTimeOffset(At));
}
