using LeadExec.Domain.Values;

namespace LeadExec.Domain.Invoices;

/// <summary>The state machine C-11 of invoices, pure. Every transition that is no row of it is refused.</summary>
public static class InvoiceTransitions
{
    /// <summary>The status that follows from what people decided, what is paid (payments less refunds) and the day, in the account's zone.</summary>
    public static InvoiceStatus StatusOf(InvoiceStage stage, InvoiceStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return stage switch
        {
            InvoiceStage.Draft => InvoiceStatus.Draft,
            InvoiceStage.Void => InvoiceStatus.Void,
            InvoiceStage.Issued when standing.Paid >= standing.Total => InvoiceStatus.Paid,
            InvoiceStage.Issued when standing.Today > standing.DueOn => InvoiceStatus.Overdue,
            InvoiceStage.Issued => standing.Paid > Money.Zero ? InvoiceStatus.PartlyPaid : InvoiceStatus.Open,
        };
    }

    /// <summary>
    /// One step. "Any unpaid to void" means that no payment is on it: what was paid has to be refunded first, so that no payment is
    /// left on an invoice that asks for nothing.
    /// </summary>
    public static InvoiceMove Apply(InvoiceStatus status, Money paid, InvoiceEvent what) => what switch
    {
        InvoiceEvent.Edited => status == InvoiceStatus.Draft ? InvoiceMove.To(InvoiceStage.Draft) : Not(status, "only a draft can be changed"),
        InvoiceEvent.Issued => status == InvoiceStatus.Draft ? InvoiceMove.To(InvoiceStage.Issued) : Not(status, "only a draft can be issued"),
        InvoiceEvent.Voided => Void(status, paid),
        InvoiceEvent.Sent => status is InvoiceStatus.Draft or InvoiceStatus.Void ? Not(status, "only an issued invoice is sent") : InvoiceMove.To(InvoiceStage.Issued),
        InvoiceEvent.PaymentBegun => status is InvoiceStatus.Open or InvoiceStatus.PartlyPaid or InvoiceStatus.Overdue
            ? InvoiceMove.To(InvoiceStage.Issued)
            : Not(status, "there is nothing to pay"),
    };

    private static InvoiceMove Void(InvoiceStatus status, Money paid) => status switch
    {
        InvoiceStatus.Void => Not(status, "it is taken back once"),
        InvoiceStatus.Paid or InvoiceStatus.PartlyPaid => Not(status, "refund its payments first"),
        InvoiceStatus.Overdue when paid > Money.Zero => InvoiceMove.Refuse("a part of the invoice is paid: refund its payments first"),
        InvoiceStatus.Draft or InvoiceStatus.Open or InvoiceStatus.Overdue => InvoiceMove.To(InvoiceStage.Void),
    };

    private static InvoiceMove Not(InvoiceStatus status, string why) => InvoiceMove.Refuse($"the invoice is {Words(status)}: {why}");

    private static string Words(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Draft => "a draft",
        InvoiceStatus.Open => "open",
        InvoiceStatus.PartlyPaid => "partly paid",
        InvoiceStatus.Paid => "paid",
        InvoiceStatus.Overdue => "overdue",
        InvoiceStatus.Void => "void",
    };
}
