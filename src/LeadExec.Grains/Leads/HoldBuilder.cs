using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Security;
using NodaTime;

namespace LeadExec.Grains.Leads;

/// <summary>Turns what the flow decided into parts of a commit.</summary>
internal static class HoldBuilder
{
    public static AttemptHold Hold(LeadFacts facts, ActiveAttempt attempt, DateTimeOffset now)
    {
        var (account, client, method) = (attempt.Candidate.Account, attempt.Candidate.Client, attempt.Candidate.Method);
        var zone = Zones.Of(client.ZoneId ?? facts.Catalog.Account.ZoneId);
        return new AttemptHold
        {
            AttemptId = attempt.Id,
            Number = attempt.Number,
            DeliveryId = attempt.DeliveryId,
            ClientId = client.Id,
            AccountId = account.Id,
            MethodId = method.Id,
            CampaignId = facts.Campaign.Id,
            OrderId = attempt.Candidate.Order?.OrderId,
            UsesWallet = account.UsesWallet,
            Price = attempt.Candidate.Price,
            Exclusive = account.Exclusive,
            AlternateOf = attempt.AlternateOf,
            OverCap = attempt.Candidate.OverCap,
            ByHand = attempt.ByHand,
            OutOfTurn = attempt.Candidate.OutOfTurn,
            DelayedUntil = attempt.DelayedUntil,
            ConfirmUntil = attempt.ConfirmUntil,
            RedirectUrl = attempt.RedirectUrl,
            SeveralPerClient = client.AllowSeveralDeliveries,
            AccountLimits = account.Limits,
            ClientLimits = client.Limits,
            AccountShare = account.Share,
            ClientShare = client.Share,
            Windows = CapWindows.At(Instant.FromDateTimeOffset(now), zone),
            ReleaseSlotIfOrphaned = account.EffectiveUnknownPolicy == UnknownPolicy.MoveOn,
            Instant = method.Type == DeliveryType.LeadPortal,
            Test = facts.Test || method.Environment == DeliveryEnvironment.Testing,
        };
    }

    public static AttemptOutcome Outcome(Settlement settled, ISecretBox secrets, int elapsedMs)
    {
        var verdict = settled.Verdict;
        return new AttemptOutcome
        {
            AttemptId = settled.Attempt.Id,
            State = settled.State,
            Reason = verdict.Reason,
            Detail = verdict.Detail,
            Price = settled.Price,
            ReleaseSlot = settled.ReleaseSlot,
            PinnedUntil = settled.ConfirmUntil ?? settled.PinnedUntil,
            Ambiguous = verdict.Ambiguous || settled.PriceFlagged,
            BuyerReference = verdict.Reference,
            RedirectUrl = verdict.RedirectUrl,
            SealedExchange = verdict.Exchange is { } exchange ? [.. secrets.SealBytes(ExchangeJson.Write(exchange), Purposes.Exchange)] : [],
            ElapsedMs = elapsedMs,
        };
    }
}
