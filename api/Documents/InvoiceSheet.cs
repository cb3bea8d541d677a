using System.Globalization;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;

namespace LeadExec.Api.Documents;

/// <summary>The layout of one invoice: head, lines, totals and foot, from top to bottom.</summary>
internal sealed class InvoiceSheet(InvoiceDetails found, Uri? payAddress)
{
    private const decimal Left = 54;
    private const decimal Right = PdfPage.Width - Left;
    private const decimal Lowest = PdfPage.Height - 84;
    private const decimal QuantityEnd = 370;
    private const decimal PriceEnd = 460;
    private const decimal TotalsStart = 350;
    private const int Ink = 0x1F2933;
    private const int Grey = 0x6B7785;
    private const int Pale = 0xD9DEE4;
    private const int Band = 0xF1F4F7;
    private const int Accent = 0x1F5FA8;

    private static readonly PdfStyle Plain = new(PdfFont.Regular, 9.5m, Ink);
    private static readonly PdfStyle Strong = new(PdfFont.Bold, 9.5m, Ink);
    private static readonly PdfStyle Small = new(PdfFont.Regular, 8, Grey);
    private static readonly PdfStyle Label = new(PdfFont.Bold, 8, Grey);
    private static readonly PdfStyle Total = new(PdfFont.Bold, 12, Ink);

    private readonly List<PdfPage> pages = [];
    private readonly Invoice invoice = found.Invoice;
    private PdfPage page = new();
    private decimal y;

    public IReadOnlyList<PdfPage> Draw()
    {
        pages.Add(page);
        Head();
        Words();
        TableHead();
        foreach (var line in invoice.Lines)
        {
            Line(line);
        }

        Totals();
        Payment();
        foreach (var (at, each) in pages.Index())
        {
            Foot(each, at + 1);
        }

        return pages;
    }

    private void Head()
    {
        var parties = invoice.Parties;
        var (left, right) = (66m, 66m);
        foreach (var line in PdfFont.Bold.Wrap(parties.Seller, 17, 290, most: 3))
        {
            page.Text(new PdfStyle(PdfFont.Bold, 17, Ink), Left, left, line);
            left += 20;
        }

        left = Block(Small, parties.Slogan, left - 3, 290);
        left = Block(Small, parties.SellerAddress, left + 4, 290);
        page.Right(new PdfStyle(PdfFont.Bold, 22, Accent), Right, right, "INVOICE");
        right += 18;
        page.Right(Strong, Right, right, InvoiceDocument.NameOf(found));
        if (Stamp() is { } stamp)
        {
            right += 14;
            var style = new PdfStyle(PdfFont.Bold, 13, stamp.Colour);
            var width = style.WidthOf(style.Font.Encode(stamp.Word)) + 16;
            page.Frame(stamp.Colour, Right - width, right, width, 22);
            page.Right(style, Right - 8, right + 16, stamp.Word);
            right += 22;
        }

        y = Math.Max(left, right) + 14;
        page.Rule(Accent, Left, y, Right - Left, 1.2m);
        y += 22;
        Parties(parties);
    }

    private void Parties(InvoiceParties parties)
    {
        page.Text(Label, Left, y, "BILL TO");
        var left = Block(Strong, parties.Buyer, y + 15, 270);
        left = Block(Plain, parties.BuyerContact, left, 270);
        left = Block(Plain, parties.BuyerEmail, left, 270);
        var right = y;
        foreach (var (name, value) in new[] { ("Invoice date", Day(invoice.IssuedOn)), ("Terms", Words(invoice.Term)), ("Due date", Day(invoice.DueOn)) })
        {
            page.Text(Plain with { Colour = Grey }, TotalsStart, right, name);
            page.Right(Plain, Right, right, value);
            right += 15;
        }

        page.Text(Strong, TotalsStart, right, "Amount due");
        page.Right(Strong, Right, right, Amount(found.Balance));
        y = Math.Max(left, right) + 22;
    }

    private void Words()
    {
        if (!string.IsNullOrWhiteSpace(invoice.Description))
        {
            y = Block(Plain, invoice.Description, y, Right - Left) + 8;
        }
    }

    private void TableHead()
    {
        page.Fill(Band, Left, y - 6, Right - Left, 20);
        page.Text(Label, Left + 6, y + 7, "DESCRIPTION");
        page.Right(Label, QuantityEnd, y + 7, "QUANTITY");
        page.Right(Label, PriceEnd, y + 7, "UNIT PRICE");
        page.Right(Label, Right - 6, y + 7, $"AMOUNT ({invoice.Parties.Currency})");
        y += 30;
    }

    private void Line(InvoiceLine line)
    {
        var words = PdfFont.Regular.Wrap(line.Description, Plain.Size, 255, most: 6);
        if (Room(words.Count * 12.5m))
        {
            TableHead();
        }

        page.Right(Plain, QuantityEnd, y, line.Quantity.ToString("#,0", CultureInfo.InvariantCulture));
        page.Right(Plain, PriceEnd, y, line.UnitPrice is { } price ? Number(price) : "");
        page.Right(Plain, Right - 6, y, Number(line.Amount));
        foreach (var each in words)
        {
            page.Text(Plain, Left + 6, y, each);
            y += 12.5m;
        }

        page.Rule(Pale, Left, y - 5, Right - Left);
        y += 9.5m;
    }

    private void Totals()
    {
        Room(110);
        y += 8;
        Sum(Plain, "Subtotal", Number(invoice.Subtotal));
        Sum(Plain, $"Tax ({invoice.TaxPercent.ToString("0.####", CultureInfo.InvariantCulture)} %)", Number(invoice.Tax));
        Sum(Strong, "Total", Number(invoice.Total));
        if (found.Paid != Money.Zero)
        {
            Sum(Plain, "Paid", Number(Money.Zero - found.Paid));
        }

        page.Rule(Ink, TotalsStart, y - 9, Right - TotalsStart, 0.8m);
        y += 8;
        Sum(Total, "Balance due", Amount(found.Balance));
    }

    private void Sum(PdfStyle style, string name, string value)
    {
        page.Text(style, TotalsStart, y, name);
        page.Right(style, Right - 6, y, value);
        y += 16;
    }

    private void Payment()
    {
        if (payAddress is not null)
        {
            Room(50);
            page.Text(Strong, Left, y + 8, "Pay online");
            var style = Plain with { Colour = Accent };
            var top = y + 23;
            foreach (var line in PdfFont.Regular.Wrap(payAddress.AbsoluteUri, style.Size, Right - Left, most: 5))
            {
                page.Text(style, Left, top, line);
                page.Link(payAddress, Left, top - 9, style.WidthOf(line), 12);
                top += 13;
            }

            y = top + 8;
        }

        if (invoice.Parties.BusinessData is { Length: > 0 } data)
        {
            Room(11m * PdfFont.Regular.Wrap(data, Small.Size, Right - Left, most: 20).Count);
            y = Block(Small, data, y + 10, Right - Left, most: 20);
        }
    }

    private void Foot(PdfPage each, int number)
    {
        each.Rule(Pale, Left, PdfPage.Height - 54, Right - Left);
        each.Text(Small, Left, PdfPage.Height - 40, $"{invoice.Parties.Seller}  |  {InvoiceDocument.NameOf(found)}");
        each.Right(Small, Right, PdfPage.Height - 40, string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pages.Count}"));
    }

    /// <summary>Starts a page when the present one has no room for that; true when it did.</summary>
    private bool Room(decimal height)
    {
        if (y + height <= Lowest)
        {
            return false;
        }

        page = new PdfPage();
        pages.Add(page);
        y = 66;
        return true;
    }

    private decimal Block(PdfStyle style, string? text, decimal top, decimal width, int most = 8)
    {
        foreach (var line in string.IsNullOrWhiteSpace(text) ? [] : style.Font.Wrap(text.Trim(), style.Size, width, most))
        {
            page.Text(style, Left, top, line);
            top += style.Size + 3;
        }

        return top;
    }

    private InvoiceStamp? Stamp() => found.Status switch
    {
        InvoiceStatus.Draft => new InvoiceStamp("DRAFT", Grey),
        InvoiceStatus.Paid => new InvoiceStamp("PAID", 0x2E7D32),
        InvoiceStatus.Overdue => new InvoiceStamp("OVERDUE", 0xB3261E),
        InvoiceStatus.Void => new InvoiceStamp("VOID", 0xB3261E),
        InvoiceStatus.Open or InvoiceStatus.PartlyPaid => null,
    };

    private string Amount(Money money) => $"{invoice.Parties.Currency} {Number(money)}";

    private static string Number(Money money) => money.Amount.ToString("#,0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Words(PaymentTerm term) => term == PaymentTerm.DueOnReceipt ? "Due on receipt" : $"Net {(int)term} days";

    private sealed record InvoiceStamp(string Word, int Colour);
}
