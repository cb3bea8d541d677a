using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Invoices;

// E-79, ORD-26: what a draft must be like
public sealed class InvoiceRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly Catalog Catalog = WithClient();

    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "client", ["/clientId"] },
        { "term", ["/term"] },
        { "due", ["/dueOn"] },
        { "far", ["/dueOn"] },
        { "tax", ["/taxPercent"] },
        { "fine", ["/taxPercent"] },
        { "both", ["/sales"] },
        { "turned", ["/sales/to"] },
        { "long", ["/sales/to"] },
        { "running", ["/sales/to"] },
        { "empty", ["/lines"] },
        { "many", ["/lines"] },
        { "words", ["/lines/0/description"] },
        { "quantity", ["/lines/0/quantity"] },
        { "kind", ["/lines/0/kind"] },
        { "high", ["/lines/0/unitPrice"] },
        { "negative", ["/lines/0/unitPrice"] },
        { "zero", ["/lines/0/unitPrice"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_told_with_its_place(string mistake, string[] paths) =>
        InvoiceRules.Check(With(mistake), Catalog, Today).Select(error => error.Path).ShouldBe(paths);

    [Fact]
    public void Credits_and_adjustments_may_be_negative()
    {
        var draft = Draft(Line(InvoiceLineKind.Free, 10_000), Line(InvoiceLineKind.Credit, -2_000), Line(InvoiceLineKind.Adjustment, -1), Line(InvoiceLineKind.Adjustment, 5));

        InvoiceRules.Check(draft, Catalog, Today).ShouldBeEmpty();
        InvoiceRules.Check(draft with { Sales = new SalesPeriod(Today.AddDays(-31), Today.AddDays(-1)), Lines = [], DueOn = Today }, Catalog, Today).ShouldBeEmpty();
        InvoiceRules.Check(draft with { OrderId = new OrderId(1), Lines = [] }, Catalog, Today).ShouldBeEmpty();
    }

    private static Catalog WithClient()
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(new Client { Id = new ClientId(7), CompanyName = "Client" });
        return builder.Build(new CatalogVersion(1));
    }

    private static InvoiceDraft With(string mistake)
    {
        var draft = Draft(Line(InvoiceLineKind.Free, 100));
        return mistake switch
        {
            "client" => draft with { ClientId = new ClientId(8) },
            "term" => draft with { Term = (PaymentTerm)31 },
            "due" => draft with { DueOn = Today.AddDays(-1) },
            "far" => draft with { DueOn = Today.AddYears(6) },
            "tax" => draft with { TaxPercent = -1 },
            "fine" => draft with { TaxPercent = 1.00001m },
            "both" => draft with { OrderId = new OrderId(1), Sales = new SalesPeriod(Today.AddDays(-2), Today.AddDays(-1)) },
            "turned" => draft with { Sales = new SalesPeriod(Today.AddDays(-2), Today.AddDays(-3)) },
            "long" => draft with { Sales = new SalesPeriod(Today.AddDays(-400), Today.AddDays(-1)) },
            "running" => draft with { Sales = new SalesPeriod(Today.AddDays(-1), Today) },
            "empty" => draft with { Lines = [] },
            "many" => draft with { Lines = [.. Enumerable.Repeat(Line(InvoiceLineKind.Free, 1), InvoiceRules.MostLines + 1)] },
            "words" => Draft(Line(InvoiceLineKind.Free, 1) with { Description = " " }),
            "quantity" => Draft(Line(InvoiceLineKind.Free, 1) with { Quantity = 0 }),
            "kind" => Draft(Line(InvoiceLineKind.Sales, 1)),
            "high" => Draft(Line(InvoiceLineKind.Free, InvoiceRules.MostCents + 1)),
            "negative" => Draft(Line(InvoiceLineKind.Free, -1)),
            _ => Draft(Line(InvoiceLineKind.Adjustment, 0)),
        };
    }

    private static InvoiceDraft Draft(params InvoiceLine[] lines) => new() { ClientId = new ClientId(7), Lines = [.. lines] };

    private static InvoiceLine Line(InvoiceLineKind kind, long cents) => new() { Kind = kind, Description = "Set-up", Amount = Money.FromCents(cents) };
}
