namespace LeadExec.Domain.Catalogs;

/// <summary>When an alternate delivery is made (E-62).</summary>
public enum AlternateTrigger
{
    /// <summary>Alongside every delivery of the primary method, however it ends.</summary>
    Always = 0,

    /// <summary>Only when the primary method did not deliver.</summary>
    PrimaryFails = 1,
}
