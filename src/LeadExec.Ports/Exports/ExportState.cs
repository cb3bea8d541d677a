namespace LeadExec.Ports.Exports;

/// <summary>Where a file from a list stands.</summary>
public enum ExportState
{
    /// <summary>Asked for; nobody works on it.</summary>
    Waiting = 0,

    /// <summary>Being written.</summary>
    Running = 1,

    /// <summary>Ready until it expires.</summary>
    Done = 2,

    /// <summary>Given up; the job says why.</summary>
    Failed = 3,

    /// <summary>Its owner no longer wants it.</summary>
    Canceled = 4,

    /// <summary>The file is gone: its time is over, or a lead that it may hold was erased.</summary>
    Expired = 5,
}
