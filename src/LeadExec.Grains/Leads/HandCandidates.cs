using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Leads;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>
/// Who gets a lead by hand. Criteria, what the account requires, quantity limits and schedules are not asked (LEAD-22); that the client is
/// active, that money is there, exclusivity and one delivery per client are (E-48, E-49).
/// </summary>
internal sealed class HandCandidates(LeadFacts facts, LeadRecord record, PastAttempts past)
{
    /// <summary>The chosen account as a candidate, or why not.</summary>
    public Decision<Candidate> Chosen(ActByHand command, OpenOrders orders, DateTimeOffset now)
    {
        var account = facts.Catalog.DeliveryAccounts[new DeliveryAccountId(command.AccountId)];
        var client = facts.Catalog.Clients.GetValueOrDefault(account.ClientId);
        var method = command.MethodId is { } id
            ? facts.Catalog.DeliveryMethods.GetValueOrDefault(new DeliveryMethodId(id))
            : GroupDelivery.Fixed(facts.Catalog, client, account).Method;
        var closed = client is null ? RejectReason.ClientNotActive : WhyClosed(account, client, method, command.RecordOnly);
        if (closed != RejectReason.None)
        {
            return Refused(closed);
        }

        var candidate = new Candidate { Account = account, Client = client!, Method = method!, Price = account.Price, OverCap = true, OutOfTurn = true }; // closed without them
        var paid = command.OnOrder ? OrderGate.OnOrder(candidate, orders, now) : Decision<Candidate>.Accept(candidate);
        return paid.Value is { } on
            ? Judged(command.PriceCents is { } cents ? on with { Price = Money.FromCents(cents) } : on, command.Instead)
            : paid;
    }

    /// <summary>The client of an earlier delivery again, at the method and price of that time.</summary>
    public Candidate? SameAs(AttemptRecord attempt)
    {
        var catalog = facts.Catalog;
        return catalog.DeliveryAccounts.GetValueOrDefault(attempt.AccountId) is { } account
            && catalog.Clients.GetValueOrDefault(attempt.ClientId) is { } client
            && catalog.DeliveryMethods.GetValueOrDefault(attempt.MethodId) is { } method
            ? new Candidate { Account = account, Client = client, Method = method, Price = attempt.State == AttemptState.Accepted ? attempt.Price : attempt.Held, OverCap = true, OutOfTurn = true }
            : null;
    }

    private RejectReason WhyClosed(DeliveryAccount account, Client client, DeliveryMethod? method, bool recordOnly) =>
        account.LeadTypeId != record.LeadTypeId ? RejectReason.LeadTypeDiffers
        : client.Status != ClientStatus.Active ? RejectReason.ClientNotActive
        : account.Status != DeliveryAccountStatus.Open ? RejectReason.AccountNotOpen
        : method is null || method.LeadTypeId != record.LeadTypeId ? RejectReason.MethodDisabled
        : method.ClientId != client.Id && method.Id != GroupDelivery.Fixed(facts.Catalog, client, account).Method?.Id ? RejectReason.NotAssigned
        : recordOnly ? RejectReason.None
        : !method.Enabled ? RejectReason.MethodDisabled
        : PingMethods.NeedsBid(account, method, facts.Catalog) || PingMethods.IsPing(method) ? RejectReason.NoBid
        : facts.Catalog.Account.OutboundStopped && method.Type != DeliveryType.LeadPortal ? RejectReason.OutboundStopped
        : RejectReason.None;

    private Decision<Candidate> Judged(Candidate candidate, Guid? instead)
    {
        AttemptId? without = instead is { } id ? new AttemptId(id) : null;
        var unknown = record.Attempts.Any(attempt => attempt is { State: AttemptState.Unknown, AlternateOf: null } && attempt.ClientId == candidate.Client.Id);
        var reason = unknown ? RejectReason.OutcomeUnknown : LeadFlow.WhyNot(HandRest.Of(record, past, without), candidate);
        return reason == RejectReason.None ? Decision<Candidate>.Accept(candidate) : Refused(reason);
    }

    private static Decision<Candidate> Refused(RejectReason reason) => Decision<Candidate>.Refuse(reason, HandWords.Of(reason));
}
