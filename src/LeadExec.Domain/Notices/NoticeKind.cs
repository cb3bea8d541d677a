namespace LeadExec.Domain.Notices;

/// <summary>What people are told of by e-mail (SET-13). The names are stored with messages that wait, so they are never renamed.</summary>
public enum NoticeKind
{
    /// <summary>An order was placed (SET-16); not for renewals.</summary>
    OrderNew = 1,

    /// <summary>An order is full (SET-18).</summary>
    OrderFilled = 2,

    /// <summary>An open order ends soon (E-88).</summary>
    OrderEnding = 3,

    /// <summary>A client's card was declined, for an order or for its wallet (SET-15).</summary>
    CardDeclined = 4,

    /// <summary>A client wants to return a lead (E-88).</summary>
    ReturnRequested = 5,

    /// <summary>What a client asked to return was approved or denied.</summary>
    ReturnDecided = 6,

    /// <summary>The invoice of an automatic payment, to the client.</summary>
    Invoice = 7,

    /// <summary>An invoice is overdue, at each step of <see cref="NoticeSettings.OverdueDays"/> (C-11).</summary>
    InvoiceOverdue = 8,

    /// <summary>A client was sold a lead (PORT-17); to the client alone, and only where it or the account says so.</summary>
    LeadNew = 9,

    /// <summary>An appointment over a lead was made, moved or cancelled (PORT-06); always to the portal user whose it is, whatever the settings say.</summary>
    Appointment = 10,

    /// <summary>A delivery failed (DELV-50); to whom its delivery method names, whatever the settings say, once for each hour.</summary>
    DeliveryFailed = 11,
}
