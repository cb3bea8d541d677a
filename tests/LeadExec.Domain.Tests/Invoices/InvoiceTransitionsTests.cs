using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Invoices;

// C-11, every row of the invoice
public sealed class InvoiceTransitionsTests
{
    private static readonly DateOnly Due = new(2026, 3, 31);

    private static readonly Dictionary<(InvoiceStatus, InvoiceEvent), InvoiceStage> Rows = new()
    {
        [(InvoiceStatus.Draft, InvoiceEvent.Edited)] = InvoiceStage.Draft,
        [(InvoiceStatus.Draft, InvoiceEvent.Issued)] = InvoiceStage.Issued,
        [(InvoiceStatus.Draft, InvoiceEvent.Voided)] = InvoiceStage.Void,
        [(InvoiceStatus.Open, InvoiceEvent.Voided)] = InvoiceStage.Void,
        [(InvoiceStatus.Overdue, InvoiceEvent.Voided)] = InvoiceStage.Void,
        [(InvoiceStatus.Open, InvoiceEvent.Sent)] = InvoiceStage.Issued,
        [(InvoiceStatus.PartlyPaid, InvoiceEvent.Sent)] = InvoiceStage.Issued,
        [(InvoiceStatus.Paid, InvoiceEvent.Sent)] = InvoiceStage.Issued,
        [(InvoiceStatus.Overdue, InvoiceEvent.Sent)] = InvoiceStage.Issued,
        [(InvoiceStatus.Open, InvoiceEvent.PaymentBegun)] = InvoiceStage.Issued,
        [(InvoiceStatus.PartlyPaid, InvoiceEvent.PaymentBegun)] = InvoiceStage.Issued,
        [(InvoiceStatus.Overdue, InvoiceEvent.PaymentBegun)] = InvoiceStage.Issued,
    };

    public static TheoryData<InvoiceStatus, InvoiceEvent> All =>
        [.. Enum.GetValues<InvoiceStatus>().SelectMany(_ => Enum.GetValues<InvoiceEvent>(), (status, what) => (status, what))];

    [Theory]
    [MemberData(nameof(All))]
    public void Step_follows_a_row_or_is_refused_with_words(InvoiceStatus from, InvoiceEvent what)
    {
        var move = InvoiceTransitions.Apply(from, Money.Zero, what);

        move.Stage.ShouldBe(Rows.TryGetValue((from, what), out var to) ? to : null);
        move.Accepted.ShouldBe(move.Why is null);
        move.Why?.ShouldStartWith("the invoice is ");
    }

    [Fact]
    public void Overdue_invoice_with_a_payment_on_it_is_not_taken_back() =>
        InvoiceTransitions.Apply(InvoiceStatus.Overdue, Money.FromCents(1), InvoiceEvent.Voided).Why.ShouldBe("a part of the invoice is paid: refund its payments first");

    [Theory]
    [InlineData(InvoiceStage.Draft, 0, 0, InvoiceStatus.Draft)]
    [InlineData(InvoiceStage.Draft, 0, 9, InvoiceStatus.Draft)]
    [InlineData(InvoiceStage.Issued, 0, 0, InvoiceStatus.Open)] // the due day itself is in time
    [InlineData(InvoiceStage.Issued, 1, 0, InvoiceStatus.PartlyPaid)]
    [InlineData(InvoiceStage.Issued, 99, 0, InvoiceStatus.PartlyPaid)]
    [InlineData(InvoiceStage.Issued, 100, 0, InvoiceStatus.Paid)]
    [InlineData(InvoiceStage.Issued, 150, 0, InvoiceStatus.Paid)]
    [InlineData(InvoiceStage.Issued, 0, 1, InvoiceStatus.Overdue)]
    [InlineData(InvoiceStage.Issued, 99, 1, InvoiceStatus.Overdue)]
    [InlineData(InvoiceStage.Issued, 100, 1, InvoiceStatus.Paid)]
    [InlineData(InvoiceStage.Void, 0, 1, InvoiceStatus.Void)]
    [InlineData(InvoiceStage.Void, 100, 0, InvoiceStatus.Void)]
    public void Status_follows_from_payments_and_the_due_date(InvoiceStage stage, int paid, int daysLate, InvoiceStatus expected) =>
        InvoiceTransitions.StatusOf(stage, new InvoiceStanding(Money.FromCents(100), Money.FromCents(paid), Due, Due.AddDays(daysLate))).ShouldBe(expected);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(40, 60)]
    [InlineData(100, 0)]
    [InlineData(120, 0)]
    public void Balance_is_what_is_left_to_pay(int paid, int balance) =>
        new InvoiceStanding(Money.FromCents(100), Money.FromCents(paid), Due, Due).Balance.ShouldBe(Money.FromCents(balance));
}
