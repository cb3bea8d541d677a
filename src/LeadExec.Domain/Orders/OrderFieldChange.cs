namespace LeadExec.Domain.Orders;

/// <summary>One thing that an edit changed, as words for people.</summary>
/// <param name="Field">Such as "endDate" or "items".</param>
/// <param name="Before">Empty: there was none.</param>
/// <param name="After">Empty: there is none.</param>
public sealed record OrderFieldChange(string Field, string Before, string After);
