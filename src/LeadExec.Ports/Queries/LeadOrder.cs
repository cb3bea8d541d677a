namespace LeadExec.Ports.Queries;

/// <summary>
/// Orders of the lead list (LEAD-01); each is stable by the lead's id, in the same direction. Orders other than by time
/// and campaign look at every lead that the filters leave, within the reader's time-out.
/// </summary>
public enum LeadOrder
{
    NewestFirst = 0,
    OldestFirst = 1,

    /// <summary>Valid leads first (sold, unsold, in distribution, queued, held, not distributed, returned), then the other validities in the order of C-1.</summary>
    StatusAscending = 2,
    StatusDescending = 3,

    /// <summary>Price in: what the source is owed.</summary>
    CostAscending = 4,
    CostDescending = 5,

    /// <summary>Price out (F-05).</summary>
    RevenueAscending = 6,
    RevenueDescending = 7,

    /// <summary>F-03.</summary>
    ProfitAscending = 8,
    ProfitDescending = 9,

    /// <summary>By the lead source's name; unnamed ones come last.</summary>
    SourceAscending = 10,
    SourceDescending = 11,

    /// <summary>By the campaign's name; unnamed ones come last.</summary>
    CampaignAscending = 12,
    CampaignDescending = 13,
}
