using System.Collections.Immutable;

namespace LeadExec.Domain.Notices;

/// <summary>The account's settings of what is told by e-mail (SET-13 to SET-18, E-88).</summary>
public sealed record NoticeSettings
{
    /// <summary>Staff are told of everything, once addresses are given; clients get their invoices, are reminded of them, and are told what became of their returns.</summary>
    public static NoticeSettings Standard { get; } = new();

    /// <summary>Addresses of staff; empty: no staff is told of a kind without addresses of its own.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Kinds that differ from the standard.</summary>
    public ImmutableSortedDictionary<NoticeKind, NoticeRule> Kinds { get; init; } = ImmutableSortedDictionary<NoticeKind, NoticeRule>.Empty;

    /// <summary>Days before the end of an order at which it is told, 1 to 60. Default 3.</summary>
    public int EndingDays { get; init; } = 3;

    /// <summary>Days after the due date at which an unpaid invoice is told of, rising, at most <see cref="NoticeRules.MostOverdueSteps"/>; empty: never. Default 1, 7 and 14.</summary>
    public ImmutableArray<int> OverdueDays { get; init; } = [1, 7, 14];

    /// <summary>The rule of a kind.</summary>
    public NoticeRule Of(NoticeKind kind) => Kinds.GetValueOrDefault(kind) ?? new NoticeRule
    {
        Staff = kind is not (NoticeKind.ReturnDecided or NoticeKind.Invoice or NoticeKind.LeadNew or NoticeKind.Appointment or NoticeKind.DeliveryFailed),
        Client = kind is NoticeKind.ReturnDecided or NoticeKind.Invoice or NoticeKind.InvoiceOverdue,
    };
}
