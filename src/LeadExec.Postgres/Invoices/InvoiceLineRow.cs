using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Postgres.Invoices;

/// <summary>A line as it is stored.</summary>
internal sealed class InvoiceLineRow
{
    public short Kind { get; init; }

    public string Description { get; init; } = "";

    public int Quantity { get; init; }

    public long? Unit { get; init; }

    public long Cents { get; init; }

    public int? AccountId { get; init; }

    public InvoiceLine ToLine() => new()
    {
        Kind = (InvoiceLineKind)Kind,
        Description = Description,
        Quantity = Quantity,
        UnitPrice = Unit is { } unit ? Money.FromCents(unit) : null,
        Amount = Money.FromCents(Cents),
        AccountId = AccountId is { } account ? new DeliveryAccountId(account) : null,
    };
}
