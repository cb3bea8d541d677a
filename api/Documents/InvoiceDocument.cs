using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;

namespace LeadExec.Api.Documents;

/// <summary>An invoice as a PDF (ORD-27, ORD-30, E-79): letter paper, as many pages as its lines need.</summary>
public static class InvoiceDocument
{
    public const string MediaType = "application/pdf";

    /// <param name="found">The invoice; a draft is marked as such.</param>
    /// <param name="payAddress">Its pay page; null leaves the link out. It is left out too when there is nothing to pay.</param>
    public static byte[] Render(InvoiceDetails found, Uri? payAddress)
    {
        ArgumentNullException.ThrowIfNull(found);
        var sheet = new InvoiceSheet(found, found.Balance > Money.Zero && found.Status != InvoiceStatus.Draft ? payAddress : null);
        return PdfDocument.Write(sheet.Draw(), NameOf(found), found.IssuedAt ?? found.CreatedAt);
    }

    /// <summary>Its number, or "Draft".</summary>
    public static string NameOf(InvoiceDetails found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Invoice.Number?.ToString() ?? "Draft";
    }
}
