namespace LeadExec.Domain.Delivery;

/// <summary>One rendered header; <see cref="Value"/> is still sealed when <see cref="Secret"/>.</summary>
public sealed record PreparedHeader(string Name, string Value, bool Secret);
