namespace LeadExec.Simulation.Tests.Plans;

/// <summary>What staff do with leads.</summary>
internal enum SimDeedKind
{
    /// <summary>They say how a delivery of unknown outcome ended (LEAD-31).</summary>
    Decide = 0,

    /// <summary>A delivery to an account of their choice (LEAD-22).</summary>
    Send,

    /// <summary>A delivery once more (LEAD-28).</summary>
    Resend,

    /// <summary>The lead goes through automation again (LEAD-20).</summary>
    Run,
}
