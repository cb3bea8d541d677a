using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;

namespace LeadExec.Postgres.Invoices;

/// <summary>An invoice as it is stored, with what is paid on it.</summary>
internal sealed class InvoiceRow
{
    public Guid Id { get; init; }

    public int ClientId { get; init; }

    public long? Number { get; init; }

    public short Stage { get; init; }

    public string? Description { get; init; }

    public short Term { get; init; }

    public DateTime? ChosenDueOn { get; init; }

    public decimal? ChosenTaxPercent { get; init; }

    public DateTime? IssuedOn { get; init; }

    public DateTime? DueOn { get; init; }

    public decimal? TaxPercent { get; init; }

    public long Subtotal { get; init; }

    public long? Total { get; init; }

    public int? OrderId { get; init; }

    public short? Purpose { get; init; }

    public DateTime? SalesFirst { get; init; }

    public DateTime? SalesLast { get; init; }

    public string? Parties { get; init; }

    public int Mailed { get; init; }

    public DateTime CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    public DateTime? IssuedAt { get; init; }

    public DateTime? VoidedAt { get; init; }

    public string? VoidReason { get; init; }

    public long Paid { get; init; }

    /// <summary>What is not fixed before the issue is as it would be today.</summary>
    public InvoiceDetails ToDetails(Catalog catalog, DateOnly today, ImmutableArray<InvoiceLine> lines)
    {
        var issuedOn = Day(IssuedOn) ?? today;
        var invoice = new Invoice
        {
            Id = new InvoiceId(Id),
            ClientId = new ClientId(ClientId),
            Number = Number is { } number ? new InvoiceNumber(number) : null,
            Stage = (InvoiceStage)Stage,
            Description = Description,
            Term = (PaymentTerm)Term,
            IssuedOn = issuedOn,
            DueOn = Day(DueOn) ?? Day(ChosenDueOn) ?? InvoiceMath.DueOn(issuedOn, (PaymentTerm)Term),
            TaxPercent = TaxPercent ?? ChosenTaxPercent ?? InvoiceFacts.TaxPercent(catalog),
            Lines = lines,
            OrderId = OrderId is { } order ? new OrderId(order) : null,
            Sales = SalesFirst is { } first && SalesLast is { } last ? new SalesPeriod(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last)) : null,
            Parties = Parties is { } parties ? JsonSerializer.Deserialize<InvoiceParties>(parties)! : InvoiceFacts.Parties(catalog, new ClientId(ClientId)),
        };
        var paid = Money.FromCents(Paid);
        return new InvoiceDetails
        {
            Invoice = invoice,
            Paid = paid,
            Status = InvoiceTransitions.StatusOf(invoice.Stage, new InvoiceStanding(invoice.Total, paid, invoice.DueOn, today)),
            Purpose = (ChargePurpose?)Purpose,
            ChosenDueOn = Day(ChosenDueOn),
            ChosenTaxPercent = ChosenTaxPercent,
            CreatedAt = new DateTimeOffset(CreatedAt),
            CreatedBy = CreatedBy,
            IssuedAt = Time(IssuedAt),
            VoidedAt = Time(VoidedAt),
            VoidReason = VoidReason,
            Mailed = Mailed,
        };
    }

    public InvoiceSummary ToSummary(Catalog catalog, DateOnly today)
    {
        var total = Total is { } cents
            ? Money.FromCents(cents)
            : InvoiceMath.Total(Money.FromCents(Subtotal), ChosenTaxPercent ?? InvoiceFacts.TaxPercent(catalog));
        var standing = new InvoiceStanding(total, Money.FromCents(Paid), Day(DueOn) ?? today, today);
        var status = InvoiceTransitions.StatusOf((InvoiceStage)Stage, standing);
        return new InvoiceSummary
        {
            Id = new InvoiceId(Id),
            ClientId = new ClientId(ClientId),
            Number = Number is { } number ? new InvoiceNumber(number) : null,
            Status = status,
            Description = Description,
            OrderId = OrderId is { } order ? new OrderId(order) : null,
            IssuedOn = Day(IssuedOn),
            DueOn = Day(DueOn),
            Total = total,
            Paid = standing.Paid,
            Balance = status == InvoiceStatus.Void ? Money.Zero : standing.Balance,
            CreatedAt = new DateTimeOffset(CreatedAt),
        };
    }

    private static DateOnly? Day(DateTime? day) => day is { } value ? DateOnly.FromDateTime(value) : null;

    private static DateTimeOffset? Time(DateTime? time) => time is { } value ? new DateTimeOffset(value) : null;
}
