using LeadExec.Domain.Catalogs;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>INV-06, 07 and 09: the n-th hold of a window is no more than the limit that it was asked for with.</summary>
internal static class CapRules
{
    public static IEnumerable<Violation> Check(RunFacts run)
    {
        var live = run.Live();
        return
        [
            .. live.Where(attempt => attempt.AccountCounted).GroupBy(attempt => attempt.Hold.AccountId)
                .SelectMany(own => Judge(run, $"account {own.Key}", [.. own], attempt => run.Asked(attempt).OverCap ? QuantityLimits.None : run.Asked(attempt).AccountLimits)),
            .. live.Where(attempt => attempt.ClientCounted).GroupBy(attempt => attempt.Hold.ClientId)
                .SelectMany(own => Judge(run, $"client {own.Key}", [.. own], attempt => run.Asked(attempt).ByHand is null ? run.Asked(attempt).ClientLimits : QuantityLimits.None)),
            .. Campaigns(run),
        ];
    }

    private static IEnumerable<Violation> Judge(RunFacts run, string whose, IReadOnlyList<ModelAttempt> counted, Func<ModelAttempt, QuantityLimits> limits)
    {
        for (var at = 0; at < counted.Count; at++)
        {
            var (attempt, limit) = (counted[at], limits(counted[at]));
            var before = counted.Take(at + 1);
            var (day, week, month) = (before.Count(b => b.Keys.Day == attempt.Keys.Day), before.Count(b => b.Keys.Week == attempt.Keys.Week), before.Count(b => b.Keys.Month == attempt.Keys.Month));
            if (Over(limit.PerDay, day) || Over(limit.PerWeek, week) || Over(limit.PerMonth, month))
            {
                yield return run.Broken("INV-06", $"hold {day} of the day, {week} of the week, {month} of the month for {whose}; limits {limit.PerDay}, {limit.PerWeek}, {limit.PerMonth}", attempt.Lead);
            }

            var hour = before.Count(b => b.AccountHourly && b.StartedAt > attempt.StartedAt.AddMinutes(-60));
            if (Over(limit.PerHour, hour))
            {
                yield return run.Broken("INV-07", $"hold {hour} of the hour for {whose}; limit {limit.PerHour}", attempt.Lead);
            }
        }
    }

    private static IEnumerable<Violation> Campaigns(RunFacts run) =>
        from campaign in run.Leads.Where(lead => lead.CampaignCounted).GroupBy(lead => lead.Receipt.CampaignId)
        from day in campaign.GroupBy(lead => lead.CampaignKeys.Day)
        let limit = run.Plan.Catalog.Campaigns[campaign.Key].Limits.PerDay
        where Over(limit, day.Count())
        select run.Broken("INV-09", $"{day.Count()} leads of campaign {campaign.Key} on day {day.Key}, limit {limit}");

    private static bool Over(int? limit, int taken) => limit > 0 && taken > limit;
}
