using LeadExec.Api.Documents;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;

namespace LeadExec.Api.Tests.Documents;

// ORD-27, ORD-30, E-79: the invoice as a PDF
public sealed class InvoiceDocumentTests
{
    private static readonly Uri PayPage = new("https://leads.example/pay/abcdefghijklmnopqrstuvwxyz0123456789");

    [Fact]
    public void Every_part_of_the_invoice_is_on_the_page()
    {
        var page = Read(Sample(), PayPage).Pages.ShouldHaveSingleItem();
        foreach (var piece in new[]
        {
            "INVOICE", "INV-000042", "Example Leads LLC", "Leads that answer", "12 Desert Road", "Phoenix, AZ 85001", "BILL TO", "Arizona Home Loans", "Ann Lee", "ann@example.com",
            "March 10, 2026", "Net 30 days", "April 9, 2026", "For March", "Set-up (once)", "1,200.00", "Credit", "-200.00", "AMOUNT (USD)",
            "Subtotal", "1,000.00", "Tax (8.25 %)", "82.50", "Total", "1,082.50", "Paid", "-82.50", "Balance due", "USD 1,000.00", "Pay online", "VAT 123", "Page 1 of 1",
        })
        {
            page.ShouldContain(piece);
        }
    }

    [Fact]
    public void Pay_page_can_be_opened_from_the_document_while_there_is_something_to_pay()
    {
        Read(Sample(), PayPage).Addresses.ShouldBe([PayPage.AbsoluteUri]);
        Read(Sample(), null).Addresses.ShouldBeEmpty();
        Read(Sample() with { Paid = Money.FromCents(108_250), Status = InvoiceStatus.Paid }, PayPage).Addresses.ShouldBeEmpty();
        Read(Sample() with { Status = InvoiceStatus.Void }, PayPage).Addresses.ShouldBeEmpty();
        Read(Sample() with { Status = InvoiceStatus.Draft }, PayPage).Addresses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(InvoiceStatus.Draft, "DRAFT")]
    [InlineData(InvoiceStatus.Open, null)]
    [InlineData(InvoiceStatus.PartlyPaid, null)]
    [InlineData(InvoiceStatus.Paid, "PAID")]
    [InlineData(InvoiceStatus.Overdue, "OVERDUE")]
    [InlineData(InvoiceStatus.Void, "VOID")]
    public void Status_is_stamped_on_it(InvoiceStatus status, string? word) =>
        Read(Sample() with { Status = status }, null).Pages[0].Intersect(["DRAFT", "PAID", "OVERDUE", "VOID"]).ShouldBe(word is null ? [] : [word]);

    [Fact]
    public void Many_lines_go_on_over_as_many_pages_as_they_need()
    {
        var lines = Enumerable.Range(1, 200).Select(n => Line($"Line {n} " + new string('x', n % 90), 100 * n));
        var sample = Sample();
        var file = Read(sample with { Invoice = sample.Invoice with { Lines = [.. lines] } }, PayPage);

        file.Pages.Count.ShouldBeInRange(6, 12);
        foreach (var (at, page) in file.Pages.Index())
        {
            page.ShouldContain($"Page {at + 1} of {file.Pages.Count}");
        }

        var shown = file.Pages.SelectMany(page => page).ToList();
        Enumerable.Range(1, 200).ShouldAllBe(n => shown.Any(piece => piece == $"Line {n}" || piece.StartsWith($"Line {n} ", StringComparison.Ordinal)));
        file.Pages.Count(page => page.Contains("Balance due")).ShouldBe(1);
        shown.Count(piece => piece == "DESCRIPTION").ShouldBeGreaterThanOrEqualTo(file.Pages.Count - 1);
    }

    [Theory]
    [InlineData("Café Zürich – “Straße” €5", "Café Zürich – \u0093Straße\u0094 €5")]
    [InlineData("Łódź Őrség Çelik İstanbul Đorđe", "Lódz Orség Çelik Istanbul Dorde")]
    [InlineData("ООО Ромашка Щука", "OOO Romashka Shchuka")]
    [InlineData("Αθήνα", "Athina")]
    [InlineData("株式会社 ﬁn 😀!", "???? fin ?!")]
    [InlineData("back\\slash (round)", "back\\slash (round)")]
    [InlineData("tab\tand\u0007bell", "tab and bell")]
    public void Names_in_any_script_stay_readable_or_become_question_marks(string name, string shown)
    {
        var sample = Sample();
        var parties = sample.Invoice.Parties with { Buyer = name };

        Read(sample with { Invoice = sample.Invoice with { Parties = parties } }, null).Pages[0].ShouldContain(shown);
    }

    [Fact]
    public void Same_invoice_gives_the_same_bytes() => InvoiceDocument.Render(Sample(), PayPage).ShouldBe(InvoiceDocument.Render(Sample(), PayPage));

    [Fact]
    public void Every_code_has_a_width_and_long_words_are_broken()
    {
        foreach (var font in new[] { PdfFont.Regular, PdfFont.Bold })
        {
            Enumerable.Range(32, 224).ShouldAllBe(code => font.WidthOf(new[] { (byte)code }, 1_000) > 0);
            font.WidthOf("0123456789"u8, 10).ShouldBe(55.6m);
            font.Wrap("a bb " + new string('W', 100) + " c", 10, 100).ShouldAllBe(line => font.WidthOf(line, 10) <= 100);
            font.Wrap("one\r\ntwo\n\nthree", 10, 100).Count.ShouldBe(4);
            font.Wrap("1\n2\n3\n4", 10, 100, most: 2).Select(System.Text.Encoding.Latin1.GetString).ShouldBe(["1", "2..."]);
        }
    }

    private static PdfFile Read(InvoiceDetails found, Uri? payPage)
    {
        var bytes = InvoiceDocument.Render(found, payPage);
        if (Environment.GetEnvironmentVariable("LEADEXEC_PDF") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))[..8]}.pdf"), bytes);
        }

        var file = new PdfFile(bytes);
        file.Title.ShouldBe("INV-000042");
        return file;
    }

    private static InvoiceLine Line(string words, long cents) =>
        new() { Kind = InvoiceLineKind.Free, Description = words, UnitPrice = Money.FromCents(cents), Amount = Money.FromCents(cents) };

    private static InvoiceDetails Sample() => new()
    {
        Invoice = new Invoice
        {
            Id = new InvoiceId(Guid.Empty),
            ClientId = new ClientId(7),
            Number = new InvoiceNumber(42),
            Stage = InvoiceStage.Issued,
            Description = "For March",
            Term = PaymentTerm.Net30,
            IssuedOn = new DateOnly(2026, 3, 10),
            DueOn = new DateOnly(2026, 4, 9),
            TaxPercent = 8.25m,
            Lines = [Line("Set-up (once)", 120_000), Line("Credit", -20_000)],
            Parties = new InvoiceParties
            {
                Seller = "Example Leads LLC",
                Slogan = "Leads that answer",
                SellerAddress = "12 Desert Road\nPhoenix, AZ 85001",
                BusinessData = "VAT 123\nBank of Arizona, account 1234",
                Buyer = "Arizona Home Loans",
                BuyerContact = "Ann Lee",
                BuyerEmail = "ann@example.com",
                Currency = "USD",
            },
        },
        Paid = Money.FromCents(8_250),
        Status = InvoiceStatus.PartlyPaid,
        CreatedAt = new DateTimeOffset(2026, 3, 10, 17, 0, 0, TimeSpan.Zero),
        CreatedBy = "user/1",
        IssuedAt = new DateTimeOffset(2026, 3, 10, 17, 0, 0, TimeSpan.Zero),
    };
}
