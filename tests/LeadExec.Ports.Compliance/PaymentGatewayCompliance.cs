using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Ports.Compliance;

/// <summary>What every payment provider's client promises (ORD-28 to ORD-34, FM-60 to FM-62). Run for each over a real wire.</summary>
public abstract class PaymentGatewayCompliance : IAsyncLifetime
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
    private static readonly ClientId Client = new(7);
    private GatewayHarness harness = null!;
    private long keys;

    protected abstract Task<GatewayHarness> StartAsync();

    private IPaymentGateway Gateway => harness.Gateway;

    public async ValueTask InitializeAsync() => harness = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Charge_of_a_good_card_takes_the_amount_once()
    {
        var charge = Charge(harness.Card(), 1234);
        var reply = await ChargeAsync(charge);
        reply.Outcome.ShouldBe(GatewayOutcome.Succeeded);
        reply.Captured.ShouldBe(charge.Amount);
        reply.Reference.ShouldNotBeNullOrEmpty();
        harness.Captures.ShouldBe([1234L]);
        var found = await FindAsync(charge, reply.Reference);
        found.ShouldSatisfyAllConditions(
            () => found.Outcome.ShouldBe(GatewayOutcome.Succeeded), () => found.Captured.ShouldBe(charge.Amount), () => found.Reference.ShouldBe(reply.Reference));
    }

    [Fact]
    public async Task Charge_of_a_declining_card_is_over_and_takes_nothing() // FM-64
    {
        var charge = Charge(harness.Card(GatewayCard.Declining));
        var reply = await ChargeAsync(charge);
        reply.Outcome.ShouldBe(GatewayOutcome.Declined);
        reply.DeclineCode.ShouldNotBeNullOrEmpty();
        reply.Captured.ShouldBeNull();
        (await FindAsync(charge, reply.Reference)).Outcome.ShouldBe(GatewayOutcome.Declined);
        (await FindAsync(charge)).Outcome.ShouldBe(GatewayOutcome.Declined);
        harness.Captures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Charge_that_the_bank_wants_the_holder_for_takes_nothing() // 3-D Secure
    {
        var expected = harness.KnowsActionRequired ? GatewayOutcome.ActionRequired : GatewayOutcome.Declined;
        var charge = Charge(harness.Card(GatewayCard.Authenticating));
        (await ChargeAsync(charge)).Outcome.ShouldBe(expected);
        (await FindAsync(charge)).Outcome.ShouldBe(expected);
        harness.Captures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(GatewayTrouble.CutAfterCapture)]
    [InlineData(GatewayTrouble.ErrorAfterCapture)]
    public async Task Charge_whose_answer_is_lost_is_found_and_never_taken_twice(GatewayTrouble trouble) // FM-60, INV-21
    {
        var charge = Charge(harness.Card());
        harness.Fail(trouble);
        (await ChargeAsync(charge)).Outcome.ShouldBe(GatewayOutcome.Unknown);
        var found = await FindAsync(charge);
        found.Outcome.ShouldBe(GatewayOutcome.Succeeded);
        found.Captured.ShouldBe(charge.Amount);
        found.Reference.ShouldNotBeNullOrEmpty();
        (await ChargeAsync(charge)).Outcome.ShouldBeOneOf(GatewayOutcome.Succeeded, GatewayOutcome.Unknown);
        harness.Captures.ShouldBe([charge.Amount.Cents]);
    }

    [Fact]
    public async Task Charge_without_an_answer_in_time_is_unknown_and_found() // FM-60
    {
        var charge = Charge(harness.Card());
        harness.Fail(GatewayTrouble.HangAfterCapture);
        using var patience = new CancellationTokenSource();
        var waiting = Gateway.ChargeAsync(charge, patience.Token);
        using var hang = new CancellationTokenSource(Hang);
        while (harness.Captures.Count == 0)
        {
            hang.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await patience.CancelAsync();
        (await waiting).Outcome.ShouldBe(GatewayOutcome.Unknown);
        (await FindAsync(charge)).Outcome.ShouldBe(GatewayOutcome.Succeeded);
        harness.Captures.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(GatewayTrouble.ErrorBefore)]
    [InlineData(GatewayTrouble.CutBefore)]
    [InlineData(GatewayTrouble.TooMany)]
    public async Task Charge_that_did_not_happen_is_not_found_and_repeated_with_its_key(GatewayTrouble trouble) // 500 then success
    {
        var charge = Charge(harness.Card());
        harness.Fail(trouble);
        (await ChargeAsync(charge)).Outcome.ShouldBe(GatewayOutcome.Unknown);
        (await FindAsync(charge)).Outcome.ShouldBe(GatewayOutcome.NotFound);
        (await ChargeAsync(charge)).Outcome.ShouldBe(GatewayOutcome.Succeeded);
        harness.Captures.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Charge_of_a_card_that_is_not_there_is_no_decline()
    {
        var card = harness.Card() with { MethodRef = "999" };
        (await ChargeAsync(Charge(card))).Outcome.ShouldBe(GatewayOutcome.Misconfigured);
        harness.Captures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Charge_whose_time_is_over_is_not_sent()
    {
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        var charge = Charge(harness.Card());
        (await Gateway.ChargeAsync(charge, over.Token)).Outcome.ShouldBe(GatewayOutcome.NotSent);
        (await FindAsync(charge)).Outcome.ShouldBe(GatewayOutcome.NotFound);
    }

    [Fact]
    public async Task Refund_in_parts_gives_back_what_there_is_and_each_part_once() // FM-65
    {
        var charge = Charge(harness.Card(), 1000);
        var payment = (await ChargeAsync(charge)).Reference!;
        harness.DayPasses();
        var refund = Refund(charge, payment, 400);
        var reply = await RefundAsync(refund);
        reply.Outcome.ShouldBe(GatewayOutcome.Succeeded);
        reply.Captured.ShouldBe(refund.Amount);
        harness.DayPasses();
        var again = await RefundAsync(refund);
        (again.Outcome, again.Reference).ShouldBe((GatewayOutcome.Succeeded, reply.Reference));
        (await RefundAsync(Refund(charge, payment, 601))).Outcome.ShouldBe(GatewayOutcome.Declined);
        (await RefundAsync(Refund(charge, payment, 600))).Outcome.ShouldBe(GatewayOutcome.Succeeded);
        harness.Refunds.ShouldBe([400L, 600L]);
    }

    [Fact]
    public async Task Refund_whose_answer_is_lost_is_not_made_twice()
    {
        var charge = Charge(harness.Card());
        var payment = (await ChargeAsync(charge)).Reference!;
        harness.DayPasses();
        var refund = Refund(charge, payment, charge.Amount.Cents);
        harness.Fail(GatewayTrouble.CutAfterCapture);
        (await RefundAsync(refund)).Outcome.ShouldBe(GatewayOutcome.Unknown);
        (await RefundAsync(refund)).Outcome.ShouldBe(GatewayOutcome.Succeeded);
        harness.Refunds.ShouldBe([charge.Amount.Cents]);
    }

    [Fact]
    public async Task Card_entered_on_the_page_is_read_by_its_own_client_only() // PORT-10, ORD-34
    {
        var setup = new CardSetup { ClientId = Client, Key = NextKey(), Currency = "USD", ReturnUrl = new Uri("https://x.example.com/back"), CancelUrl = new Uri("https://x.example.com/no") };
        var page = await Gateway.StartCardSetupAsync(setup, CancellationToken.None);
        page.Outcome.ShouldBe(GatewayOutcome.Succeeded);
        page.Reference.ShouldNotBeNullOrEmpty();
        (await ReadAsync(Client, page)).ShouldBeNull();
        harness.Complete(page).ShouldBeTrue();
        var card = (await ReadAsync(Client, page)).ShouldNotBeNull();
        (card.Brand, card.Last4, card.ExpiryMonth, card.ExpiryYear).ShouldBe(("visa", "4242", 12, 2034));
        (await ReadAsync(new ClientId(8), page)).ShouldBeNull();
        (await Gateway.ReadCardAsync(new CardLookup { ClientId = Client, CustomerRef = card.CustomerRef, MethodRef = card.MethodRef }, CancellationToken.None)).ShouldBe(card);
        (await ChargeAsync(Charge(card))).Outcome.ShouldBe(GatewayOutcome.Succeeded);
        Events().ShouldContain(read => read.Type == GatewayEventType.CardStored && read.ObjectReference == page.Reference);

        // The client keeps a second card: the same customer.
        var second = await Gateway.StartCardSetupAsync(setup with { Key = NextKey(), CustomerRef = card.CustomerRef }, CancellationToken.None);
        harness.Complete(second).ShouldBeTrue();
        (await ReadAsync(Client, second)).ShouldNotBeNull().CustomerRef.ShouldBe(card.CustomerRef);
    }

    [Fact]
    public async Task Payment_on_the_page_is_found_by_our_own_number_once_it_is_made() // ORD-28, PORT-15
    {
        var payment = new HostedPayment
        {
            PaymentId = new PaymentId(Guid.CreateVersion7()),
            Key = NextKey(),
            Amount = Money.FromCents(4200),
            Currency = "USD",
            Title = "Invoice 12",
            ReturnUrl = new Uri("https://x.example.com/back"),
            CancelUrl = new Uri("https://x.example.com/no"),
        };
        var page = await Gateway.StartPaymentAsync(payment, CancellationToken.None);
        page.Outcome.ShouldBe(GatewayOutcome.Succeeded);
        page.Address.ShouldNotBeNull();
        (await FindAsync(payment, page.Reference)).Outcome.ShouldBeOneOf(GatewayOutcome.Unknown, GatewayOutcome.NotFound);
        harness.Complete(page, GatewayCard.Declining).ShouldBeFalse();
        harness.Captures.ShouldBeEmpty();
        harness.Complete(page).ShouldBeTrue();
        foreach (var reference in new[] { page.Reference, null })
        {
            var found = await FindAsync(payment, reference);
            (found.Outcome, found.Captured).ShouldBe((GatewayOutcome.Succeeded, payment.Amount));
        }

        var told = Events().Last(read => read.Type == GatewayEventType.PaymentSucceeded);
        told.PaymentId.ShouldBe(payment.PaymentId);
        (await FindAsync(payment, told.PaymentReference)).Outcome.ShouldBe(GatewayOutcome.Succeeded);
    }

    [Fact]
    public async Task Notice_is_believed_only_with_its_signature_over_its_bytes() // FM-62, TH-33
    {
        await ChargeAsync(Charge(harness.Card()));
        var (body, signature) = harness.Notices()[^1];
        var read = Read(body, signature);
        read.Status.ShouldBe(GatewayEventStatus.Verified);
        read.Event!.Type.ShouldBe(GatewayEventType.PaymentSucceeded);
        Read(body, signature).Event!.Id.ShouldBe(read.Event.Id);
        Read(body, null).Status.ShouldBe(GatewayEventStatus.BadSignature);
        Read(body, "").Status.ShouldBe(GatewayEventStatus.BadSignature);
        Read([.. body, (byte)' '], signature).Status.ShouldBe(GatewayEventStatus.BadSignature);
        var (forged, by) = harness.Notices(forged: true)[^1];
        Read(forged, by).ShouldSatisfyAllConditions(reply => reply.Status.ShouldBe(GatewayEventStatus.BadSignature), reply => reply.Event.ShouldBeNull());
    }

    private Task<GatewayReply> ChargeAsync(GatewayCharge charge) => Gateway.ChargeAsync(charge, CancellationToken.None);

    private Task<GatewayReply> RefundAsync(GatewayRefund refund) => Gateway.RefundAsync(refund, CancellationToken.None);

    private Task<GatewayReply> FindAsync(GatewayCharge charge, string? reference = null) => Gateway.FindAsync(
        new GatewayLookup
        {
            PaymentId = charge.PaymentId,
            Key = charge.Key,
            Currency = charge.Currency,
            CustomerRef = charge.CustomerRef,
            Reference = reference,
            SentAt = DateTimeOffset.UtcNow,
        },
        CancellationToken.None);

    private Task<GatewayReply> FindAsync(HostedPayment payment, string? reference) => Gateway.FindAsync(
        new GatewayLookup { PaymentId = payment.PaymentId, Key = payment.Key, Currency = payment.Currency, Reference = reference, SentAt = DateTimeOffset.UtcNow },
        CancellationToken.None);

    private Task<StoredCard?> ReadAsync(ClientId client, HostedPageReply page) =>
        Gateway.ReadCardAsync(new CardLookup { ClientId = client, Reference = page.Reference, CustomerRef = page.CustomerRef }, CancellationToken.None);

    private GatewayEventReply Read(byte[] body, string? signature) =>
        Gateway.ReadEvent(new GatewayNotice { Body = body, Signature = signature, ReceivedAt = DateTimeOffset.UtcNow });

    private List<GatewayEvent> Events() => [.. harness.Notices().Select(notice => Read(notice.Body, notice.Signature).Event!)];

    private GatewayCharge Charge(StoredCard card, long cents = 2500) => new()
    {
        PaymentId = new PaymentId(Guid.CreateVersion7()),
        Key = NextKey(),
        Amount = Money.FromCents(cents),
        Currency = "USD",
        CustomerRef = card.CustomerRef,
        MethodRef = card.MethodRef,
        Description = "Order 12",
    };

    private GatewayRefund Refund(GatewayCharge charge, string payment, long cents) => new()
    {
        RefundId = new RefundId(Guid.CreateVersion7()),
        PaymentId = charge.PaymentId,
        Key = NextKey(),
        PaymentReference = payment,
        Amount = Money.FromCents(cents),
        Currency = charge.Currency,
    };

    private string NextKey() => $"key-{++keys}";
}
