using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Invoices;

/// <summary>
/// Invoices and their state machine (C-11). A number is given when an invoice is issued, in the same transaction as its journal
/// entries, and never without it, so the numbers have no gaps. Every change writes the audit.
/// </summary>
public interface IInvoiceStore
{
    /// <summary>
    /// Keeps a draft that passed <see cref="InvoiceRules"/>, with the lines of its order or its sales as they are now. Refused when the
    /// order is not the client's.
    /// </summary>
    Task<InvoiceReply> CreateAsync(InvoiceDraft draft, string actor, CancellationToken cancellationToken);

    /// <summary>Replaces a draft, whose client stays; the lines of its order or its sales are read anew. Refused when it is no draft.</summary>
    Task<InvoiceReply> EditAsync(InvoiceId invoice, InvoiceDraft draft, string actor, CancellationToken cancellationToken);

    /// <summary>
    /// Gives the number and books tax and free lines (kinds 13 and 15). Refused when it is no draft, when its order or sales are on
    /// another issued invoice or have changed since the draft was written, when it has no line or asks for less than zero.
    /// </summary>
    Task<InvoiceReply> IssueAsync(InvoiceId invoice, string actor, CancellationToken cancellationToken);

    /// <summary>Takes an invoice back that nothing is paid on and books it back (kinds 14 and 16); it keeps its number.</summary>
    Task<InvoiceReply> VoidAsync(InvoiceId invoice, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Puts the e-mail of an issued invoice into the outbox. Refused when the client has no address.</summary>
    Task<InvoiceReply> SendAsync(InvoiceId invoice, string actor, CancellationToken cancellationToken);

    /// <summary>Null when there is no such invoice.</summary>
    Task<InvoiceDetails?> FindAsync(InvoiceId invoice, CancellationToken cancellationToken);

    /// <summary>The issued or void invoice with that pay page; null for any other name (ORD-28).</summary>
    Task<InvoiceDetails?> FindByLinkAsync(string token, CancellationToken cancellationToken);

    /// <summary>Newest first; without lines.</summary>
    Task<InvoicePage> ListAsync(InvoiceSearch search, CancellationToken cancellationToken);

    /// <summary>Paid automatic charges of orders that want an invoice and have none (ORD-11), at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<AutomaticInvoice>> DueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Makes and issues the invoice of an automatic payment, once (ORD-11). Null when there is one already, or the order has another.</summary>
    Task<InvoiceDetails?> MakeAsync(AutomaticInvoice due, CancellationToken cancellationToken);
}
