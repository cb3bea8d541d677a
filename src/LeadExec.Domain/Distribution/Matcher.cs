using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Judges every delivery account of the lead's type against the gates, in one order, and keeps the first that fails. The order
/// of gates: client active (DIST-13), account open and automated (DIST-14), account kind (E-63), method enabled (DELV-05),
/// criteria that the campaign requires (DIST-23), criteria (DIST-15), schedule (DIST-21), caps known to be full (DIST-46, advice only). What happens while sending - maximum
/// deliveries, exclusivity, one per client - is the flow's business, not the matcher's.
/// </summary>
public static class Matcher
{
    public static MatchResult Match(MatchRequest request)
    {
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        var skipped = ImmutableArray.CreateBuilder<Skipped>();
        foreach (var account in request.Catalog.AccountsByLeadType.GetValueOrDefault(request.Lead.Type.Id, []))
        {
            if (request.OnlyClient is { } only && account.ClientId != only)
            {
                continue;
            }

            var client = request.Catalog.Clients.GetValueOrDefault(account.ClientId);
            var method = request.Catalog.DeliveryMethods.GetValueOrDefault(account.DeliveryMethodId);
            if (WhyNot(request, account, client, method) is { } reason)
            {
                skipped.Add(reason);
            }
            else
            {
                candidates.Add(new Candidate { Account = account, Client = client!, Method = method!, Price = account.Price });
            }
        }

        return new MatchResult(candidates.ToImmutable(), skipped.ToImmutable());
    }

    private static Skipped? WhyNot(MatchRequest request, DeliveryAccount account, Client? client, DeliveryMethod? method) =>
        Status(account, client, method)
        ?? (request.OnlyClient is null ? RequiredCriteria(request, account) ?? Criteria(request, account, client!) : null)
        ?? Schedule(request, account, client!, method!)
        ?? request.Closed.WhyClosed(account, request.Now);

    private static Skipped? Status(DeliveryAccount account, Client? client, DeliveryMethod? method)
    {
        if (client?.Status != ClientStatus.Active)
        {
            return Skip(account, RejectReason.ClientNotActive, $"client is {client?.Status.ToString() ?? "archived"}");
        }

        if (account.Status != DeliveryAccountStatus.Open)
        {
            return Skip(account, RejectReason.AccountNotOpen, $"delivery account is {account.Status}");
        }

        if (!account.Automated)
        {
            return Skip(account, RejectReason.AccountNotAutomated, "automated delivery is off");
        }

        if (account.Kind != DeliveryAccountKind.General)
        {
            return Skip(account, RejectReason.AccountTypeNotAutomated, $"account type is {account.Kind}");
        }

        return method is { Enabled: true } ? null : Skip(account, RejectReason.MethodDisabled, "the delivery method is off or archived");
    }

    private static Skipped? RequiredCriteria(MatchRequest request, DeliveryAccount account)
    {
        foreach (var field in request.RequiredFields)
        {
            if (!CriteriaReferences.Mentions(account.Criteria, field))
            {
                return Skip(account, RejectReason.RequiredCriteriaMissing, $"the campaign requires a criterion on {field}, the delivery account has none");
            }
        }

        return null;
    }

    private static Skipped? Criteria(MatchRequest request, DeliveryAccount account, Client client)
    {
        if (account.Criteria is not { } criteria)
        {
            return null;
        }

        var context = MatchContexts.Of(request, client);
        if (CriteriaEvaluator.Evaluate(criteria, request.Lead, context))
        {
            return null;
        }

        // A pattern's time limit is wall time, so a busy machine may fail its first try; the explanation is the second.
        var why = CriteriaEvaluator.Explain(criteria, request.Lead, context);
        return why.Holds ? null : Skip(account, why.FailedToRun ? RejectReason.CriteriaFailedToRun : RejectReason.CriteriaNotMet, why.Reason);
    }

    private static Skipped? Schedule(MatchRequest request, DeliveryAccount account, Client client, DeliveryMethod method)
    {
        if (method.Schedule is not { } schedule)
        {
            return null;
        }

        var zone = Zones.Of(client.ZoneId ?? request.Catalog.Account.ZoneId);
        return schedule.IsOpen(request.Now, zone)
            ? null
            : Skip(account, RejectReason.OutsideSchedule, $"outside the delivery schedule at {request.Now.InZone(zone).LocalDateTime:ddd HH:mm} {zone.Id}");
    }

    private static Skipped Skip(DeliveryAccount account, RejectReason gate, string detail) =>
        new() { ClientId = account.ClientId, AccountId = account.Id, Gate = gate, Detail = detail };
}
