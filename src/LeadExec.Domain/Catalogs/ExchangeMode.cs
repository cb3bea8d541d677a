namespace LeadExec.Domain.Catalogs;

/// <summary>How a ping answers a source.</summary>
public enum ExchangeMode
{
    /// <summary>One price for the best sale.</summary>
    Exclusive = 0,

    /// <summary>Every standing bid with its own bid id, after margin; the source picks which to post.</summary>
    Shared = 1,
}
