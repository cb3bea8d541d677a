namespace LeadExec.Domain.Returns;

/// <summary>What is unusual about a client or a source (TH-29).</summary>
public enum AnomalyKind
{
    /// <summary>Many more returns than its own history lets expect.</summary>
    ReturnsUp = 1,

    /// <summary>More than three times as many sales.</summary>
    SalesUp = 2,

    /// <summary>Less than a third of its sales.</summary>
    SalesDown = 3,
}
