using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// The gates of one delivery account in their order: client active (DIST-13), account open and automated (DIST-14), account
/// kind (E-63), method enabled (DELV-05), criteria that the campaign requires (DIST-23), criteria (DIST-15), schedule (DIST-21),
/// caps known to be full (DIST-46, advice only). A forced client's criteria are not asked (E-54).
/// </summary>
internal sealed class GateKeeper(MatchRequest request)
{
    /// <summary>The first gate that the account fails, with both sides; null when it passes all.</summary>
    public Skipped? WhyNot(DeliveryAccount account)
    {
        var client = request.Catalog.Clients.GetValueOrDefault(account.ClientId);
        var method = GroupDelivery.MethodOf(request, client, account);
        return Status(account, client, method)
            ?? (request.OnlyClient is null ? RequiredCriteria(account) ?? Criteria(account, client!) : null) // Status lets no account pass
            ?? Schedule(account, client!, method!) // without client and method
            ?? OrderGate.WhyNot(request, account)
            ?? request.Closed.WhyClosed(account, request.Now);
    }

    /// <summary>Every gate that the account fails, for people who ask what would have been enough.</summary>
    public IEnumerable<Skipped> Failures(DeliveryAccount account)
    {
        var client = request.Catalog.Clients.GetValueOrDefault(account.ClientId);
        var method = GroupDelivery.MethodOf(request, client, account);
        Skipped?[] failed =
        [
            client?.Status == ClientStatus.Active ? null : Skipped.Of(account, RejectReason.ClientNotActive, ""),
            account.Status == DeliveryAccountStatus.Open ? null : Skipped.Of(account, RejectReason.AccountNotOpen, ""),
            account.Automated ? null : Skipped.Of(account, RejectReason.AccountNotAutomated, ""),
            account.Kind is DeliveryAccountKind.General or DeliveryAccountKind.UrlRedirect ? null : Skipped.Of(account, RejectReason.AccountTypeNotAutomated, ""),
            method is { Enabled: true } ? null : Skipped.Of(account, RejectReason.MethodDisabled, ""),
            request.OnlyClient is null ? RequiredCriteria(account) : null,
            request.OnlyClient is null && client is not null ? Criteria(account, client) : null,
            client is not null && method is not null ? Schedule(account, client, method) : null,
            OrderGate.WhyNot(request, account),
            request.Closed.WhyClosed(account, request.Now),
        ];
        return failed.OfType<Skipped>();
    }

    /// <summary>Whether the gates that no lead changes are open; the method is not asked where it depends on the lead.</summary>
    public static bool IsOpen(DeliveryAccount account, Client? client, DeliveryMethod? method, bool methodPerLead) =>
        (methodPerLead ? Status(account, client) : Status(account, client, method)) is null;

    private static Skipped? Status(DeliveryAccount account, Client? client, DeliveryMethod? method) =>
        Status(account, client) ?? (method is { Enabled: true } ? null : Skipped.Of(account, RejectReason.MethodDisabled, "the delivery method is off or archived"));

    private static Skipped? Status(DeliveryAccount account, Client? client)
    {
        if (client?.Status != ClientStatus.Active)
        {
            return Skipped.Of(account, RejectReason.ClientNotActive, $"client is {client?.Status.ToString() ?? "archived"}");
        }

        if (account.Status != DeliveryAccountStatus.Open)
        {
            return Skipped.Of(account, RejectReason.AccountNotOpen, $"delivery account is {account.Status}");
        }

        if (!account.Automated)
        {
            return Skipped.Of(account, RejectReason.AccountNotAutomated, "automated delivery is off");
        }

        if (account.Kind is not (DeliveryAccountKind.General or DeliveryAccountKind.UrlRedirect))
        {
            return Skipped.Of(account, RejectReason.AccountTypeNotAutomated, CallsOnly(account.Kind));
        }

        return null;
    }

    private static string CallsOnly(DeliveryAccountKind kind) => kind switch
    {
        DeliveryAccountKind.LiveCallTransfer => "a live call transfer is considered only when an agent transfers a call",
        DeliveryAccountKind.IvrDirectTransfer => "an IVR direct transfer is considered only in a call flow",
        DeliveryAccountKind.General or DeliveryAccountKind.UrlRedirect => $"account type is {kind}",
    };

    private Skipped? RequiredCriteria(DeliveryAccount account)
    {
        foreach (var field in request.RequiredFields)
        {
            if (!CriteriaReferences.Mentions(account.Criteria, field))
            {
                return Skipped.Of(account, RejectReason.RequiredCriteriaMissing, $"the campaign requires a criterion on {field}, the delivery account has none");
            }
        }

        return null;
    }

    private Skipped? Criteria(DeliveryAccount account, Client client)
    {
        if (account.Criteria is not { } criteria)
        {
            return null;
        }

        // A pattern's time limit is wall time, so a busy machine may fail its first try; what could not run is tried once more.
        var context = MatchContexts.Of(request, client);
        var why = CriteriaEvaluator.Explain(criteria, request.Lead, context);
        why = why.FailedToRun ? CriteriaEvaluator.Explain(criteria, request.Lead, context) : why;
        return why.Holds ? null : Skipped.Of(account, why.FailedToRun ? RejectReason.CriteriaFailedToRun : RejectReason.CriteriaNotMet, why.Reason);
    }

    private Skipped? Schedule(DeliveryAccount account, Client client, DeliveryMethod method)
    {
        if (method.Schedule is not { } schedule)
        {
            return null;
        }

        var zone = Zones.Of(client.ZoneId ?? request.Catalog.Account.ZoneId);
        return schedule.IsOpen(request.Now, zone)
            ? null
            : Skipped.Of(account, RejectReason.OutsideSchedule, $"outside the delivery schedule at {request.Now.InZone(zone).LocalDateTime:ddd HH:mm} {zone.Id}");
    }
}
