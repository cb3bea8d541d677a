namespace LeadExec.Api.Distribution;

/// <summary>Where a lead of the delivery queue stands.</summary>
internal enum QueueItemState
{
    /// <summary>Due; a worker takes it next or soon.</summary>
    Waiting = 0,

    /// <summary>Due later (send delay).</summary>
    Delayed = 1,

    /// <summary>Being distributed.</summary>
    Processing = 2,
}
