using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Charging;

/// <summary>Refunds, over the model.</summary>
internal sealed class InMemoryRefundStore(ModelTill till, IModelLink link) : IRefundStore
{
    public Task<RefundReply> RequestAsync(RefundRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return link.AskAsync(() => Request(request));
    }

    public Task<IReadOnlyList<RefundRecord>> ListAsync(PaymentId payment, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<RefundRecord>>(() =>
        [.. Of(payment).Select(refund => refund.Record).OrderByDescending(refund => refund.CreatedAt).ThenBy(refund => refund.Id.Value)]);

    public Task<IReadOnlyList<RefundRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken) => link.AskAsync<IReadOnlyList<RefundRecord>>(() =>
    {
        var taken = till.Refunds.Where(refund => refund.IsOpen && refund.BusyUntil <= till.Now).OrderBy(refund => refund.BusyUntil).Take(limit).ToList();
        foreach (var refund in taken)
        {
            var record = refund.Record;
            refund.BusyUntil = till.Now + ModelTill.Lease;
            refund.Record = record with { State = record.State == PaymentState.Initiated ? PaymentState.Sent : record.State, SentAt = record.SentAt ?? till.Now, Tries = record.Tries + 1 };
        }

        return [.. taken.Select(refund => refund.Record).OrderBy(refund => refund.CreatedAt)];
    });

    public Task SettleAsync(RefundId refund, PaymentOutcome outcome, CancellationToken cancellationToken) => link.AskAsync(() =>
    {
        if (till.Refunds.Find(known => known.Record.Id == refund) is not { IsOpen: true } found)
        {
            return false;
        }

        found.BusyUntil = till.Now + outcome.Pause;
        found.Record = found.Record with
        {
            State = outcome.State,
            ProviderReference = outcome.Reference ?? found.Record.ProviderReference,
            DeclineWords = outcome.Words,
            SettledAt = outcome.State == PaymentState.Unknown ? null : till.Now,
        };
        var payment = till.Payment(found.Record.PaymentId)!; // a refund names one
        if (outcome.State == PaymentState.Succeeded)
        {
            Book(payment, found);
        }
        else if (outcome.State != PaymentState.Unknown && payment.Record.Target == PaymentTarget.Wallet)
        {
            till.Journal.MoveWallet(payment.Record.ClientId, found.Record.Amount);
        }

        return true;
    });

    public Task<bool> BookAsync(PaymentRecord payment, IReadOnlyList<ProviderRefund> made, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return link.AskAsync(() =>
        {
            if (till.Payment(payment.Id) is not { Record.State: PaymentState.Succeeded } found)
            {
                return true;
            }

            if (Of(payment.Id).Any(refund => refund.IsOpen && refund.Record.Provider is not null))
            {
                return false;
            }

            foreach (var refund in made.Where(refund => refund.Amount > Money.Zero && !IsKnown(payment.Id, refund)))
            {
                Find(found, refund);
            }

            return true;
        });
    }

    private IEnumerable<ModelRefund> Of(PaymentId payment) => till.Refunds.Where(refund => refund.Record.PaymentId == payment);

    private Money Left(ModelPayment payment) => payment.Record.Amount - Sum(Of(payment.Record.Id).Where(refund => refund.Counts).Select(refund => refund.Record.Amount - refund.Over));

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private RefundReply Request(RefundRequest request)
    {
        if (till.Payment(request.PaymentId) is not { } payment)
        {
            return new RefundReply(PaymentReplyStatus.NotFound);
        }

        if (till.Refunds.Find(refund => refund.Record.Id == request.Id) is { } stored)
        {
            return stored.Record.PaymentId == request.PaymentId && stored.Record.Amount == request.Amount
                ? new RefundReply(PaymentReplyStatus.Repeated, stored.Record)
                : new RefundReply(PaymentReplyStatus.Conflict, Why: "the number belongs to another refund");
        }

        if (payment.Record.State != PaymentState.Succeeded || Left(payment) < request.Amount)
        {
            return new RefundReply(PaymentReplyStatus.Conflict, Why: payment.Record.State != PaymentState.Succeeded ? "the payment did not succeed" : "the payment has less than that left");
        }

        if (payment.Record.Target == PaymentTarget.Wallet && !till.Journal.MoveWallet(payment.Record.ClientId, Money.Zero - request.Amount))
        {
            return new RefundReply(PaymentReplyStatus.FundsTooLow, Why: "the wallet has less than that");
        }

        return new RefundReply(PaymentReplyStatus.Recorded, Write(payment, request));
    }

    private RefundRecord Write(ModelPayment payment, RefundRequest request)
    {
        var provider = request.ByHand ? null : payment.Record.Provider;
        var refund = new ModelRefund(
            new RefundRecord
            {
                Id = request.Id,
                PaymentId = request.PaymentId,
                State = provider is null ? PaymentState.Succeeded : PaymentState.Initiated,
                Amount = request.Amount,
                Provider = provider,
                Key = request.Id.ToString(),
                Note = request.Note,
                Actor = request.Actor,
                CreatedAt = till.Now,
                SettledAt = provider is null ? till.Now : null,
            },
            till.Now);
        till.Refunds.Add(refund);
        if (provider is null)
        {
            Book(payment, refund);
        }

        return refund.Record;
    }

    private void Book(ModelPayment payment, ModelRefund refund)
    {
        till.Book(11, refund.Record.Id.Value, payment.Record.ClientId, Money.Zero - refund.Record.Amount);
        payment.Record = payment.Record with { Refunded = payment.Record.Refunded + refund.Record.Amount - refund.Over };
    }

    /// <summary>A refund of ours, one that was found before, or one recorded by hand with the same amount, which then is this one.</summary>
    private bool IsKnown(PaymentId payment, ProviderRefund made)
    {
        if (Of(payment).Any(refund => refund.Record.ProviderReference == made.Reference || refund.Record.Id == made.Ours))
        {
            return true;
        }

        var byHand = Of(payment).Where(refund => refund.Record is { Provider: null, ProviderReference: null } && refund.Record.Amount == made.Amount).MinBy(refund => refund.Record.CreatedAt);
        if (byHand is not null)
        {
            byHand.Record = byHand.Record with { ProviderReference = made.Reference };
        }

        return byHand is not null;
    }

    /// <summary>The money is gone whatever the payment and the wallet have left.</summary>
    private void Find(ModelPayment payment, ProviderRefund made)
    {
        var left = Left(payment);
        if (payment.Record.Target == PaymentTarget.Wallet)
        {
            var wallet = till.Journal.WalletLeft(payment.Record.ClientId, withCredit: true);
            _ = till.Journal.MoveWallet(payment.Record.ClientId, Money.Zero - (made.Amount < wallet ? made.Amount : wallet));
        }

        var refund = new ModelRefund(
            new RefundRecord
            {
                Id = new RefundId(till.NewId()),
                PaymentId = payment.Record.Id,
                State = PaymentState.Succeeded,
                Amount = made.Amount,
                Provider = payment.Record.Provider,
                ProviderReference = made.Reference,
                Key = $"{payment.Record.Id}/{made.Reference}",
                Actor = ModelTill.System,
                CreatedAt = till.Now,
                SettledAt = till.Now,
            },
            till.Now)
        {
            Over = made.Amount > left ? made.Amount - left : Money.Zero,
        };
        till.Refunds.Add(refund);
        Book(payment, refund);
    }
}
