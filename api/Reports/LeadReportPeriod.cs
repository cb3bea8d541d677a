using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Reports;

/// <summary>The days that a report is about, in the account's zone (E-01), what they are cut into, and the days before them.</summary>
internal sealed record LeadReportPeriod
{
    /// <summary>Longest report of all, in days.</summary>
    public const int MostDays = 3_660;

    private const int MostDaysByHour = 31;
    private const int MostDaysByDay = 366;
    private const int FirstYear = 2000;
    private const int LastYear = 9000;

    public required DateOnly First { get; init; }

    /// <summary>Included.</summary>
    public required DateOnly Last { get; init; }

    public required ReportGroup? Group { get; init; }

    public required ReportWindow Window { get; init; }

    private int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The period that the query asks for; null with what is wrong about it.</summary>
    public static LeadReportPeriod? Of(LeadReportFilter filter, AccountSettings account, DateTimeOffset now, out DefinitionError? wrong)
    {
        var last = filter.To ?? AccountDays.Today(now, account.ZoneId);
        var first = filter.From ?? new DateOnly(last.Year, last.Month, 1);
        wrong = Words(filter) ?? Range(first, last, filter.By);
        return wrong is not null ? null : new LeadReportPeriod
        {
            First = first,
            Last = last,
            Group = filter.Group is { } group ? Word<ReportGroup>(group) : null,
            Window = new ReportWindow
            {
                From = AccountDays.Start(first, account.ZoneId),
                To = AccountDays.Start(last.AddDays(1), account.ZoneId),
                Step = StepOf(filter.By)!.Value,
                ZoneId = account.ZoneId,
                LeadTypeId = filter.LeadTypeId is { } type ? new LeadTypeId(type) : null,
                LeadSourceId = filter.LeadSourceId is { } source ? new LeadSourceId(source) : null,
                CampaignId = filter.CampaignId is { } campaign ? new CampaignId(campaign) : null,
            },
        };
    }

    /// <summary>
    /// What the figures are compared with: as many whole months before, or else as many days before. When the period is still running, only as
    /// much of the earlier one as has passed of it, so that a morning is not compared with a whole day.
    /// </summary>
    public ReportWindow Previous(DateTimeOffset now)
    {
        var months = (Last.Year * 12) + Last.Month - (First.Year * 12) - First.Month + 1;
        var whole = First.Day == 1 && Last.AddDays(1).Day == 1;
        var (from, to) = (AccountDays.Start(whole ? First.AddMonths(-months) : First.AddDays(-Days), Window.ZoneId), Window.From);
        var passed = now - Window.From;
        var running = now < Window.To && passed > TimeSpan.Zero;
        return Window with { From = from, To = running && from + passed < to ? from + passed : to };
    }

    private static DefinitionError? Words(LeadReportFilter filter) =>
        StepOf(filter.By) is null ? new DefinitionError("/by", "One of hour, day, month and year.")
        : filter.Group is { } group && Word<ReportGroup>(group) is null ? new DefinitionError("/group", "One of leadType, leadSource, campaign and client.")
        : null;

    private static DefinitionError? Range(DateOnly first, DateOnly last, string? by)
    {
        if (first > last)
        {
            return new DefinitionError("/from", "A day that is not after the last one.");
        }

        if (first.Year < FirstYear || last.Year > LastYear)
        {
            return new DefinitionError(first.Year < FirstYear ? "/from" : "/to", $"A day from {FirstYear} to {LastYear}.");
        }

        var step = StepOf(by)!.Value;
        var most = step switch
        {
            ReportStep.Hour => MostDaysByHour,
            ReportStep.Day => MostDaysByDay,
            ReportStep.Month or ReportStep.Year => MostDays,
        };
        return last.DayNumber - first.DayNumber < most ? null
            : new DefinitionError("/from", FormattableString.Invariant($"At most {most} days by {by ?? "day"}; take longer steps, or fewer days."));
    }

    private static ReportStep? StepOf(string? word) => word is null ? ReportStep.Day : Word<ReportStep>(word);

    // Only words: the numbers of the enumeration are nobody's business.
    private static T? Word<T>(string word)
        where T : struct, Enum => Array.Find(Enum.GetNames<T>(), name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name) : null;
}
