using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text;
using LeadExec.Api.Documents;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;

namespace LeadExec.Api.Invoices;

/// <summary>The pay page of an invoice as plain HTML without scripts; every text is encoded.</summary>
internal sealed class PayPage
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;color:#1f2933;background:#f1f4f7;margin:0}main{max-width:34rem;margin:3rem auto;padding:2rem;background:#fff;border:1px solid #d9dee4;border-radius:8px}"
        + "h1{font-size:1.4rem;margin:0 0 .2rem}p{margin:.6rem 0}dl{display:grid;grid-template-columns:1fr auto;gap:.4rem 1rem;margin:1.2rem 0}dt{color:#5b6773}dd{margin:0;text-align:right}"
        + ".due{font-weight:700;font-size:1.2rem;color:#1f2933}button{width:100%;padding:.8rem;font:inherit;font-weight:600;color:#fff;background:#1f5fa8;border:0;border-radius:6px;cursor:pointer}"
        + "button:focus-visible,a:focus-visible{outline:3px solid #f0a500;outline-offset:2px}.note{padding:.7rem 1rem;background:#eef4fb;border-left:4px solid #1f5fa8}a{color:#1f5fa8}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;

    private readonly StringBuilder html = new();

    private PayPage()
    {
    }

    /// <summary>Nothing is loaded, nothing runs; a form may go to the provider's page.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="found">The invoice.</param>
    /// <param name="note">What just happened, in words; null for nothing.</param>
    public static string Of(InvoiceDetails found, string? note)
    {
        var page = new PayPage();
        page.Begin($"Invoice {InvoiceDocument.NameOf(found)}", found.Invoice.Parties.Seller);
        page.Note(note);
        page.Figures(found);
        page.Note(Words(found.Status));
        if (InvoiceTransitions.Apply(found.Status, found.Paid, InvoiceEvent.PaymentBegun).Accepted)
        {
            page.html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\"><button type=\"submit\">Pay {Text(Amount(found, found.Balance))}</button></form>");
        }

        return page.End();
    }

    /// <summary>A step that goes on to the provider by a form, which carries the provider's token and nothing of ours.</summary>
    public static string Onward(Uri address, string token)
    {
        var page = new PayPage();
        page.Begin("Payment", "You are leaving for the page of the payment provider.");
        page.html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"{Text(address.AbsoluteUri)}\"><input type=\"hidden\" name=\"token\" value=\"{Text(token)}\">")
            .Append("<button type=\"submit\">Continue to payment</button></form>");
        return page.End();
    }

    /// <summary>A page that only says something.</summary>
    public static string Saying(string title, string words)
    {
        var page = new PayPage();
        page.Begin(title, words);
        return page.End();
    }

    private static string? Words(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Paid => "This invoice is paid. Thank you.",
        InvoiceStatus.Void => "This invoice was taken back. There is nothing to pay.",
        InvoiceStatus.Overdue => "This invoice is overdue.",
        InvoiceStatus.Draft or InvoiceStatus.Open or InvoiceStatus.PartlyPaid => null,
    };

    private void Begin(string title, string words) => html
        .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\">")
        .Append(CultureInfo.InvariantCulture, $"<title>{Text(title)}</title><style>{Style}</style></head><body><main><h1>{Text(title)}</h1><p>{Text(words)}</p>");

    private void Note(string? words)
    {
        if (words is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\" role=\"status\">{Text(words)}</p>");
        }
    }

    private void Figures(InvoiceDetails found)
    {
        var invoice = found.Invoice;
        html.Append("<dl>");
        Row("For", invoice.Parties.Buyer);
        Row("Invoice date", Day(invoice.IssuedOn));
        Row("Due date", Day(invoice.DueOn));
        Row("Total", Amount(found, invoice.Total));
        if (found.Paid != Money.Zero)
        {
            Row("Paid", Amount(found, found.Paid));
        }

        html.Append(CultureInfo.InvariantCulture, $"<dt class=\"due\">Amount due</dt><dd class=\"due\">{Text(Amount(found, found.Balance))}</dd></dl>");
    }

    private void Row(string name, string value) => html.Append(CultureInfo.InvariantCulture, $"<dt>{Text(name)}</dt><dd>{Text(value)}</dd>");

    private string End() => html.Append("</main></body></html>").ToString();

    private static string Amount(InvoiceDetails found, Money money) => $"{found.Invoice.Parties.Currency} {money.Amount.ToString("#,0.00", CultureInfo.InvariantCulture)}";

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Text(string text) => Encoder.Encode(text);
}
