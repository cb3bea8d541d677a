namespace LeadExec.Domain.Returns;

/// <summary>What happens to a return (C-8).</summary>
public enum ReturnEvent
{
    /// <summary>The client, or staff for the client, asks; after a denial once more.</summary>
    Requested = 1,

    /// <summary>Staff approve; without a request it is Mark as Returned (RET-10).</summary>
    Approved = 2,

    /// <summary>As <see cref="Approved"/>, and back to the source; also of a return that was approved before.</summary>
    ReturnedToSource = 3,
    Denied = 4,
}
