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
    [InlineData("back\\slash (round)", "back\\slash (round)")]
    [InlineData("tab\tand\u0007bell", "tab and bell")]
    [InlineData("Łódź Őrség Çelik İstanbul Đorđe", "Łódź Őrség Çelik İstanbul Đorđe", "DejaVuSans-Bold")]
    [InlineData("ООО Ромашка, Щука", "ООО Ромашка, Щука", "DejaVuSans-Bold")]
    [InlineData("Αθήνα Ա ქ", "Αθήνα Ա ქ", "DejaVuSans-Bold")]
    [InlineData("tab\tБ", "tab Б", "DejaVuSans-Bold")]
    [InlineData("é = e\u0301, ж", "é = é, ж", "DejaVuSans-Bold")]
    [InlineData("株式会社", "株式会社", "STSongStd-Light-Acro")]
    [InlineData("かな 会社 ﬁn", "かな 会社 ﬁn", "KozMinPro-Regular-Acro DejaVuSans-Bold")]
    [InlineData("주식회사 €5", "주식회사 €5", "HYSMyeongJoStd-Medium-Acro DejaVuSans-Bold")]
    [InlineData("हिन्दी", "?????")] // no font of ours has it
    [InlineData("שלום (12) abc", "abc (12) םולש", "DejaVuSans-Bold")] // as it stands from left to right; the paragraph runs to the left
    [InlineData("Shop שלום 12", "Shop 12 םולש", "DejaVuSans-Bold")]
    [InlineData("بنك", "كنب", "DejaVuSans-Bold")]
    public void Names_in_any_script_are_shown_with_the_fonts_that_they_need(string name, string shown, string fonts = "")
    {
        var sample = Sample();
        var parties = sample.Invoice.Parties with { Buyer = name };

        var file = Read(sample with { Invoice = sample.Invoice with { Parties = parties } }, null);

        file.Pages[0].ShouldContain(shown);
        file.Fonts.Select(font => font.Split('+')[^1]).Except(["Helvetica", "Helvetica-Bold"]).ShouldBe(fonts.Replace("-Bold", "Bold").Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Theory]
    [InlineData("بنك", "FE91 FEE8 FEDA")] // start, middle, end
    [InlineData("دار", "FEA9 FE8D FEAD")] // none of these joins what follows
    [InlineData("سلام", "FEB3 FEFC FEE1")] // lam with alef is one shape
    [InlineData("بَنْك", "FE91 FEE8 FEDA")] // vowel marks are left out
    [InlineData("abc", "0061 0062 0063")]
    public void Arabic_letters_join(string text, string shapes) =>
        string.Join(' ', ArabicForms.Shape(text).Select(pair => pair.Shown.Value.ToString("X4", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(shapes);

    [Fact]
    public void Letters_of_our_fonts_have_outlines_widths_and_their_parts()
    {
        foreach (var font in new[] { PdfFont.Regular.Own, PdfFont.Bold.Own })
        {
            foreach (var letter in "Łőш Ωא".EnumerateRunes().Where(letter => letter.Value != ' '))
            {
                font.GlyphOf(letter).ShouldBeGreaterThan(0);
                font.Outline(font.GlyphOf(letter)).Length.ShouldBeGreaterThan(10);
                font.WidthOf(font.GlyphOf(letter)).ShouldBeInRange(300, 1_200);
            }

            font.GlyphOf(new System.Text.Rune(0x4E00)).ShouldBe(0);
            TrueTypeSubset.Of(font, [font.GlyphOf(new System.Text.Rune('ő'))]).Length.ShouldBeLessThan(80_000); // nearly all of it zeros
        }
    }

    [Fact]
    public void Same_invoice_gives_the_same_bytes() => InvoiceDocument.Render(Sample(), PayPage).ShouldBe(InvoiceDocument.Render(Sample(), PayPage));

    [Fact]
    public void Every_code_has_a_width_and_long_words_are_broken()
    {
        foreach (var font in new[] { PdfFont.Regular, PdfFont.Bold })
        {
            Enumerable.Range(32, 95).Concat(Enumerable.Range(160, 96)).ShouldAllBe(code => PdfFont.WidthOf(font.Encode(((char)code).ToString()), 1_000) > 0);
            PdfFont.WidthOf(font.Encode("0123456789"), 10).ShouldBe(55.6m);
            font.Wrap("a bb " + new string('W', 100) + " c", 10, 100).ShouldAllBe(line => PdfFont.WidthOf(line, 10) <= 100);
            font.Wrap("ж щщ " + new string('Щ', 100) + " Щ", 10, 100).ShouldAllBe(line => PdfFont.WidthOf(line, 10) <= 100);
            font.Wrap("one\r\ntwo\n\nthree", 10, 100).Count.ShouldBe(4);
            font.Wrap("1\n2\n3\n4", 10, 100, most: 2).Select(line => string.Concat(line.Select(glyph => glyph.Said))).ShouldBe(["1", "2..."]);
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
