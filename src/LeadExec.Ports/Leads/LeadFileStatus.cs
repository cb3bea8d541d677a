namespace LeadExec.Ports.Leads;

/// <summary>What became of a file that was to be added.</summary>
public enum LeadFileStatus
{
    /// <summary>Now, or by the same request before.</summary>
    Added = 0,

    /// <summary>There is no such lead, or it is erased.</summary>
    NotFound = 1,

    /// <summary>The lead has as many as it may.</summary>
    TooMany = 2,

    /// <summary>The id is another file's.</summary>
    Taken = 3,
}
