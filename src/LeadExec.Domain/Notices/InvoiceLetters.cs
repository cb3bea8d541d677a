using System.Globalization;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Letters about invoices that are not paid in time (C-11).</summary>
public static class InvoiceLetters
{
    /// <summary>Null when there is nothing to tell any more: it was paid or taken back.</summary>
    /// <param name="scene">For whom.</param>
    /// <param name="invoice">As it was issued.</param>
    /// <param name="paid">What is paid on it, less refunds.</param>
    /// <param name="today">In the account's zone.</param>
    public static NoticeLetter? Overdue(NoticeScene scene, Invoice invoice, Money paid, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(invoice);
        var standing = new InvoiceStanding(invoice.Total, paid, invoice.DueOn, today);
        if (invoice.Number is not { } number || InvoiceTransitions.StatusOf(invoice.Stage, standing) != InvoiceStatus.Overdue)
        {
            return null;
        }

        var currency = invoice.Parties.Currency;
        var late = (today.DayNumber - invoice.DueOn.DayNumber).ToString(CultureInfo.InvariantCulture);
        return new NoticeLetter
        {
            Subject = $"Invoice {number} is overdue{(scene.ForStaff ? $": {scene.Client}" : "")}",
            Opening = scene.ForStaff ? $"{scene.Client} has not paid an invoice that was due." : "We have not received your payment of an invoice that was due.",
            Rows =
            [
                new LetterRow("Invoice", number.ToString()),
                new LetterRow("Total", NoticeScene.Amount(invoice.Total, currency)),
                new LetterRow("Paid", NoticeScene.Amount(paid, currency)),
                new LetterRow("Open", NoticeScene.Amount(standing.Balance, currency)),
                new LetterRow("Due", invoice.DueOn.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)),
                new LetterRow("Days overdue", late),
            ],
            Page = scene.Page,
            Sender = scene.Sender,
        };
    }
}
