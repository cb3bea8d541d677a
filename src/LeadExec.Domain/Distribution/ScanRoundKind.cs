namespace LeadExec.Domain.Distribution;

/// <summary>The rounds of a scan in the order in which they are tried (E-41).</summary>
public enum ScanRoundKind
{
    /// <summary>Only the client that the post names (DIST-39).</summary>
    ForceId = 0,

    /// <summary>The clients that a distribution list assigns to the lead's value (DIST-41).</summary>
    DistributionList = 1,

    /// <summary>The members of one delivery group (DIST-27, DIST-28).</summary>
    DeliveryGroup = 2,

    /// <summary>Everybody who is in no delivery group, by the campaign's or the account's method (DIST-01, DIST-02).</summary>
    General = 3,

    /// <summary>Accounts that were passed over for a full cap only and allow it (DIST-47).</summary>
    OverCap = 4,

    /// <summary>Those that an auction selected, in posting order.</summary>
    Auction = 5,

    /// <summary>Those that an auction did not select; put into order when a winner did not take the lead.</summary>
    RunnersUp = 6,
}
