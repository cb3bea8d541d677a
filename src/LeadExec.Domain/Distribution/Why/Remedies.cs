using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>What would have sold a lead to a delivery account that failed exactly one gate (CLNT-13). Never for a person who is not staff: it may quote criteria.</summary>
public static class Remedies
{
    private const int DaysAhead = 8;

    /// <summary>Null when the account failed no gate or several, or when no single change is enough.</summary>
    public static Remedy? Of(MatchRequest request, DeliveryAccount account)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(account);
        ImmutableArray<Skipped> failed = [.. new GateKeeper(request).Failures(account).Take(2)];
        return failed is [var only] ? Of(request, account, only.Gate) : null;
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

    private static Remedy? Of(MatchRequest request, DeliveryAccount account, RejectReason gate)
    {
        var client = request.Catalog.Clients.GetValueOrDefault(account.ClientId);
        return gate switch
        {
            RejectReason.ClientNotActive => new Remedy { Words = "an active client" },
            RejectReason.AccountNotOpen => new Remedy { Words = "an open delivery account" },
            RejectReason.AccountNotAutomated => new Remedy { Words = "automated delivery switched on" },
            RejectReason.MethodDisabled => new Remedy { Words = "a delivery method that is on" },
            RejectReason.CriteriaNotMet => OfCriteria(request, account.Criteria, client),
            RejectReason.OutsideSchedule => OfSchedule(request, account, client),
            _ => null,
        };
    }

    private static Remedy? OfSchedule(MatchRequest request, DeliveryAccount account, Client? client)
    {
        var zone = Zones.Of(client?.ZoneId ?? request.Catalog.Account.ZoneId);
        return GroupDelivery.MethodOf(request, client, account)?.Schedule is { } schedule && NextOpening(schedule, request.Now, zone) is { } opens
            ? new Remedy { Words = string.Create(CultureInfo.InvariantCulture, $"at {opens.InZone(zone):uuuu-MM-dd HH:mm} {zone.Id}"), OpensAt = opens }
            : null;
    }

    private static Remedy? OfCriteria(MatchRequest request, CriteriaNode? criteria, Client? client)
    {
        var context = client is null ? null : MatchContexts.Of(request, client);
        return context is not null && criteria is not null && OnlyFailing(criteria, request, context) is FieldTest test
            ? new Remedy
            {
                Words = $"{test.Field} is {CriteriaOperatorNames.Wanted(test.Operator, string.Join(test.Operator == CriteriaOperator.Between ? " and " : " or ", test.Values))}",
                Field = test.Field,
                Operator = test.Operator,
                Values = test.Values,
            }
            : null;
    }

    // Where two tests fail, changing one is not enough; alternatives and negations have no one value to name.
    private static CriteriaNode? OnlyFailing(CriteriaNode node, MatchRequest request, CriteriaContext context)
    {
        if (node is not CriteriaGroup group)
        {
            return node;
        }

        ImmutableArray<CriteriaNode> failing = [.. group.Nodes.Where(each => !CriteriaEvaluator.Evaluate(each, request.Lead, context)).Take(2)];
        return group.Kind == GroupKind.And && failing is [var only] ? OnlyFailing(only, request, context) : null;
    }
}
