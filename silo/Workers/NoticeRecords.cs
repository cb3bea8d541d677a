using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Returns;

namespace LeadExec.Silo.Workers;

/// <summary>What notices are about, from the record.</summary>
internal sealed class NoticeRecords(IOrderStore orders, IReturnStore returns, IInvoiceStore invoices, IWalletRecharges recharges, PortalSales sales)
{
    /// <summary>The client that it is about; null when the record has no such thing.</summary>
    public async Task<ClientId?> ClientOfAsync(NoticePayload notice, CancellationToken cancellationToken) => notice switch
    {
        { OrderId: { } order } => (await orders.FindAsync(new OrderId(order), cancellationToken))?.Order.ClientId,
        { ReturnId: { } sale } => (await returns.FindAsync(new AttemptId(sale), cancellationToken))?.ClientId,
        { ClientId: { } client } => new ClientId(client),
        { InvoiceId: { } invoice } => (await invoices.FindAsync(new InvoiceId(invoice), cancellationToken))?.Invoice.ClientId,
        _ => null,
    };

    /// <summary>Who is told: by the settings, of an appointment the user whose it is, and of a failed delivery whom its method names.</summary>
    public async Task<ImmutableArray<NoticeRecipient>> RecipientsAsync(NoticePayload notice, ClientId client, Catalog catalog, CancellationToken cancellationToken) =>
        notice.MethodId is { } method ? Failure(catalog, new DeliveryMethodId(method))
        : notice.AppointmentId is { } appointment ? await sales.AttendeeAsync(client, appointment, cancellationToken) : NoticeRules.Recipients(catalog, notice.Kind, client);

    /// <summary>Null when there is nothing to tell any more.</summary>
    public async Task<NoticeLetter?> LetterAsync(NoticePayload notice, Func<ClientId, NoticeScene> scene, CancellationToken cancellationToken)
    {
        if (notice.OrderId is { } order)
        {
            return await orders.FindAsync(new OrderId(order), cancellationToken) is { } found
                ? OrderLetters.Of(notice.Kind, scene(found.Order.ClientId), found.Order, found.Counts, Declined(notice, found))
                : null;
        }

        if (notice is { MethodId: { } method, ClientId: { } owner, FailedAt: { } failed })
        {
            return DeliveryLetters.Failed(scene(new ClientId(owner)), new DeliveryMethodId(method), failed);
        }

        if (notice is { SaleId: not null, ClientId: { } buyer })
        {
            return await sales.LetterAsync(new ClientId(buyer), notice, scene, cancellationToken);
        }

        if (notice.ClientId is { } client)
        {
            return await recharges.FindAsync(new ClientId(client), cancellationToken) is { Stopped: { } why } recharge
                ? WalletLetters.Declined(scene(recharge.ClientId), recharge.Amount, why)
                : null;
        }

        if (notice.InvoiceId is { } invoice)
        {
            return await invoices.FindAsync(new InvoiceId(invoice), cancellationToken) is { } due && scene(due.Invoice.ClientId) is var about
                ? InvoiceLetters.Overdue(about, due.Invoice, due.Paid, InvoiceFacts.Today(about.Catalog, sales.Now))
                : null;
        }

        return notice.ReturnId is { } sale && await returns.FindAsync(new AttemptId(sale), cancellationToken) is { } row
            ? ReturnLetters.Of(notice.Kind, scene(row.ClientId), Sale(row))
            : null;
    }

    private static ImmutableArray<NoticeRecipient> Failure(Catalog catalog, DeliveryMethodId method) =>
        [.. (catalog.DeliveryMethods.GetValueOrDefault(method)?.FailureRecipients ?? []).Select(address => new NoticeRecipient(NoticeAudience.Staff, address))];

    private static string? Declined(NoticePayload notice, OrderDetails found) => notice.Kind == NoticeKind.CardDeclined
        ? found.Charges.FirstOrDefault(charge => charge.State == ChargeState.Declined && charge.Purpose == (notice.Purpose ?? ChargePurpose.Start))?.Words
        : null;

    private static ReturnedSale Sale(ReturnRow row) => new()
    {
        LeadId = row.LeadId,
        State = row.State,
        Reason = row.Reason,
        Price = row.Price,
        DeliveredAt = row.DeliveredAt,
    };
}
