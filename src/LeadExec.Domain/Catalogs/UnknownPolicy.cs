namespace LeadExec.Domain.Catalogs;

/// <summary>What a lead does after a delivery whose outcome nobody knows (decision 10).</summary>
public enum UnknownPolicy
{
    /// <summary><see cref="Wait"/> for exclusive delivery accounts, <see cref="MoveOn"/> for shared ones.</summary>
    Default = 0,

    /// <summary>The lead's slot is released at once and the next client is tried; cap and funds stay pinned.</summary>
    MoveOn = 1,

    /// <summary>Slot, cap and funds stay pinned until the time is over or staff decide.</summary>
    Wait = 2,
}
