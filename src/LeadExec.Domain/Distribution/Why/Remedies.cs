using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What would have sold a lead to a delivery account that it nearly fitted (CLNT-13). Never for a person who is not staff: it quotes criteria.</summary>
public static class Remedies
{
    /// <summary>With more to change it is no near miss.</summary>
    public const int MostChanges = 2;

    private const int DaysAhead = 8;

    /// <summary>The fewest changes that would have been enough; null when no gate was failed, when more than <see cref="MostChanges"/> are needed, and when none is enough.</summary>
    public static Remedy? Of(RemedyRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var changes = ImmutableArray.CreateBuilder<RemedyChange>();
        foreach (var failed in Failures(request).Take(MostChanges + 1))
        {
            ImmutableArray<RemedyChange>? needed = failed == RejectReason.CriteriaNotMet ? OfCriteria(request, MostChanges - changes.Count) : One(OfGate(request, failed));
            if (needed is not { } found || changes.Count + found.Length > MostChanges)
            {
                return null;
            }

            changes.AddRange(found);
        }

        return changes.Count == 0 ? null : new Remedy { Changes = changes.ToImmutable() };
    }

    /// <summary>When a schedule opens after <paramref name="now"/>, in the zone's own hours; null when it never does.</summary>
    public static Instant? NextOpening(DeliverySchedule schedule, Instant now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var today = now.InZone(zone).Date;
        var openings = Enumerable.Range(0, DaysAhead)
            .Select(today.PlusDays)
            .SelectMany(day => schedule.Ranges.Where(range => range.Day == day.DayOfWeek).Select(range => zone.AtLeniently(day + range.From).ToInstant()))
            .Where(at => at > now)
            .ToList();
        return openings.Count == 0 ? null : openings.Min();
    }

    // Every gate that the account fails; a requirement by the price it is known to have failed with, else by the account's own.
    private static IEnumerable<RejectReason> Failures(RemedyRequest request)
    {
        var gates = new GateKeeper(request.Matching).Failures(request.Account).Select(skipped => skipped.Gate);
        var (matching, account) = (request.Matching, request.Account);
        var method = GroupDelivery.MethodOf(matching, matching.Catalog.Clients.GetValueOrDefault(account.ClientId), account);
        var bids = method is not null && PingMethods.NeedsBid(account, method, matching.Catalog); // its own price says nothing then
        var tooLow = request.Reason == RejectReason.PriceRequirementNotMet
            || !bids && !PriceGate.Judge(request.Account.Requirements, request.Account.Price, request.Campaign.CostOf(request.Account.Price)).Accepted;
        return [.. gates, .. tooLow ? [RejectReason.PriceRequirementNotMet] : Array.Empty<RejectReason>(), .. WhileSending(request.Reason)];
    }

    private static IEnumerable<RejectReason> WhileSending(RejectReason reason) =>
        reason is RejectReason.ExclusiveAfterShared or RejectReason.AfterExclusive or RejectReason.ClientAlreadyHasLead
            or RejectReason.GroupHasLead or RejectReason.MaximumDeliveriesReached ? [reason] : [];

    private static ImmutableArray<RemedyChange>? One(RemedyChange? change) => change is null ? null : [change];

    private static RemedyChange? OfGate(RemedyRequest request, RejectReason gate) => gate switch
    {
        RejectReason.ClientNotActive => Change(RemedyKind.Client, "an active client"),
        RejectReason.AccountNotOpen => Change(RemedyKind.AccountStatus, "an open delivery account"),
        RejectReason.AccountNotAutomated => Change(RemedyKind.Automation, "automated delivery switched on"),
        RejectReason.MethodDisabled => Change(RemedyKind.DeliveryMethod, "a delivery method that is on"),
        RejectReason.RequiredCriteriaMissing => OfRequiredCriterion(request),
        RejectReason.OutsideSchedule => OfSchedule(request),
        RejectReason.PriceRequirementNotMet => OfPrice(request),
        RejectReason.OrderRequired => Change(RemedyKind.Order, "an open order for the delivery account"),
        RejectReason.FundsTooLow => Change(RemedyKind.Order, "an open order, or a wallet, with enough left"),
        RejectReason.ExclusiveAfterShared => Change(RemedyKind.Exclusivity, "a delivery account that is not exclusive, or a place before all others"),
        RejectReason.AfterExclusive => Change(RemedyKind.Exclusivity, "a place before the exclusive delivery"),
        RejectReason.ClientAlreadyHasLead => Change(RemedyKind.Exclusivity, "a client that takes several deliveries of one lead"),
        RejectReason.GroupHasLead => Change(RemedyKind.Exclusivity, "a place before the other members of its group"),
        RejectReason.MaximumDeliveriesReached => Change(RemedyKind.Exclusivity, "one more in the campaign's maximum delivery count"),
        _ => request.Cap is { } cap && cap.Reason == gate ? OfCap(cap) : null,
    };

    private static RemedyChange Change(RemedyKind kind, string words) => new() { Kind = kind, Words = words };

    // With two such fields one criterion is not enough.
    private static RemedyChange? OfRequiredCriterion(RemedyRequest request)
    {
        ImmutableArray<string> missing = [.. request.Matching.RequiredFields.Where(field => !CriteriaReferences.Mentions(request.Account.Criteria, field)).Take(2)];
        return missing is [var field] ? Change(RemedyKind.RequiredCriterion, $"a criterion on {field} at the delivery account") with { Field = field } : null;
    }

    private static RemedyChange? OfSchedule(RemedyRequest request)
    {
        var (matching, account) = (request.Matching, request.Account);
        var client = matching.Catalog.Clients.GetValueOrDefault(account.ClientId);
        var zone = Zones.Of(client?.ZoneId ?? matching.Catalog.Account.ZoneId);
        return GroupDelivery.MethodOf(matching, client, account)?.Schedule is { } schedule && NextOpening(schedule, matching.Now, zone) is { } opens
            ? Change(RemedyKind.Schedule, $"at {Moment(opens, zone)}") with { OpensAt = opens }
            : null;
    }

    // Under a share the cost grows with the price, and no one price is named.
    private static RemedyChange? OfPrice(RemedyRequest request) =>
        request.Campaign.RevenueShare is null && request.Account.Requirements is { } requirements && PriceGate.LeastPrice(requirements, request.Campaign.Price) is { } least
            ? Change(RemedyKind.Price, $"a price of {least} or more") with { LeastPrice = least }
            : null;

    private static RemedyChange OfCap(CapReading cap) =>
        Change(RemedyKind.Cap, $"the {cap.Name} raised to {cap.Used + 1}{(cap.OpensAt is { } opens ? $", or from {Moment(opens, Zones.Of(cap.ZoneId))} on" : "")}") with
        {
            Cap = cap,
            RaiseTo = cap.Used + 1,
            OpensAt = cap.OpensAt,
        };

    private static string Moment(Instant at, DateTimeZone zone) => string.Create(CultureInfo.InvariantCulture, $"{at.InZone(zone):uuuu-MM-dd HH:mm} {zone.Id}");

    private static ImmutableArray<RemedyChange>? OfCriteria(RemedyRequest request, int most)
    {
        var (matching, criteria) = (request.Matching, request.Account.Criteria);
        if (matching.Catalog.Clients.GetValueOrDefault(request.Account.ClientId) is not { } client)
        {
            return null;
        }

        var context = MatchContexts.Of(matching, client);
        return CriteriaEvaluator.FewestChanges(criteria, matching.Lead, context, most) is { } changes && RemedyTrial.MayPass(criteria!, changes, matching.Lead, context) // without criteria they are met
            ? [.. changes.Select(Of)]
            : null;
    }

    private static RemedyChange Of(CriteriaChange change)
    {
        var (field, criteriaOperator, values) = change.Test switch
        {
            FieldTest test => (test.Field, test.Operator, test.Values),
            PatternTest test => (test.Field, CriteriaOperator.MatchesPattern, [test.Pattern]),
            _ => ((string?)null, (CriteriaOperator?)null, ImmutableArray<string>.Empty),
        };
        var miles = change is { MilesAway: { } away, Wanted: true } ? decimal.Ceiling(away * 10m) / 10m : (decimal?)null;
        return new RemedyChange
        {
            Kind = RemedyKind.Lead,
            Words = miles is null ? change.Words : string.Create(CultureInfo.InvariantCulture, $"{change.Words}, or a radius of {miles} miles"),
            Field = field,
            Operator = criteriaOperator,
            Values = values,
            Not = !change.Wanted,
            Miles = miles,
        };
    }
}
