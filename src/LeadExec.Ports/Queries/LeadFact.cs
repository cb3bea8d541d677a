namespace LeadExec.Ports.Queries;

/// <summary>
/// What a filter of the lead list can test besides the fields of a lead type (LEAD-03, LEAD-04). In requests each is named by its
/// word after a dollar sign, such as <c>$cost</c>: no field of a lead type can be named so.
/// </summary>
public enum LeadFact
{
    /// <summary>When the lead came in: microseconds since 1970.</summary>
    Received = 0,

    /// <summary>Number of the lead type.</summary>
    LeadType = 1,

    /// <summary>Number of the lead source.</summary>
    Source = 2,

    /// <summary>Number of the campaign.</summary>
    Campaign = 3,

    /// <summary>C-1.</summary>
    Validity = 4,

    /// <summary>C-2.</summary>
    Distribution = 5,

    /// <summary>1 for a test lead.</summary>
    Test = 6,

    /// <summary>Price in, in cents.</summary>
    Cost = 7,

    /// <summary>Price out (F-05), in cents.</summary>
    Revenue = 8,

    /// <summary>F-03, in cents.</summary>
    Profit = 9,

    /// <summary>Accepted deliveries that were not returned.</summary>
    Sends = 10,
}
