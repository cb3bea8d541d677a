namespace LeadExec.Domain.Criteria;

/// <summary>How the nodes of a group join (E-59). Without nodes, And and NotOr hold, Or and NotAnd do not.</summary>
public enum GroupKind
{
    /// <summary>Every node holds. JSON: all.</summary>
    And,

    /// <summary>At least one node holds. JSON: any.</summary>
    Or,

    /// <summary>Not every node holds. JSON: notAll.</summary>
    NotAnd,

    /// <summary>No node holds. JSON: none.</summary>
    NotOr,
}
