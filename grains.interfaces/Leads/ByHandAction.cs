namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>What staff do with a lead; appended to, never renumbered.</summary>
public enum ByHandAction
{
    /// <summary>The lead goes through automation now, under the full rules (LEAD-20, E-85).</summary>
    RunAutomation = 0,

    /// <summary>One delivery to a chosen account, past criteria, quantity limits and schedules (LEAD-22).</summary>
    Send = 1,

    /// <summary>A delivery is sent again to the same client: never a second sale (LEAD-28).</summary>
    Resend = 2,
}
