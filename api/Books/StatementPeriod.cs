using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Api.Books;

/// <summary>The days that a statement is about, in the account's zone (E-01).</summary>
internal sealed record StatementPeriod(DateOnly First, DateOnly Last, string ZoneId)
{
    private const int FirstYear = 2000;
    private const int LastYear = 9000;

    public DateTimeOffset From => AccountDays.Start(First, ZoneId);

    /// <summary>Exclusive.</summary>
    public DateTimeOffset To => AccountDays.Start(Last.AddDays(1), ZoneId);

    /// <summary>Null when the days are none that a statement can be about.</summary>
    public static StatementPeriod? Of(StatementDays filter, AccountSettings account, DateTimeOffset now)
    {
        var today = AccountDays.Today(now, account.ZoneId);
        var last = filter.To ?? today;
        var first = filter.From ?? new DateOnly(last.Year, last.Month, 1);
        return first > last || first.Year < FirstYear || last.Year > LastYear ? null : new StatementPeriod(first, last, account.ZoneId);
    }

    /// <summary>The instant on the account's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(Zones.Of(ZoneId)).ToDateTimeOffset();
}
