namespace LeadExec.Domain.Catalogs;

/// <summary>What happens to a client that has its percent of the leads already (E-46).</summary>
public enum AboveTarget
{
    /// <summary>It is tried after those that are still behind.</summary>
    Last = 0,

    /// <summary>It is not tried.</summary>
    Never = 1,
}
