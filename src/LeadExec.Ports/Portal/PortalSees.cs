namespace LeadExec.Ports.Portal;

/// <summary>Which of the client's leads a portal user sees; who looks after the others sees all (E-86). Stored.</summary>
public enum PortalSees
{
    All = 0,

    /// <summary>Those that were given to the user.</summary>
    Own = 1,

    /// <summary>Those, and the ones of everybody below in the hierarchy (PORT-20).</summary>
    Downline = 2,
}
