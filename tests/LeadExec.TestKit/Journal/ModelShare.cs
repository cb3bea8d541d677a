using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>Percent of qualified leads in the model: own deliveries + 1 against the leads that qualified, each counted anew (F-18).</summary>
internal static class ModelShare
{
    public static RejectReason? Judge(
        ModelAttempt attempt,
        ImmutableArray<QualifiedLead> own,
        (IEnumerable<ModelLead> Leads, IEnumerable<ModelAttempt> Account, IEnumerable<ModelAttempt> Client) before)
    {
        var hold = attempt.Hold;
        bool Over(QualifiedShare? share, BookRow row, IEnumerable<ModelAttempt> delivered) =>
            share is not null
            && (delivered.Count(other => InFrame(share.Frame, other.Keys, other.Minute, attempt)) + 1) * 100
                > share.Percent * (before.Leads.Count(lead => Qualified(lead, row, share.Frame, attempt)) + own.Count(lead => lead.Row == row));
        return Over(hold.OverCap ? null : hold.AccountShare, new BookRow(BookKind.QualifiedOfAccount, hold.AccountId.Value), before.Account) ? RejectReason.QualifiedShareReached
            : Over(hold.ByHand is null ? hold.ClientShare : null, new BookRow(BookKind.QualifiedOfClient, hold.ClientId.Value), before.Client) ? RejectReason.ClientQualifiedShareReached
            : null;
    }

    private static bool Qualified(ModelLead lead, BookRow row, ShareFrame frame, ModelAttempt attempt) => lead.Receipt.Qualified.Any(found =>
        found.Row == row && InFrame(frame, new WindowKeys(found.Day, Monday(found.Day), found.Day / 100), lead.CreatedAt.ToUnixTimeSeconds() / 60, attempt));

    private static bool InFrame(ShareFrame frame, WindowKeys keys, long minute, ModelAttempt attempt) => frame switch
    {
        ShareFrame.Hour => attempt.Minute - minute < 61,
        ShareFrame.Day => keys.Day == attempt.Keys.Day,
        ShareFrame.Week => keys.Week == attempt.Keys.Week,
        ShareFrame.Month => keys.Month == attempt.Keys.Month,
        _ => throw new ArgumentOutOfRangeException(nameof(frame)),
    };

    private static int Monday(int day)
    {
        var date = new DateOnly(day / 10_000, day / 100 % 100, day % 100);
        var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        return (monday.Year * 10_000) + (monday.Month * 100) + monday.Day;
    }
}
