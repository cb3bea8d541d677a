using System.Buffers.Text;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;

namespace LeadExec.Ports.Invoices;

/// <summary>
/// The name of an invoice's pay page (ORD-28): 256 bits that only this installation can make from the invoice's number, so that the
/// page can be named again in every e-mail. The record keeps its SHA-256 only.
/// </summary>
public static class InvoiceLink
{
    private const string Purpose = "invoice-link";

    public static string TokenOf(IKeyedHash hash, InvoiceId invoice)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Base64Url.EncodeToString(hash.Hash(Purpose, invoice.Value.ToByteArray(bigEndian: true)));
    }
}
