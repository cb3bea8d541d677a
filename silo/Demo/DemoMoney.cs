using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Orders;

namespace LeadExec.Silo.Demo;

/// <summary>An order with items and an issued invoice over it, so that the pages about money are not empty on the first day. Made once, with the sample account.</summary>
internal sealed class DemoMoney(IOrderStore orders, IInvoiceStore invoices, TimeProvider time)
{
    private const string Author = "demo";

    /// <exception cref="InvalidOperationException">The invoice was refused, which is a bug.</exception>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var order = await orders.CreateAsync(Order(time.GetUtcNow()), Author, cancellationToken);
        var draft = new InvoiceDraft
        {
            ClientId = DemoCatalog.Arizona,
            OrderId = order.Order.Id,
            Description = "Leads and set-up",
            Term = PaymentTerm.Net15,
            Lines = [new InvoiceLine { Kind = InvoiceLineKind.Free, Description = "Set-up of the delivery", UnitPrice = Money.FromCents(7_500), Amount = Money.FromCents(7_500) }],
        };
        var made = await invoices.CreateAsync(draft, Author, cancellationToken);
        var issued = made.Invoice is { } invoice ? await invoices.IssueAsync(invoice.Invoice.Id, Author, cancellationToken) : made;
        if (issued.Status != InvoiceReplyStatus.Done)
        {
            throw new InvalidOperationException($"The sample invoice was refused: {issued.Why}");
        }
    }

    // Its delivery accounts require no order, so the sample leads are sold as before.
    private static Order Order(DateTimeOffset now) => new()
    {
        Id = default,
        ClientId = DemoCatalog.Arizona,
        Name = "Starter package",
        Description = "An order with two items",
        Type = OrderType.LeadQuantity,
        Items = [Item(100), Item(25)],
        StartsAt = now,
        EndsAt = now.AddDays(90),
        Renewal = RenewalMethod.CloseByEndDate,
    };

    private static OrderItem Item(int quantity) => new() { Quantity = quantity, PricePerLead = Money.FromCents(2_000), UnitPrice = Money.FromCents(2_000) };
}
