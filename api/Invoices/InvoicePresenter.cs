using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Invoices;

/// <summary>Invoices between their JSON and the domain.</summary>
internal static class InvoicePresenter
{
    public static InvoiceDraft Read(InvoiceBody body) => new()
    {
        ClientId = new ClientId(body.ClientId),
        Description = body.Description,
        Term = body.Term,
        DueOn = body.DueOn,
        TaxPercent = body.TaxPercent,
        OrderId = body.OrderId is { } order ? new OrderId(order) : null,
        Sales = body.Sales is { } sales ? new SalesPeriod(sales.From, sales.To) : null,
        Lines = [.. body.Lines.Select(Read)],
    };

    public static InvoiceReplies.Row Show(Catalog catalog, InvoiceSummary item) => new()
    {
        Id = item.Id.Value,
        Number = item.Number?.ToString(),
        ClientId = item.ClientId.Value,
        Client = catalog.NameOf(item.ClientId),
        Status = item.Status,
        Description = item.Description,
        OrderId = item.OrderId?.Value,
        IssuedOn = item.IssuedOn,
        DueOn = item.DueOn,
        Total = item.Total,
        Paid = item.Paid,
        Balance = item.Balance,
        CreatedAt = item.CreatedAt,
    };

    public static InvoiceReplies.Invoice Show(InvoiceDetails found, Uri? payPage)
    {
        var invoice = found.Invoice;
        return new InvoiceReplies.Invoice
        {
            Id = invoice.Id.Value,
            Number = invoice.Number?.ToString(),
            ClientId = invoice.ClientId.Value,
            Status = found.Status,
            Description = invoice.Description,
            Term = invoice.Term,
            IssuedOn = invoice.IssuedOn,
            DueOn = invoice.DueOn,
            TaxPercent = invoice.TaxPercent,
            ChosenDueOn = found.ChosenDueOn,
            ChosenTaxPercent = found.ChosenTaxPercent,
            Lines = [.. invoice.Lines.Select(Show)],
            Subtotal = invoice.Subtotal,
            Tax = invoice.Tax,
            Total = invoice.Total,
            Paid = found.Paid,
            Balance = found.Balance,
            Payments = [.. found.Payments.Select(Show)],
            OrderId = invoice.OrderId?.Value,
            Purpose = found.Purpose,
            Sales = invoice.Sales is { } sales ? new InvoiceBody.PeriodBody { From = sales.First, To = sales.Last } : null,
            Parties = invoice.Parties,
            PayUrl = payPage?.AbsoluteUri,
            Mailed = found.Mailed,
            CreatedAt = found.CreatedAt,
            VoidedAt = found.VoidedAt,
            VoidReason = found.VoidReason,
        };
    }

    // A price that is refused anyhow is not multiplied, which could leave the range of numbers.
    private static InvoiceLine Read(InvoiceBody.LineBody line) => new()
    {
        Kind = line.Kind,
        Description = line.Description,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
        Amount = line.UnitPrice.Cents is >= -InvoiceRules.MostCents and <= InvoiceRules.MostCents ? Money.FromCents(line.UnitPrice.Cents * line.Quantity) : line.UnitPrice,
    };

    private static InvoiceReplies.LineOfInvoice Show(InvoiceLine line) => new()
    {
        Kind = line.Kind,
        Description = line.Description,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice,
        Amount = line.Amount,
        AccountId = line.AccountId?.Value,
    };

    private static InvoiceReplies.PaymentOfInvoice Show(InvoicePayment payment) => new()
    {
        Id = payment.Id,
        Method = (PaymentMethod)payment.Method,
        Amount = payment.Amount,
        Refunded = payment.Refunded,
        At = payment.At,
    };
}
